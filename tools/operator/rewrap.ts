import type { Model, Types } from 'mongoose';
import { KeyRing } from '../../apps/api/src/platform/seal/key-ring';
import type { UserKey } from '../../apps/api/src/platform/seal/user-key.schema';
import { mustGt } from '../../apps/api/src/platform/store/trusted';

type KeyRow = UserKey & { readonly _id: Types.ObjectId };

/** All rows by their id, so that a second run begins where the first had to end. */
async function* pages(keys: Model<UserKey>, size: number): AsyncGenerator<KeyRow[]> {
  let last: Types.ObjectId | undefined;
  for (;;) {
    const rows: KeyRow[] = await keys.find(last ? { _id: mustGt(last as never) } : {}).sort({ _id: 1 }).limit(size).lean<KeyRow[]>();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?._id;
  }
}

/** How many users' keys are wrapped by which key of the ring. */
export async function countByKey(keys: Model<UserKey>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const rows of pages(keys, 1_000)) for (const { wrapped } of rows) counts.set(KeyRing.idOf(wrapped), (counts.get(KeyRing.idOf(wrapped)) ?? 0) + 1);
  return counts;
}

/**
 * Wraps every user's key with the ring's current one. A key that was erased or changed in the meantime stays as it is.
 * @param told is called after each batch that is in the store, with how many were wrapped so far
 */
export async function rewrap(keys: Model<UserKey>, ring: KeyRing, batch: number, told: (done: number) => void): Promise<number> {
  let done = 0;
  for await (const rows of pages(keys, batch)) {
    const writes = rows
      .filter(({ wrapped }) => KeyRing.idOf(wrapped) !== ring.currentId)
      .map(({ _id, userId, wrapped }) => ({ updateOne: { filter: { _id, wrapped }, update: { $set: { wrapped: ring.wrap(ring.unwrap(wrapped, `user_keys|${userId}`), `user_keys|${userId}`) } } } }));
    if (writes.length === 0) continue;
    done += (await keys.bulkWrite(writes)).modifiedCount;
    told(done);
  }
  return done;
}
