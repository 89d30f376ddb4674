import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, isPublishable, routes, type CvUpload, type Fact, type InstanceStatus, type Profile, type User } from '@applywright/contracts';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { GEMINI, ModelServer, OLLAMA, TOKENS, type SeenRequest } from '../../testing/model-server';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { AiLedger } from '../platform/text-model/ai-ledger';
import { ConsentGate } from '../platform/text-model/consent-gate';
import { Fallbacks } from '../platform/fallbacks';
import { JobQueue } from '../platform/queue/job-queue';
import { ProfilesService } from './profiles.service';

const NURSE = readFileSync(join(__dirname, '../../../../libs/testing/cv/nurse.docx'));
const KEY = 'AIza-canary-of-a-key-1234567890';
/** Of the nurse's CV. */
const CONTACTS = ['Ottilie', 'Brandt', 'Okafor', 'ottilie.brandt', 'example.org', '555-0143', '(202)', '97205'];

/** Reads what was sent as a model does. */
function look({ body }: SeenRequest) {
  const prompt = JSON.stringify(body).includes('"messages"') ? (body as { messages: { content: string }[] }).messages[1]?.content : (body as { contents: { parts: { text: string }[] }[] }).contents[0]?.parts[0]?.text;
  const lines = [...(prompt ?? '').matchAll(/^(\d+)\| (.*)$/gm)].map(([, index, text]) => ({ index: Number(index), text: text ?? '' }));
  const entries = [...(prompt ?? '').matchAll(/^(e\d+) (\w+) lines.*$/gm)].map(([line, label, kind]) => ({ line, label, kind }));
  const lineOf = (words: string) => lines.find((l) => l.text.includes(words)) ?? { index: -1, text: '' };
  const field = (name: string, value: string, at = lineOf(value)) => ({ field: name, value, lineFrom: at.index, lineTo: at.index, quote: at.text });
  return { lineOf, field, entry: (words: string) => entries.find((e) => e.line.includes(words))?.label ?? null };
}
const honest = (request: SeenRequest): unknown[] => {
  const { field, entry } = look(request);
  return [
    { op: 'fill', kind: 'work', entry: entry('"Staff Nurse"'), fields: [field('company', 'St. Alban Hospital')] },
    { op: 'add', kind: 'skill', entry: null, fields: [field('name', 'Triage')] },
  ];
};
const lying = (request: SeenRequest): unknown[] => {
  const { field, entry, lineOf } = look(request);
  return [
    { op: 'fill', kind: 'work', entry: entry('"Staff Nurse"'), fields: [{ ...field('company', 'Mayo Clinic'), lineFrom: 10, lineTo: 10, quote: 'Mayo Clinic' }] },
    { op: 'fill', kind: 'work', entry: entry('"Staff Nurse"'), fields: [field('company', 'Cedar Ridge Medical Center')] },
    { op: 'correct', kind: 'work', entry: entry('"Staff Nurse"'), fields: [field('title', 'Charge Nurse, Surgical ICU')] },
    { op: 'correct', kind: 'work', entry: entry('"Staff Nurse"'), fields: [{ ...field('start', '01/2014'), value: '2013-01' }] },
    { op: 'add', kind: 'skill', entry: null, fields: [field('name', 'Neurosurgery', lineOf('Triage'))] },
    { op: 'add', kind: 'email', entry: null, fields: [field('address', 'ottilie.brandt@example.org', lineOf('Triage'))] },
    { op: 'add', kind: 'language', entry: null, fields: [field('name', 'Mandarin', lineOf('Spanish')), field('level', 'native', lineOf('Spanish'))] },
    ...Array.from({ length: 500 }, () => ({ op: 'add', kind: 'skill', entry: null, fields: [field('name', 'Leadership', lineOf('Triage'))] })),
    '<html>', null, 7,
  ];
};
const says = (what: (request: SeenRequest) => unknown[]) => (request: SeenRequest) => GEMINI.wrote(JSON.stringify({ suggestions: what(request) }));

const server = new ModelServer();
let base: string;
let app: TestApp;
let person: Person;
let userId: string;
let upload: CvUpload;

