import { Controller, Inject, Req, Res } from '@nestjs/common';
import { AppError, routes, type LoginAnswer, type RegisterAnswer, type RouteInput, type Session, type User } from '@applywright/contracts';
import type { Response } from 'express';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';
import { Door, In, Who, type AppRequest, type Caller } from '../platform/http/door';
import { AuthService } from './auth.service';
import { MfaService } from './mfa.service';
import { KnownDevices } from './known-device';
import { RegistrationsService } from './registrations.service';
import { checkOrigin, clearRefreshCookie, readRefreshCookie, setRefreshCookie } from './refresh-cookie';
import { SessionsService, type IssuedSession, type SessionOrigin } from './sessions.service';

@Controller()
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly sessions: SessionsService,
    private readonly mfa: MfaService,
    private readonly registrations: RegistrationsService,
    private readonly devices: KnownDevices,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Door(routes.register)
  register(@In() { body }: RouteInput<typeof routes.register>): Promise<RegisterAnswer> {
    return this.registrations.register(body.email, body.password);
  }

  @Door(routes.login)
  async login(@In() { body }: RouteInput<typeof routes.login>, @Req() request: AppRequest, @Res({ passthrough: true }) response: Response): Promise<LoginAnswer> {
    const user = await this.auth.checkCredentials(body.email, body.password, { ip: request.ip ?? '', deviceCookie: this.devices.read(request) });
    const challenge = await this.mfa.challenge(user._id.toHexString());
    return challenge ?? this.admit(response, await this.sessions.open(user, originOf(request)));
  }

  @Door(routes.loginMfa)
  async loginMfa(@In() { body }: RouteInput<typeof routes.loginMfa>, @Req() request: AppRequest, @Res({ passthrough: true }) response: Response): Promise<Session> {
    const origin = originOf(request);
    const user = await this.mfa.answerChallenge(body.mfaChallenge, body.code, origin.ip);
    return this.admit(response, await this.sessions.open(user, origin));
  }

  @Door(routes.refresh)
  async refresh(@Req() request: AppRequest, @Res({ passthrough: true }) response: Response): Promise<Session> {
    checkOrigin(request, this.config);
    const token = readRefreshCookie(request, this.config);
    if (!token) throw new AppError('session_expired');
    return this.answer(response, await this.sessions.refresh(token, originOf(request)));
  }

  @Door(routes.logout)
  async logout(@Req() request: AppRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    checkOrigin(request, this.config);
    clearRefreshCookie(response, this.config);
    const token = readRefreshCookie(request, this.config);
    if (token) await this.sessions.close(token, request.ip);
  }

  @Door(routes.me)
  me(@Who() { userId }: Caller): Promise<User> {
    return this.auth.me(userId);
  }

  /** The person was who they said: their next sign-in from here does not wait behind somebody else's guesses. */
  private async admit(response: Response, issued: IssuedSession): Promise<Session> {
    const session = await this.answer(response, issued);
    this.devices.remember(response, issued.user.addressIndex);
    return session;
  }

  private async answer(response: Response, issued: IssuedSession): Promise<Session> {
    setRefreshCookie(response, this.config, issued.refreshToken);
    return { accessToken: issued.accessToken, expiresInSeconds: this.config.auth.accessTokenSeconds, user: await this.auth.describe(issued.user) };
  }
}

/** Where a browser's request comes from. */
const originOf = (request: AppRequest): SessionOrigin => ({ kind: 'browser', userAgent: request.headers['user-agent'] ?? '', ip: request.ip ?? '' });
