import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SOURCE_TERMS, type AdapterName } from '@applywright/contracts';
import { allowedSources } from '../../config/allowed-sources';
import type { Config } from '../../config/config';
import { CONFIG } from '../../config/config.module';
import { Clock } from '../../platform/clock';
import { isLoopback } from '../sources/fetch-source';
import { SourceFailure, type SourceDeps } from '../sources/job-source';
import { SourceBudgetsRepository, type WindowLeft } from './source-budgets.repository';

/** A minute's window is waited for, a longer one is not. */
const WAITS = 3;

interface Turn {
  /** When the next request may begin, in ms since the epoch. */
  next: number;
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Lets requests to sources out one by one: first the source's turn in this process (its shortest interval and how many may run at
 * once), then one off its persisted budget. The vendors' servers stand behind the names of their companies, so that turns go by source
 * and not by name. Loopback, where the samples are, waits for nothing and costs nothing.
 */
@Injectable()
export class Admission {
  private readonly turns = new Map<AdapterName, Turn>();
  private readonly sourceOf = new Map<string, AdapterName>();

  private readonly allowed: ReadonlySet<AdapterName>;

  constructor(
    private readonly budgets: SourceBudgetsRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<Config, 'sources'>,
  ) {
    this.allowed = allowedSources(config.sources);
  }

  /**
   * As `SourceDeps.admit`.
   * @throws SourceFailure `switched_off`, `budget_spent`
   */
  readonly admit = async (source: AdapterName, board: string, url: URL): Promise<void> => {
    if (isLoopback(url.origin)) return;
    // a board of an earlier setting may still stand in the store
    if (!this.allowed.has(source)) throw new SourceFailure(source, 'switched_off', board);
    this.sourceOf.set(url.host, source);
    await this.interval(source);
    for (let waits = 0; ; waits += 1) {
      const now = this.clock.now();
      const spent = await this.budgets.take(source, now);
      if (spent.length === 0) return;
      const minute = spent.every(({ window }) => window === 'minute') ? spent[0]?.endsAt : undefined;
      if (!minute || waits === WAITS) throw new SourceFailure(source, 'budget_spent', board);
      await this.wait(Math.max(1, minute.getTime() - now.getTime()));
    }
  };

  /** The same requests, no more of them at once than their source allows. */
  readonly paced = (fetch: SourceDeps['fetch']): SourceDeps['fetch'] => async (url, init) => {
    const source = URL.canParse(url) && !isLoopback(url) ? this.sourceOf.get(new URL(url).host) : undefined;
    if (source === undefined) return fetch(url, init);
    const turn = this.turnOf(source);
    if (turn.running >= SOURCE_TERMS[source].limits.concurrency) await new Promise<void>((go) => turn.waiting.push(go));
    else turn.running += 1;
    try {
      return await fetch(url, init);
    } finally {
      // who waits takes the place over
      const next = turn.waiting.shift();
      if (next) next();
      else turn.running -= 1;
    }
  };

  /** What is left of each window of a source, from the shortest. */
  remaining(source: AdapterName): Promise<WindowLeft[]> {
    return this.budgets.remaining(source, this.clock.now());
  }

  /** The tests do not wait. */
  protected wait(ms: number): Promise<void> {
    return sleep(ms, undefined, { ref: false });
  }

  private async interval(source: AdapterName): Promise<void> {
    const turn = this.turnOf(source);
    const now = this.clock.now().getTime();
    const begins = Math.max(now, turn.next);
    turn.next = begins + SOURCE_TERMS[source].limits.minIntervalMs;
    if (begins > now) await this.wait(begins - now);
  }

  private turnOf(source: AdapterName): Turn {
    const turn = this.turns.get(source) ?? { next: 0, running: 0, waiting: [] };
    this.turns.set(source, turn);
    return turn;
  }
}
