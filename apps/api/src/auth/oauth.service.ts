import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { AppError, OAUTH_CLIENT_ID, type OAuthConsent, type OAuthDecision, type OAuthRequest, type OAuthRevokeRequest, type OAuthTokenRequest, type OAuthTokens } from '@applywright/contracts';
import { Audit } from '../compliance/audit';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { Clock } from '../platform/clock';
import type { Caller } from '../platform/http/door';
import { Notices } from '../platform/mail/notices';
import { AuthRepository } from './auth.repository';
import { checkClient, CLIENT_NAME, grantedScopes, isVerifierOf, redirectWith } from './oauth-client';
import type { OAuthCodeRow } from './oauth-code.schema';
import { OAuthRepository } from './oauth.repository';
import { sha256, SessionsService, type IssuedSession, type SessionOrigin } from './sessions.service';

/** Security item 63. */
const CODE_MS = 60_000;

/** From where the extension asks. */
type Place = Pick<SessionOrigin, 'userAgent' | 'ip'>;
type ExchangeRequest = Extract<OAuthTokenRequest, { grant_type: 'authorization_code' }>;

/** The extension's sign-in: authorization code with PKCE (RFC 6749, 7636, 7009). */
@Injectable()
export class OAuthService {
  private readonly log = new Logger('oauth');

  constructor(
    private readonly repository: OAuthRepository,
    private readonly accounts: AuthRepository,
    private readonly sessions: SessionsService,
    private readonly audit: Audit,
    private readonly notices: Notices,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the person is shown before they agree. @throws AppError grant_invalid */
  describe(request: OAuthRequest): OAuthConsent {
    checkClient(this.config.http.extensionIds, request.client_id, request.redirect_uri);
    return { clientName: CLIENT_NAME, scopes: grantedScopes(request.scope), redirectHost: new URL(request.redirect_uri).host };
  }

  /** Where the browser goes back to: with a code, or with the refusal. @throws AppError grant_invalid */
  async decide({ userId, sessionId }: Caller, decision: OAuthDecision): Promise<string> {
    const { scopes } = this.describe(decision);
    const { redirect_uri: redirectUri, state } = decision;
    if (!decision.agreed) return redirectWith(redirectUri, { error: 'access_denied', state });
    if (!sessionId) throw new AppError('not_allowed');
    const code = randomBytes(32).toString('base64url');
    await this.repository.insertCode(userId, { codeHash: sha256(code), grantedBy: sessionId, scopes, challenge: decision.code_challenge, redirectUri, expiresAt: new Date(this.clock.now().getTime() + CODE_MS) });
    return redirectWith(redirectUri, { code, state });
  }

  /** Code and verifier, or a refresh token, for tokens. @throws AppError grant_invalid, token_reused */
  async token(request: OAuthTokenRequest, place: Place): Promise<OAuthTokens> {
    if (request.client_id !== OAUTH_CLIENT_ID) throw new AppError('grant_invalid');
    return this.answer(request.grant_type === 'refresh_token' ? await this.refresh(request.refresh_token, place) : await this.exchange(request, place));
  }

  /** Ends the session of a refresh token, if there is one: whoever revokes learns nothing about a token (RFC 7009, 2.2). */
  async revoke({ client_id, token }: OAuthRevokeRequest, ip: string): Promise<void> {
    if (client_id === OAUTH_CLIENT_ID) await this.sessions.close(token, ip);
  }

  private async exchange(request: ExchangeRequest, place: Place): Promise<IssuedSession> {
    const codeHash = sha256(request.code);
    // Used up before anything else is looked at: a wrong verifier is not tried twice.
    const code = await this.repository.useCode(codeHash, this.clock.now());
    if (!code) return this.refuseReuse(codeHash, place.ip);
    const user = await this.accounts.user(code.userId);
    // The session that agreed may have ended by a new password since: then nothing that it gave away counts.
    const stands = request.redirect_uri === code.redirectUri && isVerifierOf(request.code_verifier, code.challenge) && (await this.sessions.caller(code.userId, code.grantedBy)) !== null;
    if (!user || !stands) throw new AppError('grant_invalid');
    const session = await this.sessions.open(user, { kind: 'extension', scopes: code.scopes, ...place });
    if (!(await this.repository.noteSession(code.userId, codeHash, session.sessionId))) {
      await this.endIfOpen(code.userId, session.sessionId);
      throw new AppError('grant_invalid');
    }
    await this.audit.record({ event: 'extension-connected', userId: code.userId, target: session.sessionId, ip: place.ip });
    await this.notices.tell(code.userId, { kind: 'extension-connected', id: `extension-connected-${session.sessionId}` });
    return session;
  }

  /** A code that comes twice may have been read by somebody else: what it opened is ended (RFC 6749, 4.1.2). */
  private async refuseReuse(codeHash: string, ip: string): Promise<never> {
    const code = await this.repository.noteReuse(codeHash, this.clock.now());
    if (code?.sessionId) await this.endReused(code, code.sessionId, ip);
    throw new AppError('grant_invalid');
  }

  private async endReused(code: OAuthCodeRow, sessionId: string, ip: string): Promise<void> {
    this.log.warn('a code of the extension was used twice: its session is ended');
    await this.endIfOpen(code.userId, sessionId);
    await this.audit.record({ event: 'token-reused', userId: code.userId, target: sessionId, result: 'refused', ip });
    await this.notices.tell(code.userId, { kind: 'token-reused', id: `token-reused-${sessionId}` });
  }

  /** Twenty uses at once end it once. */
  private async endIfOpen(userId: string, sessionId: string): Promise<void> {
    try {
      await this.sessions.end(userId, sessionId);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    }
  }

  private async refresh(refreshToken: string, place: Place): Promise<IssuedSession> {
    try {
      return await this.sessions.refresh(refreshToken, { kind: 'extension', ...place });
    } catch (error) {
      if (error instanceof AppError && error.code === 'session_expired') throw new AppError('grant_invalid', 'This sign-in has ended. Please sign in again.');
      throw error;
    }
  }

  private async answer({ user, sessionId, accessToken, refreshToken }: IssuedSession): Promise<OAuthTokens> {
    const caller = await this.sessions.caller(user._id.toHexString(), sessionId);
    if (!caller || caller.scopes === 'all') throw new AppError('grant_invalid');
    return { access_token: accessToken, token_type: 'Bearer', expires_in: this.config.auth.accessTokenSeconds, refresh_token: refreshToken, scope: caller.scopes.join(' ') };
  }
}
