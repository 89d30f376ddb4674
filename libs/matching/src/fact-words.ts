import { CONTACT_KINDS, type Fact, isPublishable } from '@applywright/contracts';
import { isContentWord, tokenSpans } from '@applywright/lexicon';
import { FULL_EVIDENCE_WORDS } from './calibrate';
import { skillWords, titleWords } from './feature-reader';
import type { FeatureSpace } from './posting-index';
import { TEXT } from './weights';

const CONTACT: ReadonlySet<string> = new Set(CONTACT_KINDS);
/** The words of a fact that speak of the work; contact data never does. `text` may be shortened for people, the value is whole. */
export const factText = (fact: Fact): string => {
  const { kind, value } = fact;
  switch (kind) {
    case 'work': return joined(value.title, value.summary, '\n');
    case 'education': return joined(value.degree, value.field, ', ');
    case 'headline': case 'summary': case 'highlight': return value.text;
    case 'skill': return joined(value.name, value.category, ', ');
    case 'language': case 'certificate': return value.name;
    case 'project': return joined(value.name, value.description, '\n');
    case 'publication': return value.name;
    case 'award': return value.title;
    default: return '';
  }
};
const joined = (first: string | undefined, second: string | undefined, by: string): string => (first && second ? first + by + second : first || second || '');

/** What a career is made of; a summary can be written by anybody. */
const CAREER: ReadonlySet<string> = new Set(['work', 'highlight', 'project', 'education', 'publication', 'certificate']);
/** Facts that merely list words, as against those that tell what was done. */
const isListed = (fact: Fact): boolean => fact.kind === 'skill' || fact.kind === 'language';

/** How often a skill or title word stands in lists, elsewhere, and of that in facts of the career; and where (positions in `FactWords.facts`). */
export interface Held {
  told: number;
  listed: number;
  career: number;
  facts: number[];
}

const END = -1;

/** The words, skills and titles of the facts that may be matched on, each with the facts that hold them. Read once per user. */
export class FactWords {
  readonly facts: Fact[] = [];
  /** By word: the folded word, its feature in the text (−1 for none), and how often it stands where. */
  readonly words: string[] = [];
  readonly features: number[] = [];
  readonly told: number[] = [];
  readonly listed: number[] = [];
  readonly career: number[] = [];
  readonly skills = new Map<string, Held>();
  readonly titles = new Map<string, Held>();
  /** Distinct content words about jobs, projects and studies, counted up to `FULL_EVIDENCE_WORDS`. */
  evidence = 0;
  private readonly numbers = new Map<string, number>();
  /** The facts of each word as chains through two arrays, the latest first: far cheaper than a list per word. */
  private readonly lastPlace: number[] = [];
  private readonly placeFact: number[] = [];
  private readonly placeBefore: number[] = [];

  constructor(
    private readonly index: FeatureSpace,
    facts: readonly Fact[],
  ) {
    // what a model suggested and nobody confirmed is no fact of the person's
    for (const fact of facts) if (!CONTACT.has(fact.kind) && isPublishable(fact)) this.read(fact);
  }

  /** Ids of the facts at these positions, sorted, each once. */
  idsOf(positions: readonly number[]): string[] {
    const ids = positions.map((at) => this.facts[at]!.id);
    return ids.length > 1 ? [...new Set(ids)].sort() : ids;
  }
  /** Ids of the facts that hold a word, sorted. */
  idsOfWord(word: number): string[] {
    const positions: number[] = [];
    for (let place = this.lastPlace[word]!; place !== END; place = this.placeBefore[place]!) positions.push(this.placeFact[place]!);
    return this.idsOf(positions);
  }

  private read(fact: Fact): void {
    const plain = factText(fact);
    if (!plain) return;
    const at = this.facts.push(fact) - 1;
    const listed = isListed(fact);
    const career = CAREER.has(fact.kind);
    // A listed skill stands between list marks by nature, which lets "Go" or "Excel" alone be read.
    const text = listed ? `, ${plain} ,` : plain;
    for (const { key } of tokenSpans(text)) {
      const word = this.numbers.get(key) ?? this.meet(key);
      if (word < 0) continue;
      if (listed) this.listed[word]!++;
      else this.told[word]!++;
      if (career && this.career[word]!++ === 0 && this.evidence < FULL_EVIDENCE_WORDS) this.evidence++;
      const last = this.lastPlace[word]!;
      if (last !== END && this.placeFact[last] === at) continue;
      this.lastPlace[word] = this.placeFact.push(at) - 1;
      this.placeBefore.push(last);
    }
    for (const id of skillWords(text)) count(this.skills, id, at, listed, career);
    if (fact.kind === 'work' && fact.value.title) for (const word of titleWords(fact.value.title)) count(this.titles, word, at, false, true);
    if (fact.kind === 'headline') for (const word of titleWords(fact.value.text).slice(0, 8)) count(this.titles, word, at, false, false);
  }

  /** Gives a word its number, −1 to those that say nothing. What is a feature of the index needs no look into the stop words. */
  private meet(key: string): number {
    const feature = this.index.featureId(TEXT, key);
    const word = feature !== undefined || isContentWord(key) ? this.words.length : -1;
    this.numbers.set(key, word);
    if (word < 0) return word;
    this.words.push(key);
    this.features.push(feature ?? -1);
    this.told.push(0);
    this.listed.push(0);
    this.career.push(0);
    this.lastPlace.push(END);
    return word;
  }
}

function count(map: Map<string, Held>, key: string, at: number, listed: boolean, career: boolean): void {
  let held = map.get(key);
  if (!held) map.set(key, (held = { told: 0, listed: 0, career: 0, facts: [] }));
  if (listed) held.listed++;
  else held.told++;
  if (career) held.career++;
  if (held.facts[held.facts.length - 1] !== at) held.facts.push(at);
}
