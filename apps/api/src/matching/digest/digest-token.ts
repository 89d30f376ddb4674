import { timingSafeEqual } from 'node:crypto';
import type { KeyRing } from '../../platform/seal/key-ring';

const PURPOSE = 'end-digest';

/** What the link in a digest mail carries: whose digest it ends, signed. It opens nothing else, and is good for as long as the instance keeps its keys. */
export const digestTokenOf = (ring: KeyRing, userId: string): string => `${Buffer.from(userId, 'hex').toString('base64url')}.${ring.blindIndex(PURPOSE, userId)}`;

/** Whose token it is; null for one that this instance has not made. */
export function userOfDigestToken(ring: KeyRing, token: string): string | null {
  const userId = Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString('hex');
  const [given, made] = [Buffer.from(token), Buffer.from(digestTokenOf(ring, userId))];
  return given.length === made.length && timingSafeEqual(given, made) ? userId : null;
}
