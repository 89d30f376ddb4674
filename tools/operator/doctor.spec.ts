import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@applywright/embedded-mongo';
import { startTestApp } from '../../apps/api/testing/start-test-app';
import { readConfig, type Config } from '../../apps/api/src/config/config';
import { KeyRing } from '../../apps/api/src/platform/seal/key-ring';
import { checkNode, judgeClock, judgeDisk } from './check-machine';
import { examine, run } from './doctor';
import type { Finding } from './finding';

const MIB = 1024 * 1024;

describe('doctor', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'doctor-'));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const config = (env: Record<string, string> = {}): Config => readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, ...env }, dataDir, dataDir);
  const finding = async (subject: string, env?: Record<string, string>, now?: () => number): Promise<Finding | undefined> => (await examine(config(env), now)).find((f) => f.subject === subject);
  const ring = join('keys', 'ring.json');
  /** An instance that has run and was stopped. */
  async function instance(): Promise<void> {
    KeyRing.openOrCreate(join(dataDir, ring));
    await (await startEmbeddedMongo({ dataDir: join(dataDir, 'store'), inWorker: false })).close();
  }

  it('finds nothing to mend in a sound instance, stopped or running', async () => {
    await instance();
    const stopped = await examine(config());
    expect(stopped.filter((f) => f.level === 'FAIL')).toEqual([]);
    expect(stopped.map((f) => f.subject)).toEqual(['node', 'data folder', 'key ring', 'store', 'redis', 'chromium', 'disk', 'clock']);
    const store = await startEmbeddedMongo({ dataDir: join(dataDir, 'store'), inWorker: false });
    expect(await finding('store')).toMatchObject({ level: 'ok', detail: expect.stringContaining('every index agrees') as unknown });
    await store.close();
  });

  it('only warns before the first start', async () => {
    const found = await examine(config({ DATA_DIR: join(dataDir, 'new') }));
    expect(found.filter((f) => f.level === 'FAIL')).toEqual([]);
    expect(found.filter((f) => f.level === 'warn').map((f) => f.subject)).toEqual(expect.arrayContaining(['data folder', 'key ring', 'store']));
  });

  it('fails on a key ring that is gone, broken or open to others', async () => {
    await instance();
    chmodSync(join(dataDir, ring), 0o644);
    expect(await finding('key ring')).toMatchObject({ level: 'FAIL', remedy: expect.stringContaining('chmod 600') as unknown });
    writeFileSync(join(dataDir, ring), '{"current":"k2","keys":{"secret');
    expect(await finding('key ring')).toMatchObject({ level: 'FAIL', remedy: expect.not.stringContaining('secret') as unknown });
    rmSync(join(dataDir, ring));
    expect(await finding('key ring')).toMatchObject({ level: 'FAIL', remedy: expect.stringContaining('is missing') as unknown });
  });

  it('holds the key ring against the store, stopped or running', async () => {
    const app = await startTestApp({ SAMPLE_BOARDS: '0', MONGODB_URI: '' });
    await app.person();
    const of = async (env: Record<string, string> = {}) => finding('key ring', { DATA_DIR: app.dataDir, ...env });
    const other = JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64url') } });
    const looked = [await of(), await of({ KEY_RING: other })];
    await app.app.close();
    looked.push(await of(), await of({ KEY_RING: other }));
    expect(looked.map((f) => f?.level)).toEqual(['ok', 'FAIL', 'ok', 'FAIL']);
    expect(looked[0]?.detail).toMatch(/current key k1, belongs to this store$/);
    expect(looked[1]?.detail).toMatch(/does not belong to this store/);
    rmSync(app.dataDir, { recursive: true, force: true });
  });

  it('fails on data that others may read in a folder that others may enter', async () => {
    await instance();
    chmodSync(join(dataDir, 'store'), 0o755);
    expect(await finding('data folder')).toMatchObject({ level: 'ok' });
    chmodSync(dataDir, 0o755);
    expect(await finding('data folder')).toMatchObject({ level: 'FAIL', remedy: `chmod -R go= ${dataDir}` });
  });

  it('fails on a damaged store, with exit code 1', async () => {
    await instance();
    truncateSync(join(dataDir, 'store', 'store.sqlite'), 5000);
    const lines: string[] = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    expect(await run([], config())).toBe(1);
    expect(lines.find((l) => l.includes('  store '))).toMatch(/^FAIL/);
    expect(lines.join('\n')).toMatch(/FAIL {2}store .*\n +→ .*backup/);
  });

  it('fails on servers that do not answer and names no password', async () => {
    const found = await examine(config({ MONGODB_URI: 'mongodb://operator:hunter2@127.0.0.1:1/applywright', REDIS_URL: 'redis://:hunter2@127.0.0.1:1', KEY_RING: JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64url') } }) }));
    for (const subject of ['store', 'redis']) expect(found.find((f) => f.subject === subject)).toMatchObject({ level: 'FAIL', detail: expect.stringContaining('does not answer') as unknown });
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  it('fails on a CHROMIUM_PATH that names nothing', async () => expect(await finding('chromium', { CHROMIUM_PATH: join(dataDir, 'none') })).toMatchObject({ level: 'FAIL' }));

  it('fails when the clock stands before the last write or apart from the store', async () => {
    await instance();
    const later = Date.now() / 1000 + 3600;
    utimesSync(join(dataDir, 'store', 'store.sqlite'), later, later);
    expect(await finding('clock')).toMatchObject({ level: 'FAIL', detail: expect.stringContaining('before the last write') as unknown });
    expect(judgeClock(1_000_000, { server: 1_031_000 }).level).toBe('FAIL');
    expect(judgeClock(1_000_000, { server: 1_029_000, lastWrite: 1_029_000 }).level).toBe('ok');
  });

  it.each([['v22.12.0', 'FAIL'], ['v20.19.0', 'FAIL'], ['v22.13.0', 'ok'], ['v24.0.0', 'ok']])('takes node %s for %s', (version, level) => expect(checkNode(version).level).toBe(level));
  it.each([[50, 'FAIL'], [500, 'warn'], [5000, 'ok']])('takes %i MiB of free disk for %s', (mib, level) => expect(judgeDisk('/', mib * MIB).level).toBe(level));

  it('refuses arguments', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await run(['--fix'], config())).toBe(2);
  });
});
