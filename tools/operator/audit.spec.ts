import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { startTestApp, type TestApp } from '../../apps/api/testing/start-test-app';
import { Audit } from '../../apps/api/src/compliance/audit';
import { readConfig, type Config } from '../../apps/api/src/config/config';
import { run } from './audit';
import { run as user } from './user';

describe('the operator, with audit', () => {
  let app: TestApp;
  let config: Config;
  let said: string[];
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0', MONGODB_URI: '' });
    config = readConfig({ NODE_ENV: 'test', DATA_DIR: app.dataDir }, app.dataDir, app.dataDir);
    await app.person('lena@example.org');
  }, 30_000);
  afterAll(() => app.close());
  beforeEach(() => {
    said = [];
    for (const to of ['log', 'error'] as const) jest.spyOn(console, to).mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => jest.restoreAllMocks());
  const entries = () => app.app.get<Connection>(getConnectionToken()).collection('audit_log');

  it('finds the log whole and lists what the operator did beside the program', async () => {
    const audit = app.app.get(Audit, { strict: false });
    await audit.record({ event: 'signed-in', userId: null });
    expect(await user(['promote', 'lena@example.org'], config)).toBe(0);
    // the program goes on behind what the tool wrote
    await audit.record({ event: 'signed-out', userId: null });
    await audit.flush();
    said = [];
    expect(await run(['list', '3'], config)).toBe(0);
    expect(said.map((l) => l.split(/\s+/).filter(Boolean)[2])).toEqual(['signed-out', 'role-changed', 'signed-in']);
    expect(said.join()).not.toContain('lena');
    expect(await run(['verify'], config)).toBe(0);
    expect(said.join('\n')).toMatch(/The audit log is whole: \d+ entries\.\nIt ends at \d+:[\w-]{43}\./);
  });

  it('holds the log against a place that was noted', async () => {
    const last = (await entries().find().sort({ seq: -1 }).limit(1).toArray())[0];
    expect(await run(['verify', `${last?.['seq']}:${last?.['hash']}`], config)).toBe(0);
    expect(await run(['verify', `${last?.['seq']}:${'x'.repeat(43)}`], config)).toBe(1);
    expect(await run(['verify', `${Number(last?.['seq']) + 1}:${last?.['hash']}`], config)).toBe(1);
  });

  it('ends with 1 and names the entry when the log is broken', async () => {
    await entries().updateOne({ seq: 2 }, { $set: { actor: 'somebody else' } });
    expect(await run(['verify'], config)).toBe(1);
    expect(said.at(-1)).toMatch(/^The audit log is BROKEN at entry 2:/);
  });

  it('refuses odd arguments', async () => {
    for (const args of [[], ['verify', 'x'], ['list', '0'], ['list', 'x'], ['list', '1', '2'], ['prune']]) expect(await run(args, config)).toBe(2);
  });
});
