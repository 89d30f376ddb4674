/** A calendar month: years times twelve plus the month (0-11); `month` is false when only the year is known. */
export interface Moment {
  readonly index: number;
  readonly month: boolean;
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
const MOMENT = new RegExp(`\\b(?:(${NAME})(?: of)? (?:\\d{1,2},? )?((?:19|20)\\d{2})|((?:19|20)\\d{2})-(0[1-9]|1[0-2])(?:-\\d{2})?|(0?[1-9]|1[0-2])[/.]((?:19|20)\\d{2})|((?:19|20)\\d{2}))(?![\\d%])`, 'g');

/** All calendar dates of a normalised text. A four-digit number with a thousands mark is none. */
export const momentsOf = (text: string): Moment[] =>
  [...text.matchAll(MOMENT)].flatMap((m) => {
    const [, name, nameYear, isoYear, isoMonth, slashMonth, slashYear, year] = m;
    const month = name ? monthOf(name) : isoMonth ? Number(isoMonth) - 1 : slashMonth ? Number(slashMonth) - 1 : -1;
    const y = Number(nameYear ?? isoYear ?? slashYear ?? year);
    const before = text.slice(0, m.index);
    if (year && (/[$€£.,\d-]$/.test(before) || /^\s*(?:employees|people|users|units|members|items|%|k\b|v\b|hours|patients)/.test(text.slice(m.index + m[0].length)))) return [];
    return [{ index: y * 12 + Math.max(0, month), month: month >= 0, at: m.index, end: m.index + m[0].length, text: m[0] }];
  });

/** Month names without a year ("that July"): 0-11. `may` and `march` only behind a word that makes them months. */
export const bareMonthsOf = (text: string): { month: number; at: number; end: number }[] =>
  [...text.matchAll(/\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/g)]
    .filter((m) => (m[1] !== 'may' && m[1] !== 'march') || /\b(?:in|that|since|until|by|of|every|each)\s$/.test(text.slice(0, m.index)))
    .map((m) => ({ month: MONTHS.indexOf(m[1] ?? ''), at: m.index, end: m.index + m[0].length }));

/** Ranges such as `2016-07 to 2020-02` or `2018 - present`. */
export const periodsOf = (text: string, moments: readonly Moment[]): Period[] => {
  const out: Period[] = [];
  moments.forEach((start, i) => {
    const after = text.slice(start.end, start.end + 24);
    if (/^\s*(?:to|-|until|till|bis|through)\s*(?:present|now|today|current|date|heute|the present)/.test(after) || /^\s*(?:-|to)?\s*(?:present|heute)\b/.test(after)) out.push({ start, end: null });
    const next = moments[i + 1];
    if (next && /^\s*(?:to|-|until|till|bis|through|and)\s*(?:the )?$/.test(text.slice(start.end, next.at))) out.push({ start, end: next });
  });
  return out;
};

/** Months of a period, both ends counted; a bare year counts in full at its end. `now` is a month index. */
export const monthsOf = ({ start, end }: Period, now: number): number => (end ? end.index + (end.month ? 0 : 11) : now) - start.index + 1;

/** Blanks out spans so that years are not read as numbers; positions stay. */
export const blank = (text: string, spans: readonly { at: number; end: number }[]): string => spans.reduce((t, s) => t.slice(0, s.at) + ' '.repeat(s.end - s.at) + t.slice(s.end), text);
