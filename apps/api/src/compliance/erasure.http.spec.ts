import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import { mongo, type Connection } from 'mongoose';
import { routes, type Match, type User } from '@applywright/contracts';
import { MovingClock } from '../../testing/moving-clock';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { createApp } from '../app';
import { readConfig } from '../config/config';
import { FollowUps } from '../matching/applications/follow-ups.service';
import { FileVault } from '../platform/files/file-vault';
import { JobQueue } from '../platform/queue/job-queue';
import { Scheduler } from '../platform/queue/scheduler';
import { Sealer } from '../platform/seal/sealer';
import { Audit } from './audit';
import { ComplianceService } from './compliance.service';
import { ErasureService } from './erasure.service';
import { RetentionService } from './retention.service';

const root = resolve(__dirname, '../../../..');
const cv = readFileSync(join(root, 'libs/testing/cv/nurse.docx'));
const HOUR_MS = 3600 * 1000;

describe('erasure', () => {
  let app: TestApp;
  let clock: MovingClock;
  let record: jest.SpyInstance;
  let erasure: ErasureService;
  let compliance: ComplianceService;
  beforeAll(async () => {
    clock = new MovingClock();
    app = await startTestApp({ SAMPLE_BOARDS: '0' }, { clock });
    await app.app.get(Scheduler, { strict: false }).stop();
    erasure = app.app.get(ErasureService, { strict: false });
    compliance = app.app.get(ComplianceService, { strict: false });
  });
  afterAll(() => app.close());
  beforeEach(() => void (record = jest.spyOn(app.app.get(Audit, { strict: false }), 'record')));
  afterEach(() => jest.restoreAllMocks());

  const store = (): Connection => app.app.get<Connection>(getConnectionToken());
  const idOf = async (person: Person): Promise<string> => ((await person.call(routes.me)).body as User).id;
  const erase = (person: Person) => person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } });
  const erased = (): unknown[] => record.mock.calls.map(([e]) => e as { event: string }).filter((e) => e.event === 'account-erased');
  /** When no job is left to do; names those that do not come to an end. */
  async function settled(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(async () => reject(new Error(JSON.stringify(await store().collection('queued_jobs').find({ state: { $ne: 'done' } }).toArray()))), 120_000);
    });
    await Promise.race([app.app.get(JobQueue, { strict: false }).idle(), late]).finally(() => clearTimeout(timer));
  }
  /** Somebody with a CV, jobs, consents, an export and a token. */
  async function somebody(email?: string): Promise<{ person: Person; userId: string }> {
    const person = await app.person(email);
    await person.sendCv(routes, 'cv.docx', cv);
    await person.call(routes.putPreferences, { body: { desiredTitles: ['Nurse'] } });
    await person.call(routes.putConsent, { params: { kind: 'ai-processing' }, body: { given: true, version: 1 } });
    await person.call(routes.createToken, { body: { name: 'x' } });
    await person.call(routes.startMatchRun);
    const kept = (await person.call(routes.capturePosting, { body: { url: 'https://jobs.brinewell.example/7', details: { title: 'Ward nurse', company: 'Brinewell', text: 'Care for people.' } } })).body as Match;
    await person.call(routes.saveMatch, { params: { job_id: kept.jobId } });
    await person.call(routes.addNote, { params: { job_id: kept.jobId }, body: { text: 'Velvet anteater' } });
    await person.call(routes.patchApplication, { params: { job_id: kept.jobId }, body: { followUp: { at: clock.now().toISOString(), note: 'Crimson walrus' } } });
    await person.call(routes.startExport, { body: { password: GOOD_PASSWORD } });
    await settled();
    return { person, userId: await idOf(person) };
  }
  /** Every row of the store, every name and byte of the files. */
  async function held(): Promise<string> {
    const dir = join(app.dataDir, 'files');
    const files = existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }).map((f) => join(f.parentPath, f.name) + (f.isFile() ? readFileSync(join(f.parentPath, f.name)).toString('latin1') : '')) : [];
    const rows = await Promise.all((await store().listCollections()).map(({ name }) => store().collection(name).find().toArray()));
    return [...files, ...rows.flat().map((row) => JSON.stringify(row) + Buffer.from(mongo.BSON.serialize(row)).toString('latin1'))].join('\n');
  }

  it('leaves no row, file, job or session of the person and nothing of anybody else touched', async () => {
    const [gone, stays] = [await somebody(), await somebody()];
    const kept = await compliance.rowsOf(stays.userId);
    expect([...(await compliance.rowsOf(gone.userId)).keys()]).toEqual(expect.arrayContaining(['users', 'sessions', 'user_keys', 'queued_jobs', 'profiles', 'cv_uploads', 'consents', 'exports', 'match_runs', 'access_tokens', 'applications']));
    expect((await erase(gone.person)).status).toBe(204);
    expect(await compliance.rowsOf(gone.userId)).toEqual(new Map());
    expect(existsSync(join(app.dataDir, 'files', gone.userId))).toBe(false);
    expect(await compliance.rowsOf(stays.userId)).toEqual(kept);
    const rows = await Promise.all((await store().listCollections()).map(async ({ name }) => [name, JSON.stringify(await store().collection(name).find().toArray()).includes(gone.userId)] as const));
    expect(rows.filter(([, holds]) => holds)).toEqual([]);
    expect((await gone.person.call(routes.me)).status).toBe(401);
    expect((await gone.person.call(routes.refresh)).status).toBe(401);
    expect((await app.anybody().call(routes.login, { body: { email: gone.person.email, password: GOOD_PASSWORD } })).body).toMatchObject({ code: 'wrong_credentials' });
    expect(erased()).toEqual([expect.objectContaining({ userId: gone.userId, target: 'asked' })]);
  });

  it('needs the password', async () => {
    const person = await app.person();
    expect(await person.call(routes.eraseMe, { body: { password: 'not the password' } })).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    expect((await person.call(routes.me)).status).toBe(200);
  });

  it('frees the address: who comes back begins anew', async () => {
    const { person, userId } = await somebody('comes.back@example.org');
    await erase(person);
    const again = await app.person('comes.back@example.org');
    expect(await idOf(again)).not.toBe(userId);
    expect((await again.call(routes.getProfile)).body).toMatchObject({ code: 'profile_missing' });
  });

  it('is one, when it is asked for twenty times at once', async () => {
    const { person, userId } = await somebody();
    const answers = await Promise.all(Array.from({ length: 20 }, () => erase(person)));
    expect(answers.filter((a) => a.status === 204).length).toBeGreaterThan(0);
    // the rest came too late or found the line before the password check full
    expect(answers.filter((a) => ![204, 401, 429, 503].includes(a.status))).toEqual([]);
    await Promise.all(Array.from({ length: 20 }, () => erasure.erase(userId)));
    expect(erased()).toHaveLength(1);
    expect(await compliance.rowsOf(userId)).toEqual(new Map());
  });

  it('shuts the person out at once and is gone on with when it was cut off half way', async () => {
    const { person, userId } = await somebody();
    const broken = jest.spyOn(app.app.get(FileVault, { strict: false }), 'removeAll').mockRejectedValue(new Error('the disk is away'));
    const enqueue = jest.spyOn(app.app.get(JobQueue, { strict: false }), 'add').mockRejectedValue(new Error('the queue is away'));
    expect((await erase(person)).status).toBe(500);
    expect((await person.call(routes.me)).status).toBe(401);
    await expect(app.app.get(Sealer, { strict: false }).open(userId, 'x', 'v1.a.b.c')).rejects.toMatchObject({ code: 'not_found' });
    expect(erased()).toEqual([]);
    enqueue.mockRestore();
    broken.mockRestore();
    await erasure.resume();
    await settled();
    expect(await compliance.rowsOf(userId)).toEqual(new Map());
    expect(existsSync(join(app.dataDir, 'files', userId))).toBe(false);
    expect(erased()).toHaveLength(1);
  });

  it('makes no new key for a job that outlives its person, and the daily job removes what it wrote all the same', async () => {
    const { person, userId } = await somebody();
    await erase(person);
    await expect(app.app.get(FileVault, { strict: false }).put(userId, Buffer.from('late'))).rejects.toMatchObject({ code: 'not_found' });
    await store().collection('match_runs').insertOne({ userId, status: 'queued', startedAt: new Date() });
    await erasure.lookOver();
    expect((await compliance.rowsOf(userId)).size).toBe(1);
    clock.advance(3 * HOUR_MS);
    await app.app.get(RetentionService, { strict: false }).run();
    expect(await compliance.rowsOf(userId)).toEqual(new Map());
  });

  it('leaves no reminder to give, also when it was due', async () => {
    const { person, userId } = await somebody();
    await erase(person);
    await app.app.get(FollowUps, { strict: false }).remindAll();
    expect(await compliance.rowsOf(userId)).toEqual(new Map());
  });

  it('ends the streams of the person', async () => {
    const person = await app.person();
    const response = await fetch(app.base + routes.events.path, { headers: { Authorization: `Bearer ${person.token ?? ''}` } });
    const end = response.text();
    await erase(person);
    expect(await end).toContain('hello');
  });

  it('leaves no word and no id of the person in what the store, the files and the queue hold', async () => {
    const email = 'canary.erased@example.org';
    const { person, userId } = await somebody(email);
    const name = (await person.profile(routes)).facts.find((f) => f.kind === 'name')?.text ?? '';
    expect(name).not.toBe('');
    expect(await held()).toContain(userId);
    await erase(person);
    const bytes = await held();
    expect([email, name, userId].filter((canary) => bytes.includes(canary))).toEqual([]);
  });
});

