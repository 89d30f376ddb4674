import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { AppError } from '@applywright/contracts';
import { ExtractJwt, Strategy } from 'passport-jwt';
import * as z from 'zod';
import { Clock } from '../platform/clock';
import type { Caller } from '../platform/http/door';
import { KeyRing } from '../platform/seal/key-ring';
import { SessionsService } from './sessions.service';

export const ISSUER = 'applywright';
export const AUDIENCE = 'applywright-api';

const ObjectIdText = z.string().regex(/^[0-9a-f]{24}$/);
const Claims = z.object({ sub: ObjectIdText, sid: ObjectIdText, typ: z.literal('at+jwt'), exp: z.int() });

/**
 * Access tokens: HS256 and nothing else, all claims checked, and the session behind them still open. They carry no role;
 * what an extension may do is read from its session, the claim `scope` only tells the extension.
 */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    ring: KeyRing,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {
    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: ring.secret('access-token'), algorithms: ['HS256'], issuer: ISSUER, audience: AUDIENCE });
  }

  async validate(payload: unknown): Promise<Caller> {
    const claims = Claims.safeParse(payload);
    // the library takes a token without an end, and looks at the machine's own clock
    if (!claims.success || claims.data.exp * 1000 <= this.clock.now().getTime()) throw new AppError('session_expired');
    const caller = await this.sessions.caller(claims.data.sub, claims.data.sid);
    if (!caller) throw new AppError('session_expired');
    return caller;
  }
}
