import { routes, type AuditCheck, type AuditEntry } from '@applywright/contracts';
import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { setRole } from '../testing/make-admin';
import { startTestApp, type Person, type TestApp } from '../testing/start-test-app';
import { Audit } from './compliance/audit';
import { AuditRow } from './compliance/audit-row.schema';
import { JobQueue } from './platform/queue/job-queue';

describe('the audit log for administrators', () => {
  let app: TestApp;
  let admin: Person;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' });
    admin = await app.person();
    await setRole(app, admin, 'admin');
  });
  afterAll(() => app.close());

  const rows = (): Model<AuditRow> => app.app.get<Model<AuditRow>>(getModelToken(AuditRow.name), { strict: false });
  const latest = async (limit = 10): Promise<AuditEntry[]> => ((await admin.call(routes.adminAudit, { query: { limit } })).body as { items: AuditEntry[] }).items;

  it('shows the latest first, with who looked among them, and no person by name', async () => {
    const { id, email } = (await admin.call(routes.me)).body as { id: string; email: string };
    const [looked, ...before] = await latest();
    expect(looked).toMatchObject({ event: 'admin-looked', target: 'audit', actor: app.app.get(Audit, { strict: false }).pseudonym(id), network: '127.0.0.0/24', result: 'ok' });
    const promoted = before.find((e) => e.event === 'role-changed');
    expect(promoted).toMatchObject({ actor: 'instance', target: `admin/${looked?.actor}` });
    const stored = JSON.stringify(await rows().find({}).lean());
    expect([id, email, '127.0.0.1"'].filter((v) => stored.includes(v))).toEqual([]);
  });

  it('records what administrators do', async () => {
    const queue = app.app.get(JobQueue, { strict: false });
    for (const id of ['a', 'b']) await queue.add('find-matches', { userId: 'a'.repeat(24), runId: 'b'.repeat(24) }, { id: `job-${id}`, maxAttempts: 1 });
    await queue.idle();
    await admin.call(routes.retryDeadJob, { params: { name: 'find-matches', id: 'job-a' } });
    await admin.call(routes.discardDeadJob, { params: { name: 'find-matches', id: 'job-b' } });
    await admin.call(routes.discardDeadJob, { params: { name: 'find-matches', id: 'job-c' } });
    await admin.call(routes.runSources);
    expect((await latest()).filter((e) => e.event === 'admin-acted').map((e) => e.target)).toEqual(['collect-postings', 'discard/find-matches', 'retry/find-matches']);
  });

  it('says whether it is whole, and where it is not', async () => {
    const check = async (): Promise<AuditCheck> => (await admin.call(routes.adminAuditCheck)).body as AuditCheck;
    const whole = await check();
    expect(whole).toMatchObject({ whole: true, firstBroken: null });
    expect(whole.entries).toBeGreaterThan(5);
    await rows().updateOne({ seq: 2 }, { $set: { target: 'nothing' } });
    expect(await check()).toEqual({ whole: false, entries: 1, firstBroken: 2 });
  });

  it('has what was recorded and not awaited when the program has ended', async () => {
    const short = await startTestApp({ SAMPLE_BOARDS: '0' });
    const audit = short.app.get(Audit, { strict: false });
    const append = jest.spyOn(short.app.get<{ append(entries: readonly unknown[]): Promise<void> }>((await import('./compliance/audit-log')).AuditLog, { strict: false }), 'append');
    // the gate of the tests wants to see a command
    await short.person();
    await audit.flush();
    append.mockClear();
    for (let n = 0; n < 50; n++) void audit.record({ event: 'signed-in', userId: null });
    await short.close();
    expect(await audit.flush()).toBe(true);
    expect(append.mock.calls.reduce((sum, [entries]) => sum + entries.length, 0)).toBe(50);
    expect(append.mock.results.every((r) => r.type === 'return')).toBe(true);
  });
});
