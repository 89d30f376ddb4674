import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model } from 'mongoose';
import { openStore, type TestStore } from '../../../testing/open-store';
import { KeyRing } from './key-ring';
import { createRingFile, newRing, replaceRingFile } from './ring-file';
import { growRing } from './ring-text';
import { Sealer } from './sealer';
import { UserKey, UserKeySchema } from './user-key.schema';

const ANA = 'a'.repeat(24);
const BEN = 'b'.repeat(24);

describe('Sealer', () => {
  let store: TestStore;
  let keys: Model<UserKey>;
  let dir: string;
  let file: string;
  beforeAll(async () => {
    store = await openStore('sealer');
    keys = store.connection.model(UserKey.name, UserKeySchema) as never;
    await keys.init();
  });
  beforeEach(async () => {
    await keys.deleteMany({});
    dir = mkdtempSync(join(tmpdir(), 'sealer-'));
    file = join(dir, 'keys', 'ring.json');
    createRingFile(file);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  afterAll(() => store.close());
  const sealer = (): Sealer => new Sealer(KeyRing.open(file), keys);

  it('opens nothing that was moved to another person or another field', async () => {
    const one = sealer();
    const phone = await one.seal(ANA, 'profiles|phone', '+49 30 5550164');
    await one.seal(BEN, 'profiles|phone', 'x');
    expect(await one.open(ANA, 'profiles|phone', phone)).toBe('+49 30 5550164');
    await expect(one.open(BEN, 'profiles|phone', phone)).rejects.toThrow();
    await expect(one.open(ANA, 'profiles|pay', phone)).rejects.toThrow();
    const cv = await one.sealBytes(ANA, 'files', Buffer.from('cv'));
    await expect(one.openBytes(BEN, 'files', cv)).rejects.toThrow();
    await expect(one.openBytes(ANA, 'exports', cv)).rejects.toThrow();
  });

  it('opens no file of which any bit was flipped, its version included', async () => {
    const one = sealer();
    const sealed = await one.sealBytes(ANA, 'files', Buffer.from('cv'));
    expect((await one.openBytes(ANA, 'files', sealed)).toString()).toBe('cv');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      await expect(one.openBytes(ANA, 'files', flipped)).rejects.toThrow();
    }
    for (const short of [0, 1, 28]) await expect(one.openBytes(ANA, 'files', sealed.subarray(0, short))).rejects.toThrow();
  });

  it("opens no person's data by the wrapped key of another", async () => {
    const one = sealer();
    const secret = await one.seal(ANA, 'x', 'hers');
    await one.seal(BEN, 'x', 'his');
    const his = await keys.findOne({ userId: BEN }).lean();
    await keys.updateOne({ userId: ANA }, { $set: { wrapped: his?.wrapped } });
    await expect(sealer().open(ANA, 'x', secret)).rejects.toThrow();
  });

  it('opens what a key that was added meanwhile had wrapped, and wraps with it, while it runs', async () => {
    const running = sealer();
    const secret = await running.seal(ANA, 'x', 'hers');
    const before = KeyRing.open(file);
    const { ring, id } = growRing(before.written, randomBytes(32));
    replaceRingFile(file, { ...ring, current: id });
    const grown = KeyRing.open(file);
    const { wrapped } = (await keys.findOne({ userId: ANA }).lean()) as UserKey;
    await keys.updateOne({ userId: ANA }, { $set: { wrapped: grown.wrap(before.unwrap(wrapped, `user_keys|${ANA}`), `user_keys|${ANA}`) } });
    const alsoRunning = new Sealer(before, keys);
    expect(await alsoRunning.open(ANA, 'x', secret)).toBe('hers');
    expect(await running.open(ANA, 'x', secret)).toBe('hers');
    await running.seal(BEN, 'x', 'his');
    expect((await keys.findOne({ userId: BEN }).lean())?.wrapped).toMatch(/^k2\./);
    expect(before.blindIndex('address', 'a')).toBe(KeyRing.open(file).blindIndex('address', 'a'));
  });

  it('keeps its keys when the file was exchanged for another ring', async () => {
    const ring = KeyRing.open(file);
    const wrapped = ring.wrap(Buffer.alloc(32, 1), 'x');
    replaceRingFile(file, newRing());
    expect(() => ring.unwrap(`k9.${wrapped.slice(3)}`, 'x')).toThrow(/exchanged for another ring/);
    expect(ring.unwrap(wrapped, 'x')).toEqual(Buffer.alloc(32, 1));
  });
});
