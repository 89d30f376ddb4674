import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import { Types } from 'mongoose';
import { Clock } from '../../platform/clock';
import { nameOfError } from '../../platform/queue/perform-job';
import { KeyRing } from '../../platform/seal/key-ring';
import type { RequestKeyRow } from './request-key.schema';
import { RequestKeysRepository } from './request-keys.repository';

const DAY_MS = 24 * 3600 * 1000;
/** How long a key waits for somebody who has gone silent, and how often they speak up. */
const CLAIM_MS = 30_000;
const RENEW_MS = 10_000;
const LOOK_MS = 100;

/** Makes a request with an `Idempotency-Key` do its work once, whoever repeats it, at once or after a restart. */
@Injectable()
export class RequestKeys {
  private readonly log = new Logger(RequestKeys.name);

  constructor(
    private readonly repository: RequestKeysRepository,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
  ) {}

  /**
   * What `act` answered to the first request with this key. A failure is not kept: the key can be used again.
   * @param act gets an id for what it makes: the same one when a try that was cut off is made again
   * @param holds whether an earlier answer still stands for something
   * @throws AppError idempotency_key_reused, and what `act` throws
   */
  async once(userId: string, key: string | undefined, request: unknown, holds: (answer: string) => Promise<boolean>, act: (id: string) => Promise<string>): Promise<string> {
    if (key === undefined) return act(new Types.ObjectId().toHexString());
    const keyDigest = this.ring.blindIndex('request-key', `${userId}|${key}`);
    const requestDigest = this.ring.blindIndex('request', JSON.stringify(request));
    const claim = new Types.ObjectId().toHexString();
    for (;;) {
      const now = this.clock.now();
      const row = await this.repository.take(userId, { keyDigest, requestDigest, claim, claimedUntil: later(now, CLAIM_MS), expiresAt: later(now, DAY_MS) });
      const perform = (): Promise<string> => this.perform(userId, keyDigest, claim, () => act(idOf(row)));
      if (row.claim === claim) return perform();
      // the store removes rows some time after they are over
      if (row.expiresAt <= now || (row.answer !== null && row.requestDigest === requestDigest && !(await holds(row.answer)))) await this.repository.release(userId, keyDigest, row.claim);
      else if (row.requestDigest !== requestDigest) throw new AppError('idempotency_key_reused');
      else if (row.answer !== null) return row.answer;
      else if (row.claimedUntil <= now && (await this.repository.takeOver(userId, row, { claim, claimedUntil: later(now, CLAIM_MS) }, now))) return perform();
      else await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  private async perform(userId: string, keyDigest: string, claim: string, act: () => Promise<string>): Promise<string> {
    const renew = (): void => {
      this.repository.renew(userId, keyDigest, claim, later(this.clock.now(), CLAIM_MS)).catch((error: unknown) => this.log.warn(`a key was not renewed: ${nameOfError(error)}`));
    };
    const timer = setInterval(renew, RENEW_MS).unref();
    try {
      const answer = await act();
      await this.repository.answer(userId, keyDigest, claim, answer);
      return answer;
    } catch (error) {
      await this.repository.release(userId, keyDigest, claim);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }
}

const idOf = ({ keyDigest, expiresAt }: RequestKeyRow): string => createHash('sha256').update(`${keyDigest}|${expiresAt.getTime()}`).digest('hex').slice(0, 24);
const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
