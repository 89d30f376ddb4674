import { createHash } from 'node:crypto';
import type { EmploymentType, NormalizedPosting, Place, Salary, Workplace } from '@applywright/contracts';
import { detectLanguage, seniorityOf } from '@applywright/lexicon';
import type { AtsName, BoardRef, Collected, DropReason } from '../job-source';
import { SourceFailure } from '../job-source';
import { htmlToText, MAX_DESCRIPTION_CHARS, sanitise } from './html';
import { line, webAddress } from './read';

/** A fifth of the rows without id, title or address means that the source changed its format (T17). */
const DRIFT_SHARE = 0.2;
const DRIFT: ReadonlySet<DropReason> = new Set(['no_id', 'no_title', 'no_url', 'not_a_row']);

/** What an adapter found in a row, before the parts that all adapters share. */
export interface PostingDraft {
  readonly id: unknown;
  readonly title: string | null;
  readonly company?: string | null;
  readonly places: Place[];
  readonly workplace: Workplace | null;
  readonly remoteScope: NormalizedPosting['remoteScope'];
  readonly employmentType: EmploymentType | null;
  readonly department: string | null;
  readonly industry?: string | null;
  readonly salary: Salary | null;
  /** Not sanitised yet, its entities decoded as often as the source asks. */
  readonly html: string;
  readonly language?: string | null;
  readonly url: unknown;
  readonly applyUrl: unknown;
  readonly postedAt: string | null;
  readonly updatedAt: string | null;
  readonly expiresAt: string | null;
}

/** The posting of a draft, or the reason why there is none. */
export function finishPosting(source: AtsName, board: BoardRef, draft: PostingDraft): NormalizedPosting | DropReason {
  const externalId = line(draft.id, 200);
  const url = webAddress(draft.url);
  if (externalId === null) return 'no_id';
  if (draft.title === null) return 'no_title';
  if (url === null) return 'no_url';
  const company = draft.company ?? line(board.company) ?? board.token;
  const descriptionHtml = sanitise(draft.html.slice(0, MAX_DESCRIPTION_CHARS));
  const descriptionText = htmlToText(descriptionHtml);
  return {
    source,
    board: board.token,
    externalId,
    title: draft.title,
    company,
    places: draft.places,
    workplace: draft.workplace,
    remoteScope: draft.workplace === 'remote' ? draft.remoteScope : null,
    employmentType: draft.employmentType,
    seniority: seniorityOf(draft.title),
    department: draft.department,
    industry: draft.industry ?? null,
    salary: draft.salary,
    descriptionText,
    descriptionHtml,
    descriptionComplete: descriptionText !== '' && draft.html.length <= MAX_DESCRIPTION_CHARS,
    language: detectLanguage(`${draft.title}\n${descriptionText}`) ?? draft.language ?? null,
    url,
    applyUrl: webAddress(draft.applyUrl) ?? url,
    postedAt: draft.postedAt,
    updatedAt: draft.updatedAt,
    expiresAt: draft.expiresAt,
    contentHash: contentHash(draft.title, company, draft.places, descriptionText),
  };
}

/** sha256 over title, company, places and text without regard to case, spacing and order of the places. */
export function contentHash(title: string, company: string, places: readonly Place[], text: string): string {
  const plain = (value: string): string => value.toLowerCase().replace(/\s+/g, ' ').trim();
  const where = places.map((place) => plain(`${place.city ?? place.raw}/${place.countryCode ?? ''}`)).sort();
  return createHash('sha256').update(JSON.stringify([plain(title), plain(company), where, plain(text)])).digest('hex');
}

/**
 * Normalises the rows of a board and counts what is dropped.
 * @throws SourceFailure `drift` when more than a fifth of the rows lack id, title or address.
 */
export function collectRows(
  source: AtsName,
  board: BoardRef,
  rows: readonly unknown[],
  partial: boolean,
  normalise: (row: unknown, board: BoardRef) => NormalizedPosting | DropReason,
): Collected {
  const postings = new Map<string, NormalizedPosting>();
  const counts = new Map<DropReason, number>();
  const drop = (reason: DropReason): void => void counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for (const row of rows) {
    const posting = normalise(row, board);
    if (typeof posting === 'string') drop(posting);
    else if (postings.has(posting.externalId)) drop('repeated_id');
    else postings.set(posting.externalId, posting);
  }
  const dropped = [...counts].map(([reason, count]) => ({ reason, count }));
  const broken = dropped.reduce((sum, { reason, count }) => sum + (DRIFT.has(reason) ? count : 0), 0);
  if (broken > rows.length * DRIFT_SHARE) throw new SourceFailure(source, 'drift', board.token);
  return { postings: [...postings.values()], partial, dropped };
}
