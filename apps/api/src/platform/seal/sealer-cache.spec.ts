import type { Model } from 'mongoose';
import { erasureMark } from './erasure-mark';
import { KeyRing } from './key-ring';
import { Sealer } from './sealer';
import type { UserKey } from './user-key.schema';

const ring = KeyRing.parse(JSON.stringify({ current: 'k1', keys: { k1: 'A'.repeat(43) } }));
const USER = 'a'.repeat(24);

/** As much of a store as a sealer asks for, shared by instances. */
function fakeKeys(): { model: Model<UserKey>; rows: Map<string, string>; marks: Set<string>; reads: () => number } {
  const rows = new Map<string, string>();
  const marks = new Set<string>();
  let reads = 0;
  const lean = (userId: string) => ({ lean: () => Promise.resolve(rows.has(userId) ? { userId, wrapped: rows.get(userId) } : null) });
  const model = {
    findOne: ({ userId }: { userId: string }) => (reads++, lean(userId)),
    findOneAndUpdate: ({ userId }: { userId: string }, { $setOnInsert }: { $setOnInsert: UserKey }) => {
      if (!rows.has(userId)) rows.set(userId, $setOnInsert.wrapped);
      return lean(userId);
    },
    deleteOne: ({ userId }: { userId: string }) => Promise.resolve(void rows.delete(userId)),
    db: { collection: () => ({ findOne: ({ _id }: { _id: string }) => Promise.resolve(marks.has(_id) ? { _id } : null) }) },
  };
  return { model: model as unknown as Model<UserKey>, rows, marks, reads: () => reads };
}

describe('Sealer', () => {
  let nowMs: number;
  beforeEach(() => {
    nowMs = 1_000_000;
    jest.spyOn(performance, 'now').mockImplementation(() => nowMs);
  });
  afterEach(() => jest.restoreAllMocks());

  it('asks for a key once a minute, and so forgets one that another instance has destroyed', async () => {
    const { model, reads } = fakeKeys();
    const [here, there] = [new Sealer(ring, model), new Sealer(ring, model)];
    const sealed = await here.seal(USER, 'x', 'secret');
    expect(await there.open(USER, 'x', sealed)).toBe('secret');
    const before = reads();
    nowMs += 59_999;
    expect(await there.open(USER, 'x', sealed)).toBe('secret');
    expect(reads()).toBe(before);
    await here.destroyKey(USER);
    await expect(here.open(USER, 'x', sealed)).rejects.toMatchObject({ code: 'not_found' });
    nowMs += 1;
    await expect(there.open(USER, 'x', sealed)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('makes a first key for anybody but the erased', async () => {
    const { model, marks, rows } = fakeKeys();
    const sealer = new Sealer(ring, model);
    await sealer.seal(USER, 'x', 'secret');
    marks.add(erasureMark(ring, USER));
    await sealer.destroyKey(USER);
    await expect(sealer.seal(USER, 'x', 'late')).rejects.toMatchObject({ code: 'not_found' });
    await expect(sealer.sealBytes(USER, 'x', Buffer.from('late'))).rejects.toMatchObject({ code: 'not_found' });
    expect(rows.size).toBe(0);
    await sealer.seal('b'.repeat(24), 'x', 'other');
  });
});
