import { plainDigits } from '../words/fold';

/** A text with plain digits and separators, and for each of its characters the place in the text it came from. */
export interface PlainText { readonly text: string; at(index: number): number }

const SEPARATORS: Readonly<Record<string, string>> = { '／': '/', '．': '.', '－': '-', '～': '~', '〜': '~', '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\u3000': ' ', '（': '(', '）': ')' };
const CHINESE = '〇一二三四五六七八九';
/** Soft hyphens, joiners and direction marks: nobody sees them. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/**
 * Digits and separators of all scripts as ASCII, Chinese years in digits, unseen characters left out. A soft hyphen between two
 * numbers is a dash that a file encoded so.
 */
export function toPlainText(raw: string): PlainText {
  let text = plainDigits(raw).replace(/[／．－～〜\u00a0\u202f\u2009\u3000（）]/g, (c) => SEPARATORS[c]!);
  if (/[一二三四五六七八九]/.test(text)) text = text.replace(/[〇零○一二三四五六七八九]{4}(?=\s*年)/g, (year) => [...year].map((c) => Math.max(0, CHINESE.indexOf(c))).join(''));
  if (!UNSEEN.test(text)) return { text, at: (index) => index };
  text = text.replace(/(\d\s*)\u00ad(?=\s*\d)/g, '$1-');
  const places: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    if (UNSEEN.test(text[i]!)) continue;
    places.push(i);
    out += text[i]!;
  }
  places.push(text.length);
  return { text: out, at: (index) => places[index] ?? text.length };
}