/** A person whose CV was read but for a company and a skill. */
async function prepare(on: TestApp): Promise<void> {
  person = await on.person();
  userId = ((await person.call(routes.me)).body as User).id;
  upload = (await person.sendCv(routes, 'nurse.docx', NURSE)).body as CvUpload;
  await on.app.get(ProfilesService, { strict: false }).changeProfile(userId, (facts) =>
    facts.filter((f) => f.text !== 'Triage').map((f) => {
      if (f.kind !== 'work' || f.value.company !== 'St. Alban Hospital') return f;
      const { company: _, ...value } = f.value;
      return { ...f, value };
    }));
}
const agree = (given = true) => person.call(routes.putConsent, { params: { kind: 'ai-processing' }, body: { given, version: 1 } });
const ask = () => person.call(routes.readCvWithAi, { params: { id: upload.id } });
const ended = async (): Promise<NonNullable<CvUpload['aiReading']>> => {
  for (let tries = 0; ; tries++) {
    if (tries > 300) throw new Error('the look at the CV does not end');
    const { aiReading } = (await person.call(routes.getCvUpload, { params: { id: upload.id } })).body as CvUpload;
    if (aiReading && (aiReading.status === 'done' || aiReading.status === 'failed')) return aiReading;
    await new Promise((r) => setTimeout(r, 20));
  }
};
const suggestions = async (): Promise<Fact[]> => (await person.profile(routes)).facts.filter((f) => f.source.type === 'ai' && !f.confirmed);
const ledger = (on = app) => on.app.get(AiLedger, { strict: false }).list(userId);
const patch = async (changes: object[]): Promise<Profile> => (await person.call(routes.patchProfile, { body: { version: (await person.profile(routes)).version, changes } as never })).body as Profile;

