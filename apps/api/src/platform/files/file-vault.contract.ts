import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type TestStore } from '../../../testing/open-store';
import { KeyRing } from '../seal/key-ring';
import { Sealer } from '../seal/sealer';
import { UserKey, UserKeySchema } from '../seal/user-key.schema';
import { DiskFileVault } from './disk-file-vault';
import type { FileVault } from './file-vault';
import { GridFsFileVault } from './grid-fs-file-vault';

const ANA = 'a'.repeat(24);
const BEN = 'b'.repeat(24);
const CANARY = 'Ana Lima, +49 30 5550164';

describe.each(['disk', 'GridFS'])('FileVault on %s', (kind) => {
  let dir: string;
  let store: TestStore;
  let vault: FileVault;
  let sealer: Sealer;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'applywright-files-'));
    store = await openStore('files');
    const { connection } = store;
    const keys = connection.model(UserKey.name, UserKeySchema);
    await keys.init();
    sealer = new Sealer(KeyRing.openOrCreate(join(dir, 'keys', 'ring.json')), keys as never);
    vault = kind === 'disk' ? new DiskFileVault(join(dir, 'files'), sealer) : new GridFsFileVault(connection, sealer);
  });
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('gives back what was put, also a large file and an empty one', async () => {
    for (const bytes of [Buffer.from(CANARY), Buffer.alloc(1_500_000, 7), Buffer.alloc(0)]) expect((await vault.get(ANA, await vault.put(ANA, bytes))).equals(bytes)).toBe(true);
  });
  it('answers not_found to a stranger, an unknown id and a path', async () => {
    const id = await vault.put(ANA, Buffer.from(CANARY));
    for (const [user, file] of [[BEN, id], [ANA, 'f'.repeat(24)], [ANA, '../../keys/ring.json'], ['../x', id]] as const) await expect(vault.get(user, file)).rejects.toMatchObject({ code: 'not_found' });
    await vault.remove(BEN, id);
    expect((await vault.get(ANA, id)).toString()).toBe(CANARY);
  });
  it('holds no plain text at rest', async () => {
    await vault.put(ANA, Buffer.from(CANARY));
    const folders = [dir, ...(store.dataDir ? [store.dataDir] : [])];
    const everything = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true })).filter((f) => f.isFile()).map((f) => readFileSync(join(f.parentPath, f.name)).toString('latin1'));
    // on a server of its own what GridFS holds is looked at through the driver
    if (!store.dataDir) for (const { name } of await store.connection.listCollections()) everything.push(Buffer.concat(await store.connection.collection<{ _id: unknown }>(name).find({}, { raw: true } as object).map((d) => d as unknown as Buffer).toArray()).toString('latin1'));
    expect(everything.length).toBeGreaterThan(1);
    expect(everything.some((text) => text.includes('Ana Lima') || text.includes('5550164'))).toBe(false);
  });
  it('opens nothing any more when the key is destroyed', async () => {
    const id = await vault.put(BEN, Buffer.from(CANARY));
    await sealer.destroyKey(BEN);
    await expect(vault.get(BEN, id)).rejects.toThrow();
  });
  it('removes one and all', async () => {
    const [one, two] = [await vault.put(ANA, Buffer.from('1')), await vault.put(ANA, Buffer.from('2'))];
    await vault.remove(ANA, one);
    await expect(vault.get(ANA, one)).rejects.toMatchObject({ code: 'not_found' });
    await vault.removeAll(ANA);
    await expect(vault.get(ANA, two)).rejects.toMatchObject({ code: 'not_found' });
  });
});
