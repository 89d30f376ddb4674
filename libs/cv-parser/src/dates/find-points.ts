import { dayFirst } from './day-order';
import { MONTH_ALTERNATIVES, monthOf, PRESENT_ALTERNATIVES, SEASON_ALTERNATIVES } from './month-names';

/** One date in a text, or one "until now". `weak` points count only as an end of a range. */
export interface Point { value: string; from: number; to: number; present: boolean; weak: boolean }

const YEAR = '(?:19[4-9]\\d|20[0-4]\\d)';
/** No letter or digit before or after. */
export const B = '(?<![\\p{L}\\p{M}\\p{N}])';
export const E = '(?![\\p{L}\\p{M}\\p{N}])';
const DAY = '(?:\\d{1,2}(?:st|nd|rd|th|er|º|°|ª|\\.)?\\s*(?:-\\s*)?(?:de\\s+|of\\s+)?)?';
const YEAR_WORD = '(?:\\s*(?:г\\.?\\s?г\\.|гг\\.?|г\\.|года|году|год|р\\.|r\\.|roku|م(?![\\p{L}\\p{M}])))?';
/** What makes four digits something else than a year: money, counts, norms, versions, post codes. */
const NO_YEAR_BEFORE = '(?<![$€£¥₹₽#№:@~<>=]\\s?|\\d[.,]|(?<!\\p{L})(?:iso|iec|din|rfc|bs|windows|server|office|exchange|studio|autocad|sharepoint|excel|word|project|usd|eur|gbp|chf|inr|rs\\.?|no\\.|nr\\.|nr|tel|plz|ext\\.?|room|zimmer|over|über|about|around|more than|mehr als|[a-z]{1,2}-)\\s?)';
const NO_YEAR_AFTER = '(?!\\d|[.,]\\d|(?![гмrم](?!\\p{L}))\\p{L}|\\s?[%€$£₹₽+]|\\s?(?:eur|usd|gbp|chf|inr|euros?|dollars?|employees|users|customers|patients|students|people|hours|hrs|units|items|mitarbeiter\\p{L}*|kunden|stunden|patienten|clients|salariés|heures|empleados|clientes|horas|dipendenti|clienti|ore|руб\\p{L}*|человек|часов|tons?|kg|km|m²|sqm|mm|ml|mg|mw|kw|mah)(?![\\p{L}]))';

/** The forms of a date, in the order in which they are tried at one place. Named groups end in the form's number. */
const POINTS = [
  // 2019年3月, 2019年, 2019年七月
  `(?<!\\d)(?<y1>${YEAR})\\s*年\\s*(?:(?<m1>\\d{1,2}|十[一二]?|[一二三四五六七八九])\\s*月(?:份)?(?:\\s*\\d{1,2}\\s*[日号])?)?`,
  // 2019-03-01, 2019-03, 2019/03, 2019.03; another date may be glued to it with a dash
  `${B}(?<y2>${YEAR})\\s?[-/.]\\s?(?<m2>0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\\d|3[01]))?(?!\\d|[/.]\\d|-\\d(?!\\d{3}(?!\\d)))`,
  // 01.03.2019, 1/3/2019, 1 - 3 - 2019
  `${B}(?<d3>\\d{1,2})(?:\\.\\s?|\\s?/\\s?|-)(?<m3>\\d{1,2})(?:\\.\\s?|\\s?/\\s?|-)(?<y3>${YEAR})${E}`,
  // 01.03.19, 1/3/19
  `${B}(?<d12>0?[1-9]|[12]\\d|3[01])(?<p12>[./])(?<m12>0?[1-9]|1[0-2]|[12]\\d|3[01])\\k<p12>(?<s12>[0-3]\\d|[6-9]\\d)(?![\\p{L}\\p{N}]|[./-]\\d)`,
  // 03/2019, 03.2019, 3-2019, 03 / 2019
  `${B}(?<!\\d[./-])(?<m4>0?[1-9]|1[0-2])\\s?[/.-]\\s?(?<y4>${YEAR})${E}(?![./]\\d)`,
  // March 2019, 1 March 2019, Mar. 2019, März 2019, marzo de 2019, mars-2019, Mar/2019, March 12, 2019, 12-Mar-2019
  `${B}${DAY}(?<n5>${MONTH_ALTERNATIVES})(?![\\p{L}\\p{M}])\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?,)?\\s*(?:[,/’'_–-]\\s*|de\\b|del\\b|do\\b|of\\b)?\\s*(?<y5>${YEAR})${E}${YEAR_WORD}`,
  // Mar 19, Mar '19, March-19
  `${B}(?<n6>${MONTH_ALTERNATIVES})(?![\\p{L}\\p{M}])\\.?\\s*[’'‘´\`/-]?\\s?(?<s6>\\d{2})(?![\\p{L}\\p{M}\\p{N}]|[/.:,-]\\d|\\s*%)`,
  // Summer 2012, WS 2019/20, Q3 2018, Q3/2018
  `${B}(?:${SEASON_ALTERNATIVES})(?:\\s+|\\s*[/’'-]\\s*)(?:of\\s+|in\\s+|de\\s+|del\\s+|des\\s+)?(?<y7>${YEAR})(?:\\s?/\\s?\\d{2,4})?${E}${YEAR_WORD}`,
  // 2019 March (Chinese and Hungarian order), 2019-Mar, 2018 Q3
  `${B}(?<y8>${YEAR})[\\s,/.-]+(?<n8>${MONTH_ALTERNATIVES})(?![\\p{L}\\p{M}])(?!\\.?\\s*[,/’'-]?\\s*(?:${YEAR}|’?\\d{2}(?!\\d)))\\.?`,
  `${B}(?<y13>${YEAR})\\s?Q[1-4]${E}`,
  // 03/19, 3/19
  `${B}(?<!\\d[./-])(?<m9>0[1-9]|1[0-2])[/.](?<s9>[0-3]\\d|[6-9]\\d)(?![\\p{L}\\p{N}%]|\\s*%|[/.]\\d|-\\d{3})`,
  `${B}(?<!\\d[./-])(?<m14>[1-9])/(?<s14>[0-3]\\d|[6-9]\\d)(?![\\p{L}\\p{N}%]|\\s*%|[/.]\\d)`,
  // 201903
  `${B}(?<y11>${YEAR})(?<m11>0[1-9]|1[0-2])${E}`,
  // 1440هـ
  `${B}(?<h15>1[34]\\d\\d)\\s?ه(?:ـ|ج)?(?![\\p{L}\\p{M}])`,
  // 2019, 2019г., 2019/20 is a school year (made a range elsewhere)
  `${B}${NO_YEAR_BEFORE}(?<y10>${YEAR})${NO_YEAR_AFTER}${YEAR_WORD}`,
  // '19
  `(?<![\\p{L}\\p{N}])[’'‘](?<s16>[0-3]\\d|[6-9]\\d)(?![\\p{L}\\p{N}])`,
].join('|');

