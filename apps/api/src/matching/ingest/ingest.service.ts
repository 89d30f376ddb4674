import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Clock } from '../../platform/clock';
import { JobQueue } from '../../platform/queue/job-queue';
import { Metrics } from '../../platform/telemetry/metrics';
import type { BoardRow } from '../board.schema';
import { PostingsRepository } from '../postings.repository';
import type { Collecting } from '../runs/run-progress';
import { SourceFailure, type Collected } from '../sources/job-source';
import { BoardLease } from './board-lease';
import { afterFailure, afterSuccess, bySource, isDue, NEW_BOARD } from './board-plan';
import { BoardSources } from './board-sources';
import { BoardsRepository } from './boards.repository';
import { PostingStore } from './posting-store';
import { StandingBoards } from './standing-boards';

/** Between two looks whether the boards that somebody waits for have been read. */
const LOOK_MS = 100;

/** What a caller that waited for the boards gets. */
export interface Waited {
  /** On the boards that were read meanwhile. */
  readonly postings: number;
  /** Boards that were still being read when the time was up. */
  readonly reading: number;
}

/** Collects what is due, one job a board, and keeps what came. */
@Injectable()
export class IngestService {
  private readonly log = new Logger(IngestService.name);

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sources: BoardSources,
    private readonly standing: StandingBoards,
    private readonly boards: BoardsRepository,
    private readonly postings: PostingsRepository,
    private readonly store: PostingStore,
    private readonly lease: BoardLease,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /** The job of the clock: closes what has ended and hands out the boards that are due. @returns their ids */
  async handOut(priority = 0): Promise<string[]> {
    const now = this.clock.now();
    await this.postings.closeEnded(now);
    await this.standing.refreshSearches();
    const due = bySource((await this.boards.list()).filter((board) => isDue(board, now) && this.sources.of(board.source)));
    const ids = due.map(({ _id }) => _id.toHexString());
    await this.queue.addMany('collect-board', ids.map((boardId) => ({ id: boardId, payload: { boardId }, priority })));
    return ids;
  }

  /** Hands out what is due and waits for it, but not for longer than `mostMs`: what is slow comes later. `tell` hears at each look how far it is. */
  async collectDue(mostMs: number, priority: number, tell: (collecting: Collecting) => void = () => undefined): Promise<Waited> {
    const asked = new Set(await this.handOut(priority));
    const from = performance.now();
    for (;;) {
      const now = this.clock.now();
      const rows = (await this.boards.list()).filter(({ _id }) => asked.has(_id.toHexString()));
      const reading = rows.filter((board) => isDue(board, now)).length;
      const postings = rows.reduce((sum, row) => sum + (isDue(row, now) || row.status !== 'ok' ? 0 : row.fetched), 0);
      const waited = (performance.now() - from) / mostMs;
      tell({ done: rows.length - reading, due: rows.length, postings, waited });
      if (!reading || waited >= 1) return { postings, reading };
      await sleep(LOOK_MS);
    }
  }

  /** The job of one board: at least once, by one process at a time; a board that is not due any more was collected meanwhile. */
  async collectBoard(boardId: string, signal?: AbortSignal): Promise<void> {
    await this.lease.during(boardId, signal, async (held) => {
      const board = await this.boards.byId(boardId);
      if (board && isDue(board, this.clock.now())) await this.collect(board, held);
    });
  }

  /** A failure is noted on the board; it never empties it and does not stop the others. */
  private async collect(board: BoardRow, signal: AbortSignal): Promise<void> {
    const source = this.sources.of(board.source);
    if (!source) return;
    const at = this.clock.now();
    const end = this.metrics.collecting.startTimer({ source: board.source });
    try {
      const isSame = board.edition === this.config.version;
      const seen = { edition: this.config.version, rows: await this.store.seenRows(board.source, keptUnder(board)) };
      const collected = await source.collect({ ...this.sources.refOf(board), seen }, isSame ? (board.validators ?? undefined) : undefined);
      signal.throwIfAborted();
      await this.keep(board, collected, source.terms.fullListing, at, signal);
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      this.log.warn(error.message);
      this.metrics.collectionsFailed.inc({ source: board.source, reason: error.reason });
      const health = afterFailure({ ...NEW_BOARD, ...board }, error.reason, at, Math.random());
      const isGone = health.status === 'gone';
      if (isGone && board.status !== 'gone') await this.store.closeBoard(board.source, keptUnder(board), at);
      await this.boards.note(board._id, { ...health, ...(isGone && { validators: null }), lastTriedAt: at, lastError: error.message, lastReason: error.reason });
    } finally {
      end();
    }
  }

  private async keep(board: BoardRow, collected: Collected, fullListing: boolean, at: Date, signal: AbortSignal): Promise<void> {
    const { postings, same = [], partial, dropped } = collected;
    const good = { ...afterSuccess(board.source, at, Math.random()), lastTriedAt: at, lastOkAt: at, lastError: null, lastReason: null };
    if (collected.unchanged) {
      signal.throwIfAborted();
      await this.store.sawBoard(board.source, keptUnder(board), at, fullListing ? null : board.lastOkAt);
      return this.boards.note(board._id, { ...good, unchangedAt: at });
    }
    const isWholeListing = fullListing && !partial;
    await this.store.store({ source: board.source, sample: board.sample, isWholeListing }, collected, at, signal);
    let pending = 0;
    if (isWholeListing) ({ pending } = await this.store.noteListing(board.source, keptUnder(board), new Set([...same, ...postings.map((p) => p.externalId)]), at));
    else await this.store.sawSame(board.source, keptUnder(board), same, at, signal);
    await this.boards.note(board._id, {
      ...good, fetched: postings.length + same.length, dropped: dropped.reduce((n, d) => n + d.count, 0), droppedBy: dropped.map(({ reason, count }) => ({ reason, count })), partial,
      // an answer that leaves something open is asked for again in full: only a second whole listing closes an advert
      validators: partial || pending > 0 ? null : (collected.validators ?? null), edition: this.config.version,
    });
    this.metrics.postings.inc({ source: board.source }, postings.length + same.length);
    for (const { reason, count } of dropped) this.metrics.postingsDropped.inc({ source: board.source, reason }, count);
  }
}

/** The `board` of the postings: searches of one country share one. */
const keptUnder = ({ search, token }: Pick<BoardRow, 'search' | 'token'>): string => search?.country ?? token;
