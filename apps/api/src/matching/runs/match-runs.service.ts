import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError, type MatchRun } from '@applywright/contracts';
import { Clock } from '../../platform/clock';
import { EventHub } from '../../platform/events/event-hub';
import { Fallbacks } from '../../platform/fallbacks';
import { JobQueue } from '../../platform/queue/job-queue';
import { nameOfError } from '../../platform/queue/perform-job';
import { ProfilesService } from '../../profiles/profiles.service';
import { CapturedPostings } from '../captured/captured-postings.service';
import { IngestService } from '../ingest/ingest.service';
import { PostingsService, type PostingIndex } from '../postings.service';
import type { PackedMatches } from '../packed/packed-matches';
import { RecommendedRepository } from '../recommended.repository';
import { MOST_READ, RelevanceService } from '../relevance';
import { MatchRunsRepository, nightView } from './match-runs.repository';
import { rankAgain } from './rank-again';
import { RunInputs, type PersonInput } from './run-inputs';
import { RunProgress } from './run-progress';

/** How long a person's run waits for boards that are due. */
const WAIT_MS = 20_000;
/** Corrections of a profile come in bursts; one new ranking after the last is enough. */
const CORRECTED_MS = 1_500;
/** How long a run waits for a text model, where one is asked; without its answer it goes on. */
const READING_MS = 60_000;
/** How often a ranking is begun again because another one was written meanwhile. */
const TRIES = 4;

/** Finding the matches of one person: on demand, and again when what they follow from has changed. */
@Injectable()
export class MatchRuns implements OnModuleInit {
  constructor(
    private readonly runs: MatchRunsRepository,
    private readonly recommended: RecommendedRepository,
    private readonly inputs: RunInputs,
    private readonly postings: PostingsService,
    private readonly ingest: IngestService,
    private readonly captured: CapturedPostings,
    private readonly relevance: RelevanceService,
    private readonly profiles: ProfilesService,
    private readonly queue: JobQueue,
    private readonly events: EventHub,
    private readonly fallbacks: Fallbacks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle('find-matches', ({ userId, runId }) => this.findMatches(userId, runId));
    this.queue.handle('rescore-matches', async ({ userId }) => void (await this.rescoreOn(userId, await this.postings.currentIndex(Infinity), true)));
    this.profiles.onChange((userId) => this.corrected(userId));
  }

  /** @throws AppError profile_missing */
  async start(userId: string): Promise<MatchRun> {
    await this.profiles.getProfile(userId);
    const run = await this.runs.insert(userId, this.clock.now());
    await this.queue.add('find-matches', { userId, runId: run.id }, { id: run.id, priority: 10 });
    return run;
  }

  /** The latest run, be it the person's own or that of a night. */
  async latest(userId: string): Promise<MatchRun | null> {
    const [own, kept] = await Promise.all([this.runs.latest(userId), this.recommended.nightOf(userId)]);
    const night = kept && nightView(kept);
    return own && night ? (own.startedAt >= night.startedAt ? own : night) : (own ?? night);
  }

  /** The job: collect what is due, rank what is new, keep. A board that is slow is left for the next run. */
  async findMatches(userId: string, runId: string): Promise<void> {
    const progress = new RunProgress((event) => this.events.publish(userId, event));
    const note = async (change: Parameters<MatchRunsRepository['update']>[2]): Promise<void> => {
      const run = await this.runs.update(userId, runId, change);
      if (run) progress.state(run);
    };
    try {
      await note({ status: 'collecting' });
      const { postings: postingsCollected, reading: boardsReading } = await this.ingest.collectDue(WAIT_MS, 10, (collecting) => progress.collecting(collecting));
      await note({ status: 'scoring', postingsCollected, boardsReading });
      const index = await this.postings.currentIndex(Infinity);
      progress.scoring(0.5);
      const { kept, newMatches } = await this.rank(userId, index, true);
      progress.scoring(0.9);
      const captured = await this.rescoreCaptured(userId, index);
      await note({ status: 'done', postingsScored: index.size + captured, matches: kept + captured, newMatches, finishedAt: this.clock.now() });
    } catch (error) {
      await note({ status: 'failed', error: error instanceof AppError ? error.code : 'internal', finishedAt: this.clock.now() });
      throw error;
    }
  }

