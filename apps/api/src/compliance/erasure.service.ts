import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { Clock } from '../platform/clock';
import { EventHub } from '../platform/events/event-hub';
import { FileVault } from '../platform/files/file-vault';
import { JobQueue } from '../platform/queue/job-queue';
import { nameOfError } from '../platform/queue/perform-job';
import { erasureMark } from '../platform/seal/erasure-mark';
import { KeyRing } from '../platform/seal/key-ring';
import { Sealer } from '../platform/seal/sealer';
import { StoreServer } from '../platform/store/store.module';
import { Audit } from './audit';
import { ComplianceService } from './compliance.service';
import { ErasedList } from './erased-list';
import type { ErasureReason } from './erasure.schema';
import { ErasuresRepository } from './erasures.repository';

const HOUR_MS = 3600 * 1000;
/** By then every job and cached key that was under way at the erasure has ended, on every instance (the longest job takes an hour). */
const LOOK_OVER_AFTER_MS = 2 * HOUR_MS;
/** Twice the time that a backup may be kept (ADR 14): so long a restored one is cleared of the erased. */
const REMEMBERED_MS = 60 * 24 * HOUR_MS;

/**
 * Erasure: the key first, so that nothing sealed opens any more whatever becomes of the rest, then what lets the person in, then
 * everything else. It is written down before it begins and gone on with until it is done, also after the process died half way.
 */
@Injectable()
export class ErasureService implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger(ErasureService.name);
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly erasures: ErasuresRepository,
    private readonly list: ErasedList,
    private readonly compliance: ComplianceService,
    private readonly sealer: Sealer,
    private readonly ring: KeyRing,
    private readonly files: FileVault,
    private readonly queue: JobQueue,
    private readonly events: EventHub,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly store: StoreServer,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  onModuleInit(): void {
    this.queue.handle('finish-erasure', ({ erasureId }) => this.finish(erasureId));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.eraseRestored();
    await this.resume();
  }

  /** Erases a person; asked for again, also many times at once, it is still one erasure. */
  async erase(userId: string, reason: ErasureReason = 'asked'): Promise<void> {
    const erasureId = await this.begin(userId, reason);
    // should this process end here; a queue that is away does not keep the rest from being done
    await this.enqueue(erasureId);
    await this.finish(erasureId);
  }

  /** The job: removes everything and says so once; who comes while it is under way waits for its end. */
  finish(erasureId: string): Promise<void> {
    const running = this.running.get(erasureId) ?? this.removeAndTell(erasureId).finally(() => this.running.delete(erasureId));
    this.running.set(erasureId, running);
    return running;
  }

  private async removeAndTell(erasureId: string): Promise<void> {
    const erasure = await this.erasures.find(erasureId);
    if (!erasure || erasure.done) return;
    await this.removeAll(erasure.userId);
    if (await this.erasures.done(erasureId, this.clock.now())) await this.audit.record({ event: 'account-erased', userId: erasure.userId, target: erasure.reason });
    if (!(await this.store.overwriteDeleted())) this.log.warn('the store could not write over what was erased yet; the daily job does');
  }

  /** Goes on with erasures that were cut off. */
  async resume(): Promise<void> {
    for (const id of await this.erasures.undone()) await this.enqueue(id);
  }

  /** Daily: what a job wrote that was under way when its person was erased is removed as well; then the erasure forgets whose it was. */
  async lookOver(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const id of await this.erasures.notLookedOver(new Date(now - LOOK_OVER_AFTER_MS))) {
      const erasure = await this.erasures.find(id);
      if (erasure) await this.removeAll(erasure.userId);
      await this.erasures.lookedOver(id);
    }
    await this.store.overwriteDeleted();
    const old = new Date(now - REMEMBERED_MS);
    await this.erasures.removeDoneBefore(old);
    await this.list.removeBefore(old);
  }

  private async begin(userId: string, reason: ErasureReason): Promise<string> {
    const now = this.clock.now();
    const erasureId = await this.erasures.begin(userId, reason, now);
    await this.list.add(erasureId, now);
    await this.sealer.destroyKey(userId);
    await this.compliance.removeAccess(userId);
    this.events.end(userId);
    return erasureId;
  }

  private async removeAll(userId: string): Promise<void> {
    await this.sealer.destroyKey(userId);
    await this.compliance.removeAccess(userId);
    await this.queue.forgetUser(userId);
    await this.compliance.remove(userId);
    await this.files.removeAll(userId);
  }

  private async enqueue(erasureId: string): Promise<void> {
    try {
      await this.queue.add('finish-erasure', { erasureId }, { id: erasureId, priority: 10, maxAttempts: 10 });
    } catch (error) {
      this.log.error(`finish-erasure could not be enqueued: ${nameOfError(error)}; the next start or the daily job goes on with it`);
    }
  }

  /** A backup that was put back holds people who were erased after it was made: they are erased again before anybody is let in. */
  private async eraseRestored(): Promise<void> {
    const marks = new Set([...this.list.read().keys(), ...(await this.erasures.marks())]);
    if (marks.size === 0) return;
    const undone = new Set(await this.erasures.undone());
    const users = this.connection.collection('users').find({}, { projection: { _id: 1 } });
    let again = 0;
    for await (const { _id } of users) {
      const userId = String(_id);
      const mark = erasureMark(this.ring, userId);
      if (!marks.has(mark) || undone.has(mark)) continue;
      await this.erasures.remove(mark);
      await this.erase(userId, 'restored');
      again++;
    }
    if (again) this.log.warn(`a backup was put back: ${again} people who had been erased since were erased again`);
  }
}
