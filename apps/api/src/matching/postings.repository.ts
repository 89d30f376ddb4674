import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AdapterName, Posting, PostingSummary } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { mustIn, mustLt, mustLte } from '../platform/store/trusted';
import { summaryOf } from './posting-summary';
import { PostingRow } from './posting.schema';
import type { OpenPosting } from './shown-postings';

/** Postings are public and belong to nobody: a repository whose methods name no owner. What collections write is in `ingest/`. */
@Injectable()
export class PostingsRepository {
  constructor(@InjectModel(PostingRow.name) private readonly postings: Model<PostingRow>) {}

  /** What has ended by its own date or by its source's age rule. */
  async closeEnded(at: Date): Promise<number> {
    return (await this.postings.updateMany({ status: 'open', endsAt: mustLte(at) }, { $set: { status: 'closed', closedAt: at } })).modifiedCount;
  }

  /** Closed adverts that no board has listed since `before`. */
  async removeClosed(before: Date): Promise<void> {
    await this.postings.deleteMany({ status: 'closed', lastSeenAt: mustLt(before) });
  }

  /** For the index: all open postings, without their HTML. */
  async open(): Promise<OpenPosting[]> {
    const rows = this.postings.find({ status: 'open' }).select('-posting.descriptionHtml -rowDigest').lean<PostingRow[]>().cursor({ batchSize: 500 });
    const open: OpenPosting[] = [];
    for await (const row of rows) open.push({ ...view(row), descriptionHtml: '', changedAt: row.changedAt ?? row.firstSeenAt });
    return open;
  }
  /** What boards listed before: tells of reposts. */
  async closed(): Promise<Posting[]> {
    return (await this.postings.find({ status: 'closed' }).lean<PostingRow[]>()).map(view);
  }
  async byIds(ids: readonly string[]): Promise<Posting[]> {
    if (ids.length === 0) return [];
    return (await this.postings.find({ _id: mustIn(ids.map((id) => new Types.ObjectId(id))) }).lean<PostingRow[]>()).map(view);
  }
  /** What a list shows of each: no text. */
  async summaries(ids: readonly string[]): Promise<PostingSummary[]> {
    const rows = await this.postings.find({ _id: mustIn(ids.map((id) => new Types.ObjectId(id))) }).select('-posting.descriptionHtml -posting.descriptionText -rowDigest').lean<PostingRow[]>();
    return rows.map((row) => summaryOf(view(row)));
  }
  async byId(id: string): Promise<Posting | null> {
    return (await this.byIds([id]))[0] ?? null;
  }
  /** An open posting by the names that its board gives it; a token is the same in large and small letters. */
  async openOfBoard({ source, board, externalId }: { source: AdapterName; board: string; externalId: string }): Promise<Posting | null> {
    const row = await this.postings.findOne({ source, board: mustIn([...new Set([board, board.toLowerCase()])]), externalId, status: 'open' }).lean<PostingRow>();
    return row && view(row);
  }
  /** Changes when the index has to be built anew. */
  async stamp(): Promise<string> {
    const [newest, count] = await Promise.all([this.postings.findOne({ status: 'open' }).sort({ changedAt: -1 }).select('changedAt').lean<PostingRow>(), this.postings.countDocuments({ status: 'open' })]);
    return `${newest?.changedAt?.getTime() ?? 0}/${count}`;
  }

  /** Open postings by `source:token` of their board. */
  async countOpenByBoard(): Promise<Map<string, number>> {
    const rows = await this.postings.aggregate<{ _id: { source: string; board: string }; n: number }>([{ $match: { status: 'open' } }, { $group: { _id: { source: '$source', board: '$board' }, n: { $sum: 1 } } }]);
    return new Map(rows.map(({ _id, n }) => [`${_id.source}:${_id.board}`, n]));
  }

  async removeSamples(): Promise<void> {
    await this.postings.deleteMany({ sample: true });
  }
  countOf(source: AdapterName): Promise<number> {
    return this.postings.countDocuments({ source }).exec();
  }
  /** @returns how many there were */
  async removeOf(source: AdapterName): Promise<number> {
    return (await this.postings.deleteMany({ source })).deletedCount;
  }
}

const view = (row: PostingRow): Posting => ({
  ...row.posting, id: row._id.toHexString(), status: row.status, sample: row.sample, firstSeenAt: row.firstSeenAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString(),
});
