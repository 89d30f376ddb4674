import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { AppError, type Scope } from '@applywright/contracts';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';
import { Clock } from '../platform/clock';
import type { Caller } from '../platform/http/door';
import { KeyRing } from '../platform/seal/key-ring';
import { AuthRepository } from './auth.repository';
import type { SessionRow } from './session.schema';
import type { UserRow } from './user.schema';

const DAY_MS = 24 * 3600 * 1000;
/** Sliding and absolute ends of a session (security item 11). */
export const SLIDING_MS = 14 * DAY_MS;
const SLIDING_OF = { browser: SLIDING_MS, extension: 30 * DAY_MS } as const;
const ABSOLUTE_MS = 90 * DAY_MS;
/** The parent of the newest token is still good this long, so that two tabs do not end each other's session. */
const GRACE_MS = 10_000;

/** Where a sign-in came from. */
export interface SessionOrigin {
  readonly kind: 'browser' | 'extension';
  /** Of an extension. */
  readonly scopes?: readonly Scope[];
  readonly userAgent: string;
  readonly ip: string;
}

export interface IssuedSession {
  readonly user: UserRow;
  readonly sessionId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Refresh tokens in families and the short access tokens made from them. */
@Injectable()
export class SessionsService {
  private readonly rotationKey: Buffer;

  constructor(
    private readonly repository: AuthRepository,
    private readonly jwt: JwtService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    ring: KeyRing,
  ) {
    this.rotationKey = ring.secret('refresh-rotation');
  }

  async open(user: UserRow, origin: SessionOrigin): Promise<IssuedSession> {
    const refreshToken = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const userId = user._id.toHexString();
    const sessionId = await this.repository.insertSession(userId, {
      kind: origin.kind, scopes: origin.scopes ? [...origin.scopes] : null, createdAt: now, tokenHash: sha256(refreshToken), parentHash: null, rotatedAt: now,
      expiresAt: new Date(now.getTime() + SLIDING_OF[origin.kind]), absoluteExpiresAt: new Date(now.getTime() + ABSOLUTE_MS),
    });
    return { user, sessionId, refreshToken, accessToken: this.accessToken(user, sessionId) };
  }

  /**
   * The next token of the family. A token's child is derived from it, so that the parent asked again within the
   * grace, or fifty times at once, gives the same child; later use of a parent ends the family.
   * @param from who asks; a session of another kind is not theirs to renew
   * @throws AppError session_expired, token_reused
   */
  async refresh(refreshToken: string, from: Partial<SessionOrigin> = {}): Promise<IssuedSession> {
    const hash = sha256(refreshToken);
    const session = await this.repository.sessionByToken(hash);
    const now = this.clock.now();
    if (!session || session.expiresAt <= now || session.absoluteExpiresAt <= now || (from.kind && from.kind !== kindOf(session))) throw new AppError('session_expired');
    const sessionId = session._id.toHexString();
    const user = await this.repository.user(session.userId);
    if (!user) throw new AppError('session_expired');
    const child = createHmac('sha256', this.rotationKey).update(refreshToken).digest('base64url');
    if (session.tokenHash === hash) {
      const expiresAt = new Date(Math.min(now.getTime() + SLIDING_OF[kindOf(session)], session.absoluteExpiresAt.getTime()));
      // False when another request rotated in the meantime: it made the same child.
      await this.repository.rotate(session.userId, sessionId, hash, sha256(child), now, expiresAt);
      await this.repository.touch(session.userId, now);
    } else await this.checkGrace(session, sessionId, now);
    return { user, sessionId, refreshToken: child, accessToken: this.accessToken(user, sessionId) };
  }

  private async checkGrace(session: SessionRow, sessionId: string, now: Date): Promise<void> {
    if (now.getTime() - session.rotatedAt.getTime() <= GRACE_MS) return;
    await this.repository.removeSession(session.userId, sessionId);
    throw new AppError('token_reused');
  }

  async close(refreshToken: string, _ip?: string): Promise<void> {
    const session = await this.repository.sessionByToken(sha256(refreshToken));
    if (session) await this.repository.removeSession(session.userId, session._id.toHexString());
  }

  /** Who calls with an access token of this session, or null when the session has ended. */
  async caller(userId: string, sessionId: string): Promise<Caller | null> {
    const session = await this.repository.session(userId, sessionId);
    return session && { userId, sessionId, scopes: kindOf(session) === 'extension' ? (session.scopes ?? []) : 'all' };
  }

  /** @throws AppError not_found */
  async end(userId: string, sessionId: string): Promise<void> {
    if (!(await this.repository.session(userId, sessionId))) throw new AppError('not_found');
    await this.repository.removeSession(userId, sessionId);
  }

  private accessToken(user: UserRow, sessionId: string): string {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    return this.jwt.sign({ sub: user._id.toHexString(), sid: sessionId, typ: 'at+jwt', iat: issuedAt, exp: issuedAt + this.config.auth.accessTokenSeconds });
  }
}

const kindOf = (session: SessionRow): 'browser' | 'extension' => session.kind ?? 'browser';

/** Opaque tokens are random enough that a plain digest cannot be turned round. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
