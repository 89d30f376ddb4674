import { CONNECT_PATH, OAUTH_CLIENT_ID, OAuthTokens, Problem, routes, type OAuthRequest, type Scope } from '@applywright/contracts';
import { ShownFailure } from '../failure';
import { newSecrets, type Randomness } from './pkce';

const TIMEOUT_MS = 15_000;
/** Renewed this long before its end, or at half its life where that is later. */
const EARLY_MS = 30_000;
/** What this extension does, and nothing that it does not. */
export const WANTED_SCOPES: readonly Scope[] = ['profile:read', 'documents:read', 'documents:create', 'applications:write', 'postings:capture'];

/** What the flow needs of the browser. */
export interface FlowTools extends Randomness {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Opens a window and answers the address at which it came back into the extension. */
  launch(url: string): Promise<string | undefined>;
  readonly redirectUri: string;
  now(): number;
}

/** What a sign-in or a renewal gives. */
export interface Grant {
  readonly accessToken: string;
  /** When to renew it, in ms since 1970 by the clock of this browser: a little before its end. */
  readonly accessRenewAt: number;
  readonly refreshToken: string;
}

const noAnswer = (server: string, cause?: unknown): ShownFailure => new ShownFailure('server', `Your server at ${server} does not answer. Is it running?`, { cause });

async function post(server: string, path: string, fields: Readonly<Record<string, string>>, tools: FlowTools): Promise<Response> {
  try {
    return await tools.fetch(server + path, { method: 'POST', body: new URLSearchParams(fields), credentials: 'omit', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw noAnswer(server, cause);
  }
}

const problemOf = async (response: Response): Promise<Problem | null> => Problem.safeParse(await response.json().catch(() => null)).data ?? null;

async function grantOf(response: Response, tools: FlowTools): Promise<Grant> {
  const tokens = OAuthTokens.safeParse(await response.json().catch(() => null));
  if (!tokens.success) throw new ShownFailure('server', 'The server’s answer could not be read. Are server and extension of the same version?', { cause: tokens.error });
  const { access_token: accessToken, expires_in: seconds, refresh_token: refreshToken } = tokens.data;
  return { accessToken, accessRenewAt: tools.now() + Math.max(seconds * 1000 - EARLY_MS, seconds * 500), refreshToken };
}

/** A window that opens on nothing is a bad answer to a wrong address, so the server is asked first. */
async function checkServer(server: string, tools: FlowTools): Promise<void> {
  try {
    const response = await tools.fetch(server + routes.live.path, { credentials: 'omit', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.ok) return;
  } catch (cause) {
    throw noAnswer(server, cause);
  }
  throw new ShownFailure('server', `There is no Applywright at ${server}. Look at the address again.`);
}

async function askPerson(server: string, request: OAuthRequest, tools: FlowTools): Promise<string> {
  let answer: string | undefined;
  try {
    answer = await tools.launch(`${server}${CONNECT_PATH}?${new URLSearchParams({ ...request })}`);
  } catch (cause) {
    // Chromium has these two words for it, and no code.
    if (cause instanceof Error && /could not be loaded/i.test(cause.message)) throw noAnswer(server, cause);
    throw new ShownFailure('cancelled', 'The sign-in window was closed. Nothing has changed.', { cause });
  }
  return codeOf(answer ?? '', request);
}

/** The code out of the address that came back; it counts only with the state that was sent along. */
function codeOf(address: string, { redirect_uri, state }: OAuthRequest): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || url.origin + url.pathname !== redirect_uri || url.searchParams.get('state') !== state) throw new ShownFailure('refused', 'The answer was not the one to this sign-in, so it was thrown away. Please try again.');
  if (url.searchParams.get('error') === 'access_denied') throw new ShownFailure('refused', 'You did not allow it, so nothing was connected.');
  const code = url.searchParams.get('code');
  if (!code) throw new ShownFailure('refused', 'Your server refused this sign-in. Please try again.');
  return code;
}

/** Asks the person in a window of the server's own, and exchanges what comes back (authorization code with PKCE). */
export async function signIn(server: string, tools: FlowTools): Promise<Grant> {
  await checkServer(server, tools);
  const { verifier, challenge, state } = await newSecrets(tools);
  const request: OAuthRequest = { client_id: OAUTH_CLIENT_ID, redirect_uri: tools.redirectUri, response_type: 'code', code_challenge: challenge, code_challenge_method: 'S256', scope: WANTED_SCOPES.join(' '), state };
  const code = await askPerson(server, request, tools);
  const response = await post(server, routes.oauthToken.path, { grant_type: 'authorization_code', client_id: OAUTH_CLIENT_ID, redirect_uri: tools.redirectUri, code, code_verifier: verifier }, tools);
  if (response.ok) return grantOf(response, tools);
  const problem = await problemOf(response);
  throw new ShownFailure(problem?.code === 'grant_invalid' ? 'refused' : 'server', problem?.message ?? `Your server answered with an error (${response.status}).`);
}

/** New tokens for a refresh token. Throws `signed-out` when the server has ended the session, `server` when it cannot say. */
export async function renew(server: string, refreshToken: string, tools: FlowTools): Promise<Grant> {
  const response = await post(server, routes.oauthToken.path, { grant_type: 'refresh_token', client_id: OAUTH_CLIENT_ID, refresh_token: refreshToken }, tools);
  if (response.ok) return grantOf(response, tools);
  const problem = await problemOf(response);
  if (problem?.code === 'grant_invalid' || problem?.code === 'token_reused') throw new ShownFailure('signed-out', 'Your server has ended this sign-in, so everything stored here was removed. Sign in again to go on.');
  throw new ShownFailure('server', problem?.message ?? `Your server answered with an error (${response.status}).`);
}

/** Ends the session at the server. @returns false when the server could not be told. */
export async function revoke(server: string, refreshToken: string, tools: FlowTools): Promise<boolean> {
  try {
    return (await post(server, routes.oauthRevoke.path, { client_id: OAUTH_CLIENT_ID, token: refreshToken, token_type_hint: 'refresh_token' }, tools)).ok;
  } catch (error) {
    if (error instanceof ShownFailure) return false;
    throw error;
  }
}
