import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '@applywright/contracts';
import { readConfig, type Config } from '../../apps/api/src/config/config';
import { type Person } from '../../apps/api/testing/start-test-app';
import { runningProgram } from './running-program';
import { run } from './user';

describe('the operator, with user', () => {
  const program = runningProgram();
  let lena: Person;
  beforeAll(async () => {
    lena = await program.app.person('Lena.Hoffmann@example.org');
  });

  it('promotes and demotes while the program runs, whatever the case of the address', async () => {
    expect(await run(['promote', 'lena.HOFFMANN@example.org'], program.config)).toBe(0);
    expect((await lena.call(routes.adminQueue)).status).toBe(200);
    expect(await run(['list'], program.config)).toBe(0);
    expect(program.said.at(-1)).toMatch(/^[0-9a-f]{24} {2}admin {2}\d{4}-\d\d-\d\d {2}\d{4}-\d\d-\d\d {2}L…@e….org$/);
    expect(await run(['demote', 'lena.hoffmann@example.org'], program.config)).toBe(0);
    expect(program.said.at(-1)).toBe('There is no administrator now.');
    expect((await lena.call(routes.adminQueue)).status).toBe(403);
    expect(program.said.join()).not.toMatch(/hoffmann/i);
  });

  it('says what is wrong and changes nothing when the address is unknown or the command is', async () => {
    expect(await run(['promote', 'nobody@example.org'], program.config)).toBe(1);
    expect(await run(['promote', 'no address'], program.config)).toBe(2);
    for (const args of [[], ['promote'], ['list', 'x'], ['delete', 'lena.hoffmann@example.org'], ['constructor', 'lena.hoffmann@example.org']]) expect(await run(args, program.config)).toBe(2);
    expect((await lena.call(routes.adminQueue)).status).toBe(403);
  });

  it('refuses a folder without a key ring and one without a store, and makes neither', async () => {
    const elsewhere = (DATA_DIR: string, KEY_RING?: string): Config => readConfig({ NODE_ENV: 'test', DATA_DIR, KEY_RING }, program.app.dataDir, program.app.dataDir);
    expect(await run(['list'], elsewhere(join(program.app.dataDir, 'none')))).toBe(1);
    expect(program.said.at(-1)).toMatch(/ring\.json is missing/);
    expect(await run(['list'], elsewhere(join(program.app.dataDir, 'none'), JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64url') } })))).toBe(1);
    expect(program.said.at(-1)).toMatch(/There is no store in .*none yet/);
  });

  it('opens the store itself after the program has ended, though an old address was left behind', async () => {
    await program.app.app.close();
    writeFileSync(join(program.app.dataDir, 'store.address'), 'mongodb://127.0.0.1:1/?directConnection=true\n');
    expect(await run(['promote', 'lena.hoffmann@example.org'], program.config)).toBe(0);
    expect(program.said.at(-1)).toBe('Administrators: 1.');
  });
});
