import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { AppError, type Route } from '@applywright/contracts';
import type { Response } from 'express';
import { ROUTE, type AppRequest } from '../http/door';
import { addressKey, userKey } from './caller-key';
import { RateLimits, type Standing } from './rate-limits';

/** Stands behind the session guard: counts each request for its person, or for its address where nobody is signed in. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route | undefined;
    if (!route || route.limit === 'none') return true;
    const request = context.switchToHttp().getRequest<AppRequest>();
    const whose = request.caller ? userKey(request.caller.userId) : addressKey(request.ip ?? 'unknown');
    const buckets = [this.limits.general, ...(route.limit ? [this.limits.scaled(route.limit)] : [])];
    const tightest = (await Promise.all(buckets.map((b) => this.limits.take(whose, b)))).reduce(tighter);
    const response = context.switchToHttp().getResponse<Response>();
    response.set({ 'RateLimit-Limit': String(tightest.limit), 'RateLimit-Remaining': String(tightest.remaining), 'RateLimit-Reset': String(tightest.endsInSeconds) });
    if (!tightest.passes) throw new AppError('too_many_requests', undefined, undefined, { retryAfterSeconds: tightest.endsInSeconds });
    return true;
  }
}

/** The one that refuses before the one that does not, the longer wait of two that refuse, else the one with less left. */
const tighter = (a: Standing, b: Standing): Standing => {
  if (a.passes !== b.passes) return a.passes ? b : a;
  if (!a.passes) return a.endsInSeconds >= b.endsInSeconds ? a : b;
  return a.remaining <= b.remaining ? a : b;
};
