import { remember } from '../words/remember';
import { withoutDurations } from './durations';
import { B, findPoints, type Point } from './find-points';
import { MONTH_ALTERNATIVES, monthOf } from './month-names';
import { toPlainText } from './plain-text';

export { withoutDurations } from './durations';

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

const DASH = '(?:[-–—−‐‑‒―~→⟶➔➝⇒►▸>]|->|–>|=>|\\.{2,3}|…|â€[“”]|–)';
const TO = '(?:up to|to|till|til|until|thru|through|bis(?: zum?| einschließlich)?|jusqu[’\'‘]?(?:\\s?(?:à|au|en|aux))?|à|au|a|al|ao|à|hasta(?: el| la)?|até(?: o| a)?|tot(?: en met)?|t\\/m|do|aż do|fino a(?:l|d)?|ad|and|&|und|et|en|по|до|至|到|إلى|الى|حتى|لغاية|وحتى|से|तक|ते)';
const BETWEEN = new RegExp(`^\\s*[)\\]]?\\s*(?:${DASH}{1,3}|${TO})(?:\\s*(?:${DASH}{1,2}|${TO}|from|von|de|el|la|il|lo))?\\s*(?:\\.\\s*)?[(\\[]?\\s*$`, 'iu');
const SINCE = /(?:^|[^\p{L}])(?:since|from|as of|starting|seit|ab|von|vom|depuis|dès|à partir de|de|desde(?: el)?|a partir de|dal|da|dall['’]|a partire da|sinds|vanaf|van|od|с|со|начиная с|从|自|منذ|مُنذ|من|ابتداء من)\s*$/iu;
const SURE_SINCE = /(?:^|[^\p{L}])(?:since|from|as of|starting|seit|ab|depuis|dès|à partir de|desde(?: el)?|a partir de|dal|dall['’]|a partire da|sinds|vanaf|od|с|со|начиная с|从|自|منذ|مُنذ)\s*$/iu;
const OPEN_END = new RegExp(`^\\s*(?:${DASH}{1,2}|to|bis|до|起|से|onwards?)\\s*(?:$|[)\\],;|\\t])`, 'iu');
/** What may follow a range's end and belongs to it: Hindi "… तक", Chinese "… 止". */
const TAIL = /^\s*(?:तक|止|के बीच)(?![\p{L}\p{M}])/u;

/** Finds the dates and date ranges of a text, left to right. Numbers of other scripts are understood. */
export const findDates = remember((raw: string): DateSpan[] => {
  const plain = toPlainText(raw);
  if (!COULD_BE.test(plain.text)) return [];
  const spans = readSpans(plain.text);
  return plain.text === raw ? spans : spans.map((s) => ({ ...s, from: plain.at(s.from), to: plain.at(s.to - 1) + 1 }));
});

/** What every date has at least: most rows with numbers have none of it. */
const COULD_BE = /(?:19|20)\d\d|[’'‘´`]\s?\d\d|\d[./-]\d\d|\p{L}\.?[ /-]?\d\d(?!\d)|\dه|\d\sه/u;

function readSpans(text: string): DateSpan[] {
  const points = findPoints(text);
  const spans: DateSpan[] = [];
  for (let i = 0; i < points.length; i++) {
    const a = points[i]!;
    const b = points[i + 1];
    if (b && joins(text, a, b)) {
      spans.push(toRange(text, a, b));
      i++;
      continue;
    }
    const short = shortEnd(text, a, b);
    if (short) {
      spans.push(short);
      continue;
    }
    if (a.present || a.weak) continue;
    const since = SURE_SINCE.test(text.slice(0, a.from));
    const open = OPEN_END.exec(text.slice(a.to, b?.from));
    if (since || open) spans.push({ start: a.value, end: 'present', range: true, open: true, from: since ? sinceStart(text, a.from) : a.from, to: a.to + (open ? open[0].replace(/[)\],;|\t]$/, '').length : 0) });
    else spans.push({ end: a.value, range: false, from: a.from, to: a.to });
  }
  return spans;
}

/** "2016-18", "2017/18" (a school year), "2019.03-05", "2019年3月-5月": an end that leaves out what the start has said. */
function shortEnd(text: string, a: Point, b: Point | undefined): DateSpan | null {
  if (a.present) return null;
  const after = text.slice(a.to, b?.from);
  const year = a.value.slice(0, 4);
  const years = a.value.length === 4 ? /^(\s?[-–—−‐‑/]\s?['’]?)(\d{2})(?![\p{L}\p{N}]|[./-]\d|\s*%)/u.exec(after) : null;
  if (years && Number(years[2]) === (Number(year.slice(2)) + 1) % 100 || (years && !years[1]!.includes('/') && closeYears(year, years[2]!))) return { start: a.value, end: `${Number(years![2]) < Number(year.slice(2)) ? Number(year.slice(0, 2)) + 1 : year.slice(0, 2)}${years![2]}`, range: true, from: a.from, to: a.to + years![0].length };
  const months = a.value.length === 7 ? /^\s?[-–—~至到]\s?(0?[1-9]|1[0-2])(?:\s*月|(?![\p{L}\p{N}./]))/u.exec(after) : null;
  if (months && Number(months[1]) > Number(a.value.slice(5)) && /[.年]/.test(text.slice(a.from, a.to))) return { start: a.value, end: `${year}-${months[1]!.padStart(2, '0')}`, range: true, from: a.from, to: a.to + months[0].length };
  return null;
}

const closeYears = (year: string, two: string): boolean => {
  const years = (Number(two) - Number(year.slice(2)) + 100) % 100;
  return years > 0 && years <= 30;
};

const sinceStart = (text: string, from: number): number => {
  const m = SINCE.exec(text.slice(0, from));
  return m ? m.index + (/^[^\p{L}]/u.test(m[0]) ? 1 : 0) : from;
};

function joins(text: string, a: Point, b: Point): boolean {
  if (a.present && b.present) return false;
  const between = text.slice(a.to, b.from);
  if (BETWEEN.test(between)) return !a.present || DASHED.test(between);
  if (/^[-–—−/]$/u.test(between.trim())) return true;
  // two columns of a table: from, to
  if (between.trim() === '' && between.includes('\t') && /(?:^|\t)\s*$/.test(text.slice(0, a.from)) && /^\s*(?:$|\t)/.test(text.slice(b.to))) return b.present || (!a.weak && !b.weak && a.value < b.value);
  return b.present && /^\s*[,(]?\s*$/.test(between) && between.length <= 3;
}

const DASHED = new RegExp(DASH, 'u');

function toRange(text: string, a: Point, b: Point): DateSpan {
  let start = a.value;
  let end = b.value;
  // right-to-left text may give a range the wrong way round
  if (start === 'present' || (end !== 'present' && (end.slice(0, 4) < start.slice(0, 4) || (end.length === 7 && start.length === 7 && end < start)))) [start, end] = [end, start];
  const from = SINCE.test(text.slice(0, a.from)) ? sinceStart(text, a.from) : a.from;
  return { start, end, range: true, from, to: b.to + (TAIL.exec(text.slice(b.to))?.[0].length ?? 0) };
}

const MONTH_RANGE = new RegExp(`${B}(?<n>${MONTH_ALTERNATIVES})\\.?\\s*(?:${DASH}|/|${TO})\\s*$`, 'iu');
const MONTH_NUMBER = /(?<![\p{N}./])(?<m>0?[1-9]|1[0-2])\.?\s?[-–—]\s?$/u;

/** Widens single dates whose first month has no year ("Jan – Mar 2019", "03–05/2019") to ranges. */
export const findRanges = remember((text: string): DateSpan[] => findDates(text).map((span) => widened(text, span)));

function widened(text: string, span: DateSpan): DateSpan {
  if (span.range || !span.end || span.end.length < 7) return span;
  const before = text.slice(0, span.from);
  const named = MONTH_RANGE.exec(before);
  const month = named ? monthOf(named.groups!['n']!) : undefined;
  const numbered = /^\d{1,2}[./]/.test(text.slice(span.from)) ? MONTH_NUMBER.exec(before) : null;
  const start = month ?? (numbered ? Number(numbered.groups!['m']) : undefined);
  if (!start || start > Number(span.end.slice(5))) return span;
  const at = (named && month ? named.index : numbered!.index);
  return { start: `${span.end.slice(0, 4)}-${String(start).padStart(2, '0')}`, end: span.end, range: true, from: SINCE.test(text.slice(0, at)) ? sinceStart(text, at) : at, to: span.to };
}

const MONTH_ONLY = new RegExp(`${B}(?<n>${MONTH_ALTERNATIVES})\\.?\\s*$`, 'iu');

/** Whether a text is nothing but dates, lengths of time and punctuation. */
export const isOnlyDates = remember((text: string): boolean => {
  const spans = findRanges(text);
  if (spans.length === 0) return false;
  let rest = text;
  for (const span of [...spans].reverse()) rest = `${rest.slice(0, span.from)} ${rest.slice(span.to)}`;
  return withoutDurations(rest).replace(MONTH_ONLY, '').replace(/[^\p{L}\p{N}]/gu, '').length <= 2;
});
