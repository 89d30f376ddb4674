import { wordsOf } from '../words';
import { meaning, touches } from './check-meaning';
import { isIrregularPast, rootOf } from './concepts';
import { areColleagues } from './entails';
import { partsOf, type ReadFact } from './evidence';
import { remembered } from './memo';
import { HEDGE, leadingLine, NEGATION } from './plain-words';

/** Other people's titles ("advises 4 plant managers", "shadowed the fleet manager") prove nothing of the person's. */
const OTHERS = /(?<=\()(?:\w+ ){0,2}(?:manager|director|supervisor|head|chief|leader|lead)\b(?= \+)|\b(?:the|an?|our|its|their|his|her|\d+|to) (?:\w+ ){0,2}(?:managers?|directors?|supervisors?|heads?|chiefs?|leaders?|leads?(?= (?:in|with|on|by|to)\b)|owners?|founders?)\b/g;
/** A deputy's title does not make a head. */
const DEPUTIES = /\b(?:deputy|assistant|asst\.?|vice|acting|associate|stellvertret\w*|junior|assistenz der|assistenz)\s+(?:\p{L}+\s+){0,2}?(?:\p{L}*leiter(?:in)?|\p{L}*leitung|heads?|managers?|directors?|leiter\w*|leitung|leads?|leaders?|supervisors?|chief|chef)\b/gu;
const RUNNING = /^r[au]n(?:s|ning)?$/;
const UNITS = /\b(?:team|department|shop|kitchen|branch|section|office|ward|unit|clinic|club|group|project|crew|store|business|firm|company|brigade|programme|program|school|farm|workshop|site|shift|committee|service)\b/;
const HEADING = /\b(?:manager|head|director|lead|leader|chief|supervisor|foreman|captain|president|leitung|leiter\w*|\w+leiter(?:in)?|\w+leitung|chef\w*|owner|founder|inhaber\w*|forewoman|principal|master)\b/;

interface Site { readonly lines: ReadonlySet<number>; readonly words: readonly string[]; readonly roots: ReadonlySet<string>; readonly onlyRuns: boolean; readonly titled: boolean }

const siteOf = (fact: ReadFact, text: string, weakened: ReadonlySet<string> | null, negated: ReadonlySet<string> | null): Site | null => {
  const words = partsOf(wordsOf(text.replace(DEPUTIES, ' ').replace(OTHERS, ' ')).flatMap((w) => (/(?:leiter|leiterin|leitung|chefin)$/.test(w) ? [w, 'leitung'] : [w])))
    .filter((w) => !(weakened?.has(w) ?? false) && !(negated?.has(w) ?? false));
  const leading = words.filter((w) => leadingLine(w) !== null);
  if (leading.length === 0) return null;
  const roots = new Set(partsOf(wordsOf(text)).flatMap((w) => [w, rootOf(w)]));
  const head = fact.moments.length > 0 ? text.slice(0, Math.max(0, text.indexOf(fact.moments[0]?.text ?? '\n'))) : '';
  return {
    lines: new Set(leading.map(leadingLine).filter((l) => l !== null)), words, roots, titled: HEADING.test(head.replace(DEPUTIES, ' ')),
    onlyRuns: leading.every((w) => RUNNING.test(w)) && !UNITS.test(text),
  };
};

/** "Leiterin der Kita" of somebody whose facts only have the "Gruppenleitung". */
const dropsUnit = (normal: string, facts: readonly ReadFact[]): boolean => {
  const led = facts.flatMap((f) => [...f.words]).flatMap((w) => (/^(\p{L}*?)(?:leiter|leiterin|leitung)$/u.exec(w)?.[1] ?? 'x') || ['']).filter((u) => u !== 'x');
  return led.length > 0 && led.every((unit) => unit !== '' && !normal.includes(unit.replace(/(?:en|n|s)$/, '').slice(0, 6)));
};

const OWNERS = /\b(?:owner|founder|managing|ceo|general manager|inhaber\w*|geschaftsfuhr\w*|proprietor|self-employed|principal|headteacher|president|director)\b/;
/** "I run Kettleby Ltd" of somebody who only worked there. */
const leadsTheFirm = (phrase: string, capitals: ReadonlySet<string>, facts: readonly ReadFact[]): boolean => {
  const first = wordsOf(phrase.replace(/^\s*(?:the|das|die|den)\s+/, ''))[0] ?? '';
  if (!capitals.has(first) || UNITS.test(phrase)) return false;
  const jobs = facts.filter((f) => f.periods.length > 0).map((f) => f.text.slice(0, f.moments[0]?.at).split(/,\s/));
  return jobs.some(([, ...rest]) => rest.some((r) => wordsOf(r)[0] === first)) && !jobs.some(([title = '']) => OWNERS.test(title) || wordsOf(title).includes(first));
};

/** Whether a statement is a list entry ("crew of 6") and not a sentence with a verb of its own ("briefed 4 writers"). */
export const isNominal = (text: string): boolean => {
  const first = wordsOf(text).find((w) => !/^\d/.test(w)) ?? '';
  return !/(?:[a-z]{3}ed|te)$/.test(first) && !isIrregularPast(first) && !/^(?:trains|teaches|mentors|briefs|advises|supports|helps|coaches|guides|treats|serves|plans|sells|works|assists|betreut|unterstutzt|schult)$/.test(first);
};

/** What a list entry is about: the last noun of its first phrase ("queries" of "payroll queries for 350 staff"). */
const headNoun = remembered((text): ReadonlySet<string> => {
  const noun = wordsOf(text.split(/[,;(:]|\b(?:for|of|with|at|in|on|by|from|to|twice|once|per|a|every|each)\b|\d/).find((p) => wordsOf(p).length > 0) ?? '').at(-1) ?? '';
  return new Set([noun, rootOf(noun), ...noun.split('-')]);
}, 2_000);

/** "Managed four writers" where the facts say what else was done with them ("briefed 4 writers"). */
const leadsThose = (phrase: string, facts: readonly ReadFact[]): boolean => {
  const people = wordsOf(phrase).filter(areColleagues);
  if (people.length === 0) return false;
  const told = facts.flatMap((f) => f.text.split(/[;.]\s/)).filter((t) => people.some((p) => wordsOf(t).includes(p)));
  return told.length > 0 && told.every((t) => !isNominal(t) && !wordsOf(t).some((w) => leadingLine(w) !== null));
};

const VEHICLE = /\b(?:vans?|bus(?:es)?|minibus(?:es)?|coach(?:es)?|lorr(?:y|ies)|trucks?|cars?|taxis?|trams?|trains?|forklifts?|tractors?|ambulances?|vehicles?|hgvs?|lgvs?|artics?|tankers?|motorcycles?|motorbikes?|scooters?|diggers?|excavators?|combines?|carriages?|class [a-d]\d?|category [a-d]\d?)\b/;
const EVENTS = /\b(?:workshops?|courses?|class(?:es)?|sessions?|lessons?|tours?|training|seminars?|walks?)\b/;
const TAUGHT = /\b(?:taught|teach\w*|gave|held|deliver\w*|present\w*|instruct\w*)\b/;

/** "Assisted the foreman", "the owner's leave", "goes to the head of design": a title that somebody else has. */
const isOther = (before: string, after: string, word: string): boolean =>
  leadingTitle(word) && /\b(?:the|our|their|his|her|my|der|dem|den|des|unsere[mnrs]?) (?:[\p{L}-]+ ){0,2}$/u.test(before) && !/\b(?:as|am|was|is|are|were|be|been|being|became|become|to be|named|appointed|made|promoted to|role of|post of|position of|als|war|bin) (?:the|our|der|die|das) (?:[\p{L}-]+ ){0,2}$/u.test(before) && (/^'s\b/.test(after) || /\b(?:by|under|assist\w*|help\w*|support\w*|to|for|with|from|of|dem|des|when|while|(?:i|and) \w+)\s+(?:the|our|their|his|her|my|der|dem|den|des|unsere[mnrs]?) (?:[\p{L}-]+ ){0,2}$/u.test(before));
const leadingTitle = (word: string): boolean => HEADING.test(word) || /^(?:owners?|founders?|managers?|directors?|foreman|foremen|supervisors?|heads?)$/.test(word);

/** "Drilling supervision" has the person supervise; "under supervision" does not. */
const namedAsDoing = (word: string, facts: readonly ReadFact[]): boolean => {
  const stem = /^(supervis|manag|direct|coordinat|lead)/.exec(word)?.[1];
  return stem !== undefined && /(?:e|es|ed|ing)$/.test(word) && facts.some((f) => f.statements.some((s) => !s.weakened && !s.negated && new RegExp(`(?<!\\b(?:under|without|with|no|of) (?:[\\p{L}'-]+ )?)\\b${stem}(?:ion|ement|ership)\\b(?!\\s+(?:of me|by|team|department|system))`, 'u').test(s.text)));
};

/**
 * Leading and owning: the facts have to use a word of the same line, of the person, and of the same thing: who
 * ran a machine supervised nobody, and who manages the budget does not manage the nurses.
 */
export const checkLeading = (normal: string, capitals: ReadonlySet<string>, facts: readonly ReadFact[]): string[] => {
  const reasons: string[] = [];
  const sites = facts.flatMap((f) => f.statements.flatMap((s) => siteOf(f, s.text, s.weakened, s.negated ? s.negatedScope : null) ?? []));
  const noReports = facts.some((f) => f.statements.some((s) => s.negated && /\b(?:led beneath|direct reports?|line (?:management|responsib\w*|manager)|people management|manag\w* people|staff responsib\w*|personalverantwortung|fuhrungsverantwortung)\b/.test(s.text)));
  const ownBoss = facts.some((f) => /\b(?:self-employed|freelance\w*|sole trader|own business|selbst?standig\w*|freiberuflich)\b/.test(f.text));
  for (const m of normal.matchAll(/[\p{L}-]+/gu)) {
    const word = m[0];
    const line = leadingLine(word) ?? (/\p{L}{3,}(?:leiter|leiterin|leitung)$/u.test(word) ? 0 : null);
    if (line === null) continue;
    if (/^(?:leiter|leiterin|leitung|leite|leitet|leitete)$/.test(word) && dropsUnit(normal, facts)) reasons.push(`"${word}" leads only a part in the facts`);
    const after = normal.slice(m.index + word.length);
    const before = normal.slice(0, m.index);
    if (isOther(before, after, word) && facts.some((f) => f.roots.has(rootOf(word)) || f.roots.has(word))) continue;
    if (/^chair/.test(word) && facts.some((f) => f.statements.some((s) => !s.weakened && /\bmoderat/.test(s.text)))) continue;
    if (/^led$/.test(word) && /^\s*(?:on )?to\b/.test(after)) continue;
    if (/^run$/.test(word) && /^[\s-]times?\b/.test(after)) continue;
    if (namedAsDoing(word, facts)) continue;
    if (/^(?:led|lead|leading|ran|run|running|hosted)$/.test(word) && EVENTS.test(after.split(/[,;]|\b(?:for|at|with)\b/)[0] ?? '') && facts.some((f) => f.statements.some((s) => !s.negated && !s.weakened && TAUGHT.test(s.text) && EVENTS.test(s.text)))) continue;
    // "Led by head office", as the facts say.
    if (/^\s+by (?!me\b|myself\b)/.test(after) && facts.some((f) => new RegExp(`\\b${word} by (?!me\\b)`).test(f.text))) continue;
    const pair = /^\s+(\p{L}{3,})/u.exec(after)?.[1];
    if (/^(?:head|lead|chief|chair|master)$/.test(word) && pair !== undefined && /^(?:office|quarters|count|times?|generation|roofs?|pipes?)$/.test(pair) && facts.some((f) => f.text.includes(`${word} ${pair}`))) continue;
    if (HEDGE.test(before.split(/[,;]\s/).at(-1) ?? '') && facts.some((f) => f.words.has(word))) continue;
    // To drive a vehicle leads nothing: the facts name the driving.
    if (/^dr[io]v/.test(word) && facts.some((f) => f.roots.has('driv') || touches(['driving'], f.roots).length > 0)) continue;
    if (/^dr[io]v/.test(word) && VEHICLE.test(after.split(/[,;]/)[0] ?? '') && facts.some((f) => VEHICLE.test(f.text))) continue;
    if (RUNNING.test(word) && (ownBoss || /^\s*(?:on|from|until|till|through|to|for|in|under|out|at|without|\w+ly)\b|^\s*(?:[.,;]|$)/.test(after))) continue;
    if (/^own(?:ed)?$/.test(word) && (ownBoss || /\b(?:my|our|their|his|her|its|of)\s+$/.test(before))) continue;
    if (/^lead(?:er)?$/.test(word) && /\b(?:the|an?|our|my|their|his|her) (?:\w+ ){0,2}$/.test(before) && facts.some((f) => f.words.has('lead') || f.words.has('leader'))) continue;
    if (/leitung$/.test(word) && /\b(?:vertret\w*|vertrat\w*|unterstutz\w*|zugearbeitet|assisten\w*)\b/.test(normal)) continue;
    if (word === 'fuhrte' && (/\bweg\b/.test(before) || /^\s*(?:uber|zu)\b/.test(after))) continue;
    if (/^(?:gefuhrt|fuhrte|fuhre)$/.test(word) && /\w*(?:buch|bucher|protokoll\w*|listen?|akten?|statistik\w*|gesprach\w*|register)\b/.test(normal)) continue;
    // Who set a thing up, started or opened it founded it.
    if (line === 4 && facts.some((f) => f.statements.some((s) => !s.weakened && !s.negated && /\b(?:setup|started|launched|created|opened|aufgebaut|gegrundet|eroffnet)\b/.test(s.text) && touches(meaning(`${before.slice(-60)} ${after.slice(0, 60)}`), s.roots).length > 0))) continue;
    // "I am deputy head": the words check asks for the "deputy".
    if (/\b(?:deputy|assistant|asst\.?|vice|acting|associate|stellvertret\w*|junior)\s+(?:\p{L}+\s+){0,2}$/u.test(before)) continue;
    if (NEGATION.test(normal) && facts.some((f) => f.statements.some((s) => s.negated && s.roots.has(rootOf(word))))) continue;
    const phrase = after.split(/[,;]|\b(?:and|while|where|at|for|by|with|until|since|from)\b/)[0] ?? '';
    if (line === 0 && noReports && /\b(?:team|people|staff|employees|mitarbeit\w*|reports)\b/.test(`${phrase}`) || (line === 0 && noReports && wordsOf(phrase).some(areColleagues))) reasons.push(`"${word}" says that people were led; the facts deny it`);
    if (leadsTheFirm(phrase, capitals, facts)) reasons.push(`"${word}" says that the person leads the employer itself; the facts do not`);
    if (leadsThose(phrase, facts)) reasons.push(`"${word}" says that these people were led; the facts say otherwise`);
    // Who names a thing as part of a job ran it: "drop-in twice a week".
    if (RUNNING.test(word) && !UNITS.test(phrase) && facts.some((f) => f.periods.length > 0 && f.statements.some((s) => isNominal(s.text) && !s.weakened && touches(meaning(phrase), headNoun(s.text)).length > 0))) continue;
    const same = sites.filter((s) => (s.lines.has(line) || s.words.some((w) => rootOf(w) === rootOf(word))) && (!s.onlyRuns || RUNNING.test(word)));
    if (same.length === 0) {
      reasons.push(`"${word}" says more than the facts: none of them has the person lead, own or found it`);
      continue;
    }
    if (same.some((s) => s.titled)) continue;
    const object = meaning(phrase).filter((w) => !areColleagues(w)).slice(0, 3);
    const elsewhere = facts.flatMap((f) => f.statements).filter((s) => touches(object, s.roots).length > 0);
    if (object.length > 0 && touches(object, new Set(same.flatMap((s) => [...s.roots]))).length === 0 && elsewhere.length > 0) reasons.push(`"${word}" belongs to something else in the facts`);
  }
  return reasons;
};
