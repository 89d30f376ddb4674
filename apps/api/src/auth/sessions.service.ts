import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Types } from 'mongoose';
import { AppError, type Scope, type SessionInfo } from '@applywright/contracts';
import { Audit } from '../compliance/audit';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';
import { Clock } from '../platform/clock';
import type { Caller } from '../platform/http/door';
import { Notices } from '../platform/mail/notices';
import { KeyRing } from '../platform/seal/key-ring';
import { Sealer } from '../platform/seal/sealer';
import { AuthRepository } from './auth.repository';
import { deviceOf } from './device-of';
import { MfaRepository } from './mfa.repository';
import { networkInWords } from './network-in-words';
import { childOf, firstToken, sessionIdOf, sha256, stepsBehind } from './refresh-token';
import type { SessionRow } from './session.schema';
import { SessionsRepository } from './sessions.repository';
import type { UserRow } from './user.schema';

export { sha256 } from './refresh-token';

const DAY_MS = 24 * 3600 * 1000;
/** How long a session lives without use; an extension is left alone for longer (security items 11 and 64). */
export const SLIDING_MS = 14 * DAY_MS;
const SLIDING_OF = { browser: SLIDING_MS, extension: 30 * DAY_MS } as const;
const ABSOLUTE_MS = 90 * DAY_MS;
/** The parent of the newest token is still good this long, so that two tabs do not end each other's session. */
const GRACE_MS = 10_000;
/** What a sealed origin is bound to. */
const ORIGIN = 'sessions|origin';

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

interface Seen {
  readonly device: string;
  readonly network: string;
}

/** Refresh tokens in families and the short access tokens made from them. */
@Injectable()
export class SessionsService {
  private readonly rotationKey: Buffer;

  constructor(
    private readonly repository: SessionsRepository,
    private readonly users: AuthRepository,
    private readonly challenges: MfaRepository,
    private readonly jwt: JwtService,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
    ring: KeyRing,
  ) {
    this.rotationKey = ring.secret('refresh-rotation');
  }

  async open(user: UserRow, origin: SessionOrigin): Promise<IssuedSession> {
    const _id = new Types.ObjectId();
    const [sessionId, userId, now] = [_id.toHexString(), user._id.toHexString(), this.clock.now()];
    const refreshToken = firstToken(sessionId);
    const scopes = origin.kind === 'extension' ? [...(origin.scopes ?? [])] : null;
    await this.repository.insert(userId, {
      _id, kind: origin.kind, scopes, sealedOrigin: await this.sealer.seal(userId, ORIGIN, seen(origin)), createdAt: now, tokenHash: sha256(refreshToken), generation: 0, rotatedAt: now,
      expiresAt: new Date(now.getTime() + SLIDING_OF[origin.kind]), absoluteExpiresAt: new Date(now.getTime() + ABSOLUTE_MS),
    });
    await this.audit.record({ event: 'signed-in', userId, target: sessionId, ip: origin.ip });
    return { user, sessionId, refreshToken, accessToken: this.accessToken(userId, sessionId, scopes) };
  }

  /**
   * The next token of the family. A token's child is derived from it, so that the parent asked again within the
   * grace, or fifty times at once, gives the same child; any other use of a token that is not the newest ends the family.
   * @param from who asks; a session of another kind is not theirs to renew
   * @throws AppError session_expired, token_reused
   */
  async refresh(refreshToken: string, from: Partial<SessionOrigin> = {}): Promise<IssuedSession> {
    const found = await this.genuine(refreshToken);
    const now = this.clock.now();
    if (!found || !isOpen(found.session, now) || (from.kind && from.kind !== kindOf(found.session))) throw new AppError('session_expired');
    const { session, sessionId, stepsBehindNewest } = found;
    const user = await this.users.user(session.userId);
    if (!user) throw new AppError('session_expired');
    const child = childOf(this.rotationKey, refreshToken);
    if (stepsBehindNewest === 0) await this.rotate(session, sessionId, { from: session.tokenHash, to: sha256(child), at: now }, from);
    else if (stepsBehindNewest > 1 || now.getTime() - session.rotatedAt.getTime() > GRACE_MS) await this.reused(session.userId, sessionId, from.ip);
    return { user, sessionId, refreshToken: child, accessToken: this.accessToken(session.userId, sessionId, session.scopes ?? null) };
  }

  /** Signs out the device that holds this token; a token that was made up ends nothing. */
  async close(refreshToken: string, ip?: string): Promise<void> {
    const found = await this.genuine(refreshToken);
    if (found && (await this.repository.remove(found.session.userId, found.sessionId))) await this.audit.record({ event: 'signed-out', userId: found.session.userId, target: found.sessionId, ...(ip ? { ip } : {}) });
  }

