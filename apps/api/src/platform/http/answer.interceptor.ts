import { Injectable, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Route } from '@applywright/contracts';
import type { Response } from 'express';
import * as z from 'zod';
import { map, type Observable } from 'rxjs';
import { ROUTE } from './door';

/**
 * Passes every answer through its schema: what the schema does not name does not leave the process.
 * An answer that breaks its own schema is a defect of ours and ends as `internal`.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route | undefined;
    const schema = route?.response;
    if (!schema || typeof schema === 'string') return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(map((answer: unknown) => (answer instanceof StreamableFile || (response.statusCode === 304 && route.conditional) ? answer : parseAnswer((response.statusCode === 202 && route.accepted) || schema, answer, route.path))));
  }
}

function parseAnswer(schema: z.ZodType, answer: unknown, path: string): unknown {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const where = result.error.issues.slice(0, 3).map((i) => `${i.path.join('.')} ${i.code}`).join('; ');
  throw new Error(`answer of ${path} breaks its schema: ${where}`);
}
