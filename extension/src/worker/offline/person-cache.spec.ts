import { newStorage } from '../sign-in/fake-browser';
import { MemoryKeyBox } from './memory-key-box';
import { PersonCache } from './person-cache';
import { SealedStore } from './sealed-store';

const bytes = (length: number, of: number): Uint8Array => new Uint8Array(length).fill(of);

describe('PersonCache', () => {
  let storage: ReturnType<typeof newStorage>;
  let cache: PersonCache;
  beforeEach(() => {
    storage = newStorage();
    cache = new PersonCache(new SealedStore(storage.local, new MemoryKeyBox()));
  });

  it('gives a file back byte by byte', async () => {
    const all = Uint8Array.from({ length: 70_000 }, (_, n) => n % 256);
    await cache.keepFile('a', all);
    expect(await cache.file('a')).toEqual(all);
  });

  it('lets the files kept longest go when there is no room', async () => {
    for (const [id, of] of [['a', 1], ['b', 2], ['c', 3]] as const) await cache.keepFile(id, bytes(1_200_000, of));
    expect([await cache.file('a'), (await cache.file('b'))?.length, (await cache.file('c'))?.length]).toEqual([null, 1_200_000, 1_200_000]);
    expect(Object.keys(storage.local.held).filter((key) => key.startsWith('sealed:file:'))).toEqual(['sealed:file:b', 'sealed:file:c']);
  });

  it('keeps no file that alone is too large, and loses none for it', async () => {
    await cache.keepFile('a', bytes(10, 1));
    await cache.keepFile('b', bytes(3_000_001, 2));
    expect([(await cache.file('a'))?.length, await cache.file('b')]).toEqual([10, null]);
  });

  it('has nothing when nothing was read yet', async () => {
    expect([await cache.profile(), await cache.sets(), await cache.learnt(), await cache.eeo(), await cache.file('a')]).toEqual([null, [], [], null, null]);
  });

  it('forgets equal-opportunity answers when the server has none any more', async () => {
    await cache.keepEeo({ gender: 'woman', ethnicity: null, disability: null, veteran: null });
    await cache.keepEeo(null);
    expect(await cache.eeo()).toBeNull();
  });
});
