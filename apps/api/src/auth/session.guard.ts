import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { AppError, type Route } from '@applywright/contracts';
import { lastValueFrom, isObservable } from 'rxjs';
import { Clock } from '../platform/clock';
import { ROUTE, type AppRequest, type Caller } from '../platform/http/door';
import { TOKEN_PREFIX } from './access-tokens.service';
import { AuthRepository } from './auth.repository';
import { CHALLENGE_PREFIX } from './mfa.service';
import { sha256 } from './sessions.service';

@Injectable()
class JwtGuard extends AuthGuard('jwt') {
  override handleRequest<T>(error: unknown, caller: T): T {
    if (error instanceof AppError) throw error;
    if (!caller) throw new AppError('session_expired');
    return caller;
  }
}

/** The one guard of every door: reads from the route table who may pass. A handler without a route is refused. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly jwt = new JwtGuard();

  constructor(
    private readonly repository: AuthRepository,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route | undefined;
    if (!route) throw new AppError('not_found');
    if (route.auth === 'none' || route.auth === 'cookie') return true;
    const request = context.switchToHttp().getRequest<AppRequest>();
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!bearer) throw new AppError('not_signed_in');
    // a right password alone opens nothing
    if (bearer.startsWith(CHALLENGE_PREFIX)) throw new AppError('mfa_required');
    const caller = bearer.startsWith(TOKEN_PREFIX) ? await this.byToken(bearer) : await this.bySession(context, request);
    request.caller = caller;
    // A scoped token opens only the routes whose scope it holds; the dashboard's session opens them all but the admin's.
    if (caller.scopes !== 'all' && (route.auth === 'admin' || !caller.scopes.includes(route.auth))) throw new AppError('not_allowed');
    // The account is asked at each call: whoever is demoted loses the right at once.
    if (route.auth === 'admin' && (await this.repository.user(caller.userId))?.role !== 'admin') throw new AppError('not_allowed');
    return true;
  }

  private async byToken(token: string): Promise<Caller> {
    const row = await this.repository.useToken(sha256(token), this.clock.now());
    if (!row) throw new AppError('not_signed_in', 'This access token is not valid any more.');
    return { userId: row.userId, sessionId: null, scopes: row.scopes };
  }

  private async bySession(context: ExecutionContext, request: AppRequest): Promise<Caller> {
    const passed = this.jwt.canActivate(context);
    await (isObservable(passed) ? lastValueFrom(passed) : passed);
    return request.user as Caller;
  }
}
