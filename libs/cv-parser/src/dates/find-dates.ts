import { plainDigits } from '../words/fold';
import { MONTH_ALTERNATIVES, monthOf, PRESENT_ALTERNATIVES, SEASON_ALTERNATIVES } from './month-names';

/** A date or a range as it stands in a text: `YYYY`, `YYYY-MM` or `present`; `from` and `to` are offsets. */
export interface DateSpan {
  readonly start?: string;
  readonly end?: string;
  /** True where two dates, or a date and "until now", stand together. */
  readonly range: boolean;
  /** True where the end is only implied ("since 2019", "2019 –"). */
  readonly open?: boolean;
  readonly from: number;
  readonly to: number;
}

const YEAR = "(?:19[4-9]\\d|20[0-4]\\d)";
const B = '(?<![\\p{L}\\p{N}])';
const E = '(?![\\p{L}\\p{N}])';
const DAY = '(?:\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+|of\\s+)?)?';

/** The point forms, in the order in which they are tried at one place. Named groups end in the form's number. */
const POINTS = [
  // 2019年3月 / 2019年
  `(?<y1>${YEAR})\\s*年\\s*(?:(?<m1>\\d{1,2})\\s*月)?(?:\\s*\\d{1,2}\\s*日)?`,
  // 2019-03-01, 2019-03, 2019/03, 2019.03
  `${B}(?<y2>${YEAR})[-/.](?<m2>0?[1-9]|1[0-2])(?:[-/.](?:[0-2]?\\d|3[01]))?(?!\\d|[-/.]\\d)`,
  // 01.03.2019, 1/3/2019 (the middle or first number that can be a month)
  `${B}(?<d3>\\d{1,2})[./-](?<m3>\\d{1,2})[./-](?<y3>${YEAR})${E}`,
  // 03/2019, 03.2019, 3-2019
  `${B}(?<m4>0?[1-9]|1[0-2])\\s?[/.-]\\s?(?<y4>${YEAR})${E}(?![./]\\d)`,
  // March 2019, 1 March 2019, Mar. 2019, March, 2019, März 2019, marzo de 2019, mars-2019, Mar/2019, March '19
  `${B}${DAY}(?<n5>${MONTH_ALTERNATIVES})\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?,)?\\s*(?:[,/’'-]|de\\b|del\\b|do\\b|of\\b)?\\s*(?<y5>${YEAR})${E}(?:\\s*(?:г\\.|года|год|م))?`,
  `${B}(?<n6>${MONTH_ALTERNATIVES})\\.?\\s*[’'‘-]?(?<s6>\\d{2})(?![\\p{L}\\p{N}/.-])`,
  // Summer 2012, WS 2019/20, Q3 2018
  `${B}(?:${SEASON_ALTERNATIVES})\\s+(?:of\\s+|in\\s+|de\\s+)?(?<y7>${YEAR})(?:/\\d{2,4})?${E}`,
  // 2019 March (Chinese and Hungarian order)
  `${B}(?<y8>${YEAR})\\s+(?<n8>${MONTH_ALTERNATIVES})\\.?${E}`,
  // 03/19
  `${B}(?<m9>0[1-9]|1[0-2])[/.](?<s9>[0-4]\\d|9\\d|8\\d)(?![\\p{L}\\p{N}/.%-])`,
  // 2019, 2019/20 as a school year
  `${B}(?<y10>${YEAR})(?!\\d|[.,]\\d|\\p{L}|%|\\+)(?:\\s*(?:г\\.г\\.|гг\\.|г\\.|года|год|р\\.|م))?`,
].join('|');

const POINT = new RegExp(POINTS, 'giu');
const PRESENT = new RegExp(`${B}(?:${PRESENT_ALTERNATIVES})(?![\\p{L}\\p{M}\\p{N}])|至今`, 'giu');
const MONTH_ONLY = new RegExp(`${B}(?<n>${MONTH_ALTERNATIVES})\\.?\\s*$`, 'iu');
const BETWEEN = /^\s*(?:\(?\s*)(?:[-–—−‐‑~～〜→⟶➔>]{1,2}|to|till|til|until|thru|through|bis(?: zum?)?|à|au|a|al|hasta(?: la| el)?|até|tot|t\/m|do|fino a(?:l)?|ad|and|&|und|по|до|至|到|إلى|الى|حتى|से|तक|ते)\s*(?:\.\s*)?$/iu;
const GLUED_DASH = /^[-–—−/]?$/u;
const SINCE = /(?:^|[^\p{L}])(?:since|from|seit|ab|depuis|desde|dal|dall['’]|sinds|vanaf|od|с|со|从|自|منذ|مُنذ)\s*$/iu;
const OPEN_END = /^\s*(?:[-–—−]|to|bis|до)\s*(?:$|[)\],;|\t])/iu;

interface Point { value: string; from: number; to: number; present: boolean }

/** Finds the dates and date ranges of a text, left to right. Numbers of other scripts are understood. */
export function findDates(text: string): DateSpan[] {
  const plain = plainDigits(text);
  if (!/\d{2}/.test(plain)) return [];
  const points = findPoints(plain);
  const spans: DateSpan[] = [];
  for (let i = 0; i < points.length; i++) {
    const a = points[i]!;
    const b = points[i + 1];
    if (b && joins(plain.slice(a.to, b.from), a, b)) {
      spans.push(toRange(plain, a, b));
      i++;
      continue;
    }
    if (a.present) continue;
    const since = SINCE.test(plain.slice(0, a.from));
    const open = OPEN_END.exec(plain.slice(a.to));
    if (since || open) spans.push({ start: a.value, end: 'present', range: true, open: true, from: since ? plain.slice(0, a.from).search(/\S+\s*$/u) : a.from, to: a.to + (open ? open[0].replace(/[)\],;|\t]$/, '').length : 0) });
    else spans.push({ end: a.value, range: false, from: a.from, to: a.to });
  }
  return spans;
}

