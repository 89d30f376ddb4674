import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  AppError, PostingSummary, type Application, type ApplicationStage, type ApplyAnswer, type ListMatchesQuery, type Match, type MatchDetail, type MatchPage, type MatchRun, type Posting, type Preferences,
} from '@applywright/contracts';
import { gapsOf, prepareUser } from '@applywright/matching';
import { AuthService } from '../auth/auth.service';
import { Clock } from '../platform/clock';
import { EventHub } from '../platform/events/event-hub';
import { JobQueue } from '../platform/queue/job-queue';
import { ProfilesService } from '../profiles/profiles.service';
import type { ApplicationRow } from './application.schema';
import { listMatches } from './list-matches';
import type { MatchRunRow } from './match-run.schema';
import { MatchesRepository, type RankedItem } from './matches.repository';
import { PostingsService } from './postings.service';

/** Matches kept a user: more than anybody reads, small enough for one row. */
const KEPT = 500;
const PERCENT = { queued: 5, collecting: 30, scoring: 70, done: 100, failed: 100 } as const;
/** People not seen for this long get no nightly run. */
const ACTIVE_DAYS = 30;

@Injectable()
export class MatchingService implements OnModuleInit {
  constructor(
    private readonly repository: MatchesRepository,
    private readonly postings: PostingsService,
    private readonly profiles: ProfilesService,
    private readonly auth: AuthService,
    private readonly queue: JobQueue,
    private readonly events: EventHub,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.postings.prepare();
    this.queue.handle('collect-postings', async () => void (await this.postings.collect(true)));
    this.queue.handle('find-matches', ({ userId, runId }) => this.findMatches(userId, runId));
    this.queue.handle('nightly-matching', () => this.nightly());
    await this.queue.add('collect-postings', {}, { id: 'all', priority: 5 });
  }

  /** @throws AppError profile_missing */
  async startRun(userId: string): Promise<MatchRun> {
    await this.profiles.getProfile(userId);
    const run = await this.repository.insertRun(userId, this.clock.now());
    await this.queue.add('find-matches', { userId, runId: run.id }, { id: run.id, priority: 10 });
    return run;
  }

  /** The job: collect if the postings are old, rank, keep. */
  async findMatches(userId: string, runId: string): Promise<void> {
    try {
      await this.progress(userId, runId, { status: 'collecting' });
      const postingsCollected = await this.postings.collect();
      await this.progress(userId, runId, { status: 'scoring', postingsCollected });
      const [{ facts }, preferences, index] = await Promise.all([this.profiles.getProfile(userId), this.repository.preferences(userId), this.postings.currentIndex()]);
      const now = this.clock.now();
      const ranked = index.matcher.rank({ facts, preferences, now, limit: KEPT });
      const user = prepareUser(index.matcher.index, facts, preferences, now);
      const gaps = (postingId: string) => gapsOf(index.matcher.index, index.matcher.index.ordinals.get(postingId) as number, user);
      const items = ranked.map((r): RankedItem => ({ ...r, gaps: gaps(r.postingId), duplicates: index.duplicatesOf.get(r.postingId) ?? 0 }));
      await this.repository.saveRanked(userId, runId, items, now);
      await this.progress(userId, runId, { status: 'done', postingsScored: index.size, matches: items.length, finishedAt: now });
    } catch (error) {
      await this.progress(userId, runId, { status: 'failed', error: error instanceof AppError ? error.code : 'internal', finishedAt: this.clock.now() });
      throw error;
    }
  }

  /** The nightly job: postings once, then one run for each person seen lately; who has one of this night already gets no second. */
  async nightly(): Promise<void> {
    await this.postings.collect(true);
    const night = this.clock.now().toISOString().slice(0, 10);
    for (const userId of await this.auth.activeUserIds(ACTIVE_DAYS)) {
      const id = `night-${night}-${userId}`;
      if (await this.queue.find('find-matches', id)) continue;
      const run = await this.repository.insertRun(userId, this.clock.now());
      await this.queue.add('find-matches', { userId, runId: run.id }, { id, once: true });
    }
  }

  async list(userId: string, query: ListMatchesQuery): Promise<MatchPage> {
    const [matches, run] = await Promise.all([this.matches(userId), this.repository.latestRun(userId)]);
    return { ...listMatches(matches, query), run };
  }

