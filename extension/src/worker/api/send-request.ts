import { Problem } from '@applywright/contracts';
import * as z from 'zod';
import { ServerFailure } from '../failure';
import type { Access } from '../sign-in/session-keeper';

const TIMEOUT_MS = 15_000;

/** One request to the server. */
export interface ServerRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function sendOnce(server: string, { method = 'GET', path, body, headers }: ServerRequest, token: string): Promise<Response> {
  try {
    return await fetch(`${server}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { ...headers, authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      credentials: 'omit', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw new ServerFailure('server', `Your server at ${server} does not answer. Is it running?`, 0, null, { cause });
  }
}

/**
 * Asks the server. A token that it does not take is replaced once, if there is another one. A 304 is an answer.
 * @throws ServerFailure with the status and what the server said
 */
export async function sendRequest(access: Access, request: ServerRequest): Promise<Response> {
  const token = await access.token();
  let response = await sendOnce(access.server, request, token);
  if (response.status === 401) {
    const other = await access.other(token);
    if (other !== null) response = await sendOnce(access.server, request, other);
  }
  if (response.ok || response.status === 304) return response;
  const { status } = response;
  const problem = Problem.safeParse(await response.json().catch(() => null)).data;
  const code = problem?.code ?? null;
  if (status === 401) throw new ServerFailure('not-connected', 'The server does not accept this token. Sign in, or make a new token in the dashboard and paste it here.', status, code);
  if (status === 403 && request.body !== undefined) throw new ServerFailure('not-connected', 'You have not allowed the extension to do this yet. Sign in again, or make a new token in the dashboard.', status, code);
  throw new ServerFailure(code === 'no_posting_found' ? 'no-posting' : 'server', problem?.message ?? `Your server answered with an error (${status}).`, status, code);
}

/** The answer as the contract has it. @throws ServerFailure for any other */
export async function parsed<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(await response.json().catch(() => null));
  if (!result.success) throw new ServerFailure('server', 'The server’s answer could not be read. Are server and extension of the same version?', response.status, null, { cause: result.error });
  return result.data;
}
