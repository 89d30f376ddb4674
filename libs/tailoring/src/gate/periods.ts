/** A calendar month: years times twelve plus the month (0-11); `month` is false when only the year is known. */
export interface Moment {
  readonly index: number;
  readonly month: boolean;
  /** First and last month of a season, a quarter or "early 2019". */
  readonly span?: readonly [number, number];
  readonly at: number;
  readonly end: number;
  readonly text: string;
}
export interface Period {
  readonly start: Moment;
  /** Null: to the present. */
  readonly end: Moment | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const GERMAN_MONTHS = 'januar februar marz april mai juni juli august september oktober november dezember'.split(' ');
const monthOf = (name: string): number => {
  const at = [MONTHS, GERMAN_MONTHS].map((list) => list.findIndex((m) => m === name || (name.length >= 3 && m.startsWith(name.replace('.', ''))))).find((i) => i >= 0);
  return at ?? -1;
};
const NAME = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|marz|mai|juni|juli|oktober|okt|dezember|dez)[a-z]*\\.?';
const PARTS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^(?:spring|fruhjahr|fruhling)/, [2, 4]], [/^(?:summer|sommer)/, [5, 7]], [/^(?:autumn|fall|herbst)/, [8, 10]], [/^winter/, [-1, 1]],
  [/^(?:q1|first q|1st q|erstes q)/, [0, 2]], [/^(?:q2|second q|2nd q)/, [3, 5]], [/^(?:q3|third q|3rd q)/, [6, 8]], [/^(?:q4|fourth q|4th q|last q)/, [9, 11]],
  [/^(?:early|start|beginning|anfang)/, [0, 4]], [/^(?:mid|middle|mitte)/, [3, 8]], [/^(?:late|end|ende)/, [7, 11]],
];
const PART = '(?:spring|summer|autumn|fall|winter|fruhjahr|fruhling|sommer|herbst|q[1-4]|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) quarter|early|mid|late|(?:start|beginning|middle|end) of|anfang|mitte|ende)(?: of| in)?(?: the)?[ -]';
const MOMENT = new RegExp(`(?:\\b|(?<=\\bfy))(?:(${NAME})(?: of)? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?((?:19|20)\\d{2})|((?:19|20)\\d{2})-(0[1-9]|1[0-2])(?:-\\d{2})?(?!\\d)|(0?[1-9]|1[0-2])[/.](?:\\d{1,2}/)?((?:19|20)\\d{2})|(${PART})?((?:19|20)\\d{2})(?:/\\d{2}(?!\\d))?)(?![\\d%])`, 'g');
const COUNTED = /^\s*(?:employees|people|users|units|members|items|%|k\b|v\b|hours|patients|customers|pages|square|m2|kg|books|guests|visitors|pupils|students|euros?|pounds?|dollars?)/;

/** All calendar dates of a normalised text. A four-digit number with a thousands mark is none. */
export const momentsOf = (text: string): Moment[] =>
  [...text.matchAll(MOMENT)].flatMap((m) => {
    const [, name, nameYear, isoYear, isoMonth, slashMonth, slashYear, part, year] = m;
    const month = name ? monthOf(name) : isoMonth ? Number(isoMonth) - 1 : slashMonth ? Number(slashMonth) - 1 : -1;
    const y = Number(nameYear ?? isoYear ?? slashYear ?? year);
    const before = text.slice(0, m.index);
    if (year && !part && ((/[$€£.,\d-]$/.test(before) && !/\b(?:19|20)\d{2}(?:\/\d{2})?\s?-$/.test(before)) || COUNTED.test(text.slice(m.index + m[0].length)))) return [];
    // "May-Sep 2014": the first month shares the year of the second.
    const shared = name ? new RegExp(`\\b(${NAME})\\s?(?:-|to)\\s?$`).exec(before) : null;
    const first = shared ? monthOf(shared[1] ?? '') : -1;
    const earlier = shared && first >= 0 ? [{ index: y * 12 + first, month: true, at: shared.index, end: shared.index + (shared[1] ?? '').length, text: shared[1] ?? '' }] : [];
    const range = part ? PARTS.find(([form]) => form.test(part))?.[1] : undefined;
    const span = range ? { span: [y * 12 + range[0], y * 12 + range[1]] as const } : {};
    return [...earlier, { index: y * 12 + Math.max(0, month), month: month >= 0, ...span, at: m.index, end: m.index + m[0].length, text: m[0].trim() }];
  });

