import type { DocumentSet } from '@applywright/contracts';
import { plain } from '@applywright/form-fill';

const FILLER = new Set(['the', 'and', 'for', 'inc', 'llc', 'ltd', 'gmbh', 'ag', 'se', 'co', 'corp', 'company', 'group', 'm', 'w', 'd', 'f', 'x', 'of', 'in', 'at', 'und', 'de', 'la', 'le']);
const wordsOf = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}+#]+/u).filter((w) => w !== '' && !FILLER.has(w));

/** The share of a phrase's words that stand in a text, 0..1. */
const share = (phrase: string, text: ReadonlySet<string>): number => {
  const words = wordsOf(phrase);
  return words.length === 0 ? 0 : words.filter((w) => text.has(w)).length / words.length;
};

/**
 * The set of documents for a page: the newest whose company and title stand on it (half of the score each, 0.75
 * needed, so that one of the two alone is not enough), else the newest of all, marked as not matched.
 */
export function pickDocuments(sets: readonly DocumentSet[], page: { readonly url: string; readonly texts: readonly string[] }): { readonly set: DocumentSet; readonly matched: boolean } | null {
  const usable = sets.filter((s) => s.documents.length > 0);
  if (usable.length === 0) return null;
  const newestFirst = [...usable].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const text = new Set(wordsOf(`${page.texts.join(' ')} ${decodeURI(page.url).replace(/[/_.?=&-]+/g, ' ')}`));
  const squeezed = plain(page.url).replace(/[^a-z0-9]/g, '');
  const scored = newestFirst.map((set) => {
    const company = squeezed.includes(wordsOf(set.company).join('')) && wordsOf(set.company).join('').length >= 4 ? 1 : share(set.company, text);
    return { set, score: company / 2 + share(set.title, text) / 2 };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 0.75 ? { set: best.set, matched: true } : { set: newestFirst[0]!, matched: false };
}
