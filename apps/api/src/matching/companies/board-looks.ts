import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { BoardSources } from '../ingest/board-sources';
import { SourceFailure, type BoardLook } from '../sources/job-source';
import { CompaniesRepository, type BoardKey } from './companies.repository';

/** How long a look counts as verified. That there is no board may change sooner. */
const KEPT_MS = { found: 60 * 60_000, missing: 5 * 60_000 } as const;
const MOST_KEPT = 500;
/** Somebody is waiting for the answer; the slowest vendor on record takes ten seconds. */
const MOST_WAIT_MS = 12_000;

/** Looks at boards, each at most once an hour. */
@Injectable()
export class BoardLooks {
  private readonly kept = new Map<string, { readonly look: BoardLook | null; readonly at: number }>();

  constructor(
    private readonly sources: BoardSources,
    private readonly companies: CompaniesRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The board as it is, or null when there is none.
   * @throws SourceFailure when that cannot be told, or takes too long.
   */
  async look(board: BoardKey): Promise<BoardLook | null> {
    const key = `${board.source}:${board.token}`;
    const known = this.kept.get(key);
    if (known && this.clock.now().getTime() - known.at < (known.look ? KEPT_MS.found : KEPT_MS.missing)) return known.look;
    const look = await this.ask(board);
    this.kept.delete(key);
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value as string);
    this.kept.set(key, { look, at: this.clock.now().getTime() });
    return look;
  }

  /** Asks the source itself. */
  async ask(board: BoardKey): Promise<BoardLook | null> {
    const sample = (await this.companies.board(board))?.sample ?? false;
    const patience = new AbortController();
    const tooLong = sleep(MOST_WAIT_MS, undefined, { signal: patience.signal, ref: false }).then(() => Promise.reject(new SourceFailure(board.source, 'timeout', board.token)));
    // the loser of the race may still fail, with nobody there to hear it
    tooLong.catch(() => undefined);
    const look = this.sources.look({ ...board, sample });
    look.catch(() => undefined);
    try {
      return await Promise.race([look, tooLong]);
    } finally {
      patience.abort();
    }
  }
}
