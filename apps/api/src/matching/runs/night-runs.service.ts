import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Recommendation } from '@applywright/matching';
import { AuthService } from '../../auth/auth.service';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Clock } from '../../platform/clock';
import { EventHub } from '../../platform/events/event-hub';
import { inTurn } from '../../platform/in-slices';
import { JobQueue, type JobContext } from '../../platform/queue/job-queue';
import { nameOfError } from '../../platform/queue/perform-job';
import { Scheduler } from '../../platform/queue/scheduler';
import { CapturedPostings } from '../captured/captured-postings.service';
import { IngestService } from '../ingest/ingest.service';
import type { PackedMatches } from '../packed/packed-matches';
import { PostingsService, type PostingIndex } from '../postings.service';
import { RecommendedRepository, type NightResult } from '../recommended.repository';
import { Digests, isDigestDue } from '../digest';
import { MatchRunsRepository, nightView } from './match-runs.repository';
import { KEPT, mergeFound, passOf, type Pass } from './rank-again';
import { RunInputs, type NightInput } from './run-inputs';
import { Scorer } from './scoring/scorer';
import { RelevanceService } from '../relevance';

/** How long the night waits for boards that are due. */
const WAIT_MS = 20 * 60_000;
/** People not seen for this long get no nightly run. */
const ACTIVE_DAYS = 30;
/** Of those who are read, ranked and written, so many batches are under way at once: while one is ranked the next is read. */
const BATCHES_AT_ONCE = 3;

/** Somebody who waits for their turn. */
interface Waiting {
  readonly userId: string;
  readonly input: NightInput;
  readonly now: Date;
  readonly pass: Pass;
}
/** A night, as far as it is. */
export interface Night {
  readonly day: string;
  readonly runId: string;
  readonly startedAt: Date;
  readonly index: PostingIndex;
  people: number;
  failedPeople: number;
  matches: number;
  newMatches: number;
}

/**
 * The nightly run: boards once, then everybody who was seen lately, in batches that are read, ranked by threads and written in bulk. One row
 * tells of the whole night; each person's own row says what it did for them, and who has had their turn when an interrupted night goes on.
 */
