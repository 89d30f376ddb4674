import { AppError } from '@applywright/contracts';
import { JOB_TABLE, type JobName } from './job-table';
import type { JobHandler } from './job-queue';

/** Why a running job's signal was aborted. */
export type StopReason = 'cancelled' | 'timeout' | 'lost' | 'shutdown';
export type Outcome = { readonly kind: 'done' } | { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly error: string };

/** What may be kept of an error: its code or its class, never its text, which may quote a CV. */
export const nameOfError = (error: unknown): string => (error instanceof AppError ? error.code : error instanceof Error ? error.name : 'unknown');

/** One attempt of a job in this process. */
export class RunningJob {
  private readonly controller = new AbortController();
  private reason: StopReason | undefined;
  percent = 0;
  /** What of `percent` has been stored. */
  storedPercent = 0;

  constructor(readonly name: JobName, readonly id: string, readonly attempt: number) {}

  stop(reason: StopReason): void {
    this.reason ??= reason;
    this.controller.abort(new Error(reason));
  }
  /** Whether its end is still ours to tell. */
  get ours(): boolean {
    return this.reason !== 'lost' && this.reason !== 'shutdown';
  }

  /** Calls the handler; never throws. A handler that goes on after its time is over has failed all the same. */
  async perform(handler: JobHandler<JobName>, payload: unknown): Promise<Outcome> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => {
        this.stop('timeout');
        resolve({ kind: 'failed', error: 'job_timeout' });
      }, JOB_TABLE[this.name].timeoutMs);
      timer.unref();
    });
    const context = {
      attempt: this.attempt,
      signal: this.controller.signal,
      progress: (percent: number) => void (this.percent = Math.max(0, Math.min(100, Math.round(percent)))),
    };
    try {
      return await Promise.race([late, handler(payload as never, context).then((): Outcome => (this.reason === 'cancelled' ? { kind: 'cancelled' } : { kind: 'done' }))]);
    } catch (error) {
      return this.reason === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', error: nameOfError(error) };
    } finally {
      clearTimeout(timer);
    }
  }
}
