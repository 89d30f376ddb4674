import type { Posting } from '@applywright/contracts';

const words = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/\((m|w|f|d|x|h|v)([/|*]\s?(m|w|f|d|x|h|v))+\)/g, ' ').replace(/\b(gmbh|ag|inc|ltd|llc|se|plc|sa|bv)\b/g, ' ').replace(/[^\p{L}\p{N}+#]+/gu, ' ').trim();

/** Rule T15: company, title and first place, without case, punctuation, legal form and gender marks. */
export const duplicateKey = (posting: Pick<Posting, 'company' | 'title' | 'places'>): string =>
  [words(posting.company), words(posting.title), words(posting.places[0]?.city ?? posting.places[0]?.raw ?? '')].join('|');

export interface PostingGroup {
  readonly posting: Posting;
  readonly duplicates: number;
}

/** Keeps of each job the advert posted last, with the number of the others. */
export function groupDuplicates(postings: readonly Posting[]): PostingGroup[] {
  const groups = new Map<string, Posting[]>();
  for (const posting of postings) {
    const key = duplicateKey(posting);
    const group = groups.get(key);
    if (group) group.push(posting);
    else groups.set(key, [posting]);
  }
  return [...groups.values()].map((group) => ({ posting: group.reduce((a, b) => ((b.postedAt ?? '') > (a.postedAt ?? '') ? b : a)), duplicates: group.length - 1 }));
}
