import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Route } from '@applywright/contracts';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import { ROUTE } from '../http/door';
import { Metrics } from './metrics';

@Injectable()
export class MetricsInterceptor implements NestInterceptor {
  constructor(private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route | undefined;
    if (!route || route.response === 'events') return next.handle();
    const done = this.metrics.requests.startTimer({ method: route.method, route: route.path });
    const response = context.switchToHttp().getResponse<Response>();
    response.once('close', () => done({ status: String(response.statusCode) }));
    return next.handle();
  }
}
