import { routes } from '@applywright/contracts';
import { readConfig, type Config } from '../../apps/api/src/config/config';
import { JobQueue } from '../../apps/api/src/platform/queue/job-queue';
import { startTestApp, type TestApp } from '../../apps/api/testing/start-test-app';
import { run } from './outbox';

describe('the operator, with outbox', () => {
  let app: TestApp;
  let config: Config;
  let said: string[];
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0', MONGODB_URI: '' });
    config = readConfig({ NODE_ENV: 'test', DATA_DIR: app.dataDir }, app.dataDir, app.dataDir);
  }, 30_000);
  afterAll(() => app.close());
  beforeEach(() => {
    said = [];
    for (const to of ['log', 'error'] as const) jest.spyOn(console, to).mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => jest.restoreAllMocks());

  it('says so when there is none', async () => {
    expect(await run([], config)).toBe(0);
    expect(said).toEqual(['No mail has been written in the last 30 days.']);
  });

  it('lists mails with masked addresses and shows the one that is asked for, with a link that works', async () => {
    await app.person('Lena.Hoffmann@example.org');
    await app.app.get(JobQueue, { strict: false }).idle();
    expect(await run([], config)).toBe(0);
    const line = said.at(-1) ?? '';
    expect(line).toMatch(/^[0-9a-f]{24} {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}sent {5}confirm-address {7}L…@e….org$/);
    expect(await run([line.slice(0, 24)], config)).toBe(0);
    expect(said.at(-1)).toMatch(/^To: {7}L…@e….org\nWritten: {2}\S+\nSubject: {2}Confirm your e-mail address\n\nPlease confirm/);
    expect(said.join()).not.toMatch(/hoffmann/i);
    const token = /#token=([\w-]+)/.exec(said.at(-1) ?? '')?.[1] ?? '';
    expect((await app.anybody().call(routes.confirmAddress, { body: { token } })).status).toBe(204);
  });

  it('refuses what is no id, knows no unknown mail, and keeps none where there is a mail server', async () => {
    for (const args of [['x'], ['../../etc/passwd'], ['a'.repeat(24), 'more']]) expect(await run(args, config)).toBe(2);
    expect(await run(['a'.repeat(24)], config)).toBe(1);
    await run([], config);
    const id = (said.at(-1) ?? '').slice(0, 24);
    expect(await run([id], readConfig({ NODE_ENV: 'test', DATA_DIR: app.dataDir, SMTP_URL: 'smtp://127.0.0.1:1' }, app.dataDir, app.dataDir))).toBe(1);
    expect(said.at(-1)).toMatch(/no such mail/);
  });
});
