import { cpus } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { AppError } from '@applywright/contracts';

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const PARAMETERS = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id behind a bounded queue, so that a flood of sign-ins cannot starve everything else. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly atOnce = Math.max(1, cpus().length);
  private dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.queued(() => hash(password, PARAMETERS));
  }

  /** @param stored null for an unknown account: the same work is done, so that time tells nothing. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const known = stored ?? (await (this.dummy ??= this.queued(() => hash('no such account', PARAMETERS))));
    const right = await this.queued(() => verify(known, password));
    return stored !== null && right;
  }

  /** @throws AppError busy when more than twice the cores wait already. */
  private async queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= 2 * this.atOnce) throw new AppError('busy');
      await new Promise<void>((go) => this.waiting.push(go));
    }
    this.running++;
    try {
      return await work();
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}
