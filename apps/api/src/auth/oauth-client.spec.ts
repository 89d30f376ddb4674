import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXTENSION_ID, oauthRedirectUri, SCOPES } from '@applywright/contracts';
import { checkClient, grantedScopes, isVerifierOf, redirectWith } from './oauth-client';

/** How Chromium makes an id out of a manifest's key: 128 bits of its SHA-256, with a to p for the sixteen digits. */
const idOf = (key: string): string => createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));

describe('the client of the extension', () => {
  it('has the id that follows from the key in its manifest', () => {
    const { key } = JSON.parse(readFileSync(resolve(__dirname, '../../../../extension/manifest.json'), 'utf8')) as { key: string };
    expect(EXTENSION_ID).toBe(idOf(key));
  });

  const here = oauthRedirectUri(EXTENSION_ID);
  it('is known when client and address are its own', () => expect(() => checkClient([EXTENSION_ID], 'applywright-extension', here)).not.toThrow());

  it.each([
    ['another client', 'applywright-web', here],
    ['a client of another case', 'Applywright-Extension', here],
    ['another extension', 'applywright-extension', oauthRedirectUri('a'.repeat(32))],
    ['a longer path', 'applywright-extension', `${here}/more`],
    ['a query', 'applywright-extension', `${here}?next=https://evil.example`],
    ['a fragment', 'applywright-extension', `${here}#x`],
    ['plain http', 'applywright-extension', here.replace('https', 'http')],
    ['a port', 'applywright-extension', here.replace('.org', '.org:8443')],
    ['a user name', 'applywright-extension', here.replace('https://', 'https://evil.example@')],
    ['a longer host', 'applywright-extension', here.replace('.org', '.org.evil.example')],
    ['another spelling of the same address', 'applywright-extension', here.replace('chromiumapp', 'ChromiumApp')],
  ])('is refused when it comes with %s', (_, client, redirect) => expect(() => checkClient([EXTENSION_ID], client, redirect)).toThrow(expect.objectContaining({ code: 'grant_invalid' }) as Error));
});

describe('grantedScopes', () => {
  it('gives them all when none was named', () => expect(grantedScopes(undefined)).toEqual(SCOPES));
  it('gives the known ones, once each, when more were asked for', () => expect(grantedScopes('admin documents:read profile:read profile:read *')).toEqual(['profile:read', 'documents:read']));
  it('refuses when nothing known was asked for', () => expect(() => grantedScopes('admin user')).toThrow(expect.objectContaining({ code: 'grant_invalid' }) as Error));
});

describe('isVerifierOf', () => {
  // RFC 7636, appendix B
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
  it('takes the pair of the standard', () => expect(isVerifierOf(verifier, challenge)).toBe(true));
  it.each([['the challenge itself', challenge], ['another one', `${verifier}x`]])('refuses %s', (_, other) => expect(isVerifierOf(other, challenge)).toBe(false));
});

it('redirectWith escapes what it adds', () => expect(redirectWith('https://x.chromiumapp.org/cb', { state: 'a&code=b#c' })).toBe('https://x.chromiumapp.org/cb?state=a%26code%3Db%23c'));
