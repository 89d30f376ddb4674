import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { routes, type Application, type ApplyAnswer, type DocumentSet, type Match, type MatchPage, type User } from '@applywright/contracts';
import { MovingClock } from '../../../testing/moving-clock';
import { startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';
import { FileVault } from '../../platform/files/file-vault';
import { copyPdfAssets } from '../../platform/pdf/copy-assets';
import { JobQueue } from '../../platform/queue/job-queue';
import { Scheduler } from '../../platform/queue/scheduler';

const root = resolve(__dirname, '../../../../..');
const add = (kind: string, value: object) => ({ op: 'add', fact: { kind, value }, parentId: null });
const NOBODYS = 'f'.repeat(24);

describe('the applications board', () => {
  let app: TestApp;
  let clock: MovingClock;
  let nurse: Person;
  let stranger: Person;
  let jobs: Match[];
  let next = 0;
  beforeAll(async () => {
    copyPdfAssets(root, join(root, 'dist/apps/api'));
    clock = new MovingClock();
    app = await startTestApp({ SAMPLE_BOARDS: '1' }, { clock });
    await app.app.get(Scheduler, { strict: false }).stop();
    [nurse, stranger] = [await app.person(), await app.person()];
    const changes = [add('name', { full: 'Ida Bergström' }), add('email', { address: 'ida@example.org' }), add('work', { title: 'Nurse', company: 'Harbor Clinic', start: '2019-02', end: 'present' }), add('skill', { name: 'Triage' })];
    expect((await nurse.call(routes.patchProfile, { body: { version: 0, changes } })).status).toBe(200);
    await nurse.call(routes.startMatchRun);
    await app.app.get(JobQueue, { strict: false }).idle();
    jobs = ((await nurse.call(routes.listMatches, { query: { limit: 50 } })).body as MatchPage).items;
  });
  afterAll(() => app.close());

  /** A match that no other test has touched. */
  const another = (): Match => jobs[next++] as Match;
  const of = (job: Match, id?: string) => ({ params: { job_id: job.jobId, ...(id && { id }) } });
  const board = async (person = nurse): Promise<Application[]> => ((await person.call(routes.listApplications)).body as { items: Application[] }).items;
  const one = async (job: Match): Promise<Application> => (await nurse.call(routes.getApplication, of(job))).body as Application;
  const stageOfMatch = async (job: Match): Promise<string> => ((await nurse.call(routes.getMatch, of(job))).body as Match).stage;
  const move = (job: Match, stage: string) => nurse.call(routes.patchApplication, { ...of(job), body: { stage } });
  const apply = (job: Match, documentIds: string[] = []) => nurse.call(routes.applyToMatch, { ...of(job), body: { documentIds } });
  const addNote = (job: Match, text: string) => nurse.call(routes.addNote, { ...of(job), body: { text } });
  const rows = () => app.app.get<Connection>(getConnectionToken()).collection('applications');

  describe('saving', () => {
    it('puts a match aside once, and it shows among the matches', async () => {
      const job = another();
      const answers = await Promise.all(Array.from({ length: 10 }, () => nurse.call(routes.saveMatch, of(job))));
      expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 10 }, () => 200));
      expect((await board()).filter((a) => a.jobId === job.jobId)).toEqual([expect.objectContaining({ stage: 'saved', title: job.posting.title, company: job.posting.company, appliedAt: null, history: [expect.objectContaining({ stage: 'saved' })] })]);
      expect(await stageOfMatch(job)).toBe('saved');
    });

    it('takes an application nowhere when it is pressed late', async () => {
      const job = another();
      await apply(job);
      await move(job, 'interview');
      expect((await nurse.call(routes.saveMatch, of(job))).body).toMatchObject({ stage: 'interview' });
    });

    it('becomes an application when it is applied for, with the date of that', async () => {
      const job = another();
      const saved = (await nurse.call(routes.saveMatch, of(job))).body as Application;
      clock.advance(60_000);
      const { application } = (await apply(job)).body as ApplyAnswer;
      expect(application).toMatchObject({ stage: 'applied', createdAt: saved.createdAt, history: [{ stage: 'saved' }, { stage: 'applied' }] });
      expect(Date.parse(application.appliedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(saved.createdAt) + 60_000);
    });
  });

  describe('moving', () => {
    it('keeps every move but those that go nowhere, also back', async () => {
      const job = another();
      const { application } = (await apply(job)).body as ApplyAnswer;
      for (const stage of ['interview', 'interview', 'offer', 'applied']) expect((await move(job, stage)).status).toBe(200);
      const now = await one(job);
      expect(now.history.map((h) => h.stage)).toEqual(['applied', 'interview', 'offer', 'applied']);
      expect(now.appliedAt).toBe(application.appliedAt);
    });

    it('loses no move of two tabs at once', async () => {
      const job = another();
      await apply(job);
      await Promise.all([move(job, 'interview'), move(job, 'rejected'), addNote(job, 'They called.'), addNote(job, 'They wrote.')]);
      const now = await one(job);
      expect(now.history.map((h) => h.stage).slice(1).sort()).toEqual(['interview', 'rejected']);
      expect(now.stage).toBe(now.history.at(-1)?.stage);
      expect(now.notes.map((n) => n.text).sort()).toEqual(['They called.', 'They wrote.']);
    });

    it.each([[{}], [{ stage: 'hired' }], [{ followUp: { at: 'tomorrow' } }], [{ stage: 'offer', more: 1 }]])('is refused when the change is %j', async (body) => {
      const job = jobs[0] as Match;
      expect(await nurse.call(routes.patchApplication, { ...of(job), body })).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    });
  });

  it('keeps five hundred moves and a hundred versions, and says so when there is no room for more', async () => {
    const job = another();
    await nurse.call(routes.saveMatch, of(job));
    const at = new Date('2026-01-05T08:00:00Z');
    await rows().updateOne({ jobId: job.jobId }, { $set: { history: Array.from({ length: 500 }, () => ({ stage: 'saved', at })) } });
    expect(await move(job, 'offer')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await move(job, 'saved')).toMatchObject({ status: 200 });
    const { documents: [made] } = (await nurse.call(routes.generateDocuments, { ...of(job), body: { kinds: ['letter'], formats: ['docx'] } })).body as DocumentSet;
    const full = another();
    await apply(full, [made?.id ?? '']);
    const [first] = ((await rows().findOne({ jobId: full.jobId }))?.['sent'] ?? []) as [{ fileId: string; sealed: string }];
    await rows().updateOne({ jobId: full.jobId }, { $set: { sent: Array.from({ length: 100 }, (_, n) => ({ ...first, documentId: n.toString(16).padStart(24, '0') })) } });
    expect(await apply(full, [made?.id ?? ''])).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('is taken off for good with its notes, and the match is new again', async () => {
    const job = another();
    await apply(job);
    await addNote(job, 'A slip');
    expect((await nurse.call(routes.deleteApplication, of(job))).status).toBe(204);
    expect((await board()).map((a) => a.jobId)).not.toContain(job.jobId);
    expect(await stageOfMatch(job)).toBe('new');
    expect((await nurse.call(routes.deleteApplication, of(job))).status).toBe(404);
    expect((await apply(job)).body).toMatchObject({ application: { notes: [] } });
  });

  describe('notes', () => {
    it('are written, changed and deleted one by one', async () => {
      const job = another();
      await nurse.call(routes.saveMatch, of(job));
      const first = (await addNote(job, '  Ask for Ms Roos  ')).body as Application;
      expect(first.notes).toEqual([{ id: expect.any(String) as unknown, text: 'Ask for Ms Roos', at: expect.any(String) as unknown, editedAt: null }]);
      const second = (await addNote(job, 'Parking is at the back')).body as Application;
      const [a, b] = second.notes as [Application['notes'][0], Application['notes'][0]];
      clock.advance(1000);
      const edited = (await nurse.call(routes.patchNote, { ...of(job, a.id), body: { text: 'Ask for Mr Roos' } })).body as Application;
      expect(edited.notes).toEqual([{ ...a, text: 'Ask for Mr Roos', editedAt: expect.any(String) as unknown }, b]);
      expect((await nurse.call(routes.deleteNote, of(job, a.id))).status).toBe(204);
      expect((await one(job)).notes).toEqual([b]);
      for (const route of [routes.patchNote, routes.deleteNote]) expect((await nurse.call(route, { ...of(job, a.id), ...(route.method === 'PATCH' && { body: { text: 'x' } }) })).status).toBe(404);
    });

    it('are two hundred at most, also when many come at once', async () => {
      const job = another();
      await nurse.call(routes.saveMatch, of(job));
      const answers = await Promise.all(Array.from({ length: 205 }, (_, n) => addNote(job, `note ${n}`)));
      expect(answers.filter((a) => a.status === 201)).toHaveLength(200);
      expect(answers.filter((a) => a.body.code === 'conflict')).toHaveLength(5);
      expect((await one(job)).notes).toHaveLength(200);
    });

    it.each(['', '   ', 'x'.repeat(5001)])('are refused when they are empty or a book', async (text) => {
      const job = jobs[0] as Match;
      expect((await addNote(job, text)).status).toBe(400);
    });
  });

  describe('what was sent', () => {
    const makeSet = async (job: Match, body: object = {}): Promise<DocumentSet> => (await nurse.call(routes.generateDocuments, { ...of(job), body })).body as DocumentSet;
    const fileOf = async (job: Match, id: string) => {
      const { status, body, headers } = await nurse.call(routes.getSentFile, of(job, id));
      return { status, headers, sha256: createHash('sha256').update(Buffer.from(await (body as unknown as Blob).arrayBuffer())).digest('hex') };
    };

    it('stays the very file when its document is gone, and goes with the application', async () => {
      const job = another();
      const { documents } = await makeSet(job);
      const { application } = (await apply(job, documents.map((d) => d.id))).body as ApplyAnswer;
      expect(application.sent).toEqual(documents.map(({ id, kind, format, fileName, sha256 }) => ({ documentId: id, kind, format, fileName, sha256, sentAt: application.appliedAt })));
      const { id: userId } = (await nurse.call(routes.me)).body as User;
      const sets = app.app.get<Connection>(getConnectionToken()).collection('documents');
      const stored = await sets.findOne({ userId, jobId: job.jobId });
      const vault = app.app.get(FileVault, { strict: false });
      for (const fileId of stored?.['fileIds'] as string[]) await vault.remove(userId, fileId);
      await sets.deleteOne({ userId, jobId: job.jobId });
      expect((await nurse.call(routes.getDocumentFile, { params: { id: documents[0]?.id ?? '' } })).status).toBe(404);
      for (const { id, sha256 } of documents) expect(await fileOf(job, id)).toMatchObject({ status: 200, sha256 });
      expect((await fileOf(job, documents[0]?.id ?? '')).headers.get('content-disposition')).toContain('attachment');
      const copies = (await rows().findOne({ userId, jobId: job.jobId }))?.['sent'] as { fileId: string }[];
      await nurse.call(routes.deleteApplication, of(job));
      for (const { fileId } of copies) await expect(vault.get(userId, fileId)).rejects.toMatchObject({ code: 'not_found' });
    });

    it('grows by another version when it is applied for again, and by none when it is the same', async () => {
      const job = another();
      const put = jest.spyOn(app.app.get(FileVault, { strict: false }), 'put');
      const remove = jest.spyOn(app.app.get(FileVault, { strict: false }), 'remove');
      const first = (await makeSet(job, { kinds: ['letter'], formats: ['docx'] })).documents[0]?.id as string;
      const made = put.mock.calls.length;
      await Promise.all(Array.from({ length: 5 }, () => apply(job, [first, first])));
      expect(put.mock.calls.length - made - remove.mock.calls.length).toBe(1);
      const second = (await makeSet(job, { kinds: ['letter'], formats: ['docx'], tone: 'formal' })).documents[0]?.id as string;
      await move(job, 'interview');
      const { application } = (await apply(job, [second])).body as ApplyAnswer;
      expect(application.sent.map((s) => s.documentId)).toEqual([first, second]);
      expect(application).toMatchObject({ stage: 'interview', documentIds: [first, second] });
      jest.restoreAllMocks();
    });

    it('leaves nothing behind when a document is unknown or another person’s', async () => {
      const job = another();
      const { documents: [mine] } = await makeSet(jobs[0] as Match, { kinds: ['letter'], formats: ['docx'] });
      expect(await apply(job, [mine?.id ?? '', NOBODYS])).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect((await nurse.call(routes.getApplication, of(job))).status).toBe(404);
      await stranger.call(routes.patchProfile, { body: { version: 0, changes: [add('name', { full: 'Some Body' }), add('skill', { name: 'Triage' })] } });
      await stranger.call(routes.startMatchRun);
      await app.app.get(JobQueue, { strict: false }).idle();
      const [theirs] = ((await stranger.call(routes.listMatches)).body as MatchPage).items as [Match];
      expect((await stranger.call(routes.applyToMatch, { ...of(theirs), body: { documentIds: [mine?.id ?? ''] } })).status).toBe(404);
      expect(await board(stranger)).toEqual([]);
    });
  });

  it('is there for nobody else', async () => {
    const job = another();
    await apply(job);
    const noted = (await addNote(job, 'Mine')).body as Application;
    const id = noted.notes[0]?.id ?? '';
    for (const [route, args] of [
      [routes.getApplication, of(job)], [routes.patchApplication, { ...of(job), body: { stage: 'offer' } }], [routes.deleteApplication, of(job)], [routes.addNote, { ...of(job), body: { text: 'x' } }],
      [routes.patchNote, { ...of(job, id), body: { text: 'x' } }], [routes.deleteNote, of(job, id)], [routes.getSentFile, of(job, id)],
    ] as const) expect([route.path, (await stranger.call(route, args)).status]).toEqual([route.path, 404]);
    expect(await one(job)).toEqual(noted);
  });

  it('lies in the store without a word of what the person wrote, wants or sent', async () => {
    const job = another();
    await apply(job);
    await addNote(job, 'Velvet anteater');
    await nurse.call(routes.patchApplication, { ...of(job), body: { stage: 'rejected', followUp: { at: '2030-01-01T09:00:00.000Z', note: 'Crimson walrus' } } });
    const stored = JSON.stringify(await rows().find({}).toArray());
    expect(stored).toContain(job.jobId);
    expect(['Velvet', 'walrus', job.posting.title, job.posting.company, job.posting.applyUrl, '-letter', '-resume'].filter((words) => stored.includes(words))).toEqual([]);
  });

  it('reads rows from before there were notes, dates and seals, and adds to them', async () => {
    const { id: userId } = (await nurse.call(routes.me)).body as User;
    const job = another();
    const at = new Date('2026-01-05T08:00:00Z');
    await rows().insertOne({ userId, jobId: job.jobId, title: 'Old title', company: 'Old company', url: 'https://old.example/1', stage: 'applied', documentIds: [], appliedAt: at, updatedAt: at, history: [{ stage: 'applied', at }] });
    expect(await one(job)).toMatchObject({ title: 'Old title', sent: [], notes: [], followUp: null, createdAt: at.toISOString(), appliedAt: at.toISOString() });
    await addNote(job, 'Found again');
    await nurse.call(routes.patchApplication, { ...of(job), body: { stage: 'offer', followUp: { at: '2030-01-01T09:00:00.000Z' } } });
    expect(await one(job)).toMatchObject({ stage: 'offer', notes: [{ text: 'Found again' }], followUp: { note: null }, history: [{ stage: 'applied', at: at.toISOString() }, { stage: 'offer' }] });
  });

  it('comes as a table for a spreadsheet', async () => {
    const { status, body, headers } = await nurse.call(routes.getApplicationsTable);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const table = await (body as unknown as Blob).text();
    expect(table).toMatch(/^applied,stage,title,company,address,updated,follow up,follow-up note,sent,notes,history\r\n/);
    expect(table).toContain('Velvet anteater');
    const own = await (await stranger.call(routes.getApplicationsTable)).body;
    expect((await (own as unknown as Blob).text()).trim().split('\r\n')).toHaveLength(1);
  });
});
