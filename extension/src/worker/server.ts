import { DocumentSet, Problem, Profile, routes } from '@applywright/contracts';
import * as z from 'zod';
import { ShownFailure } from './failure';
import type { Access } from './sign-in/session-keeper';

const TIMEOUT_MS = 15_000;
const DocumentSets = z.object({ items: z.array(DocumentSet) });

async function send(server: string, path: string, token: string): Promise<Response> {
  try {
    return await fetch(`${server}${path}`, { headers: { authorization: `Bearer ${token}` }, credentials: 'omit', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw new ShownFailure('server', `Your server at ${server} does not answer. Is it running?`, { cause });
  }
}

/** A token that the server does not take is replaced once, if there is another one. */
async function ask(access: Access, path: string): Promise<Response> {
  const token = await access.token();
  let response = await send(access.server, path, token);
  if (response.status === 401) {
    const other = await access.other(token);
    if (other !== null) response = await send(access.server, path, other);
  }
  if (response.ok) return response;
  const problem = Problem.safeParse(await response.json().catch(() => null));
  if (response.status === 401) throw new ShownFailure('not-connected', 'The server does not accept this token. Sign in, or make a new token in the dashboard and paste it here.');
  throw new ShownFailure('server', problem.success ? problem.data.message : `Your server answered with an error (${response.status}).`);
}

async function parsed<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(await response.json().catch(() => null));
  if (!result.success) throw new ShownFailure('server', 'The server’s answer could not be read. Are server and extension of the same version?', { cause: result.error });
  return result.data;
}

/** The person's facts. */
export const fetchProfile = async (access: Access): Promise<Profile> => parsed(await ask(access, routes.getProfile.path), Profile);

/** Generated documents, newest first. */
export const fetchDocumentSets = async (access: Access): Promise<DocumentSet[]> => (await parsed(await ask(access, routes.listDocuments.path), DocumentSets)).items;

/** One generated file, checked against the hash that the server gave for it. */
export async function fetchFile(access: Access, id: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await ask(access, routes.getDocumentFile.path.replace('{id}', encodeURIComponent(id)));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
  if (sha256 !== '' && hash !== sha256.toLowerCase()) throw new ShownFailure('server', 'A downloaded file is damaged and was not attached.');
  return bytes;
}
