import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { routes, type User } from '@applywright/contracts';
import { buildSync } from 'esbuild';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { startTestApp, type Person, type TestApp } from '../../apps/api/testing/start-test-app';
import { AuditLog } from '../../apps/api/src/compliance/audit-log';
import { readConfig, type Config } from '../../apps/api/src/config/config';
import { KeyRing } from '../../apps/api/src/platform/seal/key-ring';
import { ringFile } from '../../apps/api/src/platform/seal/ring-file';
import { Sealer } from '../../apps/api/src/platform/seal/sealer';
import { run } from './rotate-keys';

const root = join(__dirname, '../..');
const USERS = 300;
const idOf = (n: number): string => String(n).padStart(24, '0');

describe('the operator, with rotate-keys', () => {
  let app: TestApp;
  let config: Config;
  let lena: Person;
  let said: string[];
  let sealed: string[];
  const folder = join(root, '.cache', `rotate-keys-${process.pid}`);

  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0', MONGODB_URI: '' });
    config = readConfig({ NODE_ENV: 'test', DATA_DIR: app.dataDir }, app.dataDir, app.dataDir);
    lena = await app.person('lena@example.org');
    const sealer = app.app.get(Sealer, { strict: false });
    sealed = await Promise.all(Array.from({ length: USERS }, (_, n) => sealer.seal(idOf(n), 'x', `of ${n}`)));
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    said = [];
    for (const to of ['log', 'error'] as const) jest.spyOn(console, to).mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => jest.restoreAllMocks());

  const store = (): Connection => app.app.get<Connection>(getConnectionToken());
  const ring = (): KeyRing => KeyRing.open(ringFile(app.dataDir));
  /** How many users' keys are wrapped by which key. */
  async function counts(): Promise<Record<string, number>> {
    const rows = await store().collection('user_keys').find().toArray();
    return rows.reduce<Record<string, number>>((sum, row) => ({ ...sum, [KeyRing.idOf(String(row['wrapped']))]: (sum[KeyRing.idOf(String(row['wrapped']))] ?? 0) + 1 }), {});
  }
  /** Opens everything through the running program, as a process does that has no key in its memory. */
  async function everythingOpens(): Promise<void> {
    const running = app.app.get(Sealer, { strict: false });
    (running as unknown as { cache: Map<string, Buffer> }).cache.clear();
    for (const [n, value] of sealed.entries()) expect(await running.open(idOf(n), 'x', value)).toBe(`of ${n}`);
    expect((await lena.call(routes.me)).body as User).toMatchObject({ email: 'lena@example.org' });
  }

  it('tells what it would do and does nothing when it is a dry run', async () => {
    const before = readFileSync(ringFile(app.dataDir));
    expect(await run(['--dry-run'], config)).toBe(0);
    expect(said.join()).toMatch(new RegExp(`would add key k2 .* wrap ${USERS + 1} users' keys`));
    expect(readFileSync(ringFile(app.dataDir))).toEqual(before);
    expect(readdirSync(dirname(ringFile(app.dataDir)))).toEqual(['ring.json']);
    expect(await counts()).toEqual({ k1: USERS + 1 });
  });

  it('is brought to its end by another run when it was killed half way, and everything opens all the time', async () => {
    const child = killable();
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error('it ended before it could be killed')));
      child.stdout?.on('data', (text: Buffer) => void (/^\d+ wrapped, \d+ left/m.test(text.toString()) && resolve()));
    });
    const gone = new Promise((r) => child.once('close', r));
    child.kill('SIGKILL');
    await gone;
    const half = await counts();
    expect(half['k1']).toBeGreaterThan(0);
    expect(half['k2']).toBeGreaterThan(0);
    await everythingOpens();
    expect(await run(['--dry-run'], config)).toBe(0);
    expect(said.at(-1)).toMatch(new RegExp(`^${half['k1']} of ${USERS + 1} users' keys are not wrapped by the current key k2`));
    expect(await run([], config)).toBe(0);
    expect(said.at(-1)).toMatch(/^0 left/);
    expect(await counts()).toEqual({ k2: USERS + 1 });
    expect(Object.keys(ring().written.keys)).toEqual(['k1', 'k2']);
    await everythingOpens();
  });

  it('changes no index, keeps the ring before it, and is audited', async () => {
    const address = ring().blindIndex('address', 'lena@example.org');
    expect(await run([], config)).toBe(0);
    expect(await counts()).toEqual({ k3: USERS + 1 });
    expect(ring().blindIndex('address', 'lena@example.org')).toBe(address);
    const kept = readdirSync(dirname(ringFile(app.dataDir))).filter((f) => /^ring\.\d{4}-.*\.json$/.test(f));
    expect(kept).toHaveLength(2);
    for (const f of [...kept, 'ring.json']) expect(statSync(join(dirname(ringFile(app.dataDir)), f)).mode & 0o777).toBe(0o600);
    const log = app.app.get(AuditLog, { strict: false });
    expect((await log.latest(0, 1))[0]).toMatchObject({ event: 'keys-rotated', actor: 'instance', target: 'k3' });
    expect(await log.check()).toMatchObject({ whole: true });
    await everythingOpens();
    // a person who comes now, and signs in again
    expect((await app.person('new@example.org')).token).toBeTruthy();
    expect(await counts()).toEqual({ k3: USERS + 2 });
  });

  it('tells three steps and writes nothing before the last when the ring is given by KEY_RING', async () => {
    // the program's own ring: what an operator moves from the file into the environment
    const given = (text: string): Config => readConfig({ NODE_ENV: 'test', DATA_DIR: app.dataDir, KEY_RING: text }, app.dataDir, app.dataDir);
    const next = (): string => (said.find((l) => l.startsWith('KEY_RING=')) ?? '').slice('KEY_RING='.length);
    const before = await counts();
    expect(await run([], given(readFileSync(ringFile(app.dataDir), 'utf8')))).toBe(0);
    const grown = next();
    expect(said[0]).toMatch(/^Step 1 of 3/);
    expect(JSON.parse(grown)).toMatchObject({ current: 'k3', root: 'k1', keys: { k4: expect.stringMatching(/^[\w-]{43}$/) as unknown } });
    said = [];
    expect(await run([], given(grown))).toBe(0);
    const current = next();
    expect(said[0]).toMatch(/^Step 2 of 3/);
    expect(JSON.parse(current)).toEqual({ ...(JSON.parse(grown) as object), current: 'k4' });
    expect(await counts()).toEqual(before);
    expect(await store().collection('key_checks').countDocuments({})).toBe(3);
    said = [];
    // the running program's file grows with it, so that it opens what is wrapped now
    writeFileSync(ringFile(app.dataDir), current);
    expect(await run([], given(current))).toBe(0);
    expect(said[0]).toMatch(/^Step 3 of 3/);
    expect(await counts()).toEqual({ k4: USERS + 2 });
    await everythingOpens();
  });

  it('refuses a ring of another store, a missing one, a second run and odd arguments', async () => {
    const before = await counts();
    const other = JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64url') } });
    expect(await run([], readConfig({ NODE_ENV: 'test', DATA_DIR: app.dataDir, KEY_RING: other }, app.dataDir, app.dataDir))).toBe(1);
    expect(said.at(-1)).toMatch(/does not belong to this store.*Nothing was changed\.$/);
    expect(await run([], readConfig({ NODE_ENV: 'test', DATA_DIR: join(app.dataDir, 'none') }, app.dataDir, app.dataDir))).toBe(1);
    expect(said.at(-1)).toMatch(/ring\.json is missing/);
    const lock = `${ringFile(app.dataDir)}.lock`;
    writeFileSync(lock, String(process.pid));
    expect(await run([], config)).toBe(1);
    expect(said.at(-1)).toMatch(/Another rotation is under way/);
    rmSync(lock);
    expect(await run(['--force'], config)).toBe(2);
    expect(await counts()).toEqual(before);
    expect(existsSync(lock)).toBe(false);
  });

  it('wraps anew all that the product wraps', () => {
    const sources = readdirSync(join(root, 'apps/api/src'), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts') && !/\.(spec|contract)\.ts$/.test(f));
    const wrapping = sources.filter((f) => /\.wrap\(/.test(readFileSync(join(root, 'apps/api/src', f), 'utf8'))).map((f) => f.replaceAll('\\', '/'));
    // what somebody else wraps with the ring has to be added to rewrap.ts first
    expect(wrapping).toEqual(['platform/seal/sealer.ts']);
  });

  /** The tool in a process of its own, slow enough to be caught at work. */
  function killable(): ChildProcess {
    const script = join(folder, 'rotate.cjs');
    buildSync({
      stdin: {
        contents: `import { run } from './rotate-keys'; import { readConfig } from '../../apps/api/src/config/config'; const [dir] = process.argv.slice(2); void run([], readConfig({ NODE_ENV: 'test', DATA_DIR: dir }, dir, dir), 3).then((code) => process.exit(code));`,
        resolveDir: __dirname, loader: 'ts',
      },
      outfile: script, bundle: true, platform: 'node', format: 'cjs', target: 'node22', keepNames: true, logLevel: 'error', packages: 'external', tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
      alias: { '@applywright/contracts': join(root, 'libs/contracts/src/index.ts'), '@applywright/embedded-mongo': join(root, 'libs/embedded-mongo/src/index.ts') },
    });
    return spawn(process.execPath, ['--no-warnings', script, app.dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  }
});
