import type { DocumentSet } from '@applywright/contracts';
import { plain } from '@applywright/form-fill';
import { belongsTo } from './tab-address';

const FILLER = new Set(['the', 'and', 'for', 'inc', 'llc', 'ltd', 'gmbh', 'ag', 'se', 'co', 'corp', 'company', 'group', 'm', 'w', 'd', 'f', 'x', 'of', 'in', 'at', 'und', 'de', 'la', 'le']);
const wordsOf = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}+#]+/u).filter((w) => w !== '' && !FILLER.has(w));

/** The share of a phrase's words that stand in a text, 0..1. */
const share = (phrase: string, text: ReadonlySet<string>): number => {
  const words = wordsOf(phrase);
  return words.length === 0 ? 0 : words.filter((w) => text.has(w)).length / words.length;
};

/** A page as far as it says which posting it is. `jobId` is the posting that was saved from it. */
export interface PageOfPosting {
  readonly url: string;
  readonly texts: readonly string[];
  readonly jobId?: string | null;
}
export interface PickedDocuments {
  readonly set: DocumentSet;
  readonly matched: boolean;
}

/**
 * The set of documents for a page. Where its posting is known by id or address, the newest set of that posting and no other;
 * else the newest whose company and title stand on the page (half of the score each, 0.75 needed, so that one of the two
 * alone is not enough), else the newest of all, marked as not matched.
 */
export function pickDocuments(sets: readonly DocumentSet[], page: PageOfPosting): PickedDocuments | null {
  const usable = sets.filter((s) => s.documents.length > 0);
  if (usable.length === 0) return null;
  const newestFirst = [...usable].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const own = newestFirst.find((s) => (page.jobId ? s.jobId === page.jobId : belongsTo(page.url, s.request?.posting?.url ?? '')));
  if (own) return { set: own, matched: true };
  if (page.jobId) return { set: newestFirst[0]!, matched: false };
  const text = new Set(wordsOf(`${page.texts.join(' ')} ${readable(page.url)}`));
  const squeezed = plain(page.url).replace(/[^a-z0-9]/g, '');
  const scored = newestFirst.map((set) => {
    const company = squeezed.includes(wordsOf(set.company).join('')) && wordsOf(set.company).join('').length >= 4 ? 1 : share(set.company, text);
    return { set, score: company / 2 + share(set.title, text) / 2 };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 0.75 ? { set: best.set, matched: true } : { set: newestFirst[0]!, matched: false };
}

/** The words of an address; one with broken escapes is read as it stands. */
function readable(url: string): string {
  const spaced = (text: string): string => text.replace(/[/_.?=&-]+/g, ' ');
  try {
    return spaced(decodeURI(url));
  } catch (error) {
    if (error instanceof URIError) return spaced(url);
    throw error;
  }
}

/** Whether every word of a phrase stands among texts; of an empty phrase none does. */
export const standsOn = (phrase: string, texts: readonly string[]): boolean => share(phrase, new Set(wordsOf(texts.join(' ')))) === 1;
