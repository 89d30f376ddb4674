import type { MatchPart } from '@applywright/contracts';
import { findSkillsIn, fold, SKILLS, SkillScan, WordScan } from '@applywright/lexicon';
import { advertPool, scanAdvert } from './advert-words';
import type { PostingForIndex } from './posting-for-index';

/** A quote is a glance, not a paragraph. */
const MOST_QUOTED = 120;

interface Place {
  start: number;
  end: number;
}
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** The words around a place, cut at word boundaries and never across a line. */
export const snippet = (text: string, start: number, end: number): string => {
  const room = Math.max(0, MOST_QUOTED - 2 - (end - start));
  let from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - Math.floor(room / 2));
  const lineEnd = text.indexOf('\n', end);
  let to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + Math.ceil(room / 2));
  const isBlank = (at: number): boolean => /\s/.test(text[at] ?? ' ');
  if (from > 0 && !isBlank(from - 1)) while (from < start && !isBlank(from)) from++;
  if (to < text.length && !isBlank(to)) while (to > end && !isBlank(to - 1)) to--;
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  const opened = from > 0 && text[from - 1] !== '\n' && text.slice(0, from).trim() !== '';
  const closed = to < text.length && text[to] !== '\n' && text.slice(to).trim() !== '';
  return `${opened && !/[.!?]\s*$/.test(text.slice(0, from)) ? '…' : ''}${words}${closed && !/[.!?]$/.test(words) ? '…' : ''}`;
};

/**
 * The parts with the posting's own words behind each of their words: the first place at which the engine itself reads the word or
 * skill, by the same tokeniser. A word without such a place (a line of work, a preference) stays without a quote.
 */
export const withQuotes = (parts: readonly MatchPart[], posting: Pick<PostingForIndex, 'title' | 'company' | 'descriptionText'>): MatchPart[] => {
  const read = once(() => {
    const pool = advertPool();
    const scan = new WordScan();
    return { pool, scan, text: scanAdvert(posting.title, posting.descriptionText, posting.company, pool, scan) };
  });
  const words = once(() => {
    const { pool, scan } = read();
    const places = new Map<string, Place>();
    for (let at = 0; at < scan.count; at++) {
      const word = scan.ids[at]! < 0 ? '' : pool.word(scan.ids[at]!);
      if (!places.has(word)) places.set(word, { start: scan.starts[at]!, end: scan.ends[at]! });
    }
    return places;
  });
  const skills = once(() => {
    const { scan, text } = read();
    const found = new SkillScan();
    findSkillsIn(text, scan, found);
    const places = new Map<string, Place>();
    for (let at = 0; at < found.count; at++) {
      const { name } = SKILLS[found.skills[at]!]!;
      if (!places.has(name)) places.set(name, { start: scan.starts[found.firsts[at]!]!, end: scan.ends[found.lasts[at]!]! });
    }
    return places;
  });
  return parts.map((part) => ({
    ...part,
    words: part.words.map((entry) => {
      const place = (part.key === 'skills' ? skills().get(entry.word) : undefined) ?? words().get(fold(entry.word)) ?? (part.key === 'feedback' ? skills().get(entry.word) : undefined);
      return place ? { ...entry, quote: snippet(read().text, place.start, place.end) } : entry;
    }),
  }));
};
