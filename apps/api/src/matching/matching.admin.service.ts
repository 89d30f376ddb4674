import { Injectable } from '@nestjs/common';
import { AppError, type AdapterName, type AdminPageQuery, type AdminRun, type AdminSource, type SourceBudget, type SourcesRun } from '@applywright/contracts';
import { Clock } from '../platform/clock';
import { JobQueue } from '../platform/queue/job-queue';
import type { BoardRow } from './board.schema';
import { Admission } from './ingest/admission';
import { BoardSources } from './ingest/board-sources';
import { BoardsRepository } from './ingest/boards.repository';
import { PurgeSource } from './ingest/purge-source';
import { PostingsRepository } from './postings.repository';
import { MatchRunsRepository } from './runs/match-runs.repository';

/** Somebody is waiting for it, though nobody for a match. */
const PRIORITY = 5;

/** Matching as an operator sees it: runs by user id, boards by how they fared. */
@Injectable()
export class MatchingAdminService {
  constructor(
    private readonly matchRuns: MatchRunsRepository,
    private readonly postings: PostingsRepository,
    private readonly boards: BoardsRepository,
    private readonly boardSources: BoardSources,
    private readonly admission: Admission,
    private readonly purges: PurgeSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  runs({ offset, limit }: AdminPageQuery): Promise<AdminRun[]> {
    return this.matchRuns.adminPage(offset, limit);
  }

  async sources(): Promise<AdminSource[]> {
    const [boards, open] = await Promise.all([this.boards.list(), this.postings.countOpenByBoard()]);
    const budgets = new Map<AdapterName, SourceBudget[]>();
    for (const source of new Set(boards.map((b) => b.source))) budgets.set(source, (await this.admission.remaining(source)).map(({ window, limit, left }) => ({ window, limit, left })));
    return boards
      .map((b) => this.view(b, open.get(`${b.source}:${b.search?.country ?? b.token}`) ?? 0, budgets.get(b.source) ?? []))
      .sort((a, b) => a.source.localeCompare(b.source) || a.board.localeCompare(b.board));
  }

  /** The same id as the collection of the start: while one waits or runs there is no second. */
  async collectNow(): Promise<SourcesRun> {
    await this.boards.makeDue();
    return { enqueued: await this.queue.add('collect-postings', {}, { id: 'all', priority: PRIORITY }) };
  }

  /** @throws AppError not_found */
  async collectBoard(source: AdapterName, token: string): Promise<SourcesRun> {
    const board = await this.find(source, token);
    await this.boards.makeDue({ _id: board._id });
    const boardId = board._id.toHexString();
    return { enqueued: await this.queue.add('collect-board', { boardId }, { id: boardId, priority: PRIORITY }) };
  }

  /** @throws AppError not_found */
  async setPaused(source: AdapterName, token: string, paused: boolean): Promise<void> {
    await this.boards.note((await this.find(source, token))._id, { paused });
  }

  purge(source: AdapterName): Promise<number> {
    return this.purges.purge(source);
  }

  private async find(source: AdapterName, token: string): Promise<BoardRow> {
    const board = await this.boards.find(source, token);
    if (!board) throw new AppError('not_found');
    return board;
  }

  private view(b: BoardRow, openPostings: number, budget: SourceBudget[]): AdminSource {
    const now = this.clock.now().getTime();
    const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;
    return {
      source: b.source, board: b.token, company: b.company, sample: b.sample, addedBy: b.addedBy ?? (b.sample ? 'sample' : 'operator'), status: b.status ?? 'ok', paused: b.paused ?? false, allowed: this.boardSources.of(b.source) !== undefined,
      fetched: b.fetched ?? 0, dropped: b.dropped ?? 0, droppedBy: b.droppedBy ?? [], partial: b.partial ?? false, openPostings, failures: b.failures ?? 0,
      lastError: b.lastError ?? null, lastTriedAt: iso(b.lastTriedAt), lastOkAt: iso(b.lastOkAt), unchangedAt: iso(b.unchangedAt), nextAt: iso(b.nextAt),
      ...(budget.length > 0 && { budget }), ageSeconds: b.lastOkAt ? Math.max(0, Math.round((now - b.lastOkAt.getTime()) / 1000)) : null,
    };
  }
}
