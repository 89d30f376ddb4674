import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Lease } from '../../platform/queue/lease';
import { SchedulerLease } from '../../platform/queue/schedule.schema';

/** A process that has been silent for so long does not hold the board any more. */
const LEASE_MS = 90_000;
const RENEW_MS = 20_000;

/** One process at a time collects a board, whatever the queue does. */
@Injectable()
export class BoardLease {
  constructor(@InjectModel(SchedulerLease.name) private readonly leases: Model<SchedulerLease>) {}

  /**
   * Does the work while the board is held. Its signal is aborted when the caller's is, or when the board is held no more.
   * @returns false when somebody else holds the board; the work is not done then
   */
  async during(boardId: string, outer: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    const lease = new Lease(this.leases, `board-${boardId}`, randomUUID(), LEASE_MS);
    if (!(await lease.hold())) return false;
    const lost = new AbortController();
    const renewing = setInterval(() => {
      lease.hold().then((held) => held || lost.abort(), () => lost.abort());
    }, RENEW_MS);
    try {
      await work(outer ? AbortSignal.any([outer, lost.signal]) : lost.signal);
    } finally {
      clearInterval(renewing);
      await lease.release();
    }
    return true;
  }
}