  /** @throws AppError not_found for a posting that is not among the user's matches */
  async detail(userId: string, jobId: string): Promise<MatchDetail> {
    const { item, posting } = await this.find(userId, jobId);
    const match = (await this.view(userId, [item], [posting]))[0];
    if (!match) throw new AppError('not_found');
    return { ...match, posting, gaps: item.gaps };
  }

  /** The posting behind a user's match. @throws AppError not_found */
  async getPosting(userId: string, jobId: string): Promise<Posting> {
    return (await this.find(userId, jobId)).posting;
  }

  async apply(userId: string, jobId: string, documentIds: string[]): Promise<ApplyAnswer> {
    const { posting } = await this.find(userId, jobId);
    const at = this.clock.now();
    const row = await this.repository.apply(userId, {
      jobId, title: posting.title, company: posting.company, url: posting.applyUrl, stage: 'applied', documentIds, appliedAt: at, updatedAt: at, history: [{ stage: 'applied', at }],
    });
    return { application: applicationView(row), url: posting.applyUrl };
  }

  async setRemoved(userId: string, jobId: string, removed: boolean): Promise<void> {
    await this.find(userId, jobId);
    await this.repository.mark(userId, jobId, removed ? 'removed' : 'seen', this.clock.now());
  }

  async applications(userId: string, most?: number): Promise<Application[]> {
    return (await this.repository.listApplications(userId, most)).map(applicationView);
  }

  async moveApplication(userId: string, jobId: string, stage: ApplicationStage): Promise<Application> {
    const row = await this.repository.moveApplication(userId, jobId, stage, this.clock.now());
    if (!row) throw new AppError('not_found');
    return applicationView(row);
  }

  preferences(userId: string): Promise<Preferences> {
    return this.repository.preferences(userId);
  }
  async savePreferences(userId: string, preferences: Preferences): Promise<Preferences> {
    await this.repository.savePreferences(userId, preferences);
    return preferences;
  }

  /** All of them, also the ones that were removed. */
  async matches(userId: string): Promise<Match[]> {
    const ranked = await this.repository.ranked(userId);
    if (!ranked) return [];
    return this.view(userId, ranked.items, await this.postings.byIds(ranked.items.map((i) => i.postingId)), ranked.matchedAt);
  }

  private async view(userId: string, items: readonly RankedItem[], postings: readonly Posting[], matchedAt = this.clock.now()): Promise<Match[]> {
    const [removed, applied] = await Promise.all([this.repository.removedIds(userId), this.repository.listApplications(userId)]);
    const appliedIds = new Set(applied.map((a) => a.jobId));
    const byId = new Map(postings.map((p) => [p.id, p]));
    return items.flatMap((item): Match[] => {
      const posting = byId.get(item.postingId);
      if (!posting) return [];
      const stage = removed.has(posting.id) ? 'removed' : appliedIds.has(posting.id) ? 'applied' : 'new';
      return [{ jobId: posting.id, score: item.score, parts: item.parts, stage, posting: PostingSummary.parse(posting), duplicates: item.duplicates, matchedAt: matchedAt.toISOString() }];
    });
  }

  private async find(userId: string, jobId: string): Promise<{ item: RankedItem; posting: Posting }> {
    const item = (await this.repository.ranked(userId))?.items.find((i) => i.postingId === jobId);
    if (!item) throw new AppError('not_found');
    return { item, posting: await this.postings.byId(jobId) };
  }

  private async progress(userId: string, runId: string, change: Partial<Omit<MatchRunRow, '_id' | 'userId'>>): Promise<void> {
    const run = await this.repository.updateRun(userId, runId, change);
    if (run) this.events.publish(userId, { type: 'match-run', run, percent: PERCENT[run.status] });
  }
}

const applicationView = (row: ApplicationRow): Application => ({
  jobId: row.jobId, title: row.title, company: row.company, url: row.url, stage: row.stage, documentIds: row.documentIds,
  appliedAt: row.appliedAt.toISOString(), updatedAt: row.updatedAt.toISOString(), history: row.history.map((h) => ({ stage: h.stage, at: h.at.toISOString() })),
});