function findPoints(text: string): Point[] {
  const points: Point[] = [];
  for (const m of text.matchAll(POINT)) {
    const value = pointValue(m.groups ?? {});
    if (value) points.push({ value, from: m.index, to: m.index + m[0].trimEnd().length, present: false });
  }
  for (const m of text.matchAll(PRESENT)) points.push({ value: 'present', from: m.index, to: m.index + m[0].length, present: true });
  points.sort((a, b) => a.from - b.from);
  return points.filter((p, i) => i === 0 || p.from >= points[i - 1]!.to);
}

function pointValue(g: Record<string, string | undefined>): string | null {
  const year = g['y1'] ?? g['y2'] ?? g['y3'] ?? g['y4'] ?? g['y5'] ?? g['y7'] ?? g['y8'] ?? g['y10'] ?? shortYear(g['s6'] ?? g['s9']);
  if (!year) return null;
  const name = g['n5'] ?? g['n6'] ?? g['n8'];
  let month = name ? monthOf(name) : Number(g['m1'] ?? g['m2'] ?? g['m4'] ?? g['m9'] ?? 0);
  if (g['m3']) month = Number(g['m3']) <= 12 ? Number(g['m3']) : Number(g['d3']);
  return month && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : year;
}

/** Two-digit years: 50-99 are the last century's. */
const shortYear = (two: string | undefined): string | undefined => (two === undefined ? undefined : `${Number(two) >= 50 ? '19' : '20'}${two}`);

function joins(between: string, a: Point, b: Point): boolean {
  if (a.present && b.present) return false;
  if (BETWEEN.test(between)) return true;
  if (GLUED_DASH.test(between.trim()) && between.trim() !== '') return true;
  return b.present && /^\s*[,(]?\s*$/.test(between) && between.length <= 3;
}

function toRange(text: string, a: Point, b: Point): DateSpan {
  let start = a.value;
  let end = b.value;
  let from = a.from;
  // right-to-left text may give a range the wrong way round
  if (start === 'present' || (end !== 'present' && end.slice(0, 4) < start.slice(0, 4))) [start, end] = [end, start];
  const since = SINCE.exec(text.slice(0, from));
  if (since) from = text.slice(0, from).search(/\S+\s*$/u);
  return { start, end, range: true, from, to: b.to };
}

const MONTH_RANGE = new RegExp(`${B}(?<n>${MONTH_ALTERNATIVES})\\.?\\s*(?:[-–—−/]|to|bis|à|a|al|до|по)\\s*$`, 'iu');

/** Widens single dates whose first month has no year ("Jan – Mar 2019") to ranges. */
export function findRanges(text: string): DateSpan[] {
  return findDates(text).map((span) => {
    if (span.range || !span.end || span.end.length < 7) return span;
    const before = MONTH_RANGE.exec(text.slice(0, span.from));
    const month = before ? monthOf(before.groups!['n']!) : undefined;
    return month ? { start: `${span.end.slice(0, 4)}-${String(month).padStart(2, '0')}`, end: span.end, range: true, from: before!.index, to: span.to } : span;
  });
}

const DURATION = /[(（]?\s*(?:approx\.?\s*|ca\.\s*)?\d{1,2}(?:[.,]\d)?\+?\s*(?:years?|yrs?\.?|jahre?n?|ans?|años?|anni|anos?|jaar|lata?|лет|года?|سنوات|سنة|वर्ष|年)(?:\s*(?:,|and|und|et|y|e)?\s*\d{1,2}\s*(?:months?|mos?\.?|monate?n?|mois|mes(?:es|i)?|maanden|месяц\p{L}*|أشهر|महीने|个月))?\s*[)）]?|[(（]\s*\d{1,2}\s*(?:months?|mos?\.?|monate?n?|mois|mes(?:es|i)?|maanden|месяц\p{L}*|weeks?)\s*[)）]/giu;

/** Removes lengths of time ("(3 years 2 months)") from a text. */
export const withoutDurations = (text: string): string => text.replace(DURATION, ' ');

/** Whether a text is nothing but dates, lengths of time and punctuation. */
export function isOnlyDates(text: string): boolean {
  const spans = findRanges(text);
  if (spans.length === 0) return false;
  let rest = text;
  for (const span of [...spans].reverse()) rest = `${rest.slice(0, span.from)} ${rest.slice(span.to)}`;
  return withoutDurations(rest).replace(MONTH_ONLY, '').replace(/[^\p{L}\p{N}]/gu, '').length <= 2;
}
