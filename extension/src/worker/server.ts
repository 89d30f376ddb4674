import { DocumentSet, Problem, Profile, routes } from '@applywright/contracts';
import * as z from 'zod';
import type { Credentials } from './connection';
import { ShownFailure } from './failure';

const TIMEOUT_MS = 15_000;
const DocumentSets = z.object({ items: z.array(DocumentSet) });

async function ask(credentials: Credentials, path: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`${credentials.server}${path}`, { headers: { authorization: `Bearer ${credentials.token}` }, credentials: 'omit', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw new ShownFailure('server', `Your server at ${credentials.server} does not answer. Is it running?`, { cause });
  }
  if (response.ok) return response;
  const problem = Problem.safeParse(await response.json().catch(() => null));
  if (response.status === 401) throw new ShownFailure('not-connected', 'The server does not accept this token. Make a new one in the dashboard and paste it here.');
  throw new ShownFailure('server', problem.success ? problem.data.message : `Your server answered with an error (${response.status}).`);
}

async function parsed<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(await response.json().catch(() => null));
  if (!result.success) throw new ShownFailure('server', 'The server’s answer could not be read. Are server and extension of the same version?', { cause: result.error });
  return result.data;
}

/** The person's facts. */
export const fetchProfile = async (credentials: Credentials): Promise<Profile> => parsed(await ask(credentials, routes.getProfile.path), Profile);

/** Generated documents, newest first. */
export const fetchDocumentSets = async (credentials: Credentials): Promise<DocumentSet[]> => (await parsed(await ask(credentials, routes.listDocuments.path), DocumentSets)).items;

/** One generated file, checked against the hash that the server gave for it. */
export async function fetchFile(credentials: Credentials, id: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await ask(credentials, routes.getDocumentFile.path.replace('{id}', encodeURIComponent(id)));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
  if (sha256 !== '' && hash !== sha256.toLowerCase()) throw new ShownFailure('server', 'A downloaded file is damaged and was not attached.');
  return bytes;
}
