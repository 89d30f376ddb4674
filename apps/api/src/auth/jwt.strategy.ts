import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { AppError } from '@applywright/contracts';
import { ExtractJwt, Strategy } from 'passport-jwt';
import * as z from 'zod';
import type { Caller } from '../platform/http/door';
import { KeyRing } from '../platform/seal/key-ring';
import { SessionsService } from './sessions.service';

export const ISSUER = 'applywright';
export const AUDIENCE = 'applywright-api';

const Claims = z.object({ sub: z.string().regex(/^[0-9a-f]{24}$/), sid: z.string().regex(/^[0-9a-f]{24}$/), typ: z.literal('at+jwt') });

/** Access tokens: HS256 and nothing else, all claims checked, and the session behind them still open. They carry no role. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    ring: KeyRing,
    private readonly sessions: SessionsService,
  ) {
    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: ring.secret('access-token'), algorithms: ['HS256'], issuer: ISSUER, audience: AUDIENCE });
  }

  async validate(payload: unknown): Promise<Caller> {
    const claims = Claims.safeParse(payload);
    const caller = claims.success ? await this.sessions.caller(claims.data.sub, claims.data.sid) : null;
    if (!caller) throw new AppError('session_expired');
    return caller;
  }
}
