import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '../../config/config';

const GIVEN_ID = /^[\w-]{8,64}$/;
/** Nest names every module and route at boot; the route table and Swagger UI say the same where it is wanted. */
const BOOT_CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);
const INFO = 30;

/** JSON lines with a request id; neither headers, bodies nor query strings are logged, so no secret or personal data can be. */
export const loggerModule = (config: Config): DynamicModule =>
  LoggerModule.forRoot({
    pinoHttp: {
      level: config.logLevel,
      hooks: {
        logMethod(args, log, level) {
          const first: unknown = args[0];
          const context = typeof first === 'object' && first !== null && 'context' in first ? String(first.context) : '';
          if (level > INFO || !BOOT_CHATTER.has(context)) log.apply(this, args);
        },
      },
      genReqId: (request: IncomingMessage, response: ServerResponse) => {
        const given = request.headers['x-request-id'];
        const id = typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
        response.setHeader('X-Request-Id', id);
        return id;
      },
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, path: request.url.split('?')[0] }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      autoLogging: { ignore: (request: IncomingMessage) => !request.url?.startsWith('/api/v1') },
      customLogLevel: (_request: IncomingMessage, response: ServerResponse) => (response.statusCode >= 500 ? 'error' : config.env === 'production' ? 'info' : 'debug'),
    },
  });