describe('a text model looks at a CV', () => {
  beforeAll(async () => {
    base = await server.start();
    app = await startTestApp({ SAMPLE_BOARDS: '0', GEMINI_API_KEY: KEY, GEMINI_BASE_URL: base, GEMINI_MODEL: 'gemini-2.5-flash' });
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
  });
  beforeEach(async () => {
    server.say(says(honest));
    await prepare(app);
  });

  it('suggests what was missed, which counts once the person has confirmed it', async () => {
    await agree();
    const asked = await ask();
    expect(asked).toMatchObject({ status: 202, body: { aiReading: { status: 'queued', model: null } } });
    expect(await ended()).toEqual({ status: 'done', model: 'gemini-2.5-flash', suggested: 2, refused: 0, error: null });
    const [company, skill] = await suggestions();
    const job = factsOf((await person.profile(routes)).facts, 'work').find((f) => f.value.title === 'Staff Nurse' && f.source.type === 'cv');
    expect(company).toMatchObject({ kind: 'work', value: { title: 'Staff Nurse', company: 'St. Alban Hospital' }, confirmed: false, source: { type: 'ai', model: 'gemini-2.5-flash', from: [job?.id], corrects: job?.id, cv: { uploadId: upload.id, fileName: 'nurse.docx' } } });
    expect(skill).toMatchObject({ kind: 'skill', value: { name: 'Triage' }, confidence: 0.6 });
    for (const change of [{ op: 'confirm', factId: company?.id }, { op: 'confirm', factId: skill?.id }]) await patch([change]);
    const { facts } = await person.profile(routes);
    expect(factsOf(facts, 'work').filter((f) => f.value.title === 'Staff Nurse').map((f) => f.value.company)).toEqual(['St. Alban Hospital']);
    expect(factsOf(facts, 'highlight').filter((h) => h.parentId === facts.find((f) => f.kind === 'work' && f.value.title === 'Staff Nurse')?.id)).toHaveLength(2);
    expect(await suggestions()).toEqual([]);
  });

  it('sends no contact, and the key in a header alone', async () => {
    await agree();
    await ask();
    await ended();
    expect(server.seen).toHaveLength(1);
    const [request] = server.seen;
    expect(request?.text).toContain('Leads a 22-bed unit');
    for (const contact of CONTACTS) expect(request?.text).not.toContain(contact);
    expect(request?.headers['x-goog-api-key']).toBe(KEY);
    expect(`${request?.path} ${request?.text}`).not.toContain(KEY);
    expect(request?.body).toMatchObject({ generationConfig: { responseMimeType: 'application/json', responseJsonSchema: { type: 'object' } } });
  });

  it('is on record with tokens and cost, and no word of the CV', async () => {
    await agree();
    await ask();
    await ended();
    // 1,200 × 0.30 and 340 × 2.50 dollars for a million
    expect(await ledger()).toEqual([expect.objectContaining({ model: 'gemini-2.5-flash', purpose: 'cv-reading', ...TOKENS, costMicroUsd: 1_210, fallback: false, dataClasses: ['cv-text', 'facts'] })]);
    expect(JSON.stringify(await ledger())).not.toMatch(/nurse|Triage/i);
    const connection = app.app.get<Connection>(getConnectionToken());
    const jobs = await connection.collection('queue_jobs').find({ name: 'read-cv-with-ai' }).toArray();
    expect(JSON.stringify(jobs)).not.toMatch(/Nurse|Triage|Ottilie/);
    const raw = await connection.collection('cv_uploads').find({}).toArray();
    expect(JSON.stringify(raw)).not.toMatch(/Triage|Alban/);
  });

  it('sends nothing when the person has not agreed', async () => {
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'consent_missing' } });
    await agree();
    await agree(false);
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'consent_missing' } });
    expect(server.seen).toEqual([]);
    expect(((await person.call(routes.getCvUpload, { params: { id: upload.id } })).body as CvUpload).aiReading).toBeNull();
  });

  it('sends nothing when the person changes their mind while it waits', async () => {
    await agree();
    const gate = app.app.get(ConsentGate, { strict: false });
    const allows = jest.spyOn(gate, 'allows').mockResolvedValueOnce(true);
    await agree(false);
    expect((await ask()).status).toBe(202);
    expect(await ended()).toMatchObject({ status: 'failed', suggested: 0, error: { code: 'consent_missing' } });
    allows.mockRestore();
    await app.app.get(JobQueue, { strict: false }).idle();
    expect(server.seen).toEqual([]);
    expect(await ledger()).toEqual([]);
  });

  it('keeps nothing when the person changes their mind while the model answers', async () => {
    await agree();
    const gate = app.app.get(ConsentGate, { strict: false });
    server.say((request) => {
      jest.spyOn(gate, 'allows').mockResolvedValueOnce(false);
      return says(honest)(request);
    });
    await ask();
    expect(await ended()).toMatchObject({ status: 'failed', error: { code: 'consent_missing' } });
    jest.restoreAllMocks();
    expect(await suggestions()).toEqual([]);
  });

  it('takes nothing of what a lying model says', async () => {
    await agree();
    server.say(says(lying));
    const before = await person.profile(routes);
    await ask();
    expect(await ended()).toMatchObject({ status: 'done', suggested: 0, refused: 510 });
    expect((await person.profile(routes)).facts).toEqual(before.facts);
  });

  it('puts a second look in the place of the first, and does not repeat what was refused', async () => {
    await agree();
    await ask();
    await ended();
    const first = await suggestions();
    await patch([{ op: 'remove', factId: first.find((f) => f.kind === 'skill')?.id }]);
    await ask();
    expect(await ended()).toMatchObject({ status: 'done', suggested: 1 });
    const second = await suggestions();
    expect(second.map((f) => f.kind)).toEqual(['work']);
    expect(second[0]?.id).not.toBe(first.find((f) => f.kind === 'work')?.id);
  });

  it('is refused while one is under way, before the CV is read, and to strangers', async () => {
    await agree();
    server.say('never');
    expect((await ask()).status).toBe(202);
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const stranger = await app.person();
    expect((await stranger.call(routes.readCvWithAi, { params: { id: upload.id } })).status).toBe(404);
    await app.app.get<Connection>(getConnectionToken()).collection('cv_uploads').updateOne({ userId }, { $set: { status: 'failed', aiClaimedAt: null } });
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it.each([
    ['answers nonsense', GEMINI.wrote('I would rather not.')], ['blocks the prompt', GEMINI.blocked[0] ?? GEMINI.empty], ['is refused by its server', GEMINI.failed(400)],
  ])('says so and counts a fallback when the model %s', async (_, reply) => {
    await agree();
    server.say(reply);
    const { facts } = await person.profile(routes);
    await ask();
    expect(await ended()).toMatchObject({ status: 'failed', suggested: 0, error: { code: 'ai_no_answer' } });
    expect((await person.profile(routes)).facts).toEqual(facts);
    expect((await ledger()).map((r) => r.fallback)).toEqual([true]);
    const { textModel, fallbacks } = (await person.call(routes.status)).body as InstanceStatus;
    expect(textModel).toBe('gemini-2.5-flash');
    expect(fallbacks.find((f) => f.name === 'ai-model')?.reason).toMatch(/^gemini-2.5-flash failed \((not_json|blocked|refused)\)/);
    expect(JSON.stringify(fallbacks)).not.toMatch(/CANARY|canary/);
  });

  it('is publishable once it is confirmed by itself, and not by confirming all', async () => {
    await agree();
    await ask();
    await ended();
    const publishable = async () => (await person.profile(routes)).facts.filter(isPublishable).map((f) => JSON.stringify(f.value)).join('\n');
    expect((await suggestions()).map((f) => f.kind)).toEqual(['work', 'skill']);
    await patch([{ op: 'confirm-all' }]);
    expect(await publishable()).not.toMatch(/Triage|St\. Alban/);
    for (const one of await suggestions()) await patch([{ op: 'confirm', factId: one.id }]);
    expect(await publishable()).toMatch(/St\. Alban/);
    expect(await publishable()).toMatch(/Triage/);
  });
});

