import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { NO_PREFERENCES, Preferences, type AdminRun, type ApplicationStage, type MatchPart, type MatchRun } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { Sealer } from '../platform/seal/sealer';
import { ApplicationRow } from './application.schema';
import { MatchRunRow, PreferencesRow } from './match-run.schema';
import { RecommendedRow, SeenRow } from './recommended.schema';

const ITEMS = 'recommended_jobs|items';
const PREFERENCES = 'preferences|all';

/** Applications shown in a list. */
const LISTED = 1000;

/** One ranked posting as kept: what list and detail both show, so that they never disagree. */
export interface RankedItem {
  readonly postingId: string;
  readonly score: number;
  readonly parts: MatchPart[];
  readonly gaps: { skill: string; note: string }[];
  /** How many other adverts are the same job. */
  readonly duplicates: number;
}

@Injectable()
export class MatchesRepository {
  constructor(
    @InjectModel(RecommendedRow.name) private readonly recommended: Model<RecommendedRow>,
    @InjectModel(SeenRow.name) private readonly seen: Model<SeenRow>,
    @InjectModel(MatchRunRow.name) private readonly runs: Model<MatchRunRow>,
    @InjectModel(PreferencesRow.name) private readonly preferencesModel: Model<PreferencesRow>,
    @InjectModel(ApplicationRow.name) private readonly applications: Model<ApplicationRow>,
    private readonly sealer: Sealer,
  ) {}

  async saveRanked(userId: string, runId: string, items: readonly RankedItem[], matchedAt: Date): Promise<void> {
    await this.recommended.updateOne({ userId }, { $set: { runId, matchedAt, sealedItems: await this.sealer.seal(userId, ITEMS, items) } }, { upsert: true });
  }
  async ranked(userId: string): Promise<{ items: RankedItem[]; matchedAt: Date } | null> {
    const row = await this.recommended.findOne({ userId }).lean<RecommendedRow>();
    return row && { items: await this.sealer.open<RankedItem[]>(userId, ITEMS, row.sealedItems), matchedAt: row.matchedAt };
  }

  async removedIds(userId: string): Promise<Set<string>> {
    const rows = await this.seen.find({ userId, state: 'removed' }).select('postingId').lean<SeenRow[]>();
    return new Set(rows.map((r) => r.postingId));
  }
  async mark(userId: string, postingId: string, state: SeenRow['state'], at: Date): Promise<void> {
    await this.seen.updateOne({ userId, postingId }, { $set: { state, at } }, { upsert: true });
  }

  async insertRun(userId: string, startedAt: Date): Promise<MatchRun> {
    return runView((await this.runs.create({ userId, status: 'queued', startedAt })).toObject<MatchRunRow>());
  }
  async updateRun(userId: string, runId: string, change: Partial<Omit<MatchRunRow, '_id' | 'userId'>>): Promise<MatchRun | null> {
    const row = await this.runs.findOneAndUpdate({ _id: new Types.ObjectId(runId), userId }, { $set: change }, { returnDocument: 'after' }).lean<MatchRunRow>();
    return row && runView(row);
  }
  async latestRun(userId: string): Promise<MatchRun | null> {
    const row = await this.runs.findOne({ userId }).sort({ startedAt: -1 }).lean<MatchRunRow>();
    return row && runView(row);
  }
  /** For operators: the latest runs of everybody. */
  async adminRuns(skip: number, limit: number): Promise<AdminRun[]> {
    const rows = await this.runs.find({}).sort({ startedAt: -1, _id: -1 }).skip(skip).limit(limit).lean<MatchRunRow[]>();
    return rows.map((row) => ({ ...runView(row), userId: row.userId }));
  }

  async preferences(userId: string): Promise<Preferences> {
    const row = await this.preferencesModel.findOne({ userId }).lean<PreferencesRow>();
    return row ? Preferences.parse(await this.sealer.open(userId, PREFERENCES, row.sealed)) : NO_PREFERENCES;
  }
  async savePreferences(userId: string, preferences: Preferences): Promise<void> {
    await this.preferencesModel.updateOne({ userId }, { $set: { sealed: await this.sealer.seal(userId, PREFERENCES, preferences) } }, { upsert: true });
  }

  /** Makes the application, or gives the one there is. */
  async apply(userId: string, { documentIds, ...row }: Omit<ApplicationRow, 'userId'>): Promise<ApplicationRow> {
    const made = await this.applications
      .findOneAndUpdate({ userId, jobId: row.jobId }, { $setOnInsert: { ...row, userId }, $addToSet: { documentIds: { $each: documentIds } } }, { upsert: true, returnDocument: 'after' })
      .lean<ApplicationRow>();
    if (!made) throw new Error('the application was not stored');
    return made;
  }
  listApplications(userId: string, most = LISTED): Promise<ApplicationRow[]> {
    return this.applications.find({ userId }).sort({ updatedAt: -1 }).limit(most).lean<ApplicationRow[]>().exec();
  }
  moveApplication(userId: string, jobId: string, stage: ApplicationStage, at: Date): Promise<ApplicationRow | null> {
    return this.applications.findOneAndUpdate({ userId, jobId }, { $set: { stage, updatedAt: at }, $push: { history: { stage, at } } }, { returnDocument: 'after' }).lean<ApplicationRow>().exec();
  }

  /** What was seen and removed, and every run; for the export. */
  async history(userId: string): Promise<{ seen: Omit<SeenRow, 'userId'>[]; runs: MatchRun[] }> {
    const [seen, runs] = await Promise.all([this.seen.find({ userId }).sort({ postingId: 1 }).lean<SeenRow[]>(), this.runs.find({ userId }).sort({ startedAt: 1 }).lean<MatchRunRow[]>()]);
    return { seen: seen.map(({ postingId, state, at }) => ({ postingId, state, at })), runs: runs.map(runView) };
  }
}

const runView = (row: MatchRunRow): MatchRun => ({
  id: row._id.toHexString(), status: row.status, postingsCollected: row.postingsCollected, postingsScored: row.postingsScored, matches: row.matches, error: row.error,
  startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null,
});
