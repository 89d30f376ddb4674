import { Injectable } from '@nestjs/common';
import { AppError, MOST_FOLLOWED, type FollowCompanyRequest, type FollowedCompany } from '@applywright/contracts';
import { nameOfToken, plainToken, sameCompany } from '@applywright/postings';
import { Clock } from '../../platform/clock';
import { JobQueue } from '../../platform/queue/job-queue';
import type { BoardRow } from '../board.schema';
import { BoardsRepository } from '../ingest/boards.repository';
import { PostingStore } from '../ingest/posting-store';
import { BoardLooks } from './board-looks';
import { CompaniesRepository, type BoardKey, type Followed } from './companies.repository';

/** Longer than until the daily job takes out what nobody follows. */
const REST_MS = 48 * 3_600_000;

/** The boards that people follow. */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly looks: BoardLooks,
    private readonly boards: BoardsRepository,
    private readonly store: PostingStore,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async list(userId: string): Promise<FollowedCompany[]> {
    return Promise.all((await this.companies.list(userId)).map((followed) => this.view(followed)));
  }

  /**
   * Follows a board that exists; following it again changes nothing.
   * @throws AppError not_found, conflict, source_failed
   */
  async follow(userId: string, request: FollowCompanyRequest): Promise<FollowedCompany> {
    return this.view((await this.followBoard(userId, request)).followed);
  }

  /** @throws AppError not_found, conflict, source_failed */
  async followBoard(userId: string, { source, token: given, company }: FollowCompanyRequest): Promise<{ followed: Followed; isNew: boolean }> {
    const board = { source, token: plainToken(source, given) };
    const known = await this.companies.find(userId, board);
    if (known) return { followed: known, isNew: false };
    if ((await this.companies.count(userId)) >= MOST_FOLLOWED) throw new AppError('conflict', `You follow ${MOST_FOLLOWED} companies, which is the most. Stop following one first.`);
    const look = await this.looks.look(board);
    if (!look) throw new AppError('not_found', 'There is no such board.');
    // everybody sees the name that the board is kept under, so a person's own word counts only where it says the same as the board's
    const agreed = company !== undefined && sameCompany(company, { company: null, token: board.token }, true) === 'certain' ? company : nameOfToken(board.token);
    const isFirst = !(await this.companies.hasFollowers(board));
    await this.companies.addBoard({ ...board, company: look.company ?? agreed });
    const made = await this.companies.follow(userId, { ...board, company: look.company ?? company ?? agreed }, this.clock.now());
    await this.collectSoon(board, isFirst);
    return made;
  }

  /** @throws AppError not_found */
  async unfollow(userId: string, id: string): Promise<void> {
    const board = await this.companies.unfollow(userId, id);
    if (!board) throw new AppError('not_found');
    await this.companies.rest(board, new Date(this.clock.now().getTime() + REST_MS));
  }

  /** Whether, and under which id, a user follows a board. */
  followed(userId: string, board: BoardKey): Promise<Followed | null> {
    return this.companies.find(userId, board);
  }

  /** The daily job: boards whose followers have all left, or were erased, go with their postings. */
  async removeUnfollowed(at: Date): Promise<void> {
    for (const { source, token } of await this.companies.removeUnfollowed()) await this.store.closeBoard(source, token, at);
  }

  /** At once where the board is new, rested, or failed before it was looked at just now; otherwise when its turn comes. */
  private async collectSoon(board: BoardKey, isFirst: boolean): Promise<void> {
    const row = await this.boards.find(board.source, board.token);
    if (!row) return;
    if ((isFirst && row.addedBy === 'followed') || row.status !== 'ok') await this.boards.makeDue({ _id: row._id });
    const boardId = row._id.toHexString();
    await this.queue.add('collect-board', { boardId }, { id: boardId, priority: 8 });
  }

  private async view({ id, source, token, company, followedAt }: Followed): Promise<FollowedCompany> {
    const [row, openings] = await Promise.all([this.companies.board({ source, token }), this.companies.openPostings({ source, token })]);
    return { id, source, token, company, followedAt: followedAt.toISOString(), state: stateOf(row), openings, lastCollectedAt: row?.lastOkAt?.toISOString() ?? null, sample: row?.sample ?? false };
  }
}

/** A board that is not in the directory any more is gone too. */
function stateOf(row: BoardRow | null): FollowedCompany['state'] {
  if (!row || row.status === 'gone') return 'gone';
  if (row.paused) return 'off';
  return row.status === 'failing' ? 'failing' : row.lastOkAt ? 'ok' : 'waiting';
}