/** Month names without a year ("that July"): 0-11. `may` and `march` only behind a word that makes them months. */
export const bareMonthsOf = (text: string): { month: number; at: number; end: number }[] =>
  [...text.matchAll(/\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/g)]
    .filter((m) => (m[1] !== 'may' && m[1] !== 'march') || /\b(?:in|that|since|until|by|of|every|each)\s$/.test(text.slice(0, m.index)))
    .map((m) => ({ month: MONTHS.indexOf(m[1] ?? ''), at: m.index, end: m.index + m[0].length }));

const JOINT = /^\s*(?:to|-|→|until|till|bis|through)\s*(?:the )?$/;
/** Ranges such as `2016-07 to 2020-02`, `2018 - present` or `between 2018 and 2020`. */
export const rangesOf = (text: string, moments: readonly Moment[]): Period[] => {
  const out: Period[] = [];
  moments.forEach((start, i) => {
    const after = text.slice(start.end, start.end + 24);
    if (/^\s*(?:to|-|until|till|bis|through)\s*(?:(?:till|until|to) )?(?:(?:the )?present|now|today|current|date|heute)\b/.test(after) || /^\s*(?:-|to)?\s*(?:present|heute)\b/.test(after)) out.push({ start, end: null });
    const next = moments[i + 1];
    if (!next) return;
    const between = text.slice(start.end, next.at);
    if (JOINT.test(between) || (/^\s*(?:and|und)\s*(?:the )?$/.test(between) && /\b(?:between|zwischen)\s*$/.test(text.slice(0, start.at)))) out.push({ start, end: next });
  });
  return out;
};

const OPENS = /[,(]\s*(?:since|seit)\s*$/;
/** "Since 03/2024: …", "From September 2017: …" at the head of a fact. */
const HEADS = /^\s*(?:since|seit|from|ab)\s*$|[.;:]\s(?:since|seit)\s*$/;
const ONGOING = /\b(?:have been|has been|am|bin|work|arbeite)\b[^.;]*\b(?:since|seit)\s*$/;
const FROM_ON = /,\s*(?:from|ab)\s*$/;

/** The periods of a fact: its ranges, and the job that it says to have lasted "since" a date. */
export const periodsOf = (text: string, moments: readonly Moment[]): Period[] => {
  const ranges = rangesOf(text, moments);
  // "Technician, Voltwerk, since 2020"; "member since 2018" dates one thing and no job.
  const open = moments.filter((m, i) => (OPENS.test(text.slice(0, m.at)) || (i === 0 && (HEADS.test(text.slice(0, m.at)) || ONGOING.test(text.slice(0, m.at)))) || (FROM_ON.test(text.slice(0, m.at)) && /^\s*[;,)]/.test(text.slice(m.end)))) && !ranges.some((r) => r.start === m || r.end === m));
  return [...ranges, ...open.map((start) => ({ start, end: null }))];
};

/** Least and greatest length of a period in months. Bare years leave open when in the year it began and ended. */
export const lengthOf = ({ start, end }: Period, now: number): { least: number; most: number } => {
  const last = end ? end.index : now;
  const full = last - start.index + 1;
  const coarse = (start.month ? 0 : 11) + (end && !end.month ? 11 : 0);
  if (coarse === 0) return { least: full, most: full };
  return start.month ? { least: full, most: full + 11 } : end && end.month ? { least: full - 11, most: full } : end ? { least: last - start.index, most: last - start.index + 12 } : { least: Math.max(0, full - 12), most: full };
};

/** The months that periods cover together, each month counted once. */
export const unionOf = (periods: readonly Period[], now: number): { least: number; most: number } => {
  const sorted = [...periods].sort((a, b) => a.start.index - b.start.index);
  let least = 0;
  let most = 0;
  let reached = -Infinity;
  for (const p of sorted) {
    const length = lengthOf(p, now);
    const overlap = Math.max(0, Math.min(reached, p.start.index + length.most) - p.start.index);
    least += Math.max(0, length.least - overlap);
    most += Math.max(0, length.most - overlap);
    reached = Math.max(reached, p.start.index + length.most);
  }
  return { least, most };
};

/** Blanks out spans so that years are not read as numbers; positions stay. */
export const blank = (text: string, spans: readonly { at: number; end: number }[]): string => spans.reduce((t, s) => t.slice(0, s.at) + ' '.repeat(s.end - s.at) + t.slice(s.end), text);