const POINT = new RegExp(POINTS, 'giu');
const PRESENT = new RegExp(`${B}(?:${PRESENT_ALTERNATIVES})(?![\\p{L}\\p{M}\\p{N}])|至今|迄今`, 'giu');
/** Numbers that hold what looks like years: telephones, book numbers, addresses. */
const NO_DATES = /\+\d[\d\s().\u2010-\u2015/-]{7,}\d|\bISBN[\s:]*[\dXx -]{10,17}|\b10\.\d{4,9}\/\S+|(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.\S+|\(0\d{1,4}\)[\d\s/-]{5,}/giu;

/** Every date and "until now" of a text, left to right. */
export function findPoints(text: string): Point[] {
  // no year without two digits; most lines of a CV have none
  if (!/\d\d/.test(text)) return [];
  const points: Point[] = [];
  const closed = /[+@:/(]|ISBN/i.test(text) ? [...text.matchAll(NO_DATES)].map((m) => [m.index, m.index + m[0].length] as const) : [];
  for (const m of text.matchAll(POINT)) {
    const groups = m.groups ?? {};
    const value = pointValue(groups);
    if (!value || closed.some(([from, to]) => m.index >= from && m.index < to)) continue;
    points.push({ value, from: m.index, to: m.index + m[0].trimEnd().length, present: false, weak: Boolean(groups['y11'] ?? groups['s16'] ?? groups['s14']) || (groups['s9'] !== undefined && m[0].includes('.')) });
  }
  if (points.length === 0) return [];
  for (const m of text.matchAll(PRESENT)) points.push({ value: 'present', from: m.index, to: m.index + m[0].length, present: true, weak: false });
  points.sort((a, b) => a.from - b.from);
  return points.filter((p, i) => i === 0 || p.from >= points[i - 1]!.to);
}

type Groups = Record<string, string | undefined>;
const first = (g: Groups, ...names: string[]): string | undefined => names.map((n) => g[n]).find((v) => v !== undefined);

function pointValue(g: Groups): string | null {
  if (g['h15']) return String(Math.floor(Number(g['h15']) * 0.970229 + 621.57));
  const year = first(g, 'y1', 'y2', 'y3', 'y4', 'y5', 'y7', 'y8', 'y10', 'y11', 'y13') ?? shortYear(first(g, 's6', 's9', 's12', 's14', 's16'));
  if (!year) return null;
  const name = first(g, 'n5', 'n6', 'n8');
  let month = name ? monthOf(name) : numberOf(first(g, 'm1', 'm2', 'm4', 'm9', 'm11', 'm14'));
  const [left, right] = [first(g, 'd3', 'd12'), first(g, 'm3', 'm12')].map(Number) as [number, number];
  if (left && right) month = right > 12 || (left <= 12 && !dayFirst()) ? left : right;
  return month && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : year;
}

const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const numberOf = (text: string | undefined): number => (text === undefined ? 0 : CHINESE_MONTHS.indexOf(text) + 1 || Number(text) || 0);

/** Two-digit years: 60-99 are the last century's. */
const shortYear = (two: string | undefined): string | undefined => (two === undefined || (Number(two) > 40 && Number(two) < 60) ? undefined : `${Number(two) >= 60 ? '19' : '20'}${two}`);
