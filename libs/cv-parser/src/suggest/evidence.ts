import { MASK } from './mask-contacts';
import type { PromptLine } from './suggest-types';
import { Refusal } from './suggest-types';

/** More lines than this are no evidence for one value. */
const MOST_LINES = 12;

/** Words found in a text: `text.slice(from, to)`. */
export interface Found { readonly text: string; readonly from: number; readonly to: number }

/** The lines of a CV by their numbers. */
export type LineMap = ReadonlyMap<number, PromptLine>;

/** The named lines, or a refusal where one of them was not shown. */
export function linesBetween(lines: LineMap, from: number, to: number): PromptLine[] {
  if (to < from || to - from >= MOST_LINES) throw new Refusal('not_in_lines');
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const line = lines.get(from + i);
    if (!line) throw new Refusal('not_in_lines');
    return line;
  });
}

const wordy = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}\p{M}]/u.test(char);

/**
 * Where words stand in a text, letter for letter: blanks and line ends may differ, nothing else. Found words are never a part
 * of a longer one: "Java" does not stand in "JavaScript", "C" not in "C++", "stack" not in "full-stack".
 */
export function findWords(text: string, words: string): Found[] {
  const tokens = words.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  if (tokens.length === 0) return [];
  const escaped = tokens.map((t) => t.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  const before = wordy(tokens[0]?.[0]) ? "(?<![\\p{L}\\p{N}\\p{M}])(?<![\\p{L}\\p{N}][-‐.'’&+#])" : '';
  const after = wordy(tokens.at(-1)?.at(-1)) ? "(?![\\p{L}\\p{N}\\p{M}+#])(?![-‐.'’&][\\p{L}\\p{N}])" : '';
  return [...text.matchAll(new RegExp(before + escaped + after, 'gu'))].map((m) => ({ text, from: m.index, to: m.index + m[0].length }));
}

/** The text of lines in the ways in which a word that is parted at a line's end may be read. */
export const readings = (lines: readonly PromptLine[]): string[] => unparted(lines.map((l) => l.text).join('\n'));

function unparted(plain: string): string[] {
  const joined = [plain, plain.replace(/(\p{L})[-‐]\n(?=\p{Ll})/gu, '$1'), plain.replace(/(\p{L}[-‐])\n(?=\p{L})/gu, '$1')];
  return [...new Set(joined)];
}

/**
 * Where a value stands within the quote that was given for it.
 * @throws Refusal not_in_lines where the quote does not stand in the lines, value_not_in_quote
 */
export function findValue(lines: readonly PromptLine[], quote: string, value: string): Found[] {
  if (value.includes(MASK)) throw new Refusal('contact');
  const quotes = readings(lines).flatMap((text) => unparted(quote).flatMap((words) => findWords(text, words)));
  if (quotes.length === 0) throw new Refusal('not_in_lines');
  const found = quotes.flatMap(({ text, from, to }) => findWords(text, value).filter((v) => v.from >= from && v.to <= to));
  if (found.length === 0) throw new Refusal('value_not_in_quote');
  return found;
}

/** The words as they stand there, on one line. */
export const wordsAt = ({ text, from, to }: Found): string => text.slice(from, to).replace(/\s+/g, ' ').trim();
