import type { Salary, SalaryPeriod } from '@applywright/contracts';
import { CURRENCIES, currencyOf } from '@applywright/lexicon';
import { line } from './read';
import { readSalary } from './salary';

/** What is known about a pay text from elsewhere. */
export interface SalaryTextHints {
  readonly currency?: string | null;
  readonly period?: SalaryPeriod | null;
  /** Of the workplace: decides what a bare `$` or `kr` is. */
  readonly country?: string;
  /** For texts that need not be about pay: an amount counts only with a currency or a "k" beside it. */
  readonly marked?: boolean;
}

const MAX_CHARS = 400;
/** How far from an amount its currency may stand: "between 40 and 50 thousand US dollars". */
const NEAR = 22;
/** A bare number below this is a grade or a count, unless a period stands beside it. */
const LEAST_BARE = 500;
const SIGN = String.raw`(?:[A-Z]{0,3}[$€£₹¥₩₽₺₪฿₫₱₦₴৳]|\p{L}{2,4}\.?|zł)`;
/** Thousands by point, comma, apostrophe or blank; then decimals; or Indian groups of two. */
const NUMBER = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[.,'’ ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?`;
const FACTOR = String.raw`k|K|M|T(?=€|EUR)|[Mm]io\.?|[Mm]illions?|[Tt]sd\.?|[Tt]ausend|thousand|mille|mil|[Ll]akhs?|[Ll]acs?|LPA|L`;
const AMOUNT = new RegExp(String.raw`(?<![\p{L}\d.,])(?<sign>${SIGN}\s?)?(?<number>${NUMBER})(?:\s?(?<factor>${FACTOR})(?!\p{L}))?`, 'gu');
const FACTORS: readonly (readonly [RegExp, number])[] = [[/^(?:k|t|tsd\.?|tausend|thousand|mille|mil)$/i, 1_000], [/^(?:m|mio\.?|millions?)$/i, 1_000_000], [/^(?:l|lpa|lakhs?|lacs?)$/i, 100_000]];
const LINK = /^\s*(?:\/?\s*(?:[A-Z]{3}|[€£$]|zł|k))?\s*(?:(?:\/|per |an? )\s?(?:hour|hr|h|day|week|month|mo|year|yr))?\s*(?:[-–—−~]|\.{2,3}|(?<!\p{L})(?:to|and|bis|und|à|a|et|y|al?)(?!\p{L}))\s*$/u;
/** What makes a number no pay: shares, hours, years of experience, people, dates. */
const NO_PAY_AFTER = /^\s?(?:%|[.:/]\d|\+?\s?(?:hours?|hrs?|h|stunden|std|heures?|horas?|days?|tage?n?|jours?|d[ií]as?|weeks?|wochen?|semaines?|semanas?|months?|monate?n?|mois|meses|years?|yrs?|jahre?n?|ans|años?|people|employees|salaries|gehälter|pagas|x)(?!\p{L}))/iu;
const TIME_OF_WORK = /\d+(?:[.,]\d+)?\s?(?:[-–]\s?\d+\s?)?-?(?:h|hrs?|hours?|stunden|std\.?|heures?|horas?|days?|tage|jours|d[ií]as)\s?(?:\/|-|per|a|an|pro|die|in der|par|por|a la|semanales|hebdo)?\s?(?:weeks?|wk|woche|semaine|semana)?/gi;
const UP_TO = /(?:\b(?:up to|max(?:imum)?\.?|bis(?: zu)?|maximal|jusqu['’]?\s?[àa]|hasta|máx(?:imo)?\.?)|[<≤])\s*:?\s*$/iu;
const FROM = /(?:\b(?:from|min(?:imum|destens)?\.?|at least|starting (?:at|from)|starts at|ab|à partir de|dès|desde|a partir de|mín(?:imo)?\.?)|[>≥]=?)\s*:?\s*$/iu;

/** Words of a period after "per", a slash or alone; the first that fits counts, so the longer payments stand first. */
const PERIODS: readonly (readonly [RegExp, SalaryPeriod, number])[] = [
  [/\bbi-?weekly\b|every (?:two|2) weeks|\bfortnight|alle zwei wochen/i, 'week', 2],
  [/semi-?monthly|twice a month/i, 'month', 0.5],
  [/\bhour(?:ly)?\b|(?:\/|\bper |\ban? |\bp\/)\s?(?:hr|h)\b|\bp\.?\s?h\.?(?![\p{L}])|\bhrly\b|stunde|stündlich|\bstd\b|\bheure|\bhoraire|\bhora\b/iu, 'hour', 1],
  [/\bdaily\b|(?:\/|\bper |\ba )\s?day\b|\bp\/d\b|\bday rate|\btag(?:essatz|eslohn)|\btäglich|(?:\/|\bpro |\bam )\s?tag\b|\bjour(?:nalier)?\b|\bTJM\b|\bd[ií]a\b|\bdiario/iu, 'day', 1],
  [/\bweekly\b|(?:\/|\bper |\ba )\s?(?:week|wk)\b|\bp\/?w\b|wöchentlich|(?:\/|\bpro |\bdie )\s?woche\b|\bsemaine\b|hebdomadaire|\bsemana(?:l|les)?\b/iu, 'week', 1],
  [/\bmonthly\b|(?:\/|\bper |\ba )\s?(?:month|mo|mth)\b|\bp\.?\s?c?\.?m\.?(?![\p{L}])|monatlich|monats|\bmtl\b|(?:\/|\bpro |\bim |\bje )\s?monat\b|\bmois\b|mensuel|mensual|\bmes\b/iu, 'month', 1],
  [/\byearly\b|\bannual(?:ly)?\b|(?:\/|\bper |\ba )\s?(?:year|yr|y|annum)\b|\bp\.?\s?a\.?(?![\p{L}])|jährlich|jahres|(?:\/|\bpro |\bim |\bje )\s?jahr\b|(?:\/|\bpar |\bpor |\bal )\s?a[nñ]o?\b|\bannuel|\banual|\bLPA\b/iu, 'year', 1],
];

interface Amount {
  readonly value: number;
  readonly factor: number;
  readonly sign: string | null;
  readonly from: number;
  readonly to: number;
}

/**
 * The pay that a text states: "$40,000 - $50,000", "€3k/month", "40-50 USD per hour", "ab 3.200 € brutto im Monat",
 * "38 000 à 42 000 € par an", "hasta 30.000 € brutos al año", "₹12-18 LPA". Null where it states none that can be believed.
 */
export function readSalaryText(value: unknown, hints: SalaryTextHints = {}): Salary | null {
  const text = line(typeof value === 'string' ? value : null, MAX_CHARS)?.replace(TIME_OF_WORK, (found) => ' '.repeat(found.length));
  if (text === undefined) return null;
  const amounts = amountsIn(text);
  const marked = amounts.findIndex((amount) => amount.factor > 1 || amount.sign !== null || currencyAfter(text, amount) !== null);
  const at = marked >= 0 ? marked : hints.marked ? -1 : 0;
  const first = amounts[at];
  if (first === undefined) return null;
  const [before, after] = [amounts[at - 1], amounts[at + 1]];
  const [low, high] = before && linked(text, before, first) ? [before, first] : after && linked(text, first, after) ? [first, after] : [first, null];
  const currency = hints.currency ?? currencyNear(text, low, high ?? low, hints.country);
  const paid = periodIn(text.slice((high ?? low).to)) ?? periodIn(text.slice(0, low.from)) ?? (high && periodIn(text.slice(low.to, high.from)));
  if (marked < 0 && paid === null && first.value < LEAST_BARE) return null;
  const every = paid?.every ?? 1;
  const [min, max] = boundsOf(text, low, high).map((bound) => (bound === null ? null : bound / every)) as [number | null, number | null];
  return readSalary({ min, max, currency, period: paid?.period ?? (/\bLPA\b|lakh/i.test(text) ? 'year' : null) ?? hints.period ?? null, estimated: /\bestimated?\b|\best\.|geschätzt|\bestim(?:é|ado)\b/iu.test(text) });
}

/** A single amount is both bounds unless a word makes it one of them. */
function boundsOf(text: string, low: Amount, high: Amount | null): [number | null, number | null] {
  // "60-80k" and "1.5M - 2" share their factor.
  const shared = high === null ? 1 : Math.max(low.factor, high.factor);
  const whole = ({ value, factor }: Amount): number => value * (factor === 1 && value < 1_000 ? shared : factor);
  if (high !== null) return [whole(low), whole(high)];
  const lead = text.slice(0, low.from);
  if (UP_TO.test(lead)) return [null, whole(low)];
  if (FROM.test(lead) || /^\s?(?:[€£$]|[A-Z]{3})?\s?\+(?!\s*[\p{L}\d])/u.test(text.slice(low.to))) return [whole(low), null];
  return [whole(low), whole(low)];
}

function amountsIn(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const { sign: lead, number = '', factor: named } = match.groups ?? {};
    const sign = lead !== undefined && currencyOf(lead.trim().toUpperCase()) !== null ? lead : lead !== undefined && isMoneySign(lead) ? lead : null;
    const start = sign === null ? match.index + (lead?.length ?? 0) : match.index;
    const factor = FACTORS.find(([form]) => form.test(named ?? ''))?.[1] ?? 1;
    const end = match.index + match[0].length;
    // "401k" is a pension plan, and years and shares are no pay.
    if ((number === '401' && factor === 1_000) || (factor === 1 && NO_PAY_AFTER.test(text.slice(end)))) return [];
    return [{ value: numberOf(number, factor > 1), factor, sign, from: start, to: end }];
  });
}

const isMoneySign = (lead: string): boolean => /[$€£₹¥₩₽₺₪฿₫₱₦₴৳]|zł/u.test(lead);

/** The last group tells: three digits after a mark are thousands, unless a "k" or "M" follows. */
function numberOf(digits: string, hasFactor: boolean): number {
  const parts = digits.split(/[.,'’ ]/u);
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return Number(digits);
  const decimals = last.length !== 3 || (hasFactor && parts.length === 2);
  return Number(decimals ? `${parts.slice(0, -1).join('')}.${last}` : parts.join(''));
}

const linked = (text: string, low: Amount, high: Amount): boolean => LINK.test(text.slice(low.to, high.from));

function currencyAfter(text: string, { to }: Amount): string | null {
  const next = /^\s?(?:([$€£₹¥₩₽₺₪฿₫₱₦₴৳]|zł|Kč)|(\p{L}{2,8}\.?)(?![\p{L}\d]))/u.exec(text.slice(to, to + 12));
  return next === null ? null : codeOf(next[1] ?? next[2] ?? '');
}

function currencyNear(text: string, low: Amount, high: Amount, country: string | undefined): string | null {
  const around = text.slice(Math.max(0, low.from - 6), high.to + NEAR);
  return currencyOf(around, country) ?? codeIn(around) ?? currencyOf(text, country);
}

const codeOf = (word: string): string | null => currencyOf(word) ?? codeIn(word);

/** Codes and names in small letters: "40k usd", "2000 euros". */
function codeIn(text: string): string | null {
  const code = text.toUpperCase().match(/\b[A-Z]{3}\b/g)?.find((word) => CURRENCIES.includes(word));
  return code ?? currencyOf(text.replace(/\b[a-z](?=[a-z]{3})/g, (initial) => initial.toUpperCase()));
}

function periodIn(text: string): { period: SalaryPeriod; every: number } | null {
  let best: { period: SalaryPeriod; every: number; at: number } | null = null;
  for (const [words, period, every] of PERIODS) {
    const at = words.exec(text)?.index;
    if (at !== undefined && (best === null || at < best.at)) best = { period, every, at };
  }
  return best;
}
