import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { NormalizedPosting, Posting } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { mustGt, mustIn, mustLt, mustLte } from '../platform/store/trusted';
import { BoardRow } from './board.schema';
import { PostingRow } from './posting.schema';
import type { AtsName } from './sources/job-source';

/** Complete runs without an advert before it is closed (T14). */
const MISSES_TO_CLOSE = 2;

/** Postings and boards are public and belong to nobody: the one repository whose methods name no owner. */
@Injectable()
export class PostingsRepository {
  constructor(
    @InjectModel(PostingRow.name) private readonly postings: Model<PostingRow>,
    @InjectModel(BoardRow.name) private readonly boards: Model<BoardRow>,
  ) {}

  /** Stores one board's adverts. @returns how many were new. */
  async upsert(board: { source: AtsName; token: string }, collected: readonly NormalizedPosting[], sample: boolean, at: Date): Promise<number> {
    if (!collected.length) return 0;
    const result = await this.postings.bulkWrite(
      collected.map((posting) => ({
        updateOne: {
          filter: { source: board.source, board: board.token, externalId: posting.externalId },
          update: { $set: { posting, contentHash: posting.contentHash, status: isExpired(posting, at) ? 'closed' : 'open', missed: 0, sample, lastSeenAt: at }, $setOnInsert: { firstSeenAt: at } },
          upsert: true,
        },
      })),
      { ordered: false },
    );
    return result.upsertedCount;
  }

  /** After a complete run: what the board no longer lists has been missed once more. */
  async closeMissing(board: { source: AtsName; token: string }, runAt: Date): Promise<void> {
    const of = { source: board.source, board: board.token, status: 'open' as const };
    await this.postings.updateMany({ ...of, lastSeenAt: mustLt(runAt) }, { $inc: { missed: 1 } });
    await this.postings.updateMany({ ...of, missed: mustGt(MISSES_TO_CLOSE - 1) }, { $set: { status: 'closed' } });
  }

  async closeExpired(at: Date): Promise<void> {
    await this.postings.updateMany({ status: 'open', 'posting.expiresAt': mustLte(at.toISOString() as never) }, { $set: { status: 'closed' } });
  }

  /** Closed adverts that no board has listed since `before`. */
  async removeClosed(before: Date): Promise<void> {
    await this.postings.deleteMany({ status: 'closed', lastSeenAt: mustLt(before) });
  }

  async open(): Promise<Posting[]> {
    return (await this.postings.find({ status: 'open' }).lean<PostingRow[]>()).map(view);
  }
  async byIds(ids: readonly string[]): Promise<Posting[]> {
    return (await this.postings.find({ _id: mustIn(ids.map((id) => new Types.ObjectId(id))) }).lean<PostingRow[]>()).map(view);
  }
  async byId(id: string): Promise<Posting | null> {
    return (await this.byIds([id]))[0] ?? null;
  }
  /** The newest sighting of any open posting: changes when the index has to be built anew. */
  async stamp(): Promise<string> {
    const [newest, count] = await Promise.all([this.postings.findOne({ status: 'open' }).sort({ lastSeenAt: -1 }).select('lastSeenAt').lean<PostingRow>(), this.postings.countDocuments({ status: 'open' })]);
    return `${newest?.lastSeenAt.getTime() ?? 0}/${count}`;
  }

  async putBoard(board: Pick<BoardRow, 'source' | 'token' | 'company' | 'sample'>): Promise<void> {
    await this.boards.updateOne({ source: board.source, token: board.token }, { $set: { company: board.company, sample: board.sample } }, { upsert: true });
  }
  listBoards(): Promise<BoardRow[]> {
    return this.boards.find({}).lean<BoardRow[]>().exec();
  }
  /** Open postings by `source:token` of their board. */
  async countOpenByBoard(): Promise<Map<string, number>> {
    const rows = await this.postings.aggregate<{ _id: { source: string; board: string }; n: number }>([{ $match: { status: 'open' } }, { $group: { _id: { source: '$source', board: '$board' }, n: { $sum: 1 } } }]);
    return new Map(rows.map(({ _id, n }) => [`${_id.source}:${_id.board}`, n]));
  }
  async noteBoard(board: { source: AtsName; token: string }, outcome: Partial<Pick<BoardRow, 'lastOkAt' | 'lastError' | 'fetched' | 'dropped'>>): Promise<void> {
    await this.boards.updateOne({ source: board.source, token: board.token }, { $set: outcome });
  }
  /** Sample boards that are not wanted any more, with their adverts. */
  async removeSamples(): Promise<void> {
    await this.boards.deleteMany({ sample: true });
    await this.postings.deleteMany({ sample: true });
  }
}

const isExpired = (posting: NormalizedPosting, at: Date): boolean => posting.expiresAt !== null && new Date(posting.expiresAt) <= at;

const view = (row: PostingRow): Posting => ({
  ...row.posting, id: row._id.toHexString(), status: row.status, sample: row.sample, firstSeenAt: row.firstSeenAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString(),
});
