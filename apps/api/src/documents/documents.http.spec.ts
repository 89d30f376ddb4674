import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { routes, type DocumentSet, type MatchPage } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { copyPdfAssets } from '../platform/pdf/copy-assets';

const root = resolve(__dirname, '../../../..');
const add = (kind: string, value: object) => ({ op: 'add', fact: { kind, value }, parentId: null });

/** A person with typed facts and a first page of matches. */
async function person(app: TestApp, full: string | null): Promise<{ person: Person; jobId: string }> {
  const one = await app.person();
  const basics = full ? [add('name', { full })] : [];
  const changes = [...basics, add('email', { address: 'lena@example.org' }), add('work', { title: 'Nurse', company: 'Harbor Clinic', start: '2019-02', end: 'present' }), add('skill', { name: 'Triage' })];
  const { status } = await one.call(routes.patchProfile, { body: { version: 0, changes } });
  if (status !== 200) throw new Error(`facts were not taken: ${status}`);
  await one.call(routes.startMatchRun);
  for (;;) {
    const page = (await one.call(routes.listMatches, { query: { limit: 5 } })).body as MatchPage;
    if (page.run?.status === 'done' && page.items[0]) return { person: one, jobId: page.items[0].jobId };
    if (page.run?.status === 'failed') throw new Error('the run failed');
    await new Promise((r) => setTimeout(r, 50));
  }
}

describe('documents', () => {
  let app: TestApp;
  let lena: Person;
  let jobId: string;
  let set: DocumentSet;
  beforeAll(async () => {
    copyPdfAssets(root, join(root, 'dist/apps/api'));
    app = await startTestApp({ SAMPLE_BOARDS: '1' });
    ({ person: lena, jobId } = await person(app, 'Lena Hoffmann'));
    const { status, body } = await lena.call(routes.generateDocuments, { params: { job_id: jobId }, body: {} });
    expect(status).toBe(201);
    set = body as DocumentSet;
  });
  afterAll(() => app.close());

  it('makes résumé and letter as PDF and DOCX when nothing else is asked', () => {
    expect(set.documents.map((d) => `${d.kind}.${d.format}`).sort()).toEqual(['letter.docx', 'letter.pdf', 'resume.docx', 'resume.pdf']);
    expect(set.documents.every((d) => d.selfCheck.ok)).toBe(true);
    expect(set.model).toBe('template');
    expect(set.stale).toBe(false);
  });

  it('makes one set when the same is asked twice at once', async () => {
    const ask = () => lena.call(routes.generateDocuments, { params: { job_id: jobId }, body: { kinds: ['letter'], formats: ['docx'] } });
    const count = async () => ((await lena.call(routes.listDocuments, { query: { jobId } })).body as { items: DocumentSet[] }).items.length;
    const before = await count();
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map((a) => a.status)).toEqual([201, 201]);
    expect((answers[0]?.body as DocumentSet).id).toBe((answers[1]?.body as DocumentSet).id);
    expect(await count()).toBe(before + 1);
  });

  it('hands out the very file when it is asked for', async () => {
    for (const d of set.documents) {
      const { status, body, headers } = await lena.call(routes.getDocumentFile, { params: { id: d.id } });
      const bytes = Buffer.from(await (body as unknown as Blob).arrayBuffer());
      expect(status).toBe(200);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(d.sha256);
      expect(bytes.length).toBe(d.sizeBytes);
      expect(headers.get('content-disposition')).toContain(`attachment; filename="Lena-Hoffmann-`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('answers the stored set when the same is asked again', async () => {
    const { body } = await lena.call(routes.generateDocuments, { params: { job_id: jobId }, body: {} });
    expect((body as DocumentSet).id).toBe(set.id);
    const other = await lena.call(routes.generateDocuments, { params: { job_id: jobId }, body: { template: 'classic', kinds: ['resume'], formats: ['pdf'] } });
    expect((other.body as DocumentSet).id).not.toBe(set.id);
    expect((other.body as DocumentSet).documents).toHaveLength(1);
  });

  it('answers 404 when a stranger asks for the file, and shows them nothing', async () => {
    const stranger = await app.person();
    const file = await stranger.call(routes.getDocumentFile, { params: { id: set.documents[0]?.id ?? '' } });
    expect(file.status).toBe(404);
    expect((await stranger.call(routes.listDocuments)).body).toEqual({ items: [] });
  });

  it('asks for a name first when the profile has none', async () => {
    const { person: nobody, jobId: job } = await person(app, null);
    const { status, body } = await nobody.call(routes.generateDocuments, { params: { job_id: job }, body: {} });
    expect([status, body.code]).toEqual([409, 'name_missing']);
  });

  it('calls a set stale when the facts have changed since', async () => {
    const { version } = await lena.profile(routes);
    await lena.call(routes.patchProfile, { body: { version, changes: [add('skill', { name: 'Telemetry' })] } });
    const { items } = (await lena.call(routes.listDocuments, { query: { jobId } })).body as { items: DocumentSet[] };
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((s) => s.stale)).toBe(true);
    const again = (await lena.call(routes.generateDocuments, { params: { job_id: jobId }, body: {} })).body as DocumentSet;
    expect(again.id).not.toBe(set.id);
  });
});
