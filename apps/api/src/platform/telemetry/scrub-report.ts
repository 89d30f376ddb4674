import type { ErrorEvent, NodeOptions, StackFrame } from '@sentry/nestjs';

export type TransactionEvent = Parameters<NonNullable<NodeOptions['beforeSendTransaction']>>[0];

/** Names of a span's attributes that are of closed sets or numbers. */
const SPAN_DATA = new Set(['http.request.method', 'http.method', 'http.response.status_code', 'http.status_code', 'http.route', 'sentry.op', 'sentry.origin', 'nestjs.type']);

/** A template of the route table such as `/api/v1/matches/{job_id}`, never the path that was called. */
const nameOf = (transaction: string | undefined): string => (/^(GET|POST|PUT|PATCH|DELETE) \/[\w./:{}-]*$/.test(transaction ?? '') && !/[0-9a-f]{24}/.test(transaction ?? '') ? (transaction as string) : 'request');

const frameOf = ({ filename, function: name, lineno, colno, in_app }: StackFrame): StackFrame => ({ ...(filename && { filename }), ...(name && { function: name }), ...(lineno && { lineno }), ...(colno && { colno }), ...(in_app !== undefined && { in_app }) });

/**
 * What of a report leaves the process, by allow-list: where in our code it happened, the class of the error, times and the version.
 * Messages, requests, breadcrumbs, local variables and everything else may quote a person and stay here.
 */
export function scrubError(event: ErrorEvent): ErrorEvent {
  const { event_id, timestamp, level, platform, release, environment } = event;
  const values = (event.exception?.values ?? []).map(({ type, stacktrace }) => ({ ...(type && { type }), ...(stacktrace?.frames && { stacktrace: { frames: stacktrace.frames.map(frameOf) } }) }));
  return { ...given({ event_id, timestamp, level, platform, release, environment }), type: undefined, transaction: nameOf(event.transaction), exception: { values } };
}

/** The same of a trace: how long which part of a request took. */
export function scrubTrace(event: TransactionEvent): TransactionEvent {
  const { event_id, timestamp, start_timestamp, platform, release, environment, contexts } = event;
  const trace = contexts?.trace;
  return {
    ...given({ event_id, timestamp, start_timestamp, platform, release, environment }), type: 'transaction', transaction: nameOf(event.transaction),
    ...(trace && { contexts: { trace: { ...given({ trace_id: trace.trace_id, span_id: trace.span_id, parent_span_id: trace.parent_span_id, op: trace.op, status: trace.status }) } as never } }),
    spans: (event.spans ?? []).map((span) => ({
      ...given({ span_id: span.span_id, parent_span_id: span.parent_span_id, trace_id: span.trace_id, start_timestamp: span.start_timestamp, timestamp: span.timestamp, op: span.op, status: span.status, origin: span.origin }),
      data: Object.fromEntries(Object.entries(span.data ?? {}).filter(([name]) => SPAN_DATA.has(name))),
    })) as never,
  };
}

const given = <T extends Record<string, unknown>>(fields: T): Partial<T> => Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as Partial<T>;
