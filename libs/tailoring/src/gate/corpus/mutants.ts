import type { CorpusClaim } from './corpus-trade';

/** A sentence made false by one step, with what was done to it. */
export interface Mutant {
  readonly kind: string;
  readonly claim: CorpusClaim;
}

type Step = readonly [kind: string, make: (sentence: string, claim: CorpusClaim) => string | null];

const factsOf = (claim: CorpusClaim): string => claim.facts.filter((f) => claim.cites.includes(f.id)).map((f) => f.text).join('\n');
const swap = (sentence: string, form: RegExp, by: (found: string) => string | null): string | null => {
  const found = form.exec(sentence);
  const other = found ? by(found[0]) : null;
  return !found || other === null ? null : `${sentence.slice(0, found.index)}${other}${sentence.slice(found.index + found[0].length)}`;
};

const RATES: Readonly<Record<string, string>> = { 'a day': 'an hour', 'per day': 'per hour', 'a week': 'a day', 'per week': 'per day', 'a month': 'a week', 'per month': 'per week', 'a year': 'a month', 'per year': 'per month' };
const UNITS: Readonly<Record<string, string>> = { hours: 'days', days: 'weeks', weeks: 'months', months: 'years', hectares: 'acres', tonnes: 'kilos', metres: 'kilometres', minutes: 'hours', percent: 'percentage points' };
const HIGHER: readonly (readonly [RegExp, string])[] = [[/\b[Aa]ssisted with\b/, 'led'], [/\b[Hh]elped (?:to )?/, 'single-handedly '], [/\b[Tt]ook part in\b/, 'directed'], [/\b[Pp]articipated in\b/, 'headed'], [/\b[Ss]hadowed\b/, 'supervised'], [/\b[Ww]orked as\b/, 'was head of every']];

/** One step each from what the facts say to more than they say, or to something else. */
const STEPS: readonly Step[] = [
  ['another figure', (s) => swap(s, /(?<![\d.,:/-])\b(?!(?:19|20)\d{2}\b)\d{2,3}\b(?![\d.,:/%-]|\s*(?:of|out)\b)/, (n) => String(Number(n) * 3 + 7))],
  ['another percentage', (s) => swap(s, /\b\d{1,2}(?=\s?(?:%|percent))/, (n) => String(Number(n) + 23))],
  ['another rate', (s) => swap(s, new RegExp(`\\b(?:${Object.keys(RATES).join('|')})\\b`), (r) => RATES[r] ?? null)],
  ['another unit', (s, c) => swap(s, new RegExp(`(?<=\\d )(?:${Object.keys(UNITS).join('|')})\\b`), (u) => (factsOf(c).includes(UNITS[u] ?? '') ? null : (UNITS[u] ?? null)))],
  ['another year', (s) => swap(s, /\b(?:19|20)\d{2}\b/, (y) => String(Number(y) - 7))],
  ['more than the figure', (s) => swap(s, /(?<!\b(?:about|around|roughly|over|than|to|nearly|almost|least|most|from|of|and|or|between|level|type|class|grade|no|part|module) )(?<![\d.,:/-])\b(?!(?:19|20)\d{2}\b)\d{2,3}(?= [a-z]{4,})/i, (n) => `more than ${String(Number(n) * 2)}`)],
  ['scope widened', (s) => (/[.!]$/.test(s) ? s.replace(/[.!]$/, ' nationwide.') : null)],
  ['praise added', (s) => (/[.!]$/.test(s) ? s.replace(/[.!]$/, ' with outstanding results.') : null)],
  ['result added', (s) => (/[.!]$/.test(s) ? s.replace(/[.!]$/, ', which doubled revenue.') : null)],
  ['award added', (s) => (/[.!]$/.test(s) ? s.replace(/[.!]$/, ' and won an award for it.') : null)],
  ['negation removed', (s) => swap(s, /\bdo not have\b|\bhave no\b|\bhave never\b|\bdo not\b/, (n) => ({ 'do not have': 'have', 'have no': 'have a', 'have never': 'have often', 'do not': 'do' })[n] ?? null)],
  ['a level up', (s) => HIGHER.map(([form, up]) => swap(s, form, () => up)).find((m) => m !== null) ?? null],
  ['alone', (s, c) => (/^I (?:[a-z]+ed)\b/.test(s) && /\b(?:team|crew|squad) of\b/.test(factsOf(c)) ? s.replace(/^I /, 'I single-handedly ') : null)],
  ['another employer', (s, c) => {
    const names = c.facts.map((f) => /^[^,\n]+, ([\p{Lu}][\p{L}'& ]+), .*\d{4}/u.exec(f.text)?.[1] ?? '').filter((n) => n !== '');
    const mine = names.find((n) => s.includes(n));
    const other = names.find((n) => n !== mine && !s.includes(n) && !factsOf(c).includes(n));
    return mine && other ? s.replace(mine, other) : null;
  }],
];

/** Unsupported sentences made of supported ones, the same every time. */
export function mutantsOf(claims: readonly CorpusClaim[]): Mutant[] {
  return claims.filter((c) => c.honest).flatMap((claim) => STEPS.flatMap(([kind, make]) => {
    const sentence = make(claim.sentence, claim);
    return sentence === null || sentence === claim.sentence ? [] : [{ kind, claim: { ...claim, sentence, honest: false } }];
  }));
}
