import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '@applywright/contracts';
import { readConfig, type Config } from '../../apps/api/src/config/config';
import { startTestApp, type Person, type TestApp } from '../../apps/api/testing/start-test-app';
import { run } from './user';

describe('the operator, with user', () => {
  let app: TestApp;
  let config: Config;
  let lena: Person;
  let said: string[];
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0', MONGODB_URI: '' });
    config = readConfig({ NODE_ENV: 'test', DATA_DIR: app.dataDir }, app.dataDir, app.dataDir);
    lena = await app.person('Lena.Hoffmann@example.org');
  }, 30_000);
  afterAll(() => app.close());
  beforeEach(() => {
    said = [];
    for (const to of ['log', 'error'] as const) jest.spyOn(console, to).mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => jest.restoreAllMocks());

  it('promotes and demotes while the program runs, whatever the case of the address', async () => {
    expect(await run(['promote', 'lena.HOFFMANN@example.org'], config)).toBe(0);
    expect((await lena.call(routes.adminQueue)).status).toBe(200);
    expect(await run(['list'], config)).toBe(0);
    expect(said.at(-1)).toMatch(/^[0-9a-f]{24} {2}admin {2}\d{4}-\d\d-\d\d {2}\d{4}-\d\d-\d\d {2}L…@e….org$/);
    expect(await run(['demote', 'lena.hoffmann@example.org'], config)).toBe(0);
    expect(said.at(-1)).toBe('There is no administrator now.');
    expect((await lena.call(routes.adminQueue)).status).toBe(403);
    expect(said.join()).not.toMatch(/hoffmann/i);
  });

  it('says what is wrong and changes nothing when the address is unknown or the command is', async () => {
    expect(await run(['promote', 'nobody@example.org'], config)).toBe(1);
    expect(await run(['promote', 'no address'], config)).toBe(2);
    for (const args of [[], ['promote'], ['list', 'x'], ['delete', 'lena.hoffmann@example.org'], ['constructor', 'lena.hoffmann@example.org']]) expect(await run(args, config)).toBe(2);
    expect((await lena.call(routes.adminQueue)).status).toBe(403);
  });

  it('refuses a folder without a key ring and one without a store, and makes neither', async () => {
    const elsewhere = (DATA_DIR: string, KEY_RING?: string): Config => readConfig({ NODE_ENV: 'test', DATA_DIR, KEY_RING }, app.dataDir, app.dataDir);
    expect(await run(['list'], elsewhere(join(app.dataDir, 'none')))).toBe(1);
    expect(said.at(-1)).toMatch(/ring\.json is missing/);
    expect(await run(['list'], elsewhere(join(app.dataDir, 'none'), JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64url') } })))).toBe(1);
    expect(said.at(-1)).toMatch(/There is no store in .*none yet/);
  });

  it('opens the store itself after the program has ended, though an old address was left behind', async () => {
    await app.app.close();
    writeFileSync(join(app.dataDir, 'store.address'), 'mongodb://127.0.0.1:1/?directConnection=true\n');
    expect(await run(['promote', 'lena.hoffmann@example.org'], config)).toBe(0);
    expect(said.at(-1)).toBe('Administrators: 1.');
  });
});
