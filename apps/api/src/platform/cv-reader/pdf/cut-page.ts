import { cutColumns, type Block, type Fragment } from './page-columns';

/**
 * Cuts a page into blocks in reading order, whichever way it is read: a page set from right to left is cut as its mirror image, so that
 * its first column, named `left`, is the one at the right edge. Gutters stay where they are on the page.
 */
export function cutPage(fragments: readonly Fragment[]): Block[] {
  if (!isRightToLeft(fragments)) return cutColumns(fragments);
  const original = new Map(fragments.map((f) => [{ ...f, x0: -f.x1, x1: -f.x0 }, f] as const));
  return cutColumns([...original.keys()]).map((block) => ({
    ...block, fragments: block.fragments.map((f) => original.get(f)!), ...(block.gutter === undefined ? {} : { gutter: -block.gutter }),
  }));
}

/** By most of its words; numbers and signs have no direction of their own. */
function isRightToLeft(fragments: readonly Fragment[]): boolean {
  const words = fragments.flatMap((f) => f.words).filter((w) => /\p{L}/u.test(w.text));
  return words.filter((w) => w.rtl).length * 2 > words.length;
}
