import { routes, type DocumentSet, type Match } from '@applywright/contracts';
import type { Person, TestApp } from './start-test-app';

const add = (kind: string, value: object, parentId: string | null = null) => ({ op: 'add', fact: { kind, value }, parentId });

/** A posting as a person tells it. */
export const POSTING = {
  url: 'https://careers.brinewell.example/jobs/4711',
  details: { title: 'Ward Nurse', company: 'Brinewell Clinic', place: 'Hamburg, Germany', text: 'You care for patients on a surgical ward. Triage and wound care are what we ask for. You write handover notes.' },
};

/** A person with typed facts who keeps one posting. */
export async function personWithPosting(app: TestApp, name: string | null = 'Lena Hoffmann'): Promise<{ person: Person; jobId: string }> {
  const person = await app.person();
  const basics = name ? [add('name', { full: name })] : [];
  const work = { title: 'Nurse', company: 'Harbor Clinic', start: '2019-02', end: 'present', summary: 'Cared for 24 patients a shift. Led triage in the emergency room.' };
  const { status } = await person.call(routes.patchProfile, { body: { version: 0, changes: [...basics, add('email', { address: 'lena@example.org' }), add('work', work), add('skill', { name: 'Triage' }), add('skill', { name: 'Wound care' })] } });
  if (status !== 200) throw new Error(`facts were not taken: ${status}`);
  const kept = await person.call(routes.capturePosting, { body: POSTING });
  if (kept.status !== 201) throw new Error(`the posting was not kept: ${kept.status}`);
  return { person, jobId: (kept.body as Match).jobId };
}

/** Adds a fact to what the person has. @returns its id */
export async function addFact(person: Person, kind: string, value: object): Promise<string> {
  const { version } = await person.profile(routes);
  const { status } = await person.call(routes.patchProfile, { body: { version, changes: [add(kind, value)] } });
  if (status !== 200) throw new Error(`the fact was not taken: ${status}`);
  return (await person.profile(routes)).facts.at(-1)?.id as string;
}

/** Removes a fact. */
export async function removeFact(person: Person, factId: string): Promise<void> {
  const { version } = await person.profile(routes);
  const { status } = await person.call(routes.patchProfile, { body: { version, changes: [{ op: 'remove', factId }] } });
  if (status !== 200) throw new Error(`the fact was not removed: ${status}`);
}

/** Has documents made; the smallest that there are unless more is asked for. */
export async function make(person: Person, jobId: string, body: object = {}, query: object = {}, headers: Record<string, string> = {}): Promise<DocumentSet> {
  const made = await person.call(routes.generateDocuments, { params: { job_id: jobId }, query, body: { formats: ['docx'], ...body } }, headers);
  if (made.status !== 201) throw new Error(`no documents: ${made.status} ${JSON.stringify(made.body)}`);
  return made.body as DocumentSet;
}

/** A downloaded file. */
export async function fileOf(person: Person, id: string): Promise<Buffer> {
  const { status, body } = await person.call(routes.getDocumentFile, { params: { id } });
  if (status !== 200) throw new Error(`no file: ${status}`);
  return Buffer.from(await (body as unknown as Blob).arrayBuffer());
}
