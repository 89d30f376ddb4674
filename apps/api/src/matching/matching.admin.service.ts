import { Injectable } from '@nestjs/common';
import type { AdminPageQuery, AdminRun, AdminSource, SourcesRun } from '@applywright/contracts';
import { Clock } from '../platform/clock';
import { JobQueue } from '../platform/queue/job-queue';
import { MatchesRepository } from './matches.repository';
import { PostingsRepository } from './postings.repository';

/** Matching as an operator sees it: runs by user id, boards by how they fared. */
@Injectable()
export class MatchingAdminService {
  constructor(
    private readonly matches: MatchesRepository,
    private readonly postings: PostingsRepository,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  runs({ offset, limit }: AdminPageQuery): Promise<AdminRun[]> {
    return this.matches.adminRuns(offset, limit);
  }

  async sources(): Promise<AdminSource[]> {
    const [boards, open] = await Promise.all([this.postings.listBoards(), this.postings.countOpenByBoard()]);
    const now = this.clock.now().getTime();
    return boards
      .map((b): AdminSource => ({
        source: b.source, board: b.token, company: b.company, sample: b.sample, fetched: b.fetched ?? 0, dropped: b.dropped ?? 0, openPostings: open.get(`${b.source}:${b.token}`) ?? 0,
        lastError: b.lastError ?? null, lastOkAt: b.lastOkAt?.toISOString() ?? null, ageSeconds: b.lastOkAt ? Math.max(0, Math.round((now - b.lastOkAt.getTime()) / 1000)) : null,
      }))
      .sort((a, b) => a.source.localeCompare(b.source) || a.board.localeCompare(b.board));
  }

  /** The same id as the collection of the start: while one waits or runs there is no second. */
  async collectNow(): Promise<SourcesRun> {
    return { enqueued: await this.queue.add('collect-postings', {}, { id: 'all', priority: 5 }) };
  }
}
