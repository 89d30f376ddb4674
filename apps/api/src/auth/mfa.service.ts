import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { AppError, type MfaChallenge, type MfaSetup, type MfaStatus, type RecoveryCodes } from '@applywright/contracts';
import { renderSVG } from 'uqr';
import { Audit } from '../compliance/audit';
import { Clock } from '../platform/clock';
import { Notices } from '../platform/mail/notices';
import { userKey } from '../platform/rate-limit/caller-key';
import { RateLimits, type Bucket } from '../platform/rate-limit/rate-limits';
import { Sealer } from '../platform/seal/sealer';
import { AuthRepository } from './auth.repository';
import type { MfaFactorRow } from './mfa-factor.schema';
import { MfaRepository } from './mfa.repository';
import { sha256 } from './refresh-token';
import { SessionsService } from './sessions.service';
import { newRecoveryCodes, newTotpSecret, otpauthUrl, plainCode, recoveryHash, totpStep } from './totp';
import type { UserRow } from './user.schema';

/** Marks a half-done sign-in, so that the guard can tell one that is shown as an access token. */
export const CHALLENGE_PREFIX = 'awm_';
/** Both as Supabase has them (security item 16). */
const CHALLENGE_SECONDS = 300;
const TRIES = 5;
/** Not widened with the general limit: it bounds guessing, not load. */
const VERIFIES: Bucket = { bucket: 'mfa-verify', max: 15, windowSeconds: 60, uncounted: 'shut' };
/** What a sealed secret is bound to. */
const SECRET = 'mfa_factors|secret';
/** Light modules around a QR code; with fewer some readers do not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;
const ON_ALREADY = 'A second factor is on already. Switch it off first.';
const OFF = 'There is no second factor.';

/** The second factor: an authenticator app, and recovery codes for the day when it is lost. */
@Injectable()
export class MfaService {
  private readonly log = new Logger('second-factor');

