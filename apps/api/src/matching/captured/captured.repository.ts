import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { KnockOut, MatchDetail, MatchPart, NormalizedPosting, PostingSummary } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { Sealer } from '../../platform/seal/sealer';
import { isDuplicateKey } from '../../platform/store/duplicate-key';
import { mustIn, mustLt } from '../../platform/store/trusted';
import { CapturedPostingRow } from './captured-posting.schema';

const POSTING = 'captured_postings|posting';
const MATCH = 'captured_postings|match';

/** A kept posting's score with its words: it is in no index that could tell them again. */
export interface CapturedItem {
  readonly postingId: string;
  readonly score: number;
  readonly parts: MatchPart[];
  readonly gaps: MatchDetail['gaps'];
  /** Absent in what was scored before demands were read. */
  readonly knockOuts?: KnockOut[];
}
/** The score of a kept posting with what a list shows of it, so that a list opens nothing long. */
export interface KeptMatch {
  readonly item: Omit<CapturedItem, 'postingId'>;
  readonly summary: Omit<PostingSummary, 'id'>;
  /** The same posting on a board that is collected from, where there is one by now. */
  readonly boardPostingId: string | null;
  readonly matchedAt: string;
}
export interface Kept {
  readonly postingId: string;
  readonly capturedAt: Date;
  readonly updatedAt: Date;
}

@Injectable()
export class CapturedRepository {
  constructor(
    @InjectModel(CapturedPostingRow.name) private readonly rows: Model<CapturedPostingRow>,
    private readonly sealer: Sealer,
  ) {}

  /** Keeps a posting of the person's own, or renews the one of the same page. @returns its job id */
  async put(userId: string, addressDigest: string, posting: NormalizedPosting, match: KeptMatch, at: Date): Promise<string> {
    const $set = { sealed: await this.sealer.seal(userId, POSTING, posting), sealedMatch: await this.sealer.seal(userId, MATCH, match), updatedAt: at };
    const write = () => this.rows.findOneAndUpdate({ userId, addressDigest }, { $set, $setOnInsert: { postingId: new Types.ObjectId().toHexString(), capturedAt: at } }, { upsert: true, returnDocument: 'after' }).lean<CapturedPostingRow>();
    // Of two first writers one is refused; the second try finds the row of the other.
    const row = await write().catch((error: unknown) => (isDuplicateKey(error) ? write() : Promise.reject(error)));
    if (!row) throw new Error('the posting was not stored');
    return row.postingId;
  }

  /** Keeps that the person wants a board's posting among their matches. */
  async point(userId: string, addressDigest: string, postingId: string, match: KeptMatch, at: Date): Promise<void> {
    const sealedMatch = await this.sealer.seal(userId, MATCH, match);
    const write = () => this.rows.updateOne({ userId, postingId }, { $set: { sealed: null, sealedMatch, updatedAt: at }, $setOnInsert: { addressDigest, capturedAt: at } }, { upsert: true });
    await write().catch((error: unknown) => (isDuplicateKey(error) ? write() : Promise.reject(error)));
  }

  /** Writes a new score of one that is still there. */
  async rescore(userId: string, postingId: string, match: KeptMatch): Promise<void> {
    await this.rows.updateOne({ userId, postingId }, { $set: { sealedMatch: await this.sealer.seal(userId, MATCH, match) } });
  }

  async matches(userId: string): Promise<(Kept & { match: KeptMatch })[]> {
    const rows = await this.rows.find({ userId }).select('postingId sealedMatch capturedAt updatedAt').lean<CapturedPostingRow[]>();
    return Promise.all(rows.map(async (row) => ({ ...keptOf(row), match: await this.sealer.open<KeptMatch>(userId, MATCH, row.sealedMatch) })));
  }

  /** One in full; its posting is null where it is a board's. */
  async find(userId: string, postingId: string): Promise<(Kept & { posting: NormalizedPosting | null; match: KeptMatch }) | null> {
    const row = await this.rows.findOne({ userId, postingId }).lean<CapturedPostingRow>();
    return row && { ...keptOf(row), posting: row.sealed === null ? null : await this.sealer.open<NormalizedPosting>(userId, POSTING, row.sealed), match: await this.sealer.open<KeptMatch>(userId, MATCH, row.sealedMatch) };
  }

  count(userId: string): Promise<number> {
    return this.rows.countDocuments({ userId }).exec();
  }
  async has(userId: string, addressDigest: string): Promise<boolean> {
    return (await this.at(userId, addressDigest)) !== null;
  }
  /** The job id of what is kept from an address. */
  async at(userId: string, addressDigest: string): Promise<string | null> {
    return (await this.rows.findOne({ userId, addressDigest }).select('postingId').lean<CapturedPostingRow>())?.postingId ?? null;
  }
  async remove(userId: string, postingId: string): Promise<boolean> {
    return (await this.rows.deleteOne({ userId, postingId })).deletedCount === 1;
  }

  /** For the night: who of some people keeps anything. */
  async adminOwners(userIds: readonly string[]): Promise<string[]> {
    const rows = await this.rows.find({ userId: mustIn(userIds) }).select('userId').lean<Pick<CapturedPostingRow, 'userId'>[]>();
    return [...new Set(rows.map(({ userId }) => userId))];
  }

  /** For the daily job: what nobody renewed since `before`, of everybody. */
  async adminOlderThan(before: Date): Promise<{ userId: string; postingId: string }[]> {
    const rows = await this.rows.find({ updatedAt: mustLt(before) }).select('userId postingId').lean<CapturedPostingRow[]>();
    return rows.map(({ userId, postingId }) => ({ userId, postingId }));
  }
}

const keptOf = ({ postingId, capturedAt, updatedAt }: CapturedPostingRow): Kept => ({ postingId, capturedAt, updatedAt });
