import { rowOf, type Row } from '@applywright/postings';
import { SourceFailure } from './job-source';

/** How a source turns its pages. */
export interface Pages {
  /** The rows of a page. @param page from 0 @param read how many rows the pages before held together */
  readonly read: (page: number, read: number) => Promise<unknown[]>;
  readonly idOf: (row: Row) => unknown;
  /** A page of so many rows may have been cut; where a fuller one is repeated nobody knows what else there is. */
  readonly fullPage: number;
  readonly maxPages: number;
}

/**
 * Reads pages until an empty one, a page that begins like the one before (its parameter was ignored) or the cap; never until
 * a short one alone (T6). A page after the first that fails leaves what is there, marked as partial (T5).
 * @throws SourceFailure when the first page fails
 */
export async function collectPages({ read, idOf, fullPage, maxPages }: Pages): Promise<{ rows: unknown[]; partial: boolean }> {
  const rows = await read(0, 0);
  let previous: readonly unknown[] = rows.slice();
  for (let page = 1; previous.length > 0; page += 1) {
    if (page >= maxPages) return { rows, partial: true };
    const next = await laterPage(() => read(page, rows.length));
    if (next === null) return { rows, partial: true };
    if (next.length > 0 && idOf(rowOf(next[0])) === idOf(rowOf(previous[0]))) return { rows, partial: previous.length >= fullPage };
    rows.push(...next);
    previous = next;
  }
  return { rows, partial: false };
}

/** Null when it failed: what earlier pages gave is kept. */
async function laterPage(read: () => Promise<unknown[]>): Promise<unknown[] | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SourceFailure) return null;
    throw error;
  }
}

/** A page of a source that tells how many rows there are in all; null where it did not. */
export interface CountedPage {
  readonly rows: unknown[];
  readonly total: number | null;
}

/** Reads by the count that the source gives: once so many rows have been read no further page is asked for. */
export function untilTotal(read: (page: number, read: number) => Promise<CountedPage>): Pages['read'] {
  let found = Number.POSITIVE_INFINITY;
  return async (page, before) => {
    if (before >= found) return [];
    const { rows, total } = await read(page, before);
    found = total ?? found;
    return rows;
  };
}
