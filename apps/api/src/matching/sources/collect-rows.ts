import { hash } from 'node:crypto';
import { setImmediate as immediate } from 'node:timers/promises';
import type { AdapterName, DropReason, NormalizedPosting } from '@applywright/contracts';
import { isRow, line, type Row } from '@applywright/postings';
import { SourceFailure, type BoardLook, type BoardRef, type Collected } from './job-source';

/** A fifth of the rows without id, title or address means that the source changed its format (T17). */
const DRIFT_SHARE = 0.2;
const DRIFT: ReadonlySet<DropReason> = new Set(['no_id', 'no_title', 'no_url', 'not_a_row']);

/** Rows between two pauses in which the process does other things; several boards are read at a time, each with its turn. */
const AT_ONCE = 10;

/**
 * Normalises the rows of a board and counts what is dropped. Rows that `board.seen` knows are only named.
 * @param digested what of a row tells whether it is the same as before; all of it unless told
 * @throws SourceFailure `drift` when more than a fifth of the rows lack id, title or address.
 */
export async function collectRows<Entry = unknown>(
  source: AdapterName,
  board: BoardRef,
  rows: readonly Entry[],
  partial: boolean,
  normalise: (row: Entry, board: BoardRef) => NormalizedPosting | DropReason,
  digested: (row: Entry) => unknown = (row) => row,
): Promise<Collected> {
  const postings = new Map<string, NormalizedPosting>();
  const digests = new Map<string, string>();
  const same = new Set<string>();
  const counts = new Map<DropReason, number>();
  const drop = (reason: DropReason): void => void counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const isRepeated = (id: string): boolean => postings.has(id) || same.has(id);
  for (const [n, row] of rows.entries()) {
    if (n % AT_ONCE === AT_ONCE - 1) await immediate();
    const digest = digestOf(board, digested(row));
    const known = board.seen?.rows.get(digest);
    const posting = known === undefined ? normalise(row, board) : null;
    if (typeof posting === 'string') drop(posting);
    else if (isRepeated(posting?.externalId ?? known ?? '')) drop('repeated_id');
    else if (posting === null) same.add(known ?? '');
    else {
      postings.set(posting.externalId, posting);
      digests.set(posting.externalId, digest);
    }
  }
  const dropped = [...counts].map(([reason, count]) => ({ reason, count }));
  const broken = dropped.reduce((sum, { reason, count }) => sum + (DRIFT.has(reason) ? count : 0), 0);
  if (broken > rows.length * DRIFT_SHARE) throw new SourceFailure(source, 'drift', board.token);
  return { postings: [...postings.values()], partial, dropped, ...(board.seen && { same: [...same], digests }) };
}

/** The digest of a row, or of what stands for it; '' where nobody remembers rows. */
export const digestOf = ({ seen, company }: BoardRef, row: unknown): string => (seen ? hash('sha256', JSON.stringify([seen.edition, company, row]), 'base64') : '');

/** Samples are for a person to tell a company from its namesake. */
const SAMPLES = 5;

/** Titles and places of a board's first rows. */
export const samplesOf = (rows: readonly unknown[], read: (row: Row) => readonly [unknown, unknown]): BoardLook['samples'] =>
  rows.filter(isRow).flatMap((row) => {
    const [title, place] = read(row);
    const text = line(title);
    return text === null ? [] : [{ title: text, place: line(place, 200) }];
  }).slice(0, SAMPLES);
