import { createHash, randomBytes } from 'node:crypto';
import { EXTENSION_ID, OAUTH_CLIENT_ID, oauthRedirectUri, routes, type OAuthRequest, type OAuthTokens } from '@applywright/contracts';
import type { Answer, Person, TestApp } from './start-test-app';

export const REDIRECT_URI = oauthRedirectUri(EXTENSION_ID);

/** What the extension makes for one sign-in. */
export function newRequest(change: Partial<OAuthRequest> = {}): { readonly request: OAuthRequest; readonly verifier: string } {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { verifier, request: { client_id: OAUTH_CLIENT_ID, redirect_uri: REDIRECT_URI, response_type: 'code', code_challenge: challenge, code_challenge_method: 'S256', state: randomBytes(9).toString('base64url'), ...change } };
}

/** The person agrees. Answers the code with its verifier. */
export async function agree(person: Person, change: Partial<OAuthRequest> = {}): Promise<{ readonly code: string; readonly verifier: string }> {
  const { request, verifier } = newRequest(change);
  const { status, body } = await person.call(routes.oauthAuthorize, { body: { ...request, agreed: true } });
  if (status !== 200) throw new Error(`could not agree: ${status} ${JSON.stringify(body)}`);
  return { verifier, code: new URL(body.redirectTo).searchParams.get('code') ?? '' };
}

export type TokenAnswer = Answer<OAuthTokens & { code?: string }>;

/** Sends a form to the token route, as RFC 6749 has it. */
export async function askTokens(app: TestApp, fields: Readonly<Record<string, string>>): Promise<TokenAnswer> {
  const response = await fetch(app.base + routes.oauthToken.path, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0' }, body: new URLSearchParams(fields) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as TokenAnswer['body'] };
}

export const exchange = (app: TestApp, { code, verifier }: { code: string; verifier: string }, change: Readonly<Record<string, string>> = {}): Promise<TokenAnswer> =>
  askTokens(app, { grant_type: 'authorization_code', client_id: OAUTH_CLIENT_ID, redirect_uri: REDIRECT_URI, code, code_verifier: verifier, ...change });

export const renew = (app: TestApp, refreshToken: string): Promise<TokenAnswer> => askTokens(app, { grant_type: 'refresh_token', client_id: OAUTH_CLIENT_ID, refresh_token: refreshToken });

/** Signs a person's extension in. Answers the extension, ready to call routes, with its tokens. */
export async function signInExtension(app: TestApp, person: Person, scope?: string): Promise<{ readonly extension: Person; readonly tokens: OAuthTokens }> {
  const { status, body } = await exchange(app, await agree(person, scope === undefined ? {} : { scope }));
  if (status !== 200) throw new Error(`the extension could not sign in: ${status} ${JSON.stringify(body)}`);
  const extension = app.anybody();
  extension.token = body.access_token;
  return { extension, tokens: body };
}
