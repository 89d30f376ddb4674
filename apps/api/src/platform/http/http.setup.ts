import type { NestExpressApplication } from '@nestjs/platform-express';
import { routes } from '@applywright/contracts';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { join } from 'node:path';
import type { Config } from '../../config/config';
import { AnswerInterceptor } from './answer.interceptor';
import { serveDashboard } from './dashboard';
import { readFlatForm } from './flat-form';
import { ProblemFilter } from './problem.filter';
import { readJson } from './read-json';

/** Swagger UI styles itself inline; nothing else does. */
const DOCS_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'";
/** Nothing here asks for a sensor, a device or money; whoever injects a script gets none either. */
const PERMISSIONS = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'].map((name) => `${name}=()`).join(', ');

/** Where RFC 6749 and RFC 7009 demand that a form is read. */
const FORM_ROUTES = [routes.oauthToken, routes.oauthRevoke];

/** Everything that stands before the doors. The urlencoded parser stays off: it builds objects out of field names. */
export function setUpHttp(app: NestExpressApplication, config: Config): void {
  app.set('query parser', 'simple');
  app.set('trust proxy', config.http.trustProxyHops);
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] } },
      hsts: config.http.publicUrl?.startsWith('https://') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use((_: Request, response: Response, next: NextFunction) => {
    response.setHeader('Permissions-Policy', PERMISSIONS);
    next();
  });
  app.use('/api', (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    if (request.path.startsWith('/docs')) response.setHeader('Content-Security-Policy', DOCS_POLICY);
    next();
  });
  for (const { path } of FORM_ROUTES) app.use(path, readFlatForm);
  app.use(readJson);
  const extensions = new Set(config.http.extensionIds.map((id) => `chrome-extension://${id}`));
  app.enableCors({
    // Same-origin calls need none; besides them only our extension, by its exact id, and without cookies.
    origin: (origin, answer) => answer(null, origin && extensions.has(origin) ? origin : false),
    credentials: false,
    exposedHeaders: ['Content-Disposition', 'ETag', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'Retry-After'],
    maxAge: 600,
  });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new AnswerInterceptor());
  serveDashboard(app.getHttpAdapter().getInstance(), join(config.distDir, 'apps', 'web', 'browser'));
}
