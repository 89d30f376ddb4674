import type { Fact, LanguageCode } from '@applywright/contracts';
import { checkClaims, evidenceOf, type Evidence } from '../gate/check-claims';
import { stemsOf } from '../relevance';
import { mentions, onlyApplies } from './applying';
import { type Place, wrongForm } from './check-form';

export interface SentenceRules {
  readonly place: Place;
  readonly language: LanguageCode;
  readonly maxChars: number;
  /** Facts that may be cited at this place; a statement under one position says nothing of another. */
  readonly only: ReadonlySet<string> | null;
  /** The sentence that it replaces; empty where there is none. */
  readonly template: string;
  /** Role and employer of the posting, the role first; empty where no sentence may name them. */
  readonly named: readonly string[];
}
export type Checked = { readonly factIds: readonly string[] } | { readonly reason: string };

/** More facts than that support a sentence only by being many. Lists of skills have up to twelve. */
const MOST_FACTS = { listed: 12, other: 4 };
/** Kinds that a sentence may list. */
const LISTED: readonly string[] = ['skill', 'language', 'certificate', 'interest'];
/** Two statements with a subject each: "… at Harbor Clinic, and I hold …". */
const JOINED = /;\s+|,?\s+(?:and|und)\s+(?=(?:I|ich|my|mein\w*)\s)/u;

/** Words that join sentences and claim nothing; causes ("therefore", "as a result") are claims. */
const CONNECTING: readonly string[] = ['moreover furthermore additionally in addition also besides likewise alongside ausserdem zudem darüber hinaus ferner dabei dort ebenso sowie'];

/** German words that claim nothing by themselves, as the gate's plain words do in English. "Now" is none of them: it is a claim. */
const PLAIN_GERMAN: readonly string[] = ['arbeite arbeiten arbeitete gearbeitet arbeit tätig beschäftigt tätigkeit war habe seit bis meine meiner meinen kenntnisse erfahrung erfahrungen gehören zählen bringe rolle position zeit aufgaben'];
/** Of somebody who still does it. */
const GERMAN_TODAY = /(?<![\p{L}])(?:arbeite|bin|derzeit|zurzeit|aktuell|gegenwärtig|momentan|heute|jetzt)(?![\p{L}])/iu;

/** Checks sentences of a model against the facts of a person. */
export class SentenceChecker {
  private readonly byId: ReadonlyMap<string, Fact>;
  private readonly evidence: readonly Evidence[];

  constructor(
    facts: readonly Fact[],
    /** YYYY-MM-DD */
    private readonly today: string,
  ) {
    this.byId = new Map(facts.map((f) => [f.id, f]));
    this.evidence = facts.map(evidenceOf);
  }

  /** The facts that a sentence rests on, or why it may not stand. Cited facts of which it says nothing are no evidence and are not cited. */
  check(text: string, cited: readonly string[], rules: SentenceRules): Checked {
    const facts = cited.flatMap((id) => this.byId.get(id) ?? []).filter((f) => rules.only === null || rules.only.has(f.id));
    const reason = wrongForm(text, { ...rules, known: `${rules.template} ${facts.map((f) => f.text).join(' ')}` });
    if (reason !== null) return { reason };
    if (facts.length === 0) return { reason: 'it cites no fact of the person that belongs here' };
    const told = this.toldOf(text, facts);
    const names = rules.named.filter((name) => mentions(text, name) && !facts.some((f) => mentions(f.text, name)));
    if (names.length > 0) return this.applying(text, facts, rules);
    if (told.length === 0) return { reason: 'it says nothing of the facts that it cites' };
    if (told.filter((f) => LISTED.includes(f.kind)).length > MOST_FACTS.listed || told.filter((f) => !LISTED.includes(f.kind)).length > MOST_FACTS.other) return { reason: 'it cites more facts than one sentence can rest on' };
    if (rules.language === 'de' && GERMAN_TODAY.test(text) && told.some((f) => f.kind === 'work' && f.value.end !== 'present')) return { reason: 'it calls current what has ended, or what has no end date' };
    const whole = this.gate(text, told);
    if (whole.length > 0) return { reason: whole.join('; ') };
    for (const part of text.split(JOINED)) if (this.restsOnOne(part, told) === null) return { reason: 'it joins what different facts say' };
    const parts = text.split(JOINED);
    const used = new Set(parts.length === 1 ? this.restsOnOne(text, told) : told.map((f) => f.id));
    return { factIds: told.filter((f) => used.has(f.id)).map((f) => f.id) };
  }

  private applying(text: string, facts: readonly Fact[], { named, language }: SentenceRules): Checked {
    if (!onlyApplies(text, named, language)) return { reason: 'it says more of the posting than that the person applies' };
    // it says nothing of the person; the fact is the ground for applying
    return { factIds: facts.slice(0, 1).map((f) => f.id) };
  }

  /** Whether one thing alone supports a part: a statement with its entry, an entry, or a list of one kind. */
  private restsOnOne(part: string, facts: readonly Fact[]): string[] | null {
    for (const unit of this.unitsOf(facts)) if (this.toldOf(part, unit).length > 0 && this.gate(part, unit).length === 0) return unit.map((f) => f.id);
    return null;
  }

  private unitsOf(facts: readonly Fact[]): Fact[][] {
    const single = facts.filter((f) => !LISTED.includes(f.kind)).map((fact) => {
      const parent = fact.parentId ? this.byId.get(fact.parentId) : undefined;
      return parent && fact.kind === 'highlight' ? [fact, parent] : [fact];
    });
    return [...single, ...LISTED.map((kind) => facts.filter((f) => f.kind === kind)).filter((list) => list.length > 0)];
  }

  /** The facts of which a text has a word that means something. */
  private toldOf(text: string, facts: readonly Fact[]): Fact[] {
    const stems = new Set(stemsOf(text));
    return facts.filter((f) => stemsOf(`${f.text} ${evidenceOf(f).text}`).some((s) => stems.has(s)) || mentions(text, f.text));
  }

  private gate(text: string, facts: readonly Fact[]): readonly string[] {
    const [verdict] = checkClaims([{ sentence: text, factIds: facts.map((f) => f.id) }], this.evidence, { today: this.today, allowed: [...CONNECTING, ...PLAIN_GERMAN] });
    return verdict?.supported ? [] : (verdict?.reasons ?? ['not checked']);
  }
}
