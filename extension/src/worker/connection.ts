import type { Connection } from '../messages';
import { ShownFailure } from './failure';

export const DEFAULT_SERVER = 'http://localhost:3000';
export interface Credentials {
  readonly server: string;
  readonly token: string;
}

/**
 * Where the token lives: `storage.local`, readable by the extension's own pages and this worker only. Content
 * scripts are shut out before anything is ever written.
 */
export async function closeStorage(): Promise<void> {
  await chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  await chrome.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}

export async function readCredentials(): Promise<Credentials | null> {
  const { server, token } = await chrome.storage.local.get(['server', 'token']);
  return typeof server === 'string' && typeof token === 'string' ? { server, token } : null;
}

export async function requireCredentials(): Promise<Credentials> {
  const credentials = await readCredentials();
  if (!credentials) throw new ShownFailure('not-connected', 'Connect to your Applywright server first.');
  return credentials;
}

export async function saveCredentials(credentials: Credentials, name: string | null): Promise<void> {
  await closeStorage();
  await chrome.storage.local.set({ ...credentials, name });
}

export async function readConnection(): Promise<Connection> {
  const { server, token, name } = await chrome.storage.local.get(['server', 'token', 'name']);
  return { server: typeof server === 'string' ? server : DEFAULT_SERVER, connected: typeof token === 'string', name: typeof name === 'string' ? name : null };
}

/** Signing out leaves nothing behind but the address of the server. */
export async function wipe(): Promise<void> {
  const { server } = await readConnection();
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
  await chrome.storage.local.set({ server });
}

/** The origin of a server address. Plain http only on this machine: a token must not cross a network in the clear. */
export function serverOrigin(address: string): string {
  const text = /^[a-z]+:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  if (!URL.canParse(text)) throw new ShownFailure('invalid', 'This is not an address. Use one like http://localhost:3000.');
  const url = new URL(text);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) throw new ShownFailure('invalid', 'Use an https address. Plain http works only for a server on this computer.');
  return url.origin;
}
