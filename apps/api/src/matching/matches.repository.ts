import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { NO_PREFERENCES, Preferences } from '@applywright/contracts';
import type { Model } from 'mongoose';
import { asError } from '../platform/as-error';
import { inTurn } from '../platform/in-slices';
import { Sealer } from '../platform/seal/sealer';
import { mustIn } from '../platform/store/trusted';
import { PreferencesRow } from './match-run.schema';
import { SeenRow } from './recommended.schema';

const PREFERENCES = 'preferences|all';

/** Days for which it is remembered what somebody has seen, and what they have done away with. */
export const SEEN_KEPT_DAYS: Readonly<Record<SeenRow['state'], number>> = { seen: 180, removed: 400 };

@Injectable()
export class MatchesRepository {
  constructor(
    @InjectModel(SeenRow.name) private readonly seen: Model<SeenRow>,
    @InjectModel(PreferencesRow.name) private readonly preferencesModel: Model<PreferencesRow>,
    private readonly sealer: Sealer,
  ) {}

  async removedIds(userId: string): Promise<Set<string>> {
    const rows = await this.seen.find({ userId, state: 'removed' }).select('postingId').lean<SeenRow[]>();
    return new Set(rows.map((r) => r.postingId));
  }
  async mark(userId: string, postingId: string, state: SeenRow['state'], at: Date): Promise<void> {
    await this.seen.updateOne({ userId, postingId }, { $set: { state, at, expiresAt: new Date(at.getTime() + SEEN_KEPT_DAYS[state] * 24 * 3_600_000) } }, { upsert: true });
  }

  async preferences(userId: string): Promise<Preferences> {
    const row = await this.preferencesModel.findOne({ userId }).lean<PreferencesRow>();
    return row ? Preferences.parse(await this.sealer.open(userId, PREFERENCES, row.sealed)) : NO_PREFERENCES;
  }
  /** What everybody who is here looks for, without whose it is; for the searches that all of them share. */
  async everybodysPreferences(): Promise<{ preferences: Preferences[]; unreadable: number }> {
    const rows = await this.preferencesModel.find({}).lean<PreferencesRow[]>();
    const opened = await Promise.allSettled(rows.map(async ({ userId, sealed }) => Preferences.parse(await this.sealer.open(userId, PREFERENCES, sealed))));
    const preferences = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return { preferences, unreadable: opened.length - preferences.length };
  }
  /** For the night: what many people look for, each opened by itself; who has said nothing is left out. */
  async adminPreferences(userIds: readonly string[]): Promise<Map<string, Preferences | Error>> {
    const rows = await this.preferencesModel.find({ userId: mustIn(userIds) }).lean<PreferencesRow[]>();
    const opened = await inTurn(rows, ({ userId, sealed }) => this.sealer.open(userId, PREFERENCES, sealed).then((value) => Preferences.parse(value)).catch(asError));
    return new Map(rows.map(({ userId }, n) => [userId, opened[n] as Preferences | Error]));
  }
  /** Ends the digest of somebody who has one. @returns whether it was so */
  async endDigest(userId: string): Promise<boolean> {
    const row = await this.preferencesModel.findOne({ userId }).lean<PreferencesRow>();
    if (!row) return false;
    const preferences = await this.preferences(userId);
    if (preferences.digest === 'off') return false;
    // without an upsert: of somebody who is being erased nothing comes back
    return (await this.preferencesModel.updateOne({ userId, sealed: row.sealed }, { $set: { sealed: await this.sealer.seal(userId, PREFERENCES, { ...preferences, digest: 'off' }) } })).modifiedCount === 1;
  }
  async savePreferences(userId: string, preferences: Preferences): Promise<void> {
    await this.preferencesModel.updateOne({ userId }, { $set: { sealed: await this.sealer.seal(userId, PREFERENCES, preferences) } }, { upsert: true });
  }

  /** What was seen and removed; for the export. */
  async history(userId: string): Promise<Omit<SeenRow, 'userId' | 'expiresAt'>[]> {
    return (await this.seen.find({ userId }).sort({ postingId: 1 }).lean<SeenRow[]>()).map(({ postingId, state, at }) => ({ postingId, state, at }));
  }
}
