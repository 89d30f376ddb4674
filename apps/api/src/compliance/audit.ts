import { isIP } from 'node:net';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import type { AuditEvent } from '@applywright/contracts';
import { Types } from 'mongoose';
import { Clock } from '../platform/clock';
import { Fallbacks } from '../platform/fallbacks';
import { KeyRing } from '../platform/seal/key-ring';
import { AuditLog, type NewEntry } from './audit-log';
import { networkOf } from './network-of';

export interface AuditRecord {
  readonly event: AuditEvent;
  /** Who did it; written as a pseudonym. Null is the instance itself or nobody known. */
  readonly userId: string | null;
  /** The id or closed name of what it was done to; never a value. */
  readonly target?: string;
  readonly result?: 'ok' | 'refused';
  /** Written shortened to its network. */
  readonly ip?: string | undefined;
}

/** Nobody waits longer for the log than this; the entry is written all the same. */
const PATIENCE_MS = 250;
const BATCH = 200;
/** Entries that wait for a store that does not answer; beyond them new ones are lost, and counted. */
const WAITING_LIMIT = 10_000;
const RETRY_MS = 1_000;
/** What may stand in an entry: ids and names, so that no address, number or sentence gets into one by mistake. */
const NAME = /^[A-Za-z0-9_.:/-]{0,160}$/;
const UNWRITABLE = 'not-a-name';

interface Waiting {
  readonly entry: NewEntry;
  readonly written: () => void;
}

/**
 * What happened to accounts and personal data, in a log that only grows. Entries wait in order in this process and are written
 * together: who records one waits until it is in the store, but never long, and never fails by it.
 */
@Injectable()
export class Audit implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly console = new Logger('audit');
  private readonly waiting: Waiting[] = [];
  private drained: Promise<void> | undefined;
  private wake: (() => void) | undefined;
  private closing = false;

  constructor(
    private readonly log: AuditLog,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
    private readonly fallbacks: Fallbacks,
  ) {}

  /** Never throws. */
  async record({ event, userId, target = '', result = 'ok', ip }: AuditRecord): Promise<void> {
    if (this.waiting.length >= WAITING_LIMIT) {
      this.fallbacks.note('audit-lost', 'The store did not take entries of the audit log for so long that some are lost.');
      return;
    }
    const entry: NewEntry = {
      _id: new Types.ObjectId(), at: this.clock.now(), event, result, actor: userId === null ? 'instance' : this.pseudonym(userId), target: NAME.test(target) && !isIP(target) ? target : UNWRITABLE, network: ip ? networkOf(ip) : '',
    };
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, PATIENCE_MS);
      this.waiting.push({
        entry,
        written: () => {
          clearTimeout(late);
          resolve();
        },
      });
      this.drained ??= this.drain().finally(() => (this.drained = undefined));
    });
  }

  /** The same for the same person, and of no use to find them by. */
  pseudonym(userId: string): string {
    return this.ring.blindIndex('audit-actor', userId);
  }

  /** Whether everything recorded so far is in the store, at the latest when one more try has failed. */
  async flush(): Promise<boolean> {
    this.closing = true;
    this.wake?.();
    await (this.drained ?? (this.waiting.length > 0 ? this.drain() : undefined));
    this.closing = false;
    return this.waiting.length === 0;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  /** Requests that were under way have ended by now. */
  async onApplicationShutdown(): Promise<void> {
    if (!(await this.flush())) this.console.error(`${this.waiting.length} entries of the audit log could not be written and are lost`);
  }

  private async drain(): Promise<void> {
    let failed = false;
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, BATCH);
      try {
        await this.log.append(batch.map((w) => w.entry), failed);
        failed = false;
        this.waiting.splice(0, batch.length);
        for (const { written } of batch) written();
        await this.log.vouch();
      } catch (error) {
        failed = true;
        this.fallbacks.note('audit', 'The store does not take entries of the audit log; they wait in memory.');
        this.console.error(`an entry could not be written yet: ${error instanceof Error ? error.name : 'unknown'}`);
        if (this.closing) return;
        await new Promise<void>((resolve) => {
          this.wake = resolve;
          setTimeout(resolve, RETRY_MS).unref();
        });
      }
    }
  }
}
