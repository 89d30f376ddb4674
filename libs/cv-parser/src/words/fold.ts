import { remember } from './remember';

const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** Turns Arabic-Indic, Persian, Devanagari, Bengali and full-width digits into 0-9; keeps every index. */
export const plainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, (c) => {
    const code = c.charCodeAt(0);
    const zero = DIGIT_ZEROS.find((z) => code >= z && code <= z + 9);
    return zero === undefined ? c : String(code - zero);
  });

const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

/** Lower case, without Latin accents and punctuation, single blanks: the form in which words are compared. */
export const fold = remember((text: string): string =>
  text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase().replace(/[ßłøđðæœı]/g, (c) => PLAIN[c]!).replace(/[^\p{L}\p{N}\p{M}+#&/]+/gu, ' ').trim());

/** Joins cue words to one pattern that matches them as whole words in folded text. */
export const wordPattern = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.trim().split(/\s*[|\n]\s*/).filter(Boolean).join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'u');
