import * as Sentry from '@sentry/nestjs';
import { environment } from './config/config';
import { scrubError, scrubTrace } from './platform/telemetry/scrub-report';

// Must be the first import of main.ts: Sentry patches what is loaded after it. Off without SENTRY_DSN.
const { SENTRY_DSN: dsn, NODE_ENV: env } = environment(process.cwd());
if (dsn)
  Sentry.init({
    dsn,
    environment: env ?? 'development',
    sendDefaultPii: false,
    tracesSampleRate: 0.1,
    maxBreadcrumbs: 0,
    beforeSend: scrubError,
    beforeSendTransaction: scrubTrace,
  });
