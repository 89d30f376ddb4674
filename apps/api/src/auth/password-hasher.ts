import { cpus } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { BoundedQueue } from './bounded-queue';

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const PARAMETERS = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/;

/** argon2id behind a bounded queue, so that a flood of sign-ins cannot starve everything else: one a core, twice as many waiting. */
@Injectable()
export class PasswordHasher {
  private readonly queue = new BoundedQueue(Math.max(1, cpus().length), 2 * Math.max(1, cpus().length));
  private dummy: Promise<string> | undefined;

  /** @throws AppError busy */
  hash(password: string): Promise<string> {
    return this.queue.run(() => hash(password, PARAMETERS));
  }

  /**
   * @param stored null for an unknown account: the same work is done, so that time tells nothing.
   * @throws AppError busy
   */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const known = stored ?? (await (this.dummy ??= hash('no such account', PARAMETERS)));
    const right = await this.queue.run(() => verify(known, password));
    return stored !== null && right;
  }

  /** Whether a hash was made with less work than one made today. */
  isWeaker(stored: string): boolean {
    const [, memory, passes] = PHC.exec(stored) ?? [];
    return Number(memory ?? 0) < PARAMETERS.memoryCost || Number(passes ?? 0) < PARAMETERS.timeCost;
  }
}
