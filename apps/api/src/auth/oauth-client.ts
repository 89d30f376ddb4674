import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError, OAUTH_CLIENT_ID, oauthRedirectUri, SCOPES, type Scope } from '@applywright/contracts';

export const CLIENT_NAME = 'Applywright browser extension';

/**
 * The one client there is, and a place of its own to go back to, compared letter by letter. Whoever asks with another
 * is told so and never sent there: a redirect to an unchecked address would make this server a way to anywhere.
 * @throws AppError grant_invalid
 */
export function checkClient(extensionIds: readonly string[], clientId: string, redirectUri: string): void {
  if (clientId !== OAUTH_CLIENT_ID || !extensionIds.some((id) => oauthRedirectUri(id) === redirectUri)) throw new AppError('grant_invalid', 'This is not an application that this server knows.');
}

/**
 * What is given of what was asked: the known ones of the list, all of them when nothing was named.
 * @throws AppError grant_invalid when nothing known is among them.
 */
export function grantedScopes(asked: string | undefined): Scope[] {
  const wanted = asked?.split(' ').filter((s) => s !== '') ?? [];
  const granted = wanted.length === 0 ? [...SCOPES] : SCOPES.filter((s) => wanted.includes(s));
  if (granted.length === 0) throw new AppError('grant_invalid', 'This application asks for rights that do not exist.');
  return granted;
}

/** RFC 7636, S256: the challenge is the SHA-256 of the verifier. */
export function isVerifierOf(verifier: string, challenge: string): boolean {
  const made = Buffer.from(createHash('sha256').update(verifier, 'ascii').digest('base64url'));
  const wanted = Buffer.from(challenge);
  return made.length === wanted.length && timingSafeEqual(made, wanted);
}

/** The way back into the extension. */
export function redirectWith(redirectUri: string, values: Readonly<Record<string, string>>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return url.href;
}