  constructor(
    private readonly repository: MfaRepository,
    private readonly users: AuthRepository,
    private readonly sessions: SessionsService,
    private readonly sealer: Sealer,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  async isOn(userId: string): Promise<boolean> {
    return (await this.factor(userId)) !== null;
  }

  async status(userId: string): Promise<MfaStatus> {
    const factor = await this.factor(userId);
    return { enabled: factor !== null, recoveryCodesLeft: factor?.recoveryHashes.length ?? 0 };
  }

  /** @throws AppError conflict when a factor is on: it must be switched off first. */
  async mustBeOff(userId: string): Promise<void> {
    if (await this.isOn(userId)) throw new AppError('conflict', ON_ALREADY);
  }

  /** A new secret, which counts when a code of it has been entered. @throws AppError conflict */
  async setUp(userId: string, account: string): Promise<MfaSetup> {
    const secret = newTotpSecret();
    if (!(await this.repository.begin(userId, await this.sealer.seal(userId, SECRET, secret), this.clock.now()))) throw new AppError('conflict', ON_ALREADY);
    const url = otpauthUrl(secret, account);
    return { secret, otpauthUrl: url, qrSvg: renderSVG(url, { ecc: 'M', border: QUIET_ZONE }) };
  }

  /** Switches the factor on; all other sessions end. @throws AppError conflict, wrong_code, too_many_requests, busy */
  async confirm(userId: string, code: string, sessionId: string | null): Promise<RecoveryCodes> {
    await this.count(userId);
    const factor = await this.repository.factor(userId);
    if (!factor || factor.confirmedAt) throw new AppError('conflict', factor ? ON_ALREADY : 'Begin with the set-up.');
    const step = await this.stepOf(factor, code);
    const codes = newRecoveryCodes();
    if (step === null || !(await this.repository.confirm(userId, { sealedSecret: factor.sealedSecret, step, recoveryHashes: codes.map(recoveryHash), at: this.clock.now() }))) await this.refuse(userId);
    await this.changed(userId, 'mfa-on', sessionId);
    return { codes };
  }

  /** All other sessions end. @throws AppError conflict when there is none */
  async switchOff(userId: string, sessionId: string | null): Promise<void> {
    if (!(await this.repository.switchOff(userId))) throw new AppError('conflict', OFF);
    await this.changed(userId, 'mfa-off', sessionId);
  }

  /** The old codes are void; a recovery code does not make new ones. @throws AppError conflict, wrong_code, too_many_requests, busy */
  async renewRecoveryCodes(userId: string, code: string): Promise<RecoveryCodes> {
    const factor = await this.factor(userId);
    if (!factor) throw new AppError('conflict', OFF);
    await this.count(userId);
    if (!(await this.takesTotp(factor, code))) await this.refuse(userId);
    const codes = newRecoveryCodes();
    if (!(await this.repository.setRecoveryCodes(userId, codes.map(recoveryHash)))) throw new AppError('conflict', OFF);
    await this.audit.record({ event: 'recovery-codes-renewed', userId });
    return { codes };
  }

  /** Where the factor is on, a code of it or a recovery code, used up by this. @throws AppError mfa_required, wrong_code, too_many_requests, busy */
  async ask(userId: string, code: string | undefined): Promise<void> {
    const factor = await this.factor(userId);
    if (!factor) return;
    if (code === undefined) throw new AppError('mfa_required');
    await this.take(factor, code);
  }

  /** What is answered to a right password where the factor is on; null where it is off. */
  async challenge(userId: string): Promise<MfaChallenge | null> {
    if (!(await this.isOn(userId))) return null;
    const mfaChallenge = CHALLENGE_PREFIX + randomBytes(32).toString('base64url');
    await this.repository.insertChallenge(userId, { tokenHash: sha256(mfaChallenge), tries: 0, expiresAt: new Date(this.clock.now().getTime() + CHALLENGE_SECONDS * 1000) });
    return { mfaChallenge, expiresInSeconds: CHALLENGE_SECONDS };
  }

  /** The account that may be signed in to. @throws AppError challenge_over, wrong_code, too_many_requests, busy */
  async answerChallenge(challenge: string, code: string, ip: string): Promise<UserRow> {
    const row = await this.repository.tryChallenge(sha256(challenge), this.clock.now(), TRIES);
    const [user, factor] = row ? await Promise.all([this.users.user(row.userId), this.factor(row.userId)]) : [null, null];
    if (!row || !user || !factor) throw new AppError('challenge_over');
    await this.take(factor, code, ip);
    // of two right codes at once one signs in
    if (!(await this.repository.takeChallenge(row.userId, row.tokenHash))) throw new AppError('challenge_over');
    return user;
  }

  private async factor(userId: string): Promise<MfaFactorRow | null> {
    const factor = await this.repository.factor(userId);
    return factor?.confirmedAt ? factor : null;
  }

  private async take(factor: MfaFactorRow, code: string, ip?: string): Promise<void> {
    await this.count(factor.userId);
    if (await this.takesTotp(factor, code)) return;
    const left = await this.repository.takeRecoveryCode(factor.userId, recoveryHash(code));
    if (left === null) return this.refuse(factor.userId, ip);
    await this.audit.record({ event: 'recovery-code-used', userId: factor.userId, ...(ip ? { ip } : {}) });
    await this.notices.tell(factor.userId, { kind: 'recovery-code-used', values: { left: String(left) } });
  }

  private async takesTotp(factor: MfaFactorRow, code: string): Promise<boolean> {
    const step = await this.stepOf(factor, code);
    return step !== null && this.repository.takeStep(factor.userId, step);
  }

  private async stepOf({ userId, sealedSecret }: MfaFactorRow, code: string): Promise<number | null> {
    return totpStep(await this.sealer.open<string>(userId, SECRET, sealedSecret), plainCode(code), this.clock.now());
  }

  /** @throws AppError too_many_requests, busy */
  private async count(userId: string): Promise<void> {
    const standing = await this.limits.take(userKey(userId), VERIFIES);
    if (!standing.passes) throw new AppError('too_many_requests', undefined, undefined, { retryAfterSeconds: standing.endsInSeconds });
  }

  private async refuse(userId: string, ip?: string): Promise<never> {
    await this.audit.record({ event: 'mfa-refused', userId, result: 'refused', ...(ip ? { ip } : {}) });
    throw new AppError('wrong_code');
  }

  private async changed(userId: string, what: 'mfa-on' | 'mfa-off', sessionId: string | null): Promise<void> {
    await this.sessions.endAll(userId, sessionId ?? undefined);
    await this.audit.record({ event: what, userId });
    // the change stands, and the recovery codes are shown but once: a mail that cannot be sent must not hide them
    await this.notices.tell(userId, { kind: what }).catch((error: unknown) => this.log.error(`the notice ${what} could not be sent: ${error instanceof Error ? error.name : 'unknown'}`));
  }
}
