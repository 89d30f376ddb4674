import { createHash, createHmac, randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** The session's id, by which the family is found, and 256 bits that only its device knows. */
const FORM = /^([0-9a-f]{24})\.[\w-]{43}$/;
/** Ninety days of a refresh every ten minutes are 12,960; each step back costs 7 µs. */
const MOST_STEPS = 13_000;
/** About 3 ms of work before others get their turn. */
const STEPS_A_TURN = 400;

/** Opaque tokens are random enough that a plain digest cannot be turned round. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The first token of a session. */
export const firstToken = (sessionId: string): string => `${sessionId}.${randomBytes(32).toString('base64url')}`;

/** The session that a token says it is of, or null when it has not the form of one. */
export const sessionIdOf = (token: string): string | null => FORM.exec(token)?.[1] ?? null;

/** The token after this one. It follows from its parent and a key of this instance, so that whoever asks twice gets the same. */
export const childOf = (key: Buffer, token: string): string => `${token.slice(0, 24)}.${createHmac('sha256', key).update(token).digest('base64url')}`;

/**
 * How many tokens have followed this one: 0 for the newest, null when the newest does not descend from it, so that it
 * was made up. Nothing is stored for the old ones: their line is made again from the token that is shown.
 */
export async function stepsBehind(key: Buffer, token: string, newestHash: string, generation: number): Promise<number | null> {
  const most = Math.min(generation, MOST_STEPS);
  for (let steps = 0, at = token; steps <= most; steps++, at = childOf(key, at)) {
    if (sha256(at) === newestHash) return steps;
    if (steps % STEPS_A_TURN === STEPS_A_TURN - 1) await nextTurn();
  }
  return null;
}
