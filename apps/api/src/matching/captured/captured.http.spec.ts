import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import { mongo, type Connection } from 'mongoose';
import { routes, type CreatedToken, type DocumentSet, type Match, type MatchDetail, type MatchPage, type User } from '@applywright/contracts';
import { MovingClock } from '../../../testing/moving-clock';
import { GOOD_PASSWORD, Person, startTestApp, type TestApp } from '../../../testing/start-test-app';
import { ComplianceService } from '../../compliance/compliance.service';
import { RetentionService } from '../../compliance/retention.service';
import { Scheduler } from '../../platform/queue/scheduler';

const cv = readFileSync(join(__dirname, '../../../../../libs/testing/cv/two-column.pdf'));
const DAY_MS = 24 * 3600 * 1000;
const URL = 'https://careers.brinewell.example/jobs/4711?utm_source=mail';
const JOB = { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Backend Engineer Canaryberg', description: '<p>You build services in TypeScript and Node.js.</p><script>alert(1)</script><img src=x onerror=alert(1)>', hiringOrganization: { name: 'Canary Waterworks' }, jobLocation: { address: { addressLocality: 'Berlin', addressCountry: 'DE' } }, baseSalary: { currency: 'EUR', value: { minValue: 70000, maxValue: 90000, unitText: 'YEAR' } } };
const pageOf = (job: object): string => `<!doctype html><html><head><script type="application/ld+json">${JSON.stringify(job).replace(/<\//g, '<\\/')}</script></head><body>Hello</body></html>`;
const details = { title: 'Pump Fitter', company: 'Brinewell', place: 'Hamburg, Germany', text: 'You weld <b>pipes</b> & keep pumps running.' };

describe('captured postings', () => {
  let app: TestApp;
  let clock: MovingClock;
  let me: Person;
  let stranger: Person;
  beforeAll(async () => {
    clock = new MovingClock();
    app = await startTestApp({ SAMPLE_BOARDS: '0' }, { clock });
    await app.app.get(Scheduler, { strict: false }).stop();
    [me, stranger] = [await app.person(), await app.person()];
    await me.sendCv(routes, 'cv.pdf', cv);
  });
  afterAll(() => app.close());

  const store = (): Connection => app.app.get<Connection>(getConnectionToken());
  const capture = (body: object, who = me) => who.call(routes.capturePosting, { body });
  const kept = async (body: object, who = me): Promise<Match> => {
    const { status, body: match } = await capture(body, who);
    if (status !== 201) throw new Error(`not kept: ${status} ${JSON.stringify(match)}`);
    return match as Match;
  };
  const list = async (who = me): Promise<Match[]> => ((await who.call(routes.listMatches, { query: { limit: 100 } })).body as MatchPage).items;
  const at = (jobId: string) => ({ params: { job_id: jobId } });

  it('are read from the page, cleaned, scored and listed at once, with one number everywhere', async () => {
    const match = await kept({ url: URL, page: pageOf(JOB) });
    expect(match.posting).toMatchObject({ source: 'captured', title: JOB.title, company: 'Canary Waterworks', url: 'https://careers.brinewell.example/jobs/4711', status: 'open', salary: { annualMin: 70000 }, places: [{ city: 'Berlin', countryCode: 'DE' }] });
    expect(match.parts.reduce((sum, part) => sum + part.points, 0)).toBe(match.score);
    expect(match.score).toBeGreaterThan(30);
    expect(match.parts.flatMap((part) => part.words).some(({ factIds }) => factIds.length > 0)).toBe(true);
    const detail = (await me.call(routes.getMatch, at(match.jobId))).body as MatchDetail;
    expect(detail).toMatchObject({ score: match.score, parts: match.parts });
    expect(detail.posting.descriptionHtml).toBe('<p>You build services in TypeScript and Node.js.</p>');
    expect((await list()).find(({ jobId }) => jobId === match.jobId)).toEqual(match);
  });

  it('are renewed by the same page and never doubled, also when it is sent twenty times at once', async () => {
    const first = await kept({ url: URL, page: pageOf(JOB) });
    const again = await Promise.all(Array.from({ length: 20 }, () => kept({ url: 'https://www.careers.brinewell.example/jobs/4711/', page: pageOf({ ...JOB, title: 'Backend Engineer II' }) })));
    expect(new Set(again.map(({ jobId }) => jobId))).toEqual(new Set([first.jobId]));
    expect((await list()).map(({ posting }) => posting.title)).toEqual(['Backend Engineer II']);
  });

  it('are told by hand where the page says nothing', async () => {
    expect(await capture({ url: 'https://plain.example/job', page: '<html><body><h1>Pump Fitter</h1></body></html>' })).toMatchObject({ status: 422, body: { code: 'no_posting_found', message: expect.stringContaining('Paste') } });
    const match = await kept({ url: 'https://plain.example/job', page: '', details });
    expect(match.posting).toMatchObject({ title: 'Pump Fitter', company: 'Brinewell', salary: null, employmentType: null, places: [{ city: 'Hamburg', countryCode: 'DE' }] });
    expect(((await me.call(routes.getMatch, at(match.jobId))).body as MatchDetail).posting.descriptionHtml).toBe('<p>You weld &lt;b&gt;pipes&lt;/b&gt; &amp; keep pumps running.</p>');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'ftp://a.example/x', 'not an address', 'https://'])('are refused from %s', async (url) => expect(await capture({ url, details })).toMatchObject({ status: 422, body: { code: 'url_refused' } }));

  it('are refused by a page of several, one too large and one without page or details, each in words', async () => {
    expect(await capture({ url: URL, page: pageOf([JOB, { ...JOB, title: 'Other' }]) })).toMatchObject({ status: 422, body: { code: 'no_posting_found', message: expect.stringContaining('several') } });
    expect(await capture({ url: URL, page: 'x'.repeat(3 * 1024 * 1024 + 1) })).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    expect(await capture({ url: URL, page: 'x'.repeat(5 * 1024 * 1024) })).toMatchObject({ status: 413, body: { code: 'too_large', message: 'This request is larger than it may be.' } });
    expect(await capture({ url: URL })).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    expect(await capture({ url: URL, details }, stranger)).toMatchObject({ status: 409, body: { code: 'profile_missing' } });
  });

  it('are read out of 3 MB of page, while other routes keep their limit and nobody’s page is read without a token', async () => {
    const page = pageOf(JOB) + '<p>"padding"</p>'.repeat(190_000);
    expect(page.length).toBeGreaterThan(2.8 * 1024 * 1024);
    expect((await capture({ url: URL, page })).status).toBe(201);
    expect((await app.anybody().call(routes.capturePosting, { body: { url: URL, page } })).status).toBe(413);
    expect((await me.call(routes.putPreferences, { body: { desiredTitles: ['x'.repeat(200_000)] } })).status).toBe(413);
  });

  it('can be applied to, removed, restored, written for and deleted by their person and by nobody else', async () => {
    const { jobId } = await kept({ url: 'https://careers.brinewell.example/jobs/9', page: pageOf({ ...JOB, title: 'Platform Engineer' }) });
    for (const route of [routes.getMatch, routes.applyToMatch, routes.removeMatch, routes.restoreMatch, routes.generateDocuments, routes.deleteCapturedPosting] as const)
      expect({ path: route.path, status: (await stranger.call(route, { ...at(jobId), ...('body' in route ? { body: {} } : {}) })).status }).toEqual({ path: route.path, status: 404 });
    expect(await list(stranger)).toEqual([]);
    const { status, body } = await me.call(routes.generateDocuments, { ...at(jobId), body: {} });
    expect({ status, title: (body as DocumentSet).title }).toEqual({ status: 201, title: 'Platform Engineer' });
    expect((await me.call(routes.applyToMatch, { ...at(jobId), body: {} })).body).toMatchObject({ url: 'https://careers.brinewell.example/jobs/9', application: { title: 'Platform Engineer' } });
    const stage = async () => (await list()).find((match) => match.jobId === jobId)?.stage;
    expect(await stage()).toBe('applied');
    await me.call(routes.removeMatch, at(jobId));
    expect(await stage()).toBeUndefined();
    expect((await kept({ url: 'https://careers.brinewell.example/jobs/9', page: pageOf(JOB) })).stage).toBe('applied');
    expect((await me.call(routes.deleteCapturedPosting, at(jobId))).status).toBe(204);
    expect((await me.call(routes.getMatch, at(jobId))).status).toBe(404);
    expect((await me.call(routes.deleteCapturedPosting, at(jobId))).status).toBe(404);
  });

  it('are scored anew by every run', async () => {
    const before = (await list()).map(({ jobId }) => jobId).sort();
    const first = (await list())[0] as Match;
    await me.call(routes.putPreferences, { body: { desiredTitles: [first.posting.title] } });
    await me.call(routes.startMatchRun);
    for (;;) {
      const { run } = (await me.call(routes.listMatches)).body as MatchPage;
      if (run?.status === 'failed') throw new Error(`the run failed: ${run.error}`);
      if (run?.status === 'done') break;
      await new Promise((r) => setTimeout(r, 30));
    }
    const after = await list();
    expect(after.map(({ jobId }) => jobId).sort()).toEqual(before);
    expect(after.find(({ jobId }) => jobId === first.jobId)?.parts.find(({ key }) => key === 'desiredTitle')?.points).toBe(12);
  });

  it('that a board has are that board’s posting', async () => {
    const id = '0b8f0000-0000-4000-8000-000000000001';
    const _id = new mongo.ObjectId();
    const url = `https://jobs.lever.co/brinewell/${id}`;
    const posting = { source: 'lever', board: 'brinewell', externalId: id, title: 'Backend Engineer of the board', company: 'Brinewell', places: [], workplace: null, remoteScope: null, employmentType: null, seniority: null, department: null, industry: null, salary: null, descriptionText: 'TypeScript', descriptionHtml: '<p>TypeScript</p>', descriptionComplete: true, language: 'en', url, applyUrl: `${url}/apply`, postedAt: null, updatedAt: null, expiresAt: null, contentHash: 'x' };
    const now = clock.now();
    await store().collection('postings').insertOne({ _id, source: 'lever', board: 'brinewell', externalId: id, posting, contentHash: 'x', status: 'open', sample: false, missed: 0, firstSeenAt: now, lastSeenAt: now } as never);
    const match = await kept({ url: `https://careers.brinewell.example/openings?x=1`, page: pageOf({ ...JOB, url: `${url}?lever-source=mail` }) });
    expect(match).toMatchObject({ jobId: _id.toHexString(), posting: { source: 'lever', title: 'Backend Engineer of the board', applyUrl: `${url}/apply` } });
    expect((await me.call(routes.getMatch, at(match.jobId))).body).toMatchObject({ score: match.score, posting: { descriptionText: 'TypeScript' } });
    expect((await list()).filter(({ jobId }) => jobId === match.jobId)).toHaveLength(1);
    expect((await kept({ url, details })).jobId).toBe(match.jobId);
  });

  it('need a token of their own scope', async () => {
    const withScopes = async (scopes: string[]): Promise<Person> => new Person(app.base, ((await me.call(routes.createToken, { body: { name: 'x', scopes } })).body as CreatedToken).token);
    expect(await capture({ url: URL, details }, await withScopes(['matches:read', 'profile:read']))).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect((await capture({ url: URL, details }, await withScopes(['postings:capture']))).status).toBe(201);
  });

  it('are sealed at rest, not in the shared index, in the export, and gone with their person', async () => {
    const person = await app.person();
    await person.sendCv(routes, 'cv.pdf', cv);
    await kept({ url: 'https://secret-search.example/jobs/77', page: pageOf({ ...JOB, title: 'Engineer Canaryfeld' }) }, person);
    const [match] = await list(person);
    expect((await person.call(routes.applyToMatch, { ...at(match?.jobId ?? ''), body: {} })).body).toMatchObject({ application: { company: 'Canary Waterworks' } });
    const { id } = (await person.call(routes.me)).body as User;
    const rows = await Promise.all((await store().listCollections()).map(async ({ name }) => store().collection(name).find().toArray()));
    const bytes = rows.flat().map((row) => Buffer.from(mongo.BSON.serialize(row)).toString('latin1')).join('') + readdirSync(app.dataDir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => readFileSync(join(f.parentPath, f.name)).toString('latin1')).join('');
    expect(bytes).toContain(id);
    expect(['secret-search', 'Canaryfeld', 'Canary Waterworks'].filter((canary) => bytes.includes(canary))).toEqual([]);
    expect(await store().collection('postings').countDocuments({ source: 'captured' })).toBe(0);
    const compliance = app.app.get(ComplianceService, { strict: false });
    expect([...(await compliance.rowsOf(id)).keys()]).toContain('captured_postings');
    expect(JSON.stringify([...(await compliance.collect(id))])).toContain('Engineer Canaryfeld');
    await person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } });
    expect(await compliance.rowsOf(id)).toEqual(new Map());
  });

  it('go after half a year unless their person applied', async () => {
    const [stays, goes] = [await kept({ url: 'https://a.example/1', details }), await kept({ url: 'https://a.example/2', details })];
    await me.call(routes.applyToMatch, { ...at(stays.jobId), body: {} });
    clock.advance(179 * DAY_MS);
    await app.app.get(RetentionService, { strict: false }).run();
    const ids = async () => (await store().collection('captured_postings').find().toArray()).map((row) => row['postingId'] as string);
    expect(await ids()).toEqual(expect.arrayContaining([stays.jobId, goes.jobId]));
    clock.advance(2 * DAY_MS);
    await app.app.get(RetentionService, { strict: false }).run();
    expect(await ids()).toContain(stays.jobId);
    expect(await ids()).not.toContain(goes.jobId);
  });
});