@Injectable()
export class NightRuns implements OnModuleInit {
  private readonly log = new Logger(NightRuns.name);

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly scheduler: Scheduler,
    private readonly queue: JobQueue,
    private readonly auth: AuthService,
    private readonly ingest: IngestService,
    private readonly postings: PostingsService,
    private readonly inputs: RunInputs,
    private readonly recommended: RecommendedRepository,
    private readonly runs: MatchRunsRepository,
    private readonly captured: CapturedPostings,
    private readonly relevance: RelevanceService,
    private readonly scorer: Scorer,
    private readonly digests: Digests,
    private readonly events: EventHub,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scheduler.at(this.config.matching.nightlyCron, 'nightly-matching');
    this.queue.handle('nightly-matching', (_, context) => this.night(context));
  }

  /** The job. Once more in the same night it goes on where it was. */
  async night({ signal, progress }: Pick<JobContext, 'signal' | 'progress'>): Promise<void> {
    const day = this.clock.now().toISOString().slice(0, 10);
    const { runId, startedAt } = await this.runs.adminBeginNight(day, this.clock.now());
    try {
      const { postings: postingsCollected, reading: boardsReading } = await this.ingest.collectDue(WAIT_MS, 0, ({ done, due }) => progress(due === 0 ? 30 : (30 * done) / due));
      await this.runs.adminNoteNight(day, { status: 'scoring', postingsCollected, boardsReading });
      const index = await this.postings.currentIndex(Infinity);
      const night: Night = { day, runId, startedAt, index, people: 0, failedPeople: 0, matches: 0, newMatches: 0 };
      await this.everybody(night, await this.auth.activeUserIds(ACTIVE_DAYS), signal, progress);
      const { people, failedPeople, matches, newMatches } = night;
      await this.runs.adminNoteNight(day, { status: 'done', postingsScored: index.size, people, failedPeople, matches, newMatches, finishedAt: this.clock.now() });
      if (failedPeople > 0) this.log.error(`the night of ${day}: ${failedPeople} of ${people + failedPeople} people got no matches`);
    } catch (error) {
      await this.runs.adminNoteNight(day, { status: 'failed', error: nameOfError(error), finishedAt: this.clock.now() });
      throw error;
    }
  }

  /** Several batches at once, each from the first read to the last write. */
  async everybody(night: Night, userIds: readonly string[], signal: AbortSignal, progress: (percent: number) => void = () => undefined): Promise<void> {
    const size = this.scorer.atOnce;
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < userIds.length) {
        signal.throwIfAborted();
        const from = next;
        next += size;
        await this.batch(night, userIds.slice(from, next));
        progress(30 + (70 * Math.min(next, userIds.length)) / userIds.length);
      }
    };
    await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, worker));
  }

  private async batch(night: Night, userIds: readonly string[]): Promise<void> {
    const { index, day } = night;
    const loaded = await this.inputs.adminLoad(userIds);
    const waiting: Waiting[] = [];
    for (const [userId, input] of loaded) {
      if (input instanceof Error) this.failed(night, userId, input);
      else if (input.before?.night?.day === day) this.count(night, input.before.night);
      else {
        const now = this.clock.now();
        waiting.push({ userId, input, now, pass: passOf(input.before?.matches ?? null, input.state, index, now) });
      }
    }
    const found = await this.scorer.score(index, waiting.map(({ input: { factsJson, preferences, thumbs, before }, now, pass: { sinceOrdinal, kept } }) => ({ facts: factsJson, preferences, thumbs, now, limit: KEPT, sinceOrdinal, kept: Uint32Array.from(kept), relevance: this.relevance.kept(before?.matches ?? null, preferences) })));
    const merged = await inTurn(waiting.entries(), ([n, person]) => {
      const ranked = found[n] as (typeof found)[number];
      if (!(ranked instanceof Error)) return this.merged(night, person, ranked);
      this.failed(night, person.userId, ranked);
      return null;
    });
    const results = merged.filter((result) => result !== null);
    const unsealed = await this.recommended.adminSaveMany(results, this.clock.now());
    // a text model is slow: those who want one are read after their turn, by a job of their own
    for (const { userId, input } of waiting) if (this.relevance.wanted(input.preferences)) await this.queue.add('rescore-matches', { userId }, { id: `night-${day}-${userId}` });
    await this.rescoreCaptured(night, waiting.map(({ userId }) => userId));
    for (const { userId, night: done } of results) {
      const failure = unsealed.get(userId);
      if (failure) {
        this.failed(night, userId, failure);
        continue;
      }
      this.count(night, done);
      this.events.publish(userId, { type: 'match-run', run: nightView(done), percent: 100 });
    }
  }

  /** One person's row. The mail goes first: an attempt that dies in between ranks them again, and the same mail is one. */
  private async merged(night: Night, { userId, input, now, pass }: Waiting, ranked: readonly Recommendation[]): Promise<NightResult> {
    const { index, day, runId, startedAt } = night;
    const { matches, newMatches } = mergeFound(input.before?.matches ?? null, ranked, pass, input, index, now);
    const toldTo = isDigestDue(input.preferences.digest, now) && (await this.told(night, userId, input, matches, now)) ? now : matches.toldTo;
    return { userId, before: input.before, matches: { ...matches, toldTo }, night: { day, runId, postingsScored: index.size, matches: matches.items.length, newMatches, startedAt, finishedAt: now } };
  }

  /** @returns false when the mail could not be written; the next one then tells of these matches too */
  private async told({ day, index }: Night, userId: string, { preferences, thumbs }: NightInput, kept: PackedMatches, now: Date): Promise<boolean> {
    try {
      const turnedDown = new Set(thumbs.filter(({ up }) => !up).map(({ postingId }) => postingId));
      await this.digests.tell(userId, { day, digest: preferences.digest, kept, index: index.matcher.index, now, turnedDown });
      return true;
    } catch (error) {
      this.log.error(`the digest of ${userId} was not written: ${nameOfError(error)}`);
      return false;
    }
  }

  /** What people keep by themselves is scored by the index of the day too. */
  private async rescoreCaptured({ index }: Night, userIds: readonly string[]): Promise<void> {
    for (const userId of await this.captured.adminOwners(userIds)) {
      try {
        const { facts, preferences, thumbs } = await this.inputs.load(userId);
        await this.captured.rescore(userId, index.matcher.index, { facts, preferences, thumbs, now: this.clock.now() });
      } catch (error) {
        this.log.error(`the kept postings of ${userId} were not scored: ${nameOfError(error)}`);
      }
    }
  }

  private count(night: Night, { matches, newMatches }: { readonly matches: number; readonly newMatches: number }): void {
    night.people += 1;
    night.matches += matches;
    night.newMatches += newMatches;
  }

  private failed(night: Night, userId: string, error: Error): void {
    night.failedPeople += 1;
    this.log.error(`no matches for ${userId}: ${nameOfError(error)}`);
  }
}
