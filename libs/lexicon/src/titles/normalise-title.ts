import { foldName } from '../text/fold';

const GENDER = /\((?:[mwfdxhi*]|div|gn|all genders?|alle geschlechter|h\/f|f\/h)(?:\s?[/|,]\s?(?:[mwfdxhi*]|div|gn))*\)|\b[mwfh]\s?\/\s?[mwfhdx](?:\s?\/\s?[mwfhdxi*])?\b|\(all genders?\)|(?<=\p{L})[:*_](?:in|innen)\b|(?<=\p{L})\/-?(?:in|frau)\b/giu;
const LEVEL_WORDS = / (?:senior|sr|snr|junior|jr|jnr|lead|principal|staff|mid|mid level|intern|trainee|graduate|entry level|associate|i|ii|iii|iv|v|head of|chief|vp|director of|experienced|erfahrene|erfahrener|freelance|contract|temporary|remote|hybrid|onsite|part time|full time|vollzeit|teilzeit|teilzeitkraft|befristet) /g;

/** A title is never longer; hostile ones must not cost quadratic time in the patterns below. */
const LOOKED_AT = 300;

/** A title for people: without gender markers, codes and what follows a separator, blanks collapsed ("Engineer (m/w/d) - Berlin" → "Engineer"). */
export const plainTitle = (title: string): string =>
  title
    .slice(0, LOOKED_AT)
    .replace(/\s+/g, ' ')
    .replace(GENDER, ' ')
    .replace(/\((?:[^()]*)\)/g, ' ')
    .replace(/\s+[-–—|@]\s+.*$/u, ' ')
    .replace(/#\s?\d+|\b\d{4,}\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A title as a key: folded, without gender markers and level words ("Sr. Software Engineer II" → "software engineer"). */
export const titleKey = (title: string): string => {
  let text = ` ${foldName(plainTitle(title) || title)} `;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(LEVEL_WORDS, ' ');
  }
  return text.trim();
};