// where the store is a server of its own, putting back is mongorestore's, see docs/adr/0014-erasure.md
(process.env['MONGODB_URI'] ? describe.skip : describe)('a backup that is put back', () => {
  it('brings back those who stayed and none of those who were erased', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'applywright-restore-'));
    const aside = mkdtempSync(join(tmpdir(), 'applywright-backup-'));
    const config = readConfig({ NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', SAMPLE_BOARDS: '0', NIGHTLY_CRON: '0 0 1 1 *', COLLECT_CRON: '0 0 1 1 *', RATE_LIMIT_PER_MINUTE: '1000000' }, join(root, 'dist'), dataDir);
    const { Person: Caller } = await import('../../testing/start-test-app');
    const run = async (what: (call: () => Person, get: (type: unknown) => unknown) => Promise<void>): Promise<void> => {
      const app = await createApp(config);
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as { port: number };
      try {
        await what(() => new Caller(`http://127.0.0.1:${port}`), (type) => app.get(type as never, { strict: false }));
      } finally {
        await app.close();
      }
    };
    const signIn = async (person: Person, email: string): Promise<number> => {
      const { status, body } = await person.call(routes.login, { body: { email, password: GOOD_PASSWORD } });
      person.token = (body as { accessToken?: string }).accessToken ?? null;
      return status;
    };
    const addresses = ['stays@example.org', 'goes@example.org'];
    let goes = '';
    try {
      await run(async (call) => {
        for (const email of addresses) {
          const person = call();
          await person.call(routes.register, { body: { email, password: GOOD_PASSWORD } });
          await signIn(person, email);
          await person.sendCv(routes, 'cv.docx', cv);
        }
      });
      for (const part of ['store', 'files']) cpSync(join(dataDir, part), join(aside, part), { recursive: true });
      await run(async (call) => {
        const person = call();
        await signIn(person, 'goes@example.org');
        goes = ((await person.call(routes.me)).body as User).id;
        expect((await person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } })).status).toBe(204);
      });
      for (const part of ['store', 'files']) {
        rmSync(join(dataDir, part), { recursive: true });
        cpSync(join(aside, part), join(dataDir, part), { recursive: true });
      }
      await run(async (call, get) => {
        expect(await (get(ComplianceService) as ComplianceService).rowsOf(goes)).toEqual(new Map());
        expect(existsSync(join(dataDir, 'files', goes))).toBe(false);
        expect(await signIn(call(), 'goes@example.org')).toBe(401);
        const stays = call();
        expect(await signIn(stays, 'stays@example.org')).toBe(200);
        expect((await stays.profile(routes)).facts.length).toBeGreaterThan(5);
      });
    } finally {
      for (const dir of [dataDir, aside]) rmSync(dir, { recursive: true, force: true });
    }
  });
});
