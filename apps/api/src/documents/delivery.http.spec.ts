import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { AppError, routes, type DocumentJob, type DocumentSet, type ServerEvent } from '@applywright/contracts';
import { addFact, fileOf, make, personWithPosting } from '../../testing/document-person';
import { MovingClock } from '../../testing/moving-clock';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { ComplianceService } from '../compliance/compliance.service';
import { EventHub } from '../platform/events/event-hub';
import { copyPdfAssets } from '../platform/pdf/copy-assets';
import { JobQueue } from '../platform/queue/job-queue';
import { ZipFile } from '../platform/zip/zip-file';
import { DocumentJobs } from './jobs/document-jobs.service';
import { DocumentsService } from './documents.service';
import { FileMaker } from './files/file-maker';

const root = resolve(__dirname, '../../../..');
const LETTER = { kinds: ['letter'], formats: ['docx'] };
const key = (value: string) => ({ 'Idempotency-Key': value });
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('documents on their way out', () => {
  let app: TestApp;
  let clock: MovingClock;
  let queue: JobQueue;
  let lena: Person;
  let jobId: string;
  beforeAll(async () => {
    copyPdfAssets(root, join(root, 'dist/apps/api'));
    clock = new MovingClock();
    app = await startTestApp({ SAMPLE_BOARDS: '0' }, { clock });
    queue = app.app.get(JobQueue, { strict: false });
    ({ person: lena, jobId } = await personWithPosting(app));
  });
  afterAll(() => app.close());

  const ask = (body: object, query: object = {}, headers: Record<string, string> = {}, who = lena) => who.call(routes.generateDocuments, { params: { job_id: jobId }, query, body }, headers);
  const bytesOf = async ({ body }: { body: unknown }): Promise<Buffer> => Buffer.from(await (body as Blob).arrayBuffer());
  const job = (id: string, who = lena) => who.call(routes.getDocumentJob, { params: { id } });
  const sets = async (): Promise<number> => ((await lena.call(routes.listDocuments, { query: { jobId } })).body as { items: unknown[] }).items.length;
  const idOf = async (who: Person): Promise<string> => ((await who.call(routes.me)).body as { id: string }).id;

  it('come as one zip of the very files when it is asked for', async () => {
    const set = await make(lena, jobId, { formats: ['pdf', 'docx'] });
    const answer = await ask({ formats: ['pdf', 'docx'] }, { answer: 'zip' });
    expect(answer.status).toBe(201);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'application/zip', 'content-disposition': expect.stringMatching(/^attachment; filename="Lena-Hoffmann-[\w-]+\.zip"/), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    const zip = await ZipFile.open(await bytesOf(answer), 'import_unreadable');
    const found: string[][] = [];
    for (const entry of await zip.entries()) found.push([entry.fileName, hashOf(await zip.unpack(entry))]);
    expect(found).toEqual(set.documents.map(({ fileName, sha256 }) => [fileName, sha256]));
  });

  it('come as multipart/mixed with the set first and the very files after it', async () => {
    const answer = await ask({ formats: ['pdf', 'docx'] }, { answer: 'multipart' });
    const boundary = /^multipart\/mixed; boundary=([\w-]+)$/.exec(answer.headers.get('content-type') ?? '')?.[1];
    const parts = (await bytesOf(answer)).toString('latin1').split(`--${boundary}`);
    expect(parts[0]).toBe('');
    expect(parts.at(-1)).toBe('--\r\n');
    const read = parts.slice(1, -1).map((part) => {
      const at = part.indexOf('\r\n\r\n');
      return { headers: part.slice(2, at), content: Buffer.from(part.slice(at + 4, -2), 'latin1') };
    });
    const set = JSON.parse(read[0]?.content.toString('utf8') ?? '') as DocumentSet;
    expect(read.slice(1).map(({ content }) => hashOf(content))).toEqual(set.documents.map(({ sha256 }) => sha256));
    set.documents.forEach(({ fileName }, i) => expect(read[i + 1]?.headers).toContain(`filename="${fileName}"`));
  });

  describe('when nobody waits', () => {
    it('are written in the queue, with progress, and are there in the end', async () => {
      const seen: DocumentJob[] = [];
      const watch = app.app.get(EventHub, { strict: false }).of(await idOf(lena)).subscribe((event: ServerEvent) => void (event.type === 'documents' && seen.push(event.job)));
      const begun = await ask({ ...LETTER, tone: 'warm' }, { wait: 'false' });
      expect(begun).toMatchObject({ status: 202, body: { jobId, setId: null, code: null } });
      await queue.idle();
      watch.unsubscribe();
      const { id } = begun.body as DocumentJob;
      const done = (await job(id)).body as DocumentJob;
      expect(done).toMatchObject({ id, status: 'done', percent: 100, code: null });
      expect((await lena.call(routes.getDocumentSet, { params: { id: done.setId ?? '' } })).body).toMatchObject({ tone: 'warm', jobId });
      expect(seen.map(({ status }) => status)).toEqual(expect.arrayContaining(['running', 'done']));
      expect(seen.map(({ percent }) => percent)).toEqual([...seen.map(({ percent }) => percent)].sort((a, b) => a - b));
      expect(await queue.find('write-documents', id)).toMatchObject({ state: 'done', payload: { userId: await idOf(lena), documentJobId: id } });
    });

    it('are asked for in the queue when a text model writes, unless somebody waits', async () => {
      expect((await ask({ ...LETTER, useModel: true })).status).toBe(202);
      await queue.idle();
      const waited = await ask({ ...LETTER, useModel: true }, { wait: 'true' });
      expect(waited).toMatchObject({ status: 201, body: { model: 'template', notes: [expect.any(String)] } });
    });

    it('are refused at once when they cannot be', async () => {
      expect(await ask({ keepOwnCv: true }, { wait: 'false' })).toMatchObject({ status: 409, body: { code: 'own_cv_missing' } });
      expect(await ask({ basedOn: 'a'.repeat(24) }, { wait: 'false' })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    });

    it('tell by a code why they failed', async () => {
      const documents = app.app.get(DocumentsService, { strict: false });
      const fails = jest.spyOn(documents, 'generate').mockRejectedValue(new AppError('document_check_failed'));
      const { id } = (await ask({ ...LETTER, tone: 'formal' }, { wait: 'false' })).body as DocumentJob;
      await queue.idle();
      fails.mockRestore();
      expect((await job(id)).body).toMatchObject({ status: 'failed', code: 'document_check_failed', setId: null });
    });

    it('are written once when the job is done twice, and found again when the queue has lost it', async () => {
      const { id } = (await ask({ ...LETTER, length: 'short' }, { wait: 'false' })).body as DocumentJob;
      await queue.idle();
      const before = await sets();
      await app.app.get(DocumentJobs, { strict: false }).write(await idOf(lena), id, { attempt: 1, signal: new AbortController().signal, progress: () => undefined });
      expect(await sets()).toBe(before);
      // as after a process that ended between the row and the queue
      const rows = app.app.get<Connection>(getConnectionToken());
      await rows.collection('document_jobs').updateOne({ status: 'done' }, { $set: { status: 'queued', percent: 0, setId: null } });
      await rows.collection('queued_jobs').deleteMany({ name: 'write-documents' });
      const lost = await rows.collection('document_jobs').findOne({ status: 'queued' });
      const lostId = String(lost?.['_id']);
      clock.advance(60_000);
      await job(lostId);
      await queue.idle();
      expect((await job(lostId)).body).toMatchObject({ status: 'done', percent: 100 });
    });

    it('end when the person is erased meanwhile, and nothing of them comes back', async () => {
      const { person, jobId: theirs } = await personWithPosting(app);
      const userId = await idOf(person);
      const printing = app.app.get(FileMaker, { strict: false });
      const really = printing.make.bind(printing);
      let reached = (): void => undefined;
      const reaches = new Promise<void>((resolve) => (reached = resolve));
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const held = jest.spyOn(printing, 'make').mockImplementation(async (order) => {
        reached();
        await released;
        return really(order);
      });
      await person.call(routes.generateDocuments, { params: { job_id: theirs }, query: { wait: 'false' }, body: LETTER });
      await reaches;
      const erased = await person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } });
      expect(erased.status).toBe(204);
      release();
      await queue.idle();
      held.mockRestore();
      expect([...(await app.app.get(ComplianceService, { strict: false }).rowsOf(userId)).keys()].filter((name) => /document|request_keys/.test(name))).toEqual([]);
    });

    it('are nobody else’s, and go with the account', async () => {
      const { person, jobId: theirs } = await personWithPosting(app);
      const begun = await person.call(routes.generateDocuments, { params: { job_id: theirs }, query: { wait: 'false' }, body: LETTER });
      const { id } = begun.body as DocumentJob;
      await queue.idle();
      expect((await job(id)).status).toBe(404);
      expect((await job(id, app.anybody())).status).toBe(401);
      const compliance = app.app.get(ComplianceService, { strict: false });
      const userId = await idOf(person);
      expect((await compliance.collect(userId)).get('documents')).toMatchObject({ document_jobs: [{ id, status: 'done' }] });
      await compliance.remove(userId);
      expect([...(await compliance.rowsOf(userId)).keys()]).not.toContain('document_jobs');
    });
  });

  describe('with an Idempotency-Key', () => {
    it('are the same for the same request, also when the facts have changed since', async () => {
      const first = await make(lena, jobId, { ...LETTER, tone: 'formal' }, {}, key('key-of-a-client'));
      await addFact(lena, 'skill', { name: 'Suturing' });
      const again = await make(lena, jobId, { ...LETTER, tone: 'formal' }, {}, key('key-of-a-client'));
      expect(again).toEqual({ ...first, stale: true });
      expect((await make(lena, jobId, { ...LETTER, tone: 'formal' }, {}, key('k-2'))).id).not.toBe(first.id);
    });

    it('are the same when the request comes eight times at once', async () => {
      const before = await sets();
      const answers = await Promise.all(Array.from({ length: 8 }, () => make(lena, jobId, { ...LETTER, length: 'full' }, {}, key('k-3'))));
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
      expect(await sets()).toBe(before + 1);
    });

    it('are one piece of work when the request is queued twice', async () => {
      const queued = await Promise.all([1, 2, 3].map(() => ask({ ...LETTER, language: 'de' }, { wait: 'false' }, key('k-4'))));
      expect(new Set(queued.map(({ body }) => (body as DocumentJob).id)).size).toBe(1);
      await queue.idle();
      expect((await ask({ ...LETTER, language: 'de' }, { wait: 'false' }, key('k-4'))).body).toMatchObject({ status: 'done' });
    });

    it('refuse the key for another request, and only for this person', async () => {
      expect(await ask({ ...LETTER, tone: 'warm' }, {}, key('key-of-a-client'))).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
      const { person, jobId: theirs } = await personWithPosting(app);
      expect((await make(person, theirs, LETTER, {}, key('key-of-a-client'))).jobId).toBe(theirs);
    });

    it('leave the key free when the request failed, when its set was deleted, and after a day', async () => {
      expect((await ask({ keepOwnCv: true }, {}, key('k-5'))).status).toBe(409);
      const set = await make(lena, jobId, LETTER, {}, key('k-5'));
      await lena.call(routes.deleteDocumentSet, { params: { id: set.id } });
      expect((await make(lena, jobId, LETTER, {}, key('k-5'))).id).not.toBe(set.id);
      // over, and not yet removed by the store
      await app.app.get<Connection>(getConnectionToken()).collection('request_keys').updateMany({}, { $set: { expiresAt: new Date(clock.now().getTime() - 1) } });
      expect((await make(lena, jobId, { ...LETTER, tone: 'warm' }, {}, key('k-5'))).tone).toBe('warm');
    });

    it('go on with the work of a process that ended', async () => {
      const rows = app.app.get<Connection>(getConnectionToken()).collection('request_keys');
      await make(lena, jobId, { ...LETTER, tone: 'formal', length: 'short' }, {}, key('k-6'));
      const now = clock.now().getTime();
      await rows.updateMany({}, { $set: { answer: null, claimedUntil: new Date(now - 1) } });
      expect((await make(lena, jobId, { ...LETTER, tone: 'formal', length: 'short' }, {}, key('k-6'))).tone).toBe('formal');
    });

    it('refuse a key that is none', async () => {
      for (const wrong of ['', 'x'.repeat(101), 'café']) expect((await ask(LETTER, {}, key(wrong))).body).toMatchObject({ code: 'validation_failed', fields: [{ path: 'headers.Idempotency-Key' }] });
      expect((await make(lena, jobId, LETTER, {}, key(' x'.repeat(50).trim()))).jobId).toBe(jobId);
    });

    it('are kept as digests alone', async () => {
      const all = JSON.stringify(await app.app.get<Connection>(getConnectionToken()).collection('request_keys').find().toArray());
      expect(all).not.toContain('key-of-a-client');
      expect(all).not.toContain('formal');
    });
  });

  it('are the uploaded CV itself, and a letter, when the own CV is kept', async () => {
    const cv = readFileSync(join(root, 'libs/testing/cv/nurse.docx'));
    const { person, jobId: theirs } = await personWithPosting(app);
    await person.sendCv(routes, 'nurse.docx', cv);
    const set = await make(person, theirs, { keepOwnCv: true, formats: ['pdf'] });
    expect(set.documents.map(({ kind, format }) => `${kind}.${format}`)).toEqual(['resume.docx', 'letter.pdf']);
    expect(set).toMatchObject({ resume: null, notes: [expect.stringContaining('exactly as you uploaded it')], request: { keepOwnCv: true } });
    expect(hashOf(await fileOf(person, set.documents[0]?.id ?? ''))).toBe(hashOf(cv));
    expect(set.documents[0]?.sha256).toBe(hashOf(cv));
  });
});