  /**
   * Ranks everything anew for one person, at once and without collecting: a preference, a thumb or a fact has changed. Somebody who has had
   * no run has nothing to rank. Where this process has no index yet, the queue sees to it.
   */
  async rescore(userId: string): Promise<void> {
    const index = await this.postings.indexWithin(0);
    if (index) await this.rescoreOn(userId, index, false);
    else await this.enqueueRescore(userId);
  }

  private async corrected(userId: string): Promise<void> {
    if (await this.recommended.has(userId)) await this.enqueueRescore(userId);
  }

  private async rescoreOn(userId: string, index: PostingIndex, asksModel: boolean): Promise<void> {
    if (!(await this.recommended.has(userId))) return;
    await this.rank(userId, index, asksModel);
    await this.rescoreCaptured(userId, index);
  }

  /** What asked for it has happened already: a queue that is away does not undo it, and the next run sees that the state is another. */
  private async enqueueRescore(userId: string): Promise<void> {
    // one for each span of time, begun after its end: a job that runs already may have read what is corrected now
    const span = Math.floor(this.clock.now().getTime() / CORRECTED_MS);
    await this.queue.add('rescore-matches', { userId }, { id: `${userId}-${span}`, delayMs: CORRECTED_MS, priority: 10 }).catch((error: unknown) => {
      this.fallbacks.note('rescore-queue', `The queue did not take a new ranking (${nameOfError(error)}); the next run makes it.`);
    });
  }

  /** Begins again when somebody else has written meanwhile: of two rankings at once the one that knows more is kept. @throws AppError conflict */
  private async rank(userId: string, index: PostingIndex, asksModel: boolean): Promise<{ kept: number; newMatches: number }> {
    for (let tries = 0; tries < TRIES; tries++) {
      // the row first: what is changed after the inputs were read is followed by a ranking that finds this one's row, or makes this one begin again
      const before = await this.recommended.find(userId);
      const input = await this.inputs.load(userId);
      const now = this.clock.now();
      const known = before?.matches ?? null;
      let ranked = rankAgain(index, input, known, now, this.relevance.kept(known, input.preferences));
      if (asksModel && this.relevance.wanted(input.preferences)) ranked = rankAgain(index, input, known, now, await this.readBest(userId, input, ranked.matches));
      const { matches, newMatches } = ranked;
      if (await this.recommended.save(userId, before, matches, now)) return { kept: matches.items.length, newMatches };
    }
    throw new AppError('conflict');
  }

  /** What a text model makes of the best matches; nothing where it cannot be asked, which is noted among the fallbacks. */
  private async readBest(userId: string, { facts, preferences }: PersonInput, { items }: PackedMatches): Promise<ReadonlyMap<string, number>> {
    const ids = items.slice(0, MOST_READ).map(({ postingId }) => postingId);
    const postings = new Map((await this.postings.byIds(ids)).map((posting) => [posting.id, posting]));
    const candidates = ids.flatMap((id) => {
      const posting = postings.get(id);
      return posting ? [{ id, title: posting.title, text: posting.descriptionText }] : [];
    });
    return (await this.relevance.relevanceFor(userId, facts, preferences, candidates, AbortSignal.timeout(READING_MS))).points;
  }

  private async rescoreCaptured(userId: string, { matcher }: PostingIndex): Promise<number> {
    const { facts, preferences, thumbs } = await this.inputs.load(userId);
    return this.captured.rescore(userId, matcher.index, { facts, preferences, thumbs, now: this.clock.now() });
  }
}
