import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { AppError, type Posting } from '@applywright/contracts';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';
import { Clock } from '../platform/clock';
import { Outgoing } from '../platform/outgoing/outgoing';
import { Metrics } from '../platform/telemetry/metrics';
import type { BoardRow } from './board.schema';
import { groupDuplicates } from './group-duplicates';
import { PostingsRepository } from './postings.repository';
import { SampleBoards } from './sample-boards';
import { AshbySource } from './sources/ashby.source';
import { BOARD_HOSTS } from './sources/board-hosts';
import { GreenhouseSource } from './sources/greenhouse.source';
import { ATS_SOURCES, type AtsName, type JobSource, type SourceDeps } from './sources/job-source';
import { LeverSource } from './sources/lever.source';
import { createMatcher, type Matcher } from '@applywright/matching';

/** A collection younger than this is used as it is. */
const FRESH_MS = 30 * 60_000;

export interface PostingIndex {
  readonly matcher: Matcher;
  readonly size: number;
  readonly duplicatesOf: ReadonlyMap<string, number>;
}

/** Postings: collected from boards, kept, and indexed for matching. */
@Injectable()
export class PostingsService {
  private readonly log = new Logger(PostingsService.name);
  private sources: Readonly<Record<AtsName, JobSource>> | undefined;
  private index: { stamp: string; value: PostingIndex } | undefined;
  private collecting: Promise<number> | undefined;
  private collectedAt = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly repository: PostingsRepository,
    private readonly samples: SampleBoards,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly outgoing: Outgoing,
  ) {}

  /** Lists the boards of the settings and the samples. */
  async prepare(): Promise<void> {
    await this.samples.start();
    for (const { source, token, company } of this.config.matching.boards) {
      const name = ATS_SOURCES.find((s) => s === source);
      if (!name) throw new Error(`BOARDS names the unknown source ${source}`);
      await this.repository.putBoard({ source: name, token, company, sample: false });
    }
    const bases = this.samples.bases;
    const hosts = Object.values(BOARD_HOSTS).flat();
    const deps: SourceDeps = { fetch: this.outgoing.boards(hosts, this.samples.origin ? [this.samples.origin] : []), now: () => this.clock.now(), sleep: (ms) => sleep(ms), random: Math.random, ...(bases ? { bases } : {}) };
    this.sources = { greenhouse: new GreenhouseSource(deps), lever: new LeverSource(deps), ashby: new AshbySource(deps) };
  }

  /** Collects from every board unless that was done just now; concurrent callers share one run. @returns postings on the boards */
  async collect(force = false): Promise<number> {
    if (this.collecting) return this.collecting;
    if (!force && this.clock.now().getTime() - this.collectedAt < FRESH_MS) return 0;
    this.collecting = this.collectAll().finally(() => (this.collecting = undefined));
    return this.collecting;
  }

  private async collectAll(): Promise<number> {
    const runAt = this.clock.now();
    let total = 0;
    for (const board of await this.repository.listBoards()) total += await this.collectBoard(board, runAt);
    await this.repository.closeExpired(runAt);
    this.collectedAt = this.clock.now().getTime();
    return total;
  }

  /** One board's failure is noted on the board and does not stop the others; it never empties the board. */
  private async collectBoard(board: BoardRow, runAt: Date): Promise<number> {
    const source = this.sources?.[board.source];
    if (!source) throw new Error('collect before prepare');
    try {
      const base = board.sample ? this.samples.bases?.[board.source] : undefined;
      const { postings, partial, dropped } = await source.collect({ token: board.token, company: board.company, ...(base ? { baseUrl: base } : {}) });
      await this.repository.upsert(board, postings, board.sample, runAt);
      if (!partial && source.meta.fullListing) await this.repository.closeMissing(board, runAt);
      await this.repository.noteBoard(board, { lastOkAt: runAt, lastError: null, fetched: postings.length, dropped: dropped.reduce((n, d) => n + d.count, 0) });
      this.metrics.postings.inc({ source: board.source }, postings.length);
      return postings.length;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.log.warn(error.message);
      await this.repository.noteBoard(board, { lastError: error.message });
      return 0;
    }
  }

  /** The index over all open postings, one advert a job; built anew when postings have changed. */
  async currentIndex(): Promise<PostingIndex> {
    const stamp = await this.repository.stamp();
    if (this.index?.stamp !== stamp) {
      const groups = groupDuplicates(await this.repository.open());
      this.index = { stamp, value: { matcher: createMatcher(groups.map((g) => g.posting)), size: groups.length, duplicatesOf: new Map(groups.map((g) => [g.posting.id, g.duplicates])) } };
    }
    return this.index.value;
  }

  byIds(ids: readonly string[]): Promise<Posting[]> {
    return this.repository.byIds(ids);
  }

  /** @throws AppError not_found */
  async byId(id: string): Promise<Posting> {
    const posting = await this.repository.byId(id);
    if (!posting) throw new AppError('not_found');
    return posting;
  }
}