// after the other, as passport keeps one strategy a process
describe('a look at a CV where the settings say otherwise', () => {
  beforeAll(async () => void (base = await server.start()));
  afterAll(() => server.stop());
  beforeEach(() => server.say(says(honest)));

  const withApp = async (env: Record<string, string>, run: (on: TestApp) => Promise<void>): Promise<void> => {
    const other = await startTestApp({ SAMPLE_BOARDS: '0', ...env });
    app = other;
    try {
      await prepare(other);
      await run(other);
    } finally {
      await other.close();
    }
  };

  it('cannot be asked for when no model is set up', () =>
    withApp({}, async () => {
      await agree();
      expect(await ask()).toMatchObject({ status: 409, body: { code: 'ai_unavailable' } });
      expect(((await person.call(routes.status)).body as InstanceStatus).textModel).toBe('template');
    }));

  it('is not done when the tokens of the day are used up', () =>
    withApp({ GEMINI_API_KEY: KEY, GEMINI_BASE_URL: base, AI_TOKENS_PER_PERSON: '1000' }, async (on) => {
      await agree();
      await ask();
      expect((await ended()).status).toBe('done');
      await ask();
      expect(await ended()).toMatchObject({ status: 'failed', error: { code: 'ai_no_answer' } });
      expect(server.seen).toHaveLength(1);
      expect(on.app.get(Fallbacks, { strict: false }).list().map((f) => f.name)).toContain('ai-budget');
    }));

  it('is done by the next model when the first one fails, each on its own account', () =>
    withApp({ GEMINI_API_KEY: KEY, GEMINI_BASE_URL: base, LOCAL_MODEL_URL: base, LOCAL_MODEL: 'qwen3' }, async (on) => {
      await agree();
      server.say(GEMINI.failed(400), (request) => OLLAMA.wrote(JSON.stringify({ suggestions: honest(request) })));
      await ask();
      expect(await ended()).toMatchObject({ status: 'done', model: 'local:qwen3', suggested: 2 });
      expect((await ledger(on)).map((r) => [r.model, r.fallback, r.costMicroUsd])).toEqual([['gemini-3.8-flash', true, 0], ['local:qwen3', false, 0]]);
      for (const contact of CONTACTS) expect(server.seen[1]?.text).not.toContain(contact);
    }));
});
