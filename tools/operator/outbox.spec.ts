import { routes } from '@applywright/contracts';
import { readConfig } from '../../apps/api/src/config/config';
import { JobQueue } from '../../apps/api/src/platform/queue/job-queue';
import { runningProgram } from './running-program';
import { run } from './outbox';

describe('the operator, with outbox', () => {
  const program = runningProgram();

  it('says so when there is none', async () => {
    expect(await run([], program.config)).toBe(0);
    expect(program.said).toEqual(['No mail has been written in the last 30 days.']);
  });

  it('lists mails with masked addresses and shows the one that is asked for, with a link that works', async () => {
    await program.app.person('Lena.Hoffmann@example.org');
    await program.app.app.get(JobQueue, { strict: false }).idle();
    expect(await run([], program.config)).toBe(0);
    const line = program.said.at(-1) ?? '';
    expect(line).toMatch(/^[0-9a-f]{24} {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}sent {5}confirm-address {7}L…@e….org$/);
    expect(await run([line.slice(0, 24)], program.config)).toBe(0);
    expect(program.said.at(-1)).toMatch(/^To: {7}L…@e….org\nWritten: {2}\S+\nSubject: {2}Confirm your e-mail address\n\nPlease confirm/);
    expect(program.said.join()).not.toMatch(/hoffmann/i);
    const token = /#token=([\w-]+)/.exec(program.said.at(-1) ?? '')?.[1] ?? '';
    expect((await program.app.anybody().call(routes.confirmAddress, { body: { token } })).status).toBe(204);
  });

  it('refuses what is no id, knows no unknown mail, and keeps none where there is a mail server', async () => {
    for (const args of [['x'], ['../../etc/passwd'], ['a'.repeat(24), 'more']]) expect(await run(args, program.config)).toBe(2);
    expect(await run(['a'.repeat(24)], program.config)).toBe(1);
    await run([], program.config);
    const id = (program.said.at(-1) ?? '').slice(0, 24);
    expect(await run([id], readConfig({ NODE_ENV: 'test', DATA_DIR: program.app.dataDir, SMTP_URL: 'smtp://127.0.0.1:1' }, program.app.dataDir, program.app.dataDir))).toBe(1);
    expect(program.said.at(-1)).toMatch(/no such mail/);
  });
});
