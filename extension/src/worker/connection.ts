import { factsOf, isPublishable } from '@applywright/contracts';
import type { Connection, SignedOut } from '../messages';
import { ShownFailure } from './failure';
import { fetchProfile } from './server';
import { serverOrigin } from './server-origin';
import { webRandomness } from './sign-in/pkce';
import { SessionKeeper, type Access } from './sign-in/session-keeper';
import { TokenStore } from './sign-in/token-store';

export const DEFAULT_SERVER = 'http://localhost:3000';

const store = new TokenStore(chrome.storage);
const keeper = new SessionKeeper(store, {
  ...webRandomness,
  fetch: (url, init) => fetch(url, init),
  launch: (url) => chrome.identity.launchWebAuthFlow({ url, interactive: true }),
  redirectUri: chrome.identity.getRedirectURL('cb'),
  now: () => Date.now(),
});

/** Shuts content scripts out of both parts of the storage, before anything is ever written there. */
export async function closeStorage(): Promise<void> {
  await chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  await chrome.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** How to talk to the server. */
export async function requireAccess(): Promise<Access> {
  const access = await keeper.access();
  if (!access) throw new ShownFailure('not-connected', 'Sign in to your Applywright server first.');
  return access;
}

export async function readConnection(): Promise<Connection> {
  const { server, token, refreshToken, name } = await chrome.storage.local.get(['server', 'token', 'refreshToken', 'name']);
  const by = typeof token === 'string' ? 'token' : typeof refreshToken === 'string' ? 'sign-in' : null;
  return { server: typeof server === 'string' ? server : DEFAULT_SERVER, connected: by !== null, by, name: typeof name === 'string' ? name : null };
}

/** Signs in at a server, by default the one that is stored. */
export async function signIn(address: string | undefined): Promise<Connection> {
  await closeStorage();
  await keeper.signIn(serverOrigin(address ?? (await readConnection()).server));
  await keepName(await nameOf(await requireAccess()));
  return readConnection();
}

/** Connects with a token of the dashboard. Nothing is stored that the server does not take. */
export async function connect(address: string, pasted: string): Promise<Connection> {
  const [server, token] = [serverOrigin(address), pasted.trim()];
  const profile = await fetchProfile({ server, token: async () => token, other: async () => null });
  await closeStorage();
  if ((await readConnection()).by === 'sign-in') await keeper.signOut();
  await store.keepPasted({ server, token });
  await keepName(factsOf(profile.facts.filter(isPublishable), 'name')[0]?.value.full ?? null);
  return readConnection();
}

/** Signing out leaves nothing behind but the address of the server. */
export async function signOut(): Promise<SignedOut> {
  const serverTold = await keeper.signOut();
  return { ...(await readConnection()), serverTold };
}

const keepName = (name: string | null): Promise<void> => chrome.storage.local.set({ name });

/** Whoever has no profile yet is signed in all the same; the panel says what is missing. */
async function nameOf(access: Access): Promise<string | null> {
  try {
    return factsOf((await fetchProfile(access)).facts.filter(isPublishable), 'name')[0]?.value.full ?? null;
  } catch (error) {
    if (error instanceof ShownFailure && error.code === 'server') return null;
    throw error;
  }
}
