/** How a number is meant: as it stands, as a bound, roughly, or as an order of size ("dozens"). */
export type Bound = 'exact' | 'over' | 'atleast' | 'under' | 'upto' | 'nearly' | 'about' | 'magnitude';

const LEAD = String.raw`\s*(?:[$€£]\s*|eur |gbp |usd |chf )?(?:an? |the |one |ein |eine |einem |einen |einer |der |die |das )?$`;
const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  ['atleast', new RegExp(String.raw`(?:≥|\b(?:at least|no (?:fewer|less) than|not less than|a minimum of|minimum|min\.?|mindestens|or more than))${LEAD}`)],
  ['upto', new RegExp(String.raw`(?:≤|(?<!\d[^a-z]{0,3})\b(?:up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum|max\.?|bis zu|hochstens|maximal|(?<!(?:eins?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|zig|hundert|tausend) )bis)\b)${LEAD}`)],
  ['over', new RegExp(String.raw`(?:\b(?:(?:just|well|slightly|a little|a bit) )?(?:more than|over|above|exceeding|upwards of|in excess of|a good|north of|greater than|older than|past|mehr als|uber|gut)|(?<![-=])>)${LEAD}`)],
  ['under', new RegExp(String.raw`(?:\b(?:less than|fewer than|under|below|within|smaller than|younger than|weniger als|unter)|<)${LEAD}`)],
  ['nearly', new RegExp(String.raw`\b(?:nearly|almost|close to|just under|just short of|just below|approaching|getting on for|fast|knapp|beinahe|nahezu)${LEAD}`)],
  ['about', new RegExp(String.raw`(?:\b(?:about|around|approximately|approx\.?|roughly|some|circa|ca\.?|c\.|in the region of|something like|on the order of|rund|etwa|ungefahr)|~)${LEAD}`)],
];
const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['over', /^\+(?!\s*\d)/],
  ['atleast', /^\s*(?:or more|or above|and more|and above|and up|and over|plus\b(?! \d))/],
  ['upto', /^\s*(?:or fewer|or less|or under|at most|max\b)/],
  ['about', /^(?:-odd|ish\b|-ish\b| odd\b|\s*or so\b)/],
];

/** The bound that stands before or behind a number, and the span of both together. */
export const boundOf = (text: string, at: number, end: number): { bound: Bound; at: number; end: number } => {
  const start = Math.max(0, at - 34);
  const before = text.slice(start, at);
  // "just under" is near, "under" alone is not.
  const nearly = /\b(?:just (?:under|below|short of)|a (?:little|bit|shade) (?:under|below|short of))\s*(?:[$€£]\s*)?(?:an? )?$/.exec(before);
  if (nearly) return { bound: 'nearly', at: start + nearly.index, end };
  for (const [bound, form] of BEFORE) {
    const m = form.exec(before);
    // "handed over four months late": a verb with its own "over".
    if (m && !(bound === 'over' && /^over\b/.test(m[0]) && /\b(?:hand\w*|t[ao]k\w*|carri\w*|turn\w*|left|pass\w*)\s$/.test(before.slice(0, m.index)))) return { bound, at: start + m.index, end };
  }
  for (const [bound, form] of AFTER) {
    const m = form.exec(text.slice(end, end + 12));
    if (m) return { bound, at, end: end + m[0].length };
  }
  // "380 passengers at most"
  const later = /^\s+[\p{L}-]+\s+(at most|maximum|max\b|or fewer|or more|and more|at least)/u.exec(text.slice(end, end + 40))?.[1];
  if (later) return { bound: /more|least/.test(later) ? 'atleast' : 'upto', at, end };
  return { bound: 'exact', at, end };
};

const close = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), 1e-12);

/** What a stated number proves: the least and the greatest value that it may stand for. */
const rangeOf = (value: number, bound: Bound): readonly [number, number] => {
  switch (bound) {
    case 'over': case 'atleast': case 'magnitude': return [value, Infinity];
    case 'under': case 'upto': return [-Infinity, value];
    case 'nearly': return [value * 0.9, value];
    case 'about': return [value * 0.93, value * 1.07];
    case 'exact': return [value, value];
  }
};

/**
 * Whether a stated number proves a claimed one. "up to 40" proves neither "40" nor "over 40"; "over 40" proves
 * "at least 40", not "40". An understatement by a third or more no longer counts as the same figure.
 */
export const proves = (claim: { value: number; bound: Bound }, value: number, stated: Bound = 'exact', tolerance = 0.005): boolean => {
  const same = close(value, claim.value, tolerance);
  if (claim.bound === stated && same) return true;
  const [low, high] = rangeOf(value, stated);
  const more = (stated === 'over' || stated === 'atleast') && same;
  switch (claim.bound) {
    case 'over': return (low > claim.value * (1 + 1e-9) && low <= claim.value * 1.6 + 1e-9);
    case 'atleast': return more || (low >= claim.value * (1 - 1e-9) && low <= claim.value * 1.6 + 1e-9);
    case 'under': return high < claim.value * (1 - 1e-9) && high >= claim.value * 0.6;
    case 'upto': return high <= claim.value * (1 + 1e-9) && high >= claim.value * 0.6;
    case 'nearly': return low >= claim.value * 0.9 - 1e-9 && high <= claim.value * 1.001;
    case 'about': return (stated === 'exact' || stated === 'nearly' || stated === 'about') && close(value, claim.value, 0.08);
    case 'magnitude': return low >= claim.value;
    case 'exact': return stated === 'exact' && same;
  }
};
