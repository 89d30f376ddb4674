import { routes, type CreatedToken, type DocumentJob, type DocumentSet, type FormAnswers, type Match } from '@applywright/contracts';
import { HOSTILE_ADDRESSES, PRIVATE_ANSWERS } from '../../testing/corpora/ssrf';
import { addFact, personWithPosting } from '../../testing/document-person';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import type { OutgoingWorld } from '../platform/outgoing/guarded-request';
import { Outgoing, PERSON_POLICY } from '../platform/outgoing/outgoing';
import { isPublicAddress } from '../platform/outgoing/public-address';
import { safeFetch } from '../platform/outgoing/safe-fetch';
import { JobQueue } from '../platform/queue/job-queue';

const UNKNOWN = 'c'.repeat(24);
const LETTER = { kinds: ['letter'], formats: ['docx'] };
const ADDRESS = 'https://jobs.tarnmoor.example/openings/12';
const JOB = { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Wound Care Nurse', description: '<p>Wound care and triage on two wards.</p>', hiringOrganization: { name: 'Tarnmoor Hospital' }, jobLocation: { address: { addressLocality: 'Kiel', addressCountry: 'DE' } } };
const pageOf = (...jobs: object[]): string => `<!doctype html><html><head>${jobs.map((job) => `<script type="application/ld+json">${JSON.stringify(job)}</script>`).join('')}</head><body></body></html>`;
const details = { title: 'Night Nurse', company: 'Tarnmoor Hospital', text: 'You care for patients at night.' };

describe('documents for a posting from elsewhere', () => {
  let app: TestApp;
  let lena: Person;
  let outgoing: Outgoing;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0', ALLOW_JOB_URLS: '1' });
    outgoing = app.app.get(Outgoing, { strict: false });
    ({ person: lena } = await personWithPosting(app));
  });
  afterAll(() => app.close());
  afterEach(() => jest.restoreAllMocks());

  const ask = (posting: object | undefined, who = lena, query: object = {}) => who.call(routes.generateFromPosting, { query, body: { ...LETTER, ...(posting && { posting }) } });
  const page = (text: string, url = ADDRESS) => jest.spyOn(outgoing, 'readPage').mockResolvedValue({ url, type: 'text/html', text });
  const match = (jobId: string) => lena.call(routes.getMatch, { params: { job_id: jobId } });

  it('are made from its details, and it is kept with a score', async () => {
    const { status, body } = await ask({ url: 'https://jobs.tarnmoor.example/openings/11', details });
    expect(status).toBe(201);
    const set = body as DocumentSet;
    expect(set).toMatchObject({ title: 'Night Nurse', company: 'Tarnmoor Hospital', version: 1 });
    const kept = (await match(set.jobId)).body as Match;
    expect(kept.posting).toMatchObject({ source: 'captured', title: 'Night Nurse' });
    expect(kept.parts.reduce((sum, part) => sum + part.points, 0)).toBe(kept.score);
  });

  it('are made from its page, and from its address alone, which is fetched once', async () => {
    const sent = (await ask({ url: 'https://jobs.tarnmoor.example/openings/13', page: pageOf(JOB) })).body as DocumentSet;
    expect(sent.title).toBe('Wound Care Nurse');
    const reads = page(pageOf(JOB));
    const first = (await ask({ url: ADDRESS })).body as DocumentSet;
    expect(first).toMatchObject({ title: 'Wound Care Nurse', company: 'Tarnmoor Hospital' });
    expect(((await ask({ url: `${ADDRESS}?utm_source=mail` })).body as DocumentSet).id).toBe(first.id);
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('are made by a job id that is unknown when the posting comes with it, and by a known one as it is', async () => {
    const by = (jobId: string, posting?: object) => lena.call(routes.generateDocuments, { params: { job_id: jobId }, body: { ...LETTER, ...(posting && { posting }) } });
    expect((await by(UNKNOWN)).status).toBe(404);
    const made = (await by(UNKNOWN, { url: 'https://jobs.tarnmoor.example/openings/14', details })).body as DocumentSet;
    expect(made.title).toBe('Night Nurse');
    expect(made.jobId).not.toBe(UNKNOWN);
    expect(((await by(made.jobId, { url: 'https://jobs.tarnmoor.example/openings/15', details: { ...details, title: 'Another' } })).body as DocumentSet).title).toBe('Night Nurse');
  });

  it('are made by the extension, and in the queue', async () => {
    const extension = app.anybody();
    extension.token = ((await lena.call(routes.createToken, { body: { name: 'extension', scopes: ['documents:create', 'documents:read'] } })).body as CreatedToken).token;
    const begun = await ask({ url: 'https://jobs.tarnmoor.example/openings/16', details }, extension, { wait: 'false' });
    expect(begun.status).toBe(202);
    await app.app.get(JobQueue, { strict: false }).idle();
    expect((await extension.call(routes.getDocumentJob, { params: { id: (begun.body as DocumentJob).id } })).body).toMatchObject({ status: 'done' });
  });

  it('are refused with a closed code when there is nothing to read', async () => {
    const outcome = async (posting: object | undefined, who?: Person): Promise<string> => {
      const { status, body } = await ask(posting, who);
      return `${status} ${body.code}`;
    };
    expect(await outcome(undefined)).toBe('400 validation_failed');
    expect(await outcome({})).toBe('400 validation_failed');
    expect(await outcome({ url: ADDRESS, details: { title: 'x' } })).toBe('400 validation_failed');
    expect(await outcome({ url: 'javascript:alert(1)', details })).toBe('422 url_refused');
    expect(await outcome({ url: 'https://jobs.tarnmoor.example/1', page: '<html></html>' })).toBe('422 no_posting_found');
    page('<html><h1>Nurse</h1></html>');
    expect(await outcome({ url: 'https://jobs.tarnmoor.example/2' })).toBe('422 no_posting_found');
    page(pageOf(JOB, { ...JOB, title: 'Another' }));
    expect(await outcome({ url: 'https://jobs.tarnmoor.example/3' })).toBe('422 no_posting_found');
    expect(await outcome({ url: ADDRESS, details }, await app.person())).toBe('409 profile_missing');
  });

  it('never have a hostile address asked', async () => {
    const before = ((await lena.call(routes.listMatches)).body as { total: number }).total;
    const looked: string[] = [];
    const world: OutgoingWorld = {
      resolve: async (host) => {
        looked.push(host);
        return (PRIVATE_ANSWERS[host] ?? ['93.184.215.14']).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      },
      isAllowed: isPublicAddress,
    };
    const read = outgoing.readPage.bind(outgoing);
    jest.spyOn(outgoing, 'readPage').mockImplementation((address) => read(address, PERSON_POLICY, (url, policy) => safeFetch(url, policy, undefined, world)));
    const outcomes: string[] = [];
    for (const url of HOSTILE_ADDRESSES) {
      const { status, body } = await ask({ url });
      if (status !== 422 || body.code !== 'url_refused') outcomes.push(`${JSON.stringify(url)} ${status} ${body.code}`);
    }
    // what is empty or holds a NUL does not come as far
    expect(outcomes).toEqual(['"https://example.com/\\u0000" 400 malformed_request', '"" 400 validation_failed', '" " 400 validation_failed']);
    expect(looked.filter((host) => !(host in PRIVATE_ANSWERS))).toEqual([]);
    expect(((await lena.call(routes.listMatches)).body as { total: number }).total).toBe(before);
  });

  it('have no address fetched where the operator has not allowed it', async () => {
    const closed = await startTestApp({ SAMPLE_BOARDS: '0' });
    try {
      const { person } = await personWithPosting(closed);
      expect(await person.call(routes.generateFromPosting, { body: { posting: { url: ADDRESS } } })).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    } finally {
      await closed.close();
    }
  });
});

describe('answers to the questions of a form', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0' })));
  afterAll(() => app.close());

  it('say what the facts say, name them, and are empty where they say nothing', async () => {
    const { person, jobId } = await personWithPosting(app);
    const factId = await addFact(person, 'language', { name: 'Frisian', level: 'C1' });
    const { status, body } = await person.call(routes.answerQuestions, { params: { job_id: jobId }, body: { questions: [{ text: 'Which languages do you speak?' }, { text: 'What is your favourite dinosaur?' }] } });
    expect(status).toBe(200);
    const [spoken, dinosaur] = (body as FormAnswers).items;
    expect(spoken?.sentences.map(({ text }) => text).join(' ')).toContain('Frisian');
    expect(spoken?.sentences.flatMap(({ factIds }) => factIds)).toContain(factId);
    expect(dinosaur).toMatchObject({ sentences: [], reason: expect.any(String), model: 'template' });
  });

  it('stay the templates’ where no text model is set up', async () => {
    const { person, jobId } = await personWithPosting(app);
    await addFact(person, 'language', { name: 'Frisian', level: 'C1' });
    const { body } = await person.call(routes.answerQuestions, { params: { job_id: jobId }, body: { questions: [{ text: 'Which languages do you speak?', maxChars: 200 }], useModel: true } });
    expect(body).toMatchObject({ items: [{ model: 'template', sentences: [{ text: expect.stringContaining('Frisian') }] }], notes: [expect.stringContaining('no text model')] });
  });

  it('are refused to strangers, and for what is no question', async () => {
    const { person, jobId } = await personWithPosting(app);
    const ask = (who: Person, body: object) => who.call(routes.answerQuestions, { params: { job_id: jobId }, body });
    expect((await ask(await app.person(), { questions: [{ text: 'Why us?' }] })).status).toBe(404);
    for (const questions of [[], [{ text: '' }], [{ text: 'x'.repeat(1001) }], [{ text: 'x', maxChars: 1 }], Array.from({ length: 21 }, () => ({ text: 'x' })), [{ $ne: 1 }]]) expect((await ask(person, { questions })).body.code).toBe('validation_failed');
  });
});
