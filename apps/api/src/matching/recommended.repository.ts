import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { asError } from '../platform/as-error';
import { inTurn } from '../platform/in-slices';
import { nameOfError } from '../platform/queue/perform-job';
import { Sealer } from '../platform/seal/sealer';
import { isDuplicateKey } from '../platform/store/duplicate-key';
import { mustIn } from '../platform/store/trusted';
import { fromOldItems, type OldItem } from './packed/old-items';
import { packMatches, unpackMatches, UnreadableMatches, type PackedMatches } from './packed/packed-matches';
import { RecommendedRow, type NightOfUser } from './recommended.schema';

const PACKED = 'recommended_jobs|packed';
const OLD_ITEMS = 'recommended_jobs|items';

/** A person's matches as they are kept. */
export interface KeptMatches {
  /** Null in a row from before writes were counted. */
  readonly rev: number | null;
  /** Null where they cannot be read (any more): the next run makes them anew. */
  readonly matches: PackedMatches | null;
  readonly night: NightOfUser | null;
}
export interface NightResult {
  readonly userId: string;
  /** What was read; null where there was no row. */
  readonly before: KeptMatches | null;
  readonly matches: PackedMatches;
  readonly night: NightOfUser;
}

/** The matches of people: one sealed row each. */
@Injectable()
export class RecommendedRepository {
  private readonly log = new Logger(RecommendedRepository.name);

  constructor(
    @InjectModel(RecommendedRow.name) private readonly rows: Model<RecommendedRow>,
    private readonly sealer: Sealer,
  ) {}

  async find(userId: string): Promise<KeptMatches | null> {
    const row = await this.rows.findOne({ userId }).lean<RecommendedRow>();
    return row && this.opened(row);
  }

  async has(userId: string): Promise<boolean> {
    return (await this.rows.findOne({ userId }).select('rev').lean()) !== null;
  }
  /** What the run of the last night did for the person. */
  async nightOf(userId: string): Promise<NightOfUser | null> {
    return (await this.rows.findOne({ userId }).select('night').lean<Pick<RecommendedRow, 'night'>>())?.night ?? null;
  }

  /** @param before what was read, null for no row @returns false when somebody else has written since */
  async save(userId: string, before: KeptMatches | null, matches: PackedMatches, at: Date): Promise<boolean> {
    const $set = await this.fields(userId, before, matches, at);
    if (before) return (await this.rows.updateOne({ userId, rev: before.rev }, { $set })).modifiedCount === 1;
    try {
      return (await this.rows.updateOne({ userId }, { $setOnInsert: { ...$set, userId, night: null } }, { upsert: true })).upsertedCount === 1;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** For the night: the rows of many people, each opened by itself; one that does not open is an error and stops no other. */
  async adminFind(userIds: readonly string[]): Promise<Map<string, KeptMatches | Error>> {
    const rows = await this.rows.find({ userId: mustIn(userIds) }).lean<RecommendedRow[]>();
    const opened = await inTurn(rows, (row) => this.opened(row).catch(asError));
    return new Map(rows.map(({ userId }, n) => [userId, opened[n] as KeptMatches | Error]));
  }

  /** For the night: writes many at once. A row that was written meanwhile stays as it is: what wrote it knew more. @returns whose could not be sealed */
  async adminSaveMany(results: readonly NightResult[], at: Date): Promise<ReadonlyMap<string, Error>> {
    const failed = new Map<string, Error>();
    const writes = await inTurn(results, async ({ userId, before, matches, night }) => {
      try {
        const $set = { ...(await this.fields(userId, before, matches, at)), night };
        return [before ? { updateOne: { filter: { userId, rev: before.rev }, update: { $set } } } : { updateOne: { filter: { userId }, update: { $setOnInsert: { ...$set, userId } }, upsert: true } }];
      } catch (error) {
        failed.set(userId, asError(error));
        return [];
      }
    });
    const all = writes.flat();
    // the driver's own: mongoose would cast every row, which takes longer than sealing it
    if (all.length > 0) await this.rows.collection.bulkWrite(all, { ordered: false }).catch((error: unknown) => (isDuplicateKey(error) ? undefined : Promise.reject(error)));
    return failed;
  }

  private async fields(userId: string, before: KeptMatches | null, matches: PackedMatches, at: Date): Promise<Pick<RecommendedRow, 'packed' | 'sealedItems' | 'matchedAt' | 'rev'>> {
    return { packed: await this.sealer.sealBytes(userId, PACKED, packMatches(matches)), sealedItems: null, matchedAt: at, rev: (before?.rev ?? 0) + 1 };
  }

  private async opened({ userId, rev, packed, sealedItems, matchedAt, night }: RecommendedRow): Promise<KeptMatches> {
    return { rev: rev ?? null, night: night ?? null, matches: await this.matchesOf(userId, packed ?? null, sealedItems ?? null, matchedAt) };
  }

  private async matchesOf(userId: string, packed: RecommendedRow['packed'], sealedItems: string | null, matchedAt: Date): Promise<PackedMatches | null> {
    if (packed === null) return sealedItems === null ? null : fromOldItems(await this.sealer.open<OldItem[]>(userId, OLD_ITEMS, sealedItems), matchedAt);
    try {
      return unpackMatches(await this.sealer.openBytes(userId, PACKED, packed instanceof Uint8Array ? packed : packed.buffer));
    } catch (error) {
      if (!(error instanceof UnreadableMatches)) throw error;
      this.log.warn(`the matches of ${userId} are made anew: ${nameOfError(error)}`);
      return null;
    }
  }
}
