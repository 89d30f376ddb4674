import { signal } from '@angular/core';
import type { Session, User } from '@applywright/contracts';

/** For specs: a person who is signed in. */
export const person = (over: Partial<User> = {}): User => ({ id: 'a'.repeat(24), email: 'ida@example.org', role: 'user', createdAt: '2026-01-01T00:00:00Z', addressConfirmed: true, mfa: false, ...over });

/** For specs: what the server answers to a sign-in. */
export const session = (accessToken = 'token', over: Partial<User> = {}): Session => ({ accessToken, expiresInSeconds: 600, user: person(over) });

/** For specs: a session store that holds this person. */
export const sessionOf = (over: Partial<User> = {}) => {
  const user = signal<User | null>(person(over));
  return { user, signedIn: () => user() !== null, accessToken: () => 'token', restore: async () => undefined, know: (part: Partial<User>) => user.update((u) => u && { ...u, ...part }), leave: () => user.set(null), signOut: async () => user.set(null) };
};
