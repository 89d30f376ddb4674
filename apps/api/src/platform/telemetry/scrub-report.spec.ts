import type { ErrorEvent } from '@sentry/nestjs';
import { scrubError, scrubTrace, type TransactionEvent } from './scrub-report';

const SECRET = 'lena.hoffmann@example.org';

/** Every field that a report of the library can have, each holding something of a person. */
const everything = {
  event_id: 'e'.repeat(32), timestamp: 1, start_timestamp: 0, level: 'error', platform: 'node', release: 'applywright@1', environment: 'production', server_name: SECRET, message: SECRET, logger: SECRET,
  request: { url: SECRET, headers: { cookie: SECRET }, data: SECRET, query_string: SECRET }, user: { email: SECRET }, tags: { a: SECRET }, extra: { b: SECRET }, breadcrumbs: [{ message: SECRET }], modules: { [SECRET]: '1' },
  contexts: { trace: { trace_id: 't', span_id: 's', op: 'http.server', data: { 'url.full': SECRET } }, nest: { who: SECRET } }, sdkProcessingMetadata: { request: SECRET },
  transaction: `GET /api/v1/matches/${SECRET}`,
  exception: { values: [{ type: 'MailRefused', value: `mailbox of ${SECRET}`, mechanism: { type: 'generic', data: { SECRET } }, stacktrace: { frames: [{ filename: 'main.js', function: 'send', lineno: 3, vars: { to: SECRET }, context_line: SECRET, pre_context: [SECRET] }] } }] },
  spans: [{ span_id: 's', trace_id: 't', start_timestamp: 0, timestamp: 1, op: 'db', description: `find ${SECRET}`, data: { 'http.route': '/api/v1/me', 'db.statement': SECRET, 'url.query': SECRET } }],
};

describe('reports of errors and traces', () => {
  it('keep class, place and times, and nothing that a person wrote', () => {
    const error = scrubError({ ...everything, type: undefined } as unknown as ErrorEvent);
    expect(JSON.stringify(error)).not.toContain('hoffmann');
    expect(error).toMatchObject({ event_id: 'e'.repeat(32), level: 'error', transaction: 'request', exception: { values: [{ type: 'MailRefused', stacktrace: { frames: [{ filename: 'main.js', function: 'send', lineno: 3 }] } }] } });
    const trace = scrubTrace({ ...everything, type: 'transaction' } as unknown as TransactionEvent);
    expect(JSON.stringify(trace)).not.toContain('hoffmann');
    expect(trace).toMatchObject({ type: 'transaction', contexts: { trace: { trace_id: 't', op: 'http.server' } }, spans: [{ op: 'db', data: { 'http.route': '/api/v1/me' } }] });
  });

  it.each([['GET /api/v1/matches/{job_id}', 'GET /api/v1/matches/{job_id}'], ['POST /api/v1/login', 'POST /api/v1/login'], [`GET /api/v1/matches/${'a'.repeat(24)}`, 'request'], ['GET /x?token=1', 'request'], [undefined, 'request']])('name the transaction %s as %s', (transaction, name) =>
    expect(scrubError({ transaction, type: undefined } as ErrorEvent).transaction).toBe(name));
});
