import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { Clock } from '../platform/clock';
import { KeyRing } from '../platform/seal/key-ring';

const KNOWN_MS = 180 * 24 * 3600 * 1000;
const VALUE = /^([0-9a-z]{8,9})\.([\w-]{22})\.([\w-]{43})$/;

/**
 * Knows a browser again in which an account was signed in to before, by a cookie that signs nobody in: its tries are counted apart, so
 * that whoever guesses at the account from elsewhere does not keep its owner waiting (security item 7).
 */
@Injectable()
export class KnownDevices {
  private readonly key: Buffer;
  private readonly secure: boolean;
  private readonly cookie: string;

  constructor(
    ring: KeyRing,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = ring.secret('known-device');
    // browsers take a `__Host-` cookie only over https
    this.secure = config.http.publicUrl?.startsWith('https://') ?? false;
    this.cookie = this.secure ? '__Host-kd' : 'kd';
  }

  remember(response: Response, addressIndex: string): void {
    const since = this.clock.now().getTime().toString(36);
    const device = randomBytes(16).toString('base64url');
    response.cookie(this.cookie, `${since}.${device}.${this.mark(since, device, addressIndex).toString('base64url')}`, { httpOnly: true, secure: this.secure, sameSite: 'strict', path: '/', maxAge: KNOWN_MS });
  }

  /** What a browser's cookie says, for `known`. */
  read(request: Request): string | undefined {
    const pairs = (request.headers.cookie ?? '').split(';').map((p) => p.trim().split('='));
    return pairs.find(([name]) => name === this.cookie)?.[1];
  }

  /** The device that a cookie names, if it was given for this account and not too long ago. */
  known(cookie: string | undefined, addressIndex: string): string | null {
    const [, since = '', device = '', mark = ''] = VALUE.exec(cookie ?? '') ?? [];
    if (!mark || !timingSafeEqual(Buffer.from(mark, 'base64url'), this.mark(since, device, addressIndex))) return null;
    return this.clock.now().getTime() - parseInt(since, 36) < KNOWN_MS ? device : null;
  }

  private mark(since: string, device: string, addressIndex: string): Buffer {
    return createHmac('sha256', this.key).update(`${since}.${device}.${addressIndex}`).digest();
  }
}
