import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fromBufferPromise, type ZipFile } from 'yauzl';
import { routes, type DataExport, type DocumentSet, type MatchPage, type User } from '@applywright/contracts';
import { MovingClock } from '../../testing/moving-clock';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { Notices } from '../platform/mail/notices';
import { copyPdfAssets } from '../platform/pdf/copy-assets';
import { JobQueue } from '../platform/queue/job-queue';
import { Scheduler } from '../platform/queue/scheduler';
import { Audit } from './audit';
import { ComplianceService } from './compliance.service';
import { RetentionService } from './retention.service';

const root = resolve(__dirname, '../../../..');
const cv = readFileSync(join(root, 'libs/testing/cv/nurse.docx'));
const HOUR_MS = 3600 * 1000;

/** Every entry of a zip, in its order. */
async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip: ZipFile = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
  const files = new Map<string, Buffer>();
  await new Promise<void>((done, fail) => {
    zip.on('error', fail).on('end', () => done()).on('entry', (entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return fail(error);
        const chunks: Buffer[] = [];
        stream.on('data', (c: Buffer) => chunks.push(c)).on('error', fail).on('end', () => {
          files.set(entry.fileName, Buffer.concat(chunks));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return files;
}

describe('the export of everything', () => {
  let app: TestApp;
  let clock: MovingClock;
  let lena: Person;
  let files: Map<string, Buffer>;
  let userId: string;
  const told: unknown[] = [];
  const audited: string[] = [];
  const json = (name: string): Record<string, unknown> => JSON.parse(files.get(name)?.toString('utf8') ?? 'null') as Record<string, unknown>;
  const idle = (): Promise<void> => app.app.get(JobQueue, { strict: false }).idle();

  beforeAll(async () => {
    copyPdfAssets(root, join(root, 'dist/apps/api'));
    clock = new MovingClock();
    app = await startTestApp({ SAMPLE_BOARDS: '1' }, { clock });
    await app.app.get(Scheduler, { strict: false }).stop();
    jest.spyOn(app.app.get(Notices, { strict: false }), 'tell').mockImplementation((id, notice) => Promise.resolve(void told.push([id, notice]) as never));
    jest.spyOn(app.app.get(Audit, { strict: false }), 'record').mockImplementation(({ event }) => Promise.resolve(void audited.push(event)));
    lena = await app.person();
    userId = ((await lena.call(routes.me)).body as User).id;
    await lena.sendCv(routes, 'my cv/../../../etc/passwd.docx', cv);
    await lena.sendCv(routes, 'Lebenslauf.docx', cv);
    await lena.sendCv(routes, 'lebenslauf.DOCX', cv);
    await lena.call(routes.putPreferences, { body: { desiredTitles: ['Nurse'] } });
    await lena.call(routes.startMatchRun);
    await idle();
    const [first, second] = ((await lena.call(routes.listMatches)).body as MatchPage).items;
    const jobId = first?.jobId ?? '';
    const set = (await lena.call(routes.generateDocuments, { params: { job_id: jobId }, body: {} })).body as DocumentSet;
    await lena.call(routes.applyToMatch, { params: { job_id: jobId }, body: { documentIds: set.documents.map((d) => d.id) } });
    await lena.call(routes.addNote, { params: { job_id: jobId }, body: { text: 'Velvet anteater' } });
    await lena.call(routes.patchApplication, { params: { job_id: jobId }, body: { stage: 'interview', followUp: { at: '2099-01-01T09:00:00.000Z', note: 'Crimson walrus' } } });
    await lena.call(routes.putThumb, { params: { job_id: second?.jobId ?? '' }, body: { up: false, reason: 'pay' } });
    await lena.call(routes.removeMatch, { params: { job_id: second?.jobId ?? '' } });
    await lena.call(routes.createToken, { body: { name: 'a script' } });
    await lena.call(routes.putConsent, { params: { kind: 'eeo-data' }, body: { given: true, version: 1 } });
    await lena.call(routes.putEeoAnswers, { body: { gender: 'woman' } });
    await lena.call(routes.putLearntAnswer, { params: { key: 'a1'.repeat(16) }, body: { question: 'Why nursing?', answer: 'Amber pelican', scope: 'everywhere', updatedAt: '2026-01-01T00:00:00.000Z' } });
    const asked = (await lena.call(routes.startExport, { body: { password: GOOD_PASSWORD } })).body as DataExport;
    expect(asked).toMatchObject({ status: 'queued', sizeBytes: null });
    await idle();
    files = await unzip(await take(asked.id));
  });
  afterAll(() => app.close());

  /** Lets time pass; the access token does not outlive it. */
  async function pass(ms: number): Promise<void> {
    clock.advance(ms);
    const { body } = await lena.call(routes.login, { body: { email: lena.email, password: GOOD_PASSWORD } });
    lena.token = (body as { accessToken: string }).accessToken;
  }
  const take = async (id: string): Promise<Buffer> => Buffer.from(await ((await lena.call(routes.getExportFile, { params: { id } })).body as unknown as Blob).arrayBuffer());
  const exportsOf = async (person: Person): Promise<DataExport[]> => ((await person.call(routes.listExports)).body as { items: DataExport[] }).items;

  it('holds what the API knows', async () => {
    const body = async (route: Parameters<Person['call']>[0], args = {}) => (await lena.call(route, args)).body as unknown as { items: unknown };
    expect(json('account.json')['users']).toMatchObject({ ...((await body(routes.me)) as object) });
    expect(json('account.json')['access_tokens']).toEqual((await body(routes.listTokens)).items);
    expect((json('profiles.json')['profiles'] as { facts: unknown }).facts).toEqual((await lena.profile(routes)).facts);
    expect(json('profiles.json')['learnt_answers']).toMatchObject([{ question: 'Why nursing?', answer: 'Amber pelican' }]);
    expect(json('profiles.json')['cv_uploads']).toEqual((await body(routes.listCvUploads)).items);
    expect(json('matching.json')['preferences']).toEqual(await body(routes.getPreferences));
    expect(json('matching.json')['applications']).toEqual((await body(routes.listApplications)).items);
    expect(json('matching.json')['applications']).toMatchObject([{ stage: 'interview', notes: [{ text: 'Velvet anteater' }], followUp: { note: 'Crimson walrus' }, history: [{ stage: 'applied' }, { stage: 'interview' }] }]);
    expect(json('matching.json')['thumbs']).toMatchObject([{ up: false, reason: 'pay' }]);
    expect(json('matching.json')['thumbs']).toEqual((await body(routes.listThumbs)).items);
    expect((json('matching.json')['recommended_jobs'] as { stage: string }[]).filter((m) => m.stage === 'removed')).toHaveLength(1);
    expect(json('documents.json')['documents']).toEqual(((await body(routes.listDocuments)).items as DocumentSet[]).map(({ stale: _, ...set }) => set));
    expect(json('consents.json')).toMatchObject({ consents: [{ kind: 'eeo-data', given: true, version: 1 }], eeo_answers: { gender: 'woman' } });
    const { facts } = await lena.profile(routes);
    const name = facts.find((f) => f.kind === 'name');
    expect(json('profile.jsonresume.json')).toMatchObject({ basics: { name: name?.text }, work: expect.any(Array) as unknown });
  });

  it('holds the files as they are, byte for byte, under names that are safe and unlike each other', async () => {
    const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const names = [...files.keys()];
    expect(names.filter((n) => n.startsWith('cvs/') && !/\.(?:txt|json)$/.test(n)).sort()).toEqual(['cvs/Lebenslauf (2).docx', 'cvs/lebenslauf.DOCX', expect.stringMatching(/^cvs\/[^/\\]+\.docx$/)]);
    for (const n of names.filter((f) => /^cvs\/.*docx$/i.test(f))) expect(sha(files.get(n) as Buffer)).toBe(sha(cv));
    expect(files.get('cvs/lebenslauf.DOCX.as-read.txt')?.toString()).toContain((await lena.profile(routes)).facts.find((f) => f.kind === 'name')?.text);
    expect(JSON.parse(String(files.get('cvs/lebenslauf.DOCX.changes.json')))).toEqual({ items: expect.any(Array) as unknown });
    const sets = ((await lena.call(routes.listDocuments)).body as { items: DocumentSet[] }).items;
    expect(names.filter((n) => n.startsWith('documents/')).map((n) => sha(files.get(n) as Buffer)).sort()).toEqual(sets.flatMap((s) => s.documents.map((d) => d.sha256)).sort());
    for (const n of names) expect(n).not.toMatch(/\.\.\/|^\/|\\|\p{C}/u);
    expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(names.length);
    expect(names.filter((n) => n.startsWith('applications/')).map((n) => sha(files.get(n) as Buffer)).sort()).toEqual(sets.flatMap((s) => s.documents.map((d) => d.sha256)).sort());
    const table = files.get('applications.csv')?.toString();
    expect(table).toMatch(/^applied,stage,title,company,address,updated,follow up,follow-up note,sent,notes,history\r\n\d{4}-.*,interview,/);
    for (const words of ['Velvet anteater', 'Crimson walrus', ...sets.flatMap((s) => s.documents.map((d) => d.sha256))]) expect(table).toContain(words);
  });

  it('has a part for every collection in which there is something of the person', async () => {
    const compliance = app.app.get(ComplianceService, { strict: false });
    const rows = [...(await compliance.rowsOf(userId)).keys()].sort();
    expect(rows).toEqual(expect.arrayContaining(['access_tokens', 'applications', 'consents', 'cv_uploads', 'documents', 'eeo_answers', 'exports', 'learnt_answers', 'match_runs', 'preferences', 'profiles', 'queued_jobs', 'recommended_jobs', 'seen_jobs', 'sessions', 'user_keys', 'users']));
    const parts = Object.assign({}, ...[...files.keys()].filter((n) => n.endsWith('.json') && n !== 'profile.jsonresume.json').map(json)) as Record<string, unknown>;
    const withheld = compliance.withheld();
    for (const collection of rows) {
      if (collection in withheld) expect(files.get('README.txt')?.toString()).toContain(withheld[collection]);
      else expect([collection, parts[collection]]).toEqual([collection, expect.anything()]);
    }
  });

  it('holds no hash, no key and no id of a file', () => {
    const text = [...files].filter(([n]) => /\.(json|csv|txt)$/.test(n)).map(([, b]) => b.toString()).join('\n');
    expect(text).not.toMatch(/argon2|passwordHash|addressIndex|tokenHash|parentHash|"wrapped"|"sealed\w*"|fileId|"v1\./i);
    expect(text).not.toContain(GOOD_PASSWORD);
    expect(files.get('README.txt')?.toString()).toContain('Not in here, and why:');
  });

  it('tells the person by mail and the audit log by name, and sends the file as a download', async () => {
    const [ready] = await exportsOf(lena);
    expect(ready).toMatchObject({ status: 'ready', sizeBytes: expect.any(Number) as unknown });
    expect(told).toContainEqual([userId, { kind: 'export-ready', values: { until: ready?.expiresAt }, id: `export-${ready?.id ?? ''}` }]);
    const { headers } = await lena.call(routes.getExportFile, { params: { id: ready?.id ?? '' } });
    expect(Object.fromEntries(headers)).toMatchObject({ 'content-type': 'application/zip', 'content-disposition': expect.stringMatching(/attachment; filename="applywright-export-.*\.zip"/) as unknown, 'cache-control': 'no-store' });
    expect(audited).toEqual(expect.arrayContaining(['export-asked', 'export-taken']));
  });

  it('asks for the password, and is no stranger\'s', async () => {
    expect(await lena.call(routes.startExport, { body: { password: 'not the password' } })).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    const stranger = await app.person();
    const [mine] = await exportsOf(lena);
    expect((await stranger.call(routes.getExportFile, { params: { id: mine?.id ?? '' } })).status).toBe(404);
    expect(await exportsOf(stranger)).toEqual([]);
  });

  it('is there for a day: then it is gone when it is asked for, and by the daily job', async () => {
    const again = (await lena.call(routes.startExport, { body: { password: GOOD_PASSWORD } })).body as DataExport;
    await idle();
    const [, first] = await exportsOf(lena);
    await pass(23 * HOUR_MS);
    expect((await lena.call(routes.getExportFile, { params: { id: again.id } })).status).toBe(200);
    await pass(HOUR_MS);
    expect(await exportsOf(lena)).toEqual([]);
    expect((await lena.call(routes.getExportFile, { params: { id: again.id } })).status).toBe(404);
    expect((await lena.call(routes.getExportFile, { params: { id: first?.id ?? '' } })).status).toBe(404);
    const last = (await lena.call(routes.startExport, { body: { password: GOOD_PASSWORD } })).body as DataExport;
    await idle();
    await pass(24 * HOUR_MS + 1);
    const compliance = app.app.get(ComplianceService, { strict: false });
    expect((await compliance.rowsOf(userId)).get('exports')).toBe(1);
    await app.app.get(RetentionService, { strict: false }).run();
    expect((await compliance.rowsOf(userId)).has('exports')).toBe(false);
    expect((await lena.call(routes.getExportFile, { params: { id: last.id } })).status).toBe(404);
  });

  it('fails, and says so, when a domain does not hand over what it answers for', async () => {
    const other = await app.person();
    const compliance = app.app.get(ComplianceService, { strict: false });
    compliance.register({ domain: 'forgetful', collections: ['nothing_of_this'], collect: async () => ({}) });
    await expect(compliance.collect(((await other.call(routes.me)).body as User).id)).rejects.toThrow(/forgetful does not hand over nothing_of_this/);
  });
});

describe('how many exports can be made', () => {
  it('is two a day, and a mistyped password costs none', async () => {
    const app = await startTestApp({ SAMPLE_BOARDS: '0', RATE_LIMIT_PER_MINUTE: '100' });
    const person = await app.person();
    const ask = async (password = GOOD_PASSWORD): Promise<number> => (await person.call(routes.startExport, { body: { password } })).status;
    expect([await ask('wrong'), await ask('wrong'), await ask(), await ask(), await ask()]).toEqual([401, 401, 202, 202, 429]);
    await app.app.get(JobQueue, { strict: false }).idle();
    await app.close();
  });
});
