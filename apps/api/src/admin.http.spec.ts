import { routes, type AdminDeadJob, type AdminRun, type AdminSource, type AdminUserPage, type CreatedToken, type MatchPage, type User } from '@applywright/contracts';
import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { setRole } from '../testing/make-admin';
import { startTestApp, type Person, type TestApp } from '../testing/start-test-app';
import { AccessTokenRow } from './auth/access-token.schema';
import { UserRow } from './auth/user.schema';
import { QueueJob } from './platform/queue/queue-job.schema';
import { JobQueue } from './platform/queue/job-queue';

const RUN = 'b'.repeat(24);

describe('administrators', () => {
  let app: TestApp;
  let admin: Person;
  let user: Person;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '1' });
    [admin, user] = [await app.person('root.operator@example.org'), await app.person('lena.hoffmann@example.org')];
    await setRole(app, admin, 'admin');
    await app.app.get(JobQueue, { strict: false }).idle();
  });
  afterAll(() => app.close());

  const model = <T>(name: string): Model<T> => app.app.get<Model<T>>(getModelToken(name), { strict: false });
  const idOf = async (person: Person): Promise<string> => ((await person.call(routes.me)).body as User).id;

  /** A job whose attempts are used up: its person has no profile. */
  async function deadJob(): Promise<string> {
    const queue = app.app.get(JobQueue, { strict: false });
    const userId = await idOf(user);
    const id = `dead.${Date.now()}:${Math.random().toString(36).slice(2)}`;
    await queue.add('find-matches', { userId, runId: RUN }, { id, maxAttempts: 1 });
    await queue.idle();
    return id;
  }

  it('an access token carries no role', () => {
    const claims = JSON.parse(Buffer.from((admin.token ?? '').split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub', 'typ']);
  });

  it('lets a promoted person in and a demoted one out at once, with the same token', async () => {
    const person = await app.person();
    expect(await person.call(routes.adminQueue)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    await setRole(app, person, 'admin');
    expect((await person.call(routes.adminQueue)).status).toBe(200);
    await setRole(app, person, 'user');
    expect(await person.call(routes.adminQueue)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
  });

  it('an account without a role is a user', async () => {
    const person = await app.person();
    await model<UserRow>(UserRow.name).collection.updateOne({ addressIndex: (await model<UserRow>(UserRow.name).findById(await idOf(person)))?.addressIndex }, { $unset: { role: 1 } });
    expect((await person.call(routes.me)).body).toMatchObject({ role: 'user' });
    expect((await person.call(routes.adminUsers)).status).toBe(403);
    const page = (await admin.call(routes.adminUsers, { query: { limit: 100 } })).body as AdminUserPage;
    expect(page.items.find((u) => u.role === undefined)).toBeUndefined();
  });

  it("refuses an administrator's extension token, even one that claims the role as a scope", async () => {
    const { token } = (await admin.call(routes.createToken, { body: { name: 'extension' } })).body as CreatedToken;
    await model<AccessTokenRow>(AccessTokenRow.name).updateMany({}, { $push: { scopes: 'admin' } });
    const extension = app.anybody();
    extension.token = token;
    expect(await extension.call(routes.adminUsers)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect((await admin.call(routes.createToken, { body: { name: 'more', scopes: ['admin'] as never } })).status).toBe(400);
  });

  it('an erased administrator is out', async () => {
    const person = await app.person();
    await setRole(app, person, 'admin');
    await model<UserRow>(UserRow.name).deleteOne({ _id: await idOf(person) });
    expect((await person.call(routes.adminUsers)).status).toBe(403);
  });

  it('lists accounts with masked addresses, newest first, page by page', async () => {
    const { status, body } = await admin.call(routes.adminUsers, { query: { limit: 100 } });
    const page = body as AdminUserPage;
    expect(status).toBe(200);
    expect(page.items).toHaveLength(page.total);
    expect(page.items.at(-1)).toMatchObject({ id: await idOf(admin), maskedAddress: 'r…@e….org', role: 'admin', sessions: 1, accessTokens: 1 });
    expect(JSON.stringify(body)).not.toMatch(/operator|hoffmann|lena|passwordHash|sealed|addressIndex/i);
    const second = (await admin.call(routes.adminUsers, { query: { limit: 1, offset: 1 } })).body as AdminUserPage;
    expect(second.items.map((u) => u.id)).toEqual([page.items[1]?.id]);
    expect((await admin.call(routes.adminUsers, { query: { limit: 101 } })).status).toBe(400);
  });

  it('shows a dead job without its error text, retries it and discards it', async () => {
    const id = await deadJob();
    expect((await admin.call(routes.adminQueue)).body).toMatchObject({ waiting: 0, dead: 1 });
    const dead = async (): Promise<AdminDeadJob[]> => ((await admin.call(routes.adminDeadJobs)).body as { items: AdminDeadJob[] }).items;
    expect(await dead()).toEqual([{ name: 'find-matches', id, payload: { userId: await idOf(user), runId: RUN }, attempt: 1, maxAttempts: 1, lastError: 'profile_missing', endedAt: expect.any(String) as unknown }]);
    const key = { params: { name: 'find-matches', id } };
    expect((await admin.call(routes.retryDeadJob, key)).status).toBe(204);
    await app.app.get(JobQueue, { strict: false }).idle();
    expect(await dead()).toHaveLength(1);
    expect((await admin.call(routes.discardDeadJob, key)).status).toBe(204);
    expect(await dead()).toEqual([]);
    expect(await model<QueueJob>(QueueJob.name).countDocuments({ state: 'dead' })).toBe(0);
    expect((await admin.call(routes.retryDeadJob, key)).status).toBe(404);
    expect((await admin.call(routes.discardDeadJob, key)).status).toBe(404);
    expect((await admin.call(routes.retryDeadJob, { params: { name: 'no-such-job', id } })).status).toBe(404);
  });

  it('shows the latest runs by user id and error code', async () => {
    await user.call(routes.patchProfile, { body: { version: 0, changes: [{ op: 'add', fact: { kind: 'skill', value: { name: 'Triage' } }, parentId: null }] } });
    await user.call(routes.startMatchRun);
    await app.app.get(JobQueue, { strict: false }).idle();
    const { items } = (await admin.call(routes.adminRuns, { query: { limit: 5 } })).body as { items: AdminRun[] };
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ userId: await idOf(user), status: 'done', error: null, postingsScored: expect.any(Number) as unknown });
    expect(JSON.stringify(items)).not.toContain('Triage');
  });

  it('shows how each board fared and collects when it is asked to', async () => {
    const { items } = (await admin.call(routes.adminSources)).body as { items: AdminSource[] };
    expect(new Set(items.map((s) => s.source))).toEqual(new Set(['ashby', 'greenhouse', 'lever', 'personio', 'recruitee', 'smartrecruiters', 'workable']));
    for (const s of items) {
      expect(s).toMatchObject({ sample: true, lastError: null, ageSeconds: expect.any(Number) as unknown });
      // what has expired is fetched and not open
      expect(s.openPostings).toBeGreaterThan(0);
      expect(s.openPostings).toBeLessThanOrEqual(s.fetched);
    }
    expect(items.reduce((sum, s) => sum + s.openPostings, 0)).toBeGreaterThan(400);
    expect(await admin.call(routes.runSources)).toMatchObject({ status: 202, body: { enqueued: true } });
    await app.app.get(JobQueue, { strict: false }).idle();
    const again = ((await admin.call(routes.adminSources)).body as { items: AdminSource[] }).items;
    expect(Date.parse(again[0]?.lastOkAt ?? '')).toBeGreaterThan(Date.parse(items[0]?.lastOkAt ?? ''));
  });

  describe('boards', () => {
    const listed = async (): Promise<AdminSource[]> => ((await admin.call(routes.adminSources)).body as { items: AdminSource[] }).items;
    const settle = () => app.app.get(JobQueue, { strict: false }).idle();
    const one = async (name: AdminSource['source']) => (await listed()).find((s) => s.source === name) as AdminSource;
    const keyOf = ({ source, board }: AdminSource) => ({ params: { source, token: board } });

    it('shows who wants each, when it is asked next, and what is left of the allowance', async () => {
      for (const s of await listed()) expect(s).toMatchObject({ addedBy: 'sample', status: 'ok', paused: false, allowed: true, failures: 0, partial: false, droppedBy: expect.any(Array) as unknown });
      expect((await listed()).every((s) => Date.parse(s.nextAt ?? '') > Date.now() && s.lastTriedAt !== null && s.dropped === s.droppedBy.reduce((n, d) => n + d.count, 0))).toBe(true);
    });

    it('collects one board and leaves the others, and knows none that is not listed', async () => {
      const before = await listed();
      const chosen = before[3] as AdminSource;
      expect(await admin.call(routes.runBoard, keyOf(chosen))).toMatchObject({ status: 202, body: { enqueued: true } });
      await settle();
      const moved = (await listed()).filter((s, n) => s.lastTriedAt !== before[n]?.lastTriedAt);
      expect(moved.map((s) => s.board)).toEqual([chosen.board]);
      expect((await admin.call(routes.runBoard, { params: { source: 'lever', token: 'nobody-has-this' } })).status).toBe(404);
      for (const params of [{ source: 'nosuch', token: 'a' }, { source: 'lever', token: '../x' }, { source: 'lever', token: '$ne' }]) expect((await admin.call(routes.runBoard, { params } as never)).status).toBe(400);
    });

    it('switches a board off, so that no run asks it, and on again', async () => {
      const chosen = await one('lever');
      expect((await admin.call(routes.patchBoard, { ...keyOf(chosen), body: { paused: true } })).status).toBe(204);
      await admin.call(routes.runSources);
      await settle();
      expect(await one('lever')).toMatchObject({ board: chosen.board, paused: true, lastTriedAt: chosen.lastTriedAt });
      await admin.call(routes.patchBoard, { ...keyOf(chosen), body: { paused: false } });
      await admin.call(routes.runBoard, keyOf(chosen));
      await settle();
      const again = await one('lever');
      expect(again.paused).toBe(false);
      expect(Date.parse(again.lastTriedAt ?? '')).toBeGreaterThan(Date.parse(chosen.lastTriedAt ?? ''));
      for (const odd of [{}, { paused: false, role: 'admin' }, { paused: false, $set: { sample: true } }, { paused: { $ne: null } }]) expect((await admin.call(routes.patchBoard, { ...keyOf(chosen), body: odd as never })).status).toBe(400);
    });

    it('purges a source: its postings are gone for everybody, applications keep their note, and the next collection reads all of it', async () => {
      await user.call(routes.startMatchRun);
      await settle();
      const matches = async () => ((await user.call(routes.listMatches, { query: { limit: 100 } })).body as MatchPage).items;
      const [mine] = (await matches()).filter((m) => m.posting.source === 'ashby') as [MatchPage['items'][number]];
      await user.call(routes.applyToMatch, { params: { job_id: mine.jobId }, body: { documentIds: [] } });
      const count = (await listed()).filter((s) => s.source === 'ashby').reduce((n, s) => n + s.openPostings, 0);
      const { status, body } = await admin.call(routes.purgeSource, { params: { source: 'ashby' } });
      expect(status).toBe(200);
      expect((body as { removed: number }).removed).toBeGreaterThanOrEqual(count);
      expect((await matches()).filter((m) => m.posting.source === 'ashby')).toEqual([]);
      expect((await matches()).length).toBeGreaterThan(0);
      expect((await user.call(routes.getMatch, { params: { job_id: mine.jobId } })).status).toBe(404);
      expect(((await user.call(routes.listApplications)).body as { items: { title: string }[] }).items.map((a) => a.title)).toEqual([mine.posting.title]);
      expect((await one('ashby')).openPostings).toBe(0);
      await admin.call(routes.runSources);
      await settle();
      expect((await listed()).filter((s) => s.source === 'ashby').reduce((n, s) => n + s.openPostings, 0)).toBe(count);
    });

    it('writes down who did it', async () => {
      const { items } = (await admin.call(routes.adminAudit, { query: { limit: 100 } })).body as { items: { event: string; target: string }[] };
      const targets = items.filter((e) => e.event === 'admin-acted').map((e) => e.target);
      for (const target of ['collect-postings', 'switch-off-board/lever', 'switch-on-board/lever', 'collect-board/lever', 'purge-source/ashby']) expect(targets).toContain(target);
    });
  });
});
