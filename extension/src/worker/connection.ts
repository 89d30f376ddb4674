import { factsOf, isPublishable, type Profile } from '@applywright/contracts';
import type { Connection, SignedOut } from '../messages';
import { ServerFailure, ShownFailure } from './failure';
import { cache, keyBox } from './local-data';
import { fetchProfile, type TaggedProfile } from './server';
import { serverOrigin } from './server-origin';
import { webRandomness } from './sign-in/pkce';
import { SessionKeeper, type Access } from './sign-in/session-keeper';
import { TokenStore } from './sign-in/token-store';

export const DEFAULT_SERVER = 'http://localhost:3000';

const store = new TokenStore(chrome.storage, () => keyBox.destroy());
const keeper = new SessionKeeper(store, {
  ...webRandomness,
  fetch: (url, init) => fetch(url, init),
  launch: (url) => chrome.identity.launchWebAuthFlow({ url, interactive: true }),
  redirectUri: chrome.identity.getRedirectURL('cb'),
  now: () => Date.now(),
});

/** Shuts content scripts out of both parts of the storage, before anything is ever written there. Firefox keeps them out of the session by itself and knows no such switch. */
export async function closeStorage(): Promise<void> {
  const areas: readonly Pick<Partial<chrome.storage.StorageArea>, 'setAccessLevel'>[] = [chrome.storage.local, chrome.storage.session];
  for (const area of areas) await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
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
  await welcome(await profileOf(await requireAccess()));
  return readConnection();
}

/** Connects with a token of the dashboard. Nothing is stored that the server does not take. */
export async function connect(address: string, pasted: string): Promise<Connection> {
  const [server, token] = [serverOrigin(address), pasted.trim()];
  const tagged = await fetchProfile({ server, token: async () => token, other: async () => null });
  await closeStorage();
  if ((await readConnection()).by === 'sign-in') await keeper.signOut();
  await store.keepPasted({ server, token });
  await welcome(tagged);
  return readConnection();
}

/** Signing out leaves nothing behind but the address of the server. */
export async function signOut(): Promise<SignedOut> {
  const serverTold = await keeper.signOut();
  return { ...(await readConnection()), serverTold };
}

const nameOf = (profile: Profile | undefined): string | null => factsOf((profile?.facts ?? []).filter(isPublishable), 'name')[0]?.value.full ?? null;

/**
 * What was kept for somebody else goes before anything of the new person comes. The same person is known by a fact that
 * both profiles hold: ids of facts are never used twice.
 */
async function welcome(tagged: TaggedProfile | null): Promise<void> {
  const before = await cache.profile();
  const ids = new Set(before?.profile.facts.map(({ id }) => id));
  if (before && !tagged?.profile.facts.some(({ id }) => ids.has(id))) await forgetPerson();
  if (tagged) await cache.keepProfile({ ...tagged, readAt: new Date().toISOString() });
  await chrome.storage.local.set({ name: nameOf(tagged?.profile) });
}

async function forgetPerson(): Promise<void> {
  const kept = Object.keys(await chrome.storage.local.get()).filter((key) => key.startsWith('sealed:') || key === 'answers');
  const held = Object.keys(await chrome.storage.session.get()).filter((key) => key !== 'access');
  await Promise.all([chrome.storage.local.remove(kept), chrome.storage.session.remove(held), keyBox.destroy()]);
}

/** Whoever has no profile yet is signed in all the same; the panel says what is missing. */
async function profileOf(access: Access): Promise<TaggedProfile | null> {
  try {
    return await fetchProfile(access);
  } catch (error) {
    if (error instanceof ServerFailure && error.problem === 'profile_missing') return null;
    throw error;
  }
}
