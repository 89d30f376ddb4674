import mammoth from 'mammoth';
import { join, resolve } from 'node:path';
import { routes, type DocumentSet, type Sentence } from '@applywright/contracts';
import { addFact, fileOf, make, personWithPosting, removeFact } from '../../testing/document-person';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { ComplianceService } from '../compliance/compliance.service';
import { copyPdfAssets } from '../platform/pdf/copy-assets';
import { ModelWriter } from './model-writer';
import { SelfChecker } from './files/self-check';

const root = resolve(__dirname, '../../../..');
const NOBODYS = 'a'.repeat(24);

/** The words of a set's résumé and letter, as Word shows them. */
async function wordsOf(person: Person, set: DocumentSet): Promise<string> {
  const texts: string[] = [];
  for (const { id, format } of set.documents) if (format === 'docx') texts.push((await mammoth.extractRawText({ buffer: await fileOf(person, id) })).value);
  return texts.join('\n');
}
const statements = (set: DocumentSet): Sentence[] => set.resume?.work.flatMap((w) => w.highlights) ?? [];

describe('versions of documents', () => {
  let app: TestApp;
  beforeAll(async () => {
    copyPdfAssets(root, join(root, 'dist/apps/api'));
    app = await startTestApp({ SAMPLE_BOARDS: '0' });
  });
  afterAll(() => app.close());

  const sets = async (person: Person, jobId: string): Promise<DocumentSet[]> => ((await person.call(routes.listDocuments, { query: { jobId } })).body as { items: DocumentSet[] }).items;
  const find = (person: Person, id: string) => person.call(routes.getDocumentSet, { params: { id } });

  it('count on with each new set, and are listed newest first', async () => {
    const { person, jobId } = await personWithPosting(app);
    const first = await make(person, jobId, { kinds: ['letter'] });
    const second = await make(person, jobId, { kinds: ['letter'], tone: 'warm' });
    expect([first.version, second.version, (await make(person, jobId, { kinds: ['letter'] })).version]).toEqual([1, 2, 1]);
    expect((await sets(person, jobId)).map(({ version }) => version)).toEqual([2, 1]);
    expect((await find(person, second.id)).body).toEqual(second);
    expect(second.documents[0]?.url).toBe(`/api/v1/documents/${second.documents[0]?.id}/file`);
  });

  it('are gone with their files when they are deleted, and their number is not given again', async () => {
    const { person, jobId } = await personWithPosting(app);
    const [kept, gone] = [await make(person, jobId, { kinds: ['letter'] }), await make(person, jobId, { kinds: ['letter'], tone: 'formal' })];
    const documentId = gone.documents[0]?.id ?? '';
    await person.call(routes.applyToMatch, { params: { job_id: jobId }, body: { documentIds: [documentId] } });
    expect((await person.call(routes.deleteDocumentSet, { params: { id: gone.id } })).status).toBe(204);
    expect((await find(person, gone.id)).status).toBe(404);
    expect((await person.call(routes.deleteDocumentSet, { params: { id: gone.id } })).status).toBe(404);
    expect((await person.call(routes.getDocumentFile, { params: { id: documentId } })).status).toBe(404);
    expect((await person.call(routes.getSentFile, { params: { job_id: jobId, id: documentId } })).status).toBe(200);
    expect((await sets(person, jobId)).map(({ id }) => id)).toEqual([kept.id]);
    expect((await make(person, jobId, { kinds: ['letter'], tone: 'formal' })).version).toBe(3);
  });

  it('are nobody else’s', async () => {
    const { person, jobId } = await personWithPosting(app);
    const set = await make(person, jobId, { kinds: ['letter'] });
    const stranger = await app.person();
    for (const who of [stranger, app.anybody()]) for (const route of [routes.getDocumentSet, routes.deleteDocumentSet]) expect((await who.call(route, { params: { id: set.id } })).status).toBe(who === stranger ? 404 : 401);
    const { person: other, jobId: theirs } = await personWithPosting(app);
    expect(await other.call(routes.generateDocuments, { params: { job_id: theirs }, body: { basedOn: set.id } })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await find(person, set.id)).status).toBe(200);
  });

  it('hold the new fact, and never the removed one, when the same is asked again after a change', async () => {
    const { person, jobId } = await personWithPosting(app);
    const factId = await addFact(person, 'skill', { name: 'Quokka handling' });
    const old = await make(person, jobId);
    expect(await wordsOf(person, old)).toContain('Quokka handling');
    await removeFact(person, factId);
    await addFact(person, 'skill', { name: 'Walrus dentistry' });
    expect((await find(person, old.id)).body).toMatchObject({ stale: true });
    const again = await make(person, jobId);
    expect(again).toMatchObject({ version: 2, stale: false });
    const words = await wordsOf(person, again);
    expect(words).toContain('Walrus dentistry');
    expect(words).not.toContain('Quokka');
    expect(JSON.stringify(again)).not.toContain('Quokka');
    // also when it goes on from the old words
    const onwards = await make(person, jobId, { basedOn: old.id, tone: 'warm' });
    expect(onwards.notes).toEqual([expect.stringContaining('changed since')]);
    expect(JSON.stringify(onwards)).not.toContain('Quokka');
  });

  it('are of the posting as it is now when it has changed', async () => {
    const { person, jobId } = await personWithPosting(app);
    const old = await make(person, jobId, { kinds: ['letter'] });
    await person.call(routes.capturePosting, { body: { url: 'https://careers.brinewell.example/jobs/4711', details: { title: 'Head Nurse', company: 'Brinewell Clinic', text: 'You lead the ward.' } } });
    expect((await sets(person, jobId)).map(({ stale }) => stale)).toEqual([true]);
    const again = await make(person, jobId, { kinds: ['letter'] });
    expect(again).toMatchObject({ version: old.version + 1, title: 'Head Nurse' });
  });

  it('take the person’s own words for a statement, and refuse those that say more than the facts', async () => {
    const { person, jobId } = await personWithPosting(app);
    const set = await make(person, jobId, { kinds: ['resume'] });
    const [first, second] = statements(set);
    const edits = [{ kind: 'resume', key: first?.key, text: 'Cared for 24 patients on each shift.' }, { kind: 'resume', key: second?.key, text: 'Led triage for 900 patients as Chief Physician.' }, { kind: 'resume', key: 'work.nothing', text: 'Nothing.' }];
    const edited = await make(person, jobId, { kinds: ['resume'], basedOn: set.id, edits });
    expect(statements(edited).map(({ text }) => text)).toEqual(expect.arrayContaining(['Cared for 24 patients on each shift.', second?.text]));
    expect(edited.refused).toEqual(expect.arrayContaining([expect.objectContaining({ from: 'edit', key: second?.key, text: 'Led triage for 900 patients as Chief Physician.' }), expect.objectContaining({ from: 'edit', key: 'work.nothing' })]));
    expect(await wordsOf(person, edited)).not.toContain('900');
    // the next version goes on from these words
    const left = await make(person, jobId, { kinds: ['resume'], basedOn: edited.id, edits: [{ kind: 'resume', key: second?.key, text: null }] });
    expect(statements(left).map(({ text }) => text)).toContain('Cared for 24 patients on each shift.');
    expect(statements(left).some(({ key }) => key === second?.key)).toBe(false);
    expect([set.version, edited.version, left.version]).toEqual([1, 2, 3]);
  });

  it('hold no more edits than a request does, those of earlier versions included', async () => {
    const { person, jobId } = await personWithPosting(app);
    const edits = (from: number, many: number) => Array.from({ length: many }, (_, i) => ({ kind: 'letter', key: `none.${from + i}`, text: null }));
    const set = await make(person, jobId, { kinds: ['letter'], edits: edits(0, 299) });
    const next = (many: number) => person.call(routes.generateDocuments, { params: { job_id: jobId }, body: { kinds: ['letter'], formats: ['docx'], basedOn: set.id, edits: edits(299, many) } });
    expect(await next(2)).toMatchObject({ status: 400, body: { code: 'validation_failed', fields: [{ path: 'body.edits' }] } });
    expect((await next(1)).status).toBe(201);
  });

  it('do not make a change that was rejected', async () => {
    const { person, jobId } = await personWithPosting(app);
    await addFact(person, 'skill', { name: 'Surgical ward' });
    const set = await make(person, jobId, { kinds: ['resume'] });
    const moved = set.changes.find((change) => change.kind === 'moved');
    if (!moved) throw new Error('nothing was moved');
    const own = await make(person, jobId, { kinds: ['resume'], basedOn: set.id, rejected: [moved.key] });
    expect(own.changes.find(({ key }) => key === moved.key)).toMatchObject({ rejected: true });
    expect(own.changes.filter(({ key, rejected }) => key === moved.key && !rejected)).toEqual([]);
    expect(own.request).toMatchObject({ rejected: [moved.key] });
  });

  it('keep the words of a text model but for what is edited or rejected, without asking it again', async () => {
    const { person, jobId } = await personWithPosting(app);
    const reword = (sentences: readonly Sentence[]): Sentence[] => sentences.map((s) => ({ ...s, text: `In short: ${s.text}` }));
    const revise = jest.spyOn(app.app.get(ModelWriter, { strict: false }), 'revise').mockImplementation((_, { resume, letter }) =>
      Promise.resolve({ resume: resume && { ...resume, work: resume.work.map((w) => ({ ...w, highlights: reword(w.highlights) })) }, letter: letter && { ...letter, date: 'a day long ago', paragraphs: letter.paragraphs.map(reword) }, refused: [{ from: 'model' as const, text: 'I run the clinic.', reason: 'no fact says so' }], notes: ['Worded by a model.'], model: 'quill-2' }));
    const plain = await make(person, jobId);
    const set = await make(person, jobId, { useModel: true }, { wait: 'true' });
    expect(set).toMatchObject({ model: 'quill-2', notes: ['Worded by a model.'] });
    expect(set.refused).toContainEqual({ from: 'model', text: 'I run the clinic.', reason: 'no fact says so' });
    expect(set.letter?.paragraphs.flat().every(({ text }) => text.startsWith('In short: '))).toBe(true);
    const [first, second] = statements(set);
    expect(first?.text).toMatch(/^In short: /);
    const change = set.changes.find(({ key }) => key === `reworded:${first?.key}`);
    expect(change).toMatchObject({ kind: 'reworded', rejected: false });
    const next = await make(person, jobId, { useModel: true, basedOn: set.id, rejected: [change?.key], edits: [{ kind: 'resume', key: second?.key, text: 'Led triage in the emergency room.' }] }, { wait: 'true' });
    expect(statements(next).slice(0, 2).map(({ text }) => text)).toEqual([statements(plain).find(({ key }) => key === first?.key)?.text, 'Led triage in the emergency room.']);
    expect(next.letter?.paragraphs).toEqual(set.letter?.paragraphs);
    expect(next.changes.find(({ key }) => key === change?.key)).toMatchObject({ rejected: true });
    const back = await make(person, jobId, { useModel: true, basedOn: next.id }, { wait: 'true' });
    expect(back.version).toBe(next.version + 1);
    expect(statements(back)[0]).toEqual(first);
    // what was left out, in the letter too, can be taken up again
    const key = set.letter?.paragraphs.at(-1)?.at(-1)?.key;
    const letterOf = ({ letter }: DocumentSet): Sentence[] => letter?.paragraphs.flat() ?? [];
    const without = await make(person, jobId, { useModel: true, basedOn: back.id, edits: [{ kind: 'letter', key, text: null }] }, { wait: 'true' });
    expect(letterOf(without).map((s) => s.key)).not.toContain(key);
    const again = await make(person, jobId, { useModel: true, basedOn: without.id, edits: [{ kind: 'letter', key, text: letterOf(set).find((s) => s.key === key)?.text }] }, { wait: 'true' });
    expect(letterOf(again)).toEqual(letterOf(set));
    expect(revise).toHaveBeenCalledTimes(1);
    expect(again.letter?.date).toBe(plain.letter?.date);
    // another tone is another letter
    await make(person, jobId, { useModel: true, basedOn: again.id, tone: 'formal' }, { wait: 'true' });
    expect(revise).toHaveBeenCalledTimes(2);
    revise.mockRestore();
  });

  it('refuse with a closed code what cannot be', async () => {
    const { person, jobId } = await personWithPosting(app);
    const ask = (body: object, job = jobId) => person.call(routes.generateDocuments, { params: { job_id: job }, body });
    const refused: readonly (readonly [object, string])[] = [
      [{ basedOn: NOBODYS }, '404 not_found'],
      [{ keepOwnCv: true }, '409 own_cv_missing'],
      [{ template: 'gothic' }, '400 validation_failed'],
      [{ tone: 'angry' }, '400 validation_failed'],
      [{ length: 'endless' }, '400 validation_failed'],
      [{ pageLimit: 9 }, '400 validation_failed'],
      [{ kinds: [] }, '400 validation_failed'],
      [{ formats: ['exe'] }, '400 validation_failed'],
      [{ language: 'xx' }, '400 validation_failed'],
      [{ edits: [{ kind: 'resume', key: 'k', text: '' }] }, '400 validation_failed'],
      [{ edits: Array.from({ length: 301 }, () => ({ kind: 'resume', key: 'k', text: 'x' })) }, '400 validation_failed'],
      [{ rejected: ['x'.repeat(81)] }, '400 validation_failed'],
      [{ price: 1 }, '400 validation_failed'],
    ];
    for (const [body, outcome] of refused) {
      const answer = await ask(body);
      expect([body, `${answer.status} ${answer.body.code}`]).toEqual([body, outcome]);
    }
    expect(await ask({}, NOBODYS)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await person.call(routes.generateDocuments, { params: { job_id: jobId }, query: { answer: 'fax' }, body: {} })).body.code).toBe('validation_failed');
    const { person: nobody, jobId: theirs } = await personWithPosting(app, null);
    expect(await nobody.call(routes.generateDocuments, { params: { job_id: theirs }, body: {} })).toMatchObject({ status: 409, body: { code: 'name_missing' } });
  });

  it('leave out a file that does not pass its self-check, and say why', async () => {
    const { person, jobId } = await personWithPosting(app);
    const checker = app.app.get(SelfChecker, { strict: false });
    const failing = { ok: false, checks: [{ name: 'mammoth', ok: false, detail: '1 missing (first: number 1)' }] };
    const word = jest.spyOn(checker, 'docx').mockResolvedValue(failing);
    const set = await make(person, jobId, { kinds: ['letter'], formats: ['pdf', 'docx'] });
    expect(set.documents.map(({ format }) => format)).toEqual(['pdf']);
    expect(set.refused).toContainEqual(expect.objectContaining({ from: 'file', text: 'letter.docx', reason: expect.stringContaining('1 missing') }));
    const none = await person.call(routes.generateDocuments, { params: { job_id: jobId }, body: { kinds: ['letter'], formats: ['docx'] } });
    expect(none).toMatchObject({ status: 422, body: { code: 'document_check_failed' } });
    word.mockRestore();
    expect((await make(person, jobId, { kinds: ['letter'] })).documents).toHaveLength(1);
  });

  it('are handed over, and go with the account', async () => {
    const { person, jobId } = await personWithPosting(app);
    const set = await make(person, jobId, { kinds: ['letter'] }, {}, { 'Idempotency-Key': 'export-me' });
    const id = ((await person.call(routes.me)).body as { id: string }).id;
    const compliance = app.app.get(ComplianceService, { strict: false });
    const handed = (await compliance.collect(id)).get('documents') as { documents: DocumentSet[]; document_versions: unknown[] };
    expect(handed.documents.map((d) => d.id)).toEqual([set.id]);
    expect(handed.document_versions).toEqual([{ jobId, last: 1 }]);
    const ours = ['documents', 'document_versions', 'request_keys'];
    expect([...(await compliance.rowsOf(id)).keys()]).toEqual(expect.arrayContaining(ours));
    await compliance.remove(id);
    for (const collection of ours) expect([...(await compliance.rowsOf(id)).keys()]).not.toContain(collection);
  });
});
