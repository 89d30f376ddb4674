import * as z from 'zod';

const RingFile = z.strictObject({
  current: z.string(),
  root: z.string().optional(),
  keys: z.record(z.string().regex(/^[a-z0-9-]{1,40}$/, 'a key is named by small letters, digits and -'), z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'a key is 32 bytes, base64url')),
});

/** A ring as it is written down. */
export interface Ring {
  /** The key that new things are wrapped with. */
  readonly current: string;
  /** The key that indexes and signing secrets are derived from; it never changes. */
  readonly root: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** What is wrong with a ring, in one line that holds nothing of it. */
export class RingError extends Error {
  override readonly name = 'RingError';
}

/** Bytes that differ, of the 32 of a key: of random keys fewer than one in a thousand million has so few. */
const FEW_DISTINCT_BYTES = 16;

/** @throws RingError when the text is not a ring, or its current or root key is missing. */
export function parseRing(text: string): Ring {
  const parsed = RingFile.safeParse(jsonOf(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    // a key may stand where a field's name belongs
    throw new RingError(`the key ring is not one: ${issue?.code === 'unrecognized_keys' ? 'it has a field that no ring has' : (issue?.message ?? 'wrong form')}`);
  }
  const { current, keys } = parsed.data;
  // rings from before the root was named derived from the first key
  const root = parsed.data.root ?? Object.keys(keys).sort()[0] ?? current;
  if (!keys[current]) throw new RingError('the key ring names a current key that it does not hold');
  if (!keys[root]) throw new RingError('the key ring names a root key that it does not hold');
  return { current, root, keys };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // the parser's message quotes what it read
    throw new RingError(`the key ring is not JSON (${error instanceof Error ? error.name : 'unknown'})`);
  }
}

export const ringText = ({ current, root, keys }: Ring): string => JSON.stringify({ current, root, keys });

/** The ring with one key more, under the next free name. */
export function growRing(ring: Ring, key: Buffer): { ring: Ring; id: string } {
  const numbers = Object.keys(ring.keys).map((id) => Number(/^k(\d{1,6})$/.exec(id)?.[1] ?? 0));
  const id = `k${Math.max(...numbers) + 1}`;
  return { id, ring: { ...ring, keys: { ...ring.keys, [id]: key.toString('base64url') } } };
}

/** @throws RingError when a key was thought up and not drawn, or stands there twice. */
export function refuseWeakKeys({ keys }: Ring): void {
  const seen = new Set<string>();
  for (const [id, key] of Object.entries(keys)) {
    const bytes = Buffer.from(key, 'base64url');
    const steps = new Set([...bytes.subarray(1)].map((b, i) => (b - (bytes[i] ?? 0) + 256) % 256));
    if (new Set(bytes).size <= FEW_DISTINCT_BYTES || steps.size === 1) throw new RingError(`key ${id} is not random: draw 32 bytes, for instance by openssl rand -base64 32, and write them as base64url`);
    const plain = bytes.toString('hex');
    if (seen.has(plain)) throw new RingError(`key ${id} stands in the key ring twice`);
    seen.add(plain);
  }
}
