import { hash } from 'node:crypto';
import { setImmediate as immediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { SOURCE_TERMS, type AdapterName, type NormalizedPosting } from '@applywright/contracts';
import { Types, type Model, type mongo } from 'mongoose';
import { PostingRow } from '../posting.schema';
import type { Collected } from '../sources/job-source';

/** Rows of one write: memory stays flat, and putting them into BSON keeps the process for some 10 ms. */
const CHUNK = 200;
/** Complete runs without an advert before it is closed (T14). */
const MISSES_TO_CLOSE = 2;
const DAY_MS = 24 * 3_600_000;

export interface Stored {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly reopened: number;
}
type Known = Pick<PostingRow, '_id' | 'externalId' | 'fingerprint' | 'rowDigest' | 'status' | 'missed'>;
const KNOWN = { externalId: 1, fingerprint: 1, rowDigest: 1, status: 1, missed: 1 } as const;
interface StoredBoard {
  readonly source: AdapterName;
  readonly sample: boolean;
  /** `noteListing` follows, which says of all that is listed at once that it was seen. */
  readonly isWholeListing: boolean;
}

/**
 * Writes what a collection brought, and only what is new about it. Goes past mongoose: casting every field of every advert took
 * three times as long as storing it. All values in its filters are ours or strings.
 */
@Injectable()
export class PostingStore {
  private readonly rows: mongo.Collection<PostingRow>;

  constructor(@InjectModel(PostingRow.name) model: Model<PostingRow>) {
    this.rows = model.collection as unknown as mongo.Collection<PostingRow>;
  }

  /** The rows of a board by the digest of what the source sent, for `BoardRef.seen`; only what is open need not be looked at again. */
  async seenRows(source: AdapterName, board: string): Promise<Map<string, string>> {
    const rows = await this.rows.find({ source, board, status: 'open' }, { projection: { externalId: 1, rowDigest: 1, _id: 0 } }).toArray();
    return new Map(rows.flatMap(({ rowDigest, externalId }) => (rowDigest ? [[rowDigest, externalId] as const] : [])));
  }

  /** Stores adverts: new ones, changed ones, ones that are listed again. The same again changes nothing but when they were seen. */
  async store(board: StoredBoard, { postings, digests }: Pick<Collected, 'postings' | 'digests'>, at: Date, signal?: AbortSignal): Promise<Stored> {
    const sum = { added: 0, changed: 0, unchanged: 0, reopened: 0 };
    for (let from = 0; from < postings.length; from += CHUNK) {
      signal?.throwIfAborted();
      const chunk = postings.slice(from, from + CHUNK);
      for (const name of new Set(chunk.map((posting) => posting.board))) {
        const stored = await this.storeChunk(board, name, chunk.filter((posting) => posting.board === name), digests, at);
        for (const key of ['added', 'changed', 'unchanged', 'reopened'] as const) sum[key] += stored[key];
      }
    }
    return sum;
  }

  private async storeChunk(board: StoredBoard, name: string, chunk: readonly NormalizedPosting[], digests: Collected['digests'], at: Date): Promise<Stored> {
    const known = await this.known(board.source, name, chunk.map((posting) => posting.externalId));
    const added: PostingRow[] = [];
    const writes: mongo.AnyBulkWriteOperation<PostingRow>[] = [];
    const same: Types.ObjectId[] = [];
    let reopened = 0;
    for (const [n, posting] of chunk.entries()) {
      if (n % 50 === 49) await immediate();
      const fields = { posting, contentHash: posting.contentHash, fingerprint: fingerprintOf(posting), rowDigest: digests?.get(posting.externalId) ?? null, sample: board.sample, endsAt: endOf(board.source, posting, at) };
      const isOver = fields.endsAt !== null && fields.endsAt <= at;
      const before = known.get(posting.externalId);
      if (!before) {
        added.push({ _id: new Types.ObjectId(), source: board.source, board: name, externalId: posting.externalId, ...fields, status: isOver ? 'closed' : 'open', missed: 0, reopened: 0, firstSeenAt: at, lastSeenAt: at, changedAt: at, closedAt: isOver ? at : null });
        continue;
      }
      const opens = before.status === 'closed' && !isOver;
      const closes = before.status === 'open' && isOver;
      if (opens) reopened += 1;
      const isSame = before.fingerprint === fields.fingerprint && before.rowDigest === fields.rowDigest;
      if (isSame && !opens && !closes) same.push(before._id);
      else {
        writes.push({ updateOne: { filter: { _id: before._id }, update: {
          $set: { ...(isSame ? {} : fields), lastSeenAt: at, changedAt: at, missed: 0, ...(opens && { status: 'open' as const, closedAt: null }), ...(closes && { status: 'closed' as const, closedAt: at }) },
          ...(opens && { $inc: { reopened: 1 } }),
        } } });
      }
    }
    if (added.length) await this.rows.insertMany(added, { ordered: false });
    if (writes.length) await this.rows.bulkWrite(writes, { ordered: false });
    if (!board.isWholeListing) await this.sawAgain(board.source, same, at);
    return { added: added.length, changed: writes.length, unchanged: same.length, reopened };
  }

  /**
   * Adverts that came exactly as before, by external id, where no board-wide word says so.
   * A posting without a date of its own ends so many days after it was last seen.
   */
  async sawSame(source: AdapterName, board: string, ids: readonly string[], at: Date, signal?: AbortSignal): Promise<void> {
    for (let from = 0; from < ids.length; from += CHUNK) {
      signal?.throwIfAborted();
      const known = await this.known(source, board, ids.slice(from, from + CHUNK));
      await this.sawAgain(source, [...known.values()].map(({ _id }) => _id), at);
    }
  }

  private async sawAgain(source: AdapterName, _ids: readonly Types.ObjectId[], at: Date): Promise<void> {
    if (!_ids.length) return;
    const seen = { _id: { $in: [..._ids] } };
    await this.rows.updateMany(seen, { $set: { lastSeenAt: at, missed: 0 } });
    if (endsByAge(source)) await this.rows.updateMany({ ...seen, ...UNDATED }, { $set: { endsAt: endOf(source, NO_DATES, at) } });
  }

  private async known(source: AdapterName, board: string, ids: readonly string[]): Promise<Map<string, Known>> {
    const rows = await this.rows.find<Known>({ source, board, externalId: { $in: [...ids] } }, { projection: KNOWN }).toArray();
    return new Map(rows.map((row) => [row.externalId, row]));
  }

  /**
   * After a complete run over a full listing: who is not on it has been missed once more, and is closed the second time.
   * @param listed external ids @returns how many are missed so far and still open, and how many were closed
   */
  async noteListing(source: AdapterName, board: string, listed: ReadonlySet<string>, at: Date): Promise<{ pending: number; closed: number }> {
    const open = await this.rows.find<Known & Pick<PostingRow, 'lastSeenAt'>>({ source, board, status: 'open' }, { projection: { externalId: 1, missed: 1, lastSeenAt: 1 } }).toArray();
    const missing = open.filter((row) => !listed.has(row.externalId));
    // what was stored in this run says so itself: of a new board nothing is read or written a second time
    const seen = open.filter((row) => (row.lastSeenAt < at || row.missed > 0) && listed.has(row.externalId));
    const over = missing.filter((row) => row.missed + 1 >= MISSES_TO_CLOSE);
    for (const some of chunksOf(missing)) await this.rows.updateMany({ _id: { $in: some } }, { $inc: { missed: 1 } });
    for (const some of chunksOf(over)) await this.rows.updateMany({ _id: { $in: some } }, { $set: { status: 'closed', closedAt: at } });
    for (const some of chunksOf(seen)) await this.sawAgain(source, some, at);
    return { pending: missing.length - over.length, closed: over.length };
  }

  /** All that is open on a board and not missed has been seen. @param since of a feed that keeps less than it once listed: only what was still there then */
  async sawBoard(source: AdapterName, board: string, at: Date, since: Date | null = null): Promise<void> {
    const seen = { source, board, status: 'open', missed: 0, lastSeenAt: { $lt: at, ...(since && { $gte: since }) } } as const;
    if (endsByAge(source)) await this.rows.updateMany({ ...seen, ...UNDATED }, { $set: { endsAt: endOf(source, NO_DATES, at) } });
    await this.rows.updateMany(seen, { $set: { lastSeenAt: at } });
  }

  /** A board that is gone lists nothing. */
  async closeBoard(source: AdapterName, board: string, at: Date): Promise<void> {
    await this.rows.updateMany({ source, board, status: 'open' }, { $set: { status: 'closed', closedAt: at } });
  }
}

const UNDATED = { 'posting.postedAt': null, 'posting.expiresAt': null } as const;
const NO_DATES = { postedAt: null, expiresAt: null } as const;
const endsByAge = (source: AdapterName): boolean => !SOURCE_TERMS[source].fullListing && SOURCE_TERMS[source].expiresAfterDays !== null;

/** Text and places are in the content hash already; the HTML goes in as it is, which is quicker than as JSON. */
const fingerprintOf = (posting: NormalizedPosting): string =>
  hash('sha256', JSON.stringify({ ...posting, descriptionText: '', descriptionHtml: '' }) + posting.descriptionHtml, 'base64');

/** Its own end; else, where the source is no full listing, so many days after it was posted, or seen if that is not told (T14). */
export function endOf(source: AdapterName, { expiresAt, postedAt }: Pick<NormalizedPosting, 'expiresAt' | 'postedAt'>, seenAt: Date): Date | null {
  const { expiresAfterDays } = SOURCE_TERMS[source];
  if (expiresAt !== null) return new Date(expiresAt);
  return !endsByAge(source) || expiresAfterDays === null ? null : new Date((postedAt === null ? seenAt.getTime() : Date.parse(postedAt)) + expiresAfterDays * DAY_MS);
}

function* chunksOf(rows: readonly Known[]): Generator<Types.ObjectId[]> {
  for (let from = 0; from < rows.length; from += CHUNK) yield rows.slice(from, from + CHUNK).map(({ _id }) => _id);
}