  /** Who calls with an access token of this session, or null when the session has ended. The store is asked at each call, so that ending takes effect at once. */
  async caller(userId: string, sessionId: string): Promise<Caller | null> {
    const session = await this.repository.get(userId, sessionId);
    if (!session || !isOpen(session, this.clock.now())) return null;
    return { userId, sessionId, scopes: kindOf(session) === 'extension' ? (session.scopes ?? []) : 'all' };
  }

  /** @param current the session that asks */
  async list(userId: string, current: string | null): Promise<SessionInfo[]> {
    const view = async (row: SessionRow): Promise<SessionInfo> => ({
      id: row._id.toHexString(), kind: kindOf(row), ...(await this.seenOf(row)), createdAt: (row.createdAt ?? row.rotatedAt).toISOString(), lastSeenAt: row.rotatedAt.toISOString(), expiresAt: row.expiresAt.toISOString(), current: row._id.toHexString() === current,
    });
    return Promise.all((await this.repository.list(userId, this.clock.now())).map(view));
  }

  /** @throws AppError not_found */
  async end(userId: string, sessionId: string): Promise<void> {
    if (!(await this.repository.remove(userId, sessionId))) throw new AppError('not_found');
    await this.audit.record({ event: 'session-ended', userId, target: sessionId });
  }

  /** Ends every session but the one that is named, and whatever sign-ins are half done. */
  async endAll(userId: string, exceptSessionId?: string): Promise<void> {
    const [ended] = await Promise.all([this.repository.removeAll(userId, exceptSessionId), this.challenges.removeChallenges(userId)]);
    if (ended > 0) await this.audit.record({ event: 'session-ended', userId, target: exceptSessionId ? 'all-others' : 'all' });
  }

  /** The session of a token that this instance made, and how many tokens came after it. */
  private async genuine(refreshToken: string): Promise<{ session: SessionRow; sessionId: string; stepsBehindNewest: number } | null> {
    const sessionId = sessionIdOf(refreshToken);
    const session = sessionId ? await this.repository.byToken(sessionId) : null;
    if (!sessionId || !session) return null;
    const stepsBehindNewest = await stepsBehind(this.rotationKey, refreshToken, session.tokenHash, session.generation ?? 0);
    return stepsBehindNewest === null ? null : { session, sessionId, stepsBehindNewest };
  }

  /** @throws AppError session_expired when the session was ended in the meantime */
  private async rotate(session: SessionRow, sessionId: string, step: { from: string; to: string; at: Date }, from: Partial<SessionOrigin>): Promise<void> {
    const before = await this.seenOf(session);
    const after = { device: from.userAgent === undefined ? before.device : deviceOf(from.userAgent), network: from.ip === undefined ? before.network : networkInWords(from.ip) };
    const moved = after.device !== before.device || after.network !== before.network;
    const expiresAt = new Date(Math.min(step.at.getTime() + SLIDING_OF[kindOf(session)], session.absoluteExpiresAt.getTime()));
    const done = await this.repository.rotate(session.userId, sessionId, { ...step, expiresAt, ...(moved ? { sealedOrigin: await this.sealer.seal(session.userId, ORIGIN, after) } : {}) });
    // Another request that held the same token may have been first: it made the same child.
    if (!done && !(await this.repository.get(session.userId, sessionId))) throw new AppError('session_expired');
    await this.users.touch(session.userId, step.at);
  }

  /** Two hold the family and one of them is not its owner: it ends, and its owner is told, once. */
  private async reused(userId: string, sessionId: string, ip: string | undefined): Promise<never> {
    if (await this.repository.remove(userId, sessionId)) {
      await this.audit.record({ event: 'token-reused', userId, target: sessionId, result: 'refused', ...(ip ? { ip } : {}) });
      await this.notices.tell(userId, { kind: 'token-reused', id: `token-reused-${sessionId}` });
    }
    throw new AppError('token_reused');
  }

  private seenOf({ userId, sealedOrigin }: SessionRow): Promise<Seen> {
    return sealedOrigin ? this.sealer.open<Seen>(userId, ORIGIN, sealedOrigin) : Promise.resolve({ device: 'Unknown device', network: 'unknown' });
  }

  private accessToken(userId: string, sessionId: string, scopes: readonly Scope[] | null): string {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    return this.jwt.sign({ sub: userId, sid: sessionId, typ: 'at+jwt', ...(scopes ? { scope: scopes.join(' ') } : {}), iat: issuedAt, exp: issuedAt + this.config.auth.accessTokenSeconds });
  }
}

const seen = ({ userAgent, ip }: SessionOrigin): Seen => ({ device: deviceOf(userAgent), network: networkInWords(ip) });
const kindOf = (session: SessionRow): 'browser' | 'extension' => session.kind ?? 'browser';
const isOpen = (session: SessionRow, now: Date): boolean => session.expiresAt > now && session.absoluteExpiresAt > now;
