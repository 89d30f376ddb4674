import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { randomBytes } from 'node:crypto';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { startTestApp } from '../../../testing/start-test-app';
import { createApp } from '../../app';
import { readConfig } from '../../config/config';
import { KeyRing } from './key-ring';
import { createRingFile, newRing, ringFile } from './ring-file';
import { ringText } from './ring-text';

const root = resolve(__dirname, '../../../../..');
const random = (): string => randomBytes(32).toString('base64url');

/** A program that was used by one person and stopped. Its store is embedded, whatever else the tests run on. */
async function used(dataDir: string): Promise<void> {
  const app = await startTestApp({ SAMPLE_BOARDS: '0', MONGODB_URI: '' });
  await app.person();
  await app.app.close();
  cpSync(app.dataDir, dataDir, { recursive: true });
  rmSync(app.dataDir, { recursive: true, force: true });
}

describe('a key ring that does not belong to the store', () => {
  let dataDir: string;
  let copy: string;
  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'wrong-key-'));
    await used(copy);
  });
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'wrong-key-'));
    cpSync(copy, dataDir, { recursive: true });
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const config = (env: Record<string, string> = {}) => readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'silent', SAMPLE_BOARDS: '0', NIGHTLY_CRON: '0 0 1 1 *', COLLECT_CRON: '0 0 1 1 *', ...env }, join(root, 'dist'), dataDir);
  const refused = (line: RegExp) => expect.objectContaining({ name: 'ConfigError', message: expect.stringMatching(line) as unknown }) as unknown;
  const users = async (): Promise<unknown[]> => {
    const app = await createApp(config());
    const connection = app.get<Connection>(getConnectionToken());
    const rows = await Promise.all(['users', 'user_keys', 'key_checks', 'audit_log'].map((name) => connection.collection(name).find().toArray()));
    await app.close();
    return rows;
  };

  it('stops the start with one line and changes nothing, and the right one starts again', async () => {
    const before = await users();
    expect(before.map((r) => (r as unknown[]).length).slice(0, 3)).toEqual([1, 1, 1]);
    const right = readFileSync(ringFile(dataDir));
    rmSync(ringFile(dataDir));
    createRingFile(ringFile(dataDir), newRing());
    await expect(createApp(config())).rejects.toEqual(refused(/^the key ring .*ring\.json: it does not belong to this store: key k1 is another one, or missing; put the right one in place$/));
    rmSync(ringFile(dataDir));
    createRingFile(ringFile(dataDir), KeyRing.parse(right.toString()).written);
    expect(await users()).toEqual(before);
  });

  it('stops the start when the ring is missing, and makes none', async () => {
    rmSync(ringFile(dataDir));
    await expect(createApp(config())).rejects.toEqual(refused(/ring\.json is missing, and what is in the store was sealed with it/));
    expect(existsSync(ringFile(dataDir))).toBe(false);
  });

  it('stops the start when the store is older than its checks and the ring does not open its keys', async () => {
    const app = await createApp(config());
    await app.get<Connection>(getConnectionToken()).collection('key_checks').deleteMany({});
    await app.close();
    await expect(createApp(config({ KEY_RING: ringText(newRing()) }))).rejects.toEqual(refused(/^KEY_RING: it does not belong to this store: it does not open the keys in it/));
    await (await createApp(config())).close();
  });

  it('stops the start when KEY_RING holds a key that nobody drew, without saying it', async () => {
    for (const k1 of ['A'.repeat(43), 'a'.repeat(43), Buffer.from('changemechangemechangemechangeme').toString('base64url')])
      await expect(createApp(config({ KEY_RING: JSON.stringify({ current: 'k1', keys: { k1 } }) }))).rejects.toMatchObject({ name: 'ConfigError', message: expect.not.stringContaining(k1) as unknown });
    await expect(createApp(config({ KEY_RING: 'a secret' }))).rejects.toEqual(refused(/^KEY_RING: the key ring is not JSON/));
  });

  it('turns readiness red when the store has become another one', async () => {
    const app = await startTestApp({ SAMPLE_BOARDS: '0' });
    const ready = async () => (await (await fetch(`${app.base}/health/ready`)).json()) as { status: string; checks: Record<string, { status: string }> };
    expect((await ready()).checks['keys']).toEqual({ status: 'up' });
    const checks = app.app.get<Connection>(getConnectionToken()).collection<{ _id: string; proof: string }>('key_checks');
    const other = KeyRing.parse(ringText({ current: 'k1', root: 'k1', keys: { k1: random() } }));
    await checks.updateOne({ _id: 'k1' }, { $set: { proof: other.proofOf('k1') } });
    expect(await ready()).toMatchObject({ status: 'down', checks: { keys: { status: 'down' } } });
    expect((await fetch(`${app.base}/health/ready`)).status).toBe(503);
    await app.close();
  });

  it('closes a ring file to others at the start', async () => {
    chmodSync(ringFile(dataDir), 0o644);
    await (await createApp(config())).close();
    expect(statSync(ringFile(dataDir)).mode & 0o777).toBe(0o600);
  });

  it('makes a ring that is closed to others on a first start', async () => {
    rmSync(dataDir, { recursive: true });
    await (await createApp(config())).close();
    expect(statSync(ringFile(dataDir)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(ringFile(dataDir), 'utf8'))).toMatchObject({ current: 'k1', root: 'k1' });
  });
});
