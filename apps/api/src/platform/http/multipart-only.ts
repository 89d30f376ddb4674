import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import type { Observable } from 'rxjs';
import type { AppRequest } from './door';

/** The parser of uploads fails on any other multipart type as if the fault were ours. */
@Injectable()
export class MultipartOnly implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!context.switchToHttp().getRequest<AppRequest>().is('multipart/form-data')) throw new AppError('malformed_request', 'Send one file in the field "file".');
    return next.handle();
  }
}
