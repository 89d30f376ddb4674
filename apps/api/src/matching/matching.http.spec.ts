import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes, type Match, type MatchDetail, type MatchPage } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';

const cv = (name: string) => readFileSync(join(__dirname, '../../../../libs/testing/cv', name));

/** Runs matching and answers the first page. */
async function matchesOf(person: Person, query: object = {}): Promise<MatchPage> {
  const { status } = await person.call(routes.startMatchRun);
  if (status !== 202) throw new Error(`the run was not taken: ${status}`);
  for (;;) {
    const { body } = await person.call(routes.listMatches, { query: { limit: 100, ...query } });
    const page = body as MatchPage;
    if (page.run?.status === 'failed') throw new Error(`the run failed: ${page.run.error}`);
    if (page.run?.status === 'done') return page;
    await new Promise((r) => setTimeout(r, 50));
  }
}

describe('matching over the sample boards', () => {
  let app: TestApp;
  let engineer: Person;
  let nurse: Person;
  let page: MatchPage;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '1' });
    [engineer, nurse] = [await app.person(), await app.person()];
    await engineer.sendCv(routes, 'two-column.pdf', cv('two-column.pdf'));
    await nurse.sendCv(routes, 'nurse.docx', cv('nurse.docx'));
    page = await matchesOf(engineer);
  });
  afterAll(() => app.close());

  it('collects at least 400 postings through the adapters of several systems', () => {
    expect(page.run?.postingsScored).toBeGreaterThanOrEqual(400);
    expect(page.total).toBeGreaterThan(350);
    expect(new Set(page.items.map((m) => m.posting.source)).size).toBeGreaterThan(3);
  });

  it('gives whole scores from 0 to 100 whose parts add up', async () => {
    for (const { score, parts } of page.items) {
      expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      expect(parts.reduce((sum, p) => sum + p.points, 0)).toBe(score);
    }
    const sorted = page.items.map((m) => m.score);
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
  });

  it('puts engineering before a backend engineer and nursing before a nurse', async () => {
    const top = (p: MatchPage) => p.items.slice(0, 8).map((m) => m.posting.title);
    const share = (titles: string[], what: RegExp) => titles.filter((t) => what.test(t)).length / titles.length;
    expect(share(top(page), /engineer|developer|entwickler|backend|software|devops/i)).toBeGreaterThanOrEqual(0.75);
    expect(share(top(await matchesOf(nurse)), /nurs|pflege|care|krank|infirmi|enfermer|ward|clinic/i)).toBeGreaterThanOrEqual(0.75);
  });

  it('shows the same number in list and detail, with the facts behind the words', async () => {
    const [first] = page.items as [Match];
    const { body } = await engineer.call(routes.getMatch, { params: { job_id: first.jobId } });
    const detail = body as MatchDetail;
    expect(detail.score).toBe(first.score);
    // the posting's own words stand in the detail alone
    expect(detail.parts.map((part) => ({ ...part, words: part.words.map(({ quote: _, ...word }) => word) }))).toEqual(first.parts);
    expect(detail.knockOuts).toEqual(first.knockOuts);
    expect(detail.facts.map(({ id }) => id)).toEqual(expect.arrayContaining(detail.parts.flatMap((p) => p.words.flatMap((w) => w.factIds))));
    expect(detail.posting.descriptionHtml).toContain('<');
    expect(detail.posting.descriptionHtml).not.toMatch(/<script|onerror|javascript:/i);
    const facts = new Set((await engineer.profile(routes)).facts.map((f) => f.id));
    const named = detail.parts.flatMap((p) => p.words.flatMap((w) => w.factIds));
    expect(named.length).toBeGreaterThan(0);
    expect(named.every((id) => facts.has(id))).toBe(true);
  });

  it('ranks the same again when nothing has changed', async () => {
    expect((await matchesOf(engineer)).items.map((m) => [m.jobId, m.score])).toEqual(page.items.map((m) => [m.jobId, m.score]));
  });

  it('filters and orders', async () => {
    const paid = (await engineer.call(routes.listMatches, { query: { minSalary: 60000, sort: 'salary', limit: 100 } })).body as MatchPage;
    expect(paid.total).toBeGreaterThan(5);
    expect(paid.items.every((m) => m.posting.salary !== null)).toBe(true);
    const remote = (await engineer.call(routes.listMatches, { query: { workplace: 'remote' } })).body as MatchPage;
    expect(remote.items.length > 0 && remote.items.every((m) => m.posting.workplace === 'remote')).toBe(true);
    const berlin = (await engineer.call(routes.listMatches, { query: { location: 'berlin' } })).body as MatchPage;
    expect(berlin.items.length > 0 && berlin.items.every((m) => m.posting.places.some((p) => /berlin/i.test(p.raw + p.city)))).toBe(true);
    for (const query of [{ sort: '$natural' }, { minScore: 'x' }, { limit: 1000 }, { unknown: 1 }, { 'q[$ne]': 'x' }]) expect((await engineer.call(routes.listMatches, { query })).status).toBe(400);
  });

  it('records an application once, however often it is pressed, and moves it', async () => {
    const job = page.items[1] as Match;
    const args = { params: { job_id: job.jobId }, body: { documentIds: [] } };
    const answers = await Promise.all(Array.from({ length: 20 }, () => engineer.call(routes.applyToMatch, args)));
    expect(answers.every((a) => a.status === 200 && (a.body as { url: string }).url === job.posting.applyUrl)).toBe(true);
    expect((await fetch(job.posting.applyUrl)).status).toBe(200);
    const list = async () => ((await engineer.call(routes.listApplications)).body as { items: { jobId: string; stage: string }[] }).items;
    expect((await list()).filter((a) => a.jobId === job.jobId)).toHaveLength(1);
    await engineer.call(routes.patchApplication, { params: { job_id: job.jobId }, body: { stage: 'interview' } });
    expect((await list())[0]).toMatchObject({ stage: 'interview' });
    expect((await nurse.call(routes.patchApplication, { params: { job_id: job.jobId }, body: { stage: 'offer' } })).status).toBe(404);
  });

  it('a removed match does not come back with the next run, until it is restored', async () => {
    const job = page.items[2] as Match;
    expect((await engineer.call(routes.removeMatch, { params: { job_id: job.jobId } })).status).toBe(204);
    expect((await matchesOf(engineer)).items.map((m) => m.jobId)).not.toContain(job.jobId);
    await engineer.call(routes.restoreMatch, { params: { job_id: job.jobId } });
    expect((await matchesOf(engineer)).items.map((m) => m.jobId)).toContain(job.jobId);
  });

  it('ignored companies and remote-only are kept to', async () => {
    const company = page.items[0]?.posting.company ?? '';
    const body = { desiredTitles: [], places: [], remote: 'only' as const, salaryFloor: null, ignoredCompanies: [company] };
    expect((await nurse.call(routes.putPreferences, { body })).status).toBe(200);
    // ranked anew by the time of the answer, and the same by a run
    for (const { items } of [(await nurse.call(routes.listMatches, { query: { limit: 100 } })).body as MatchPage, await matchesOf(nurse)]) {
      expect(items.every((m) => m.posting.company !== company && m.posting.workplace === 'remote')).toBe(true);
    }
  });

  it('needs a profile', async () => expect(await (await app.person()).call(routes.startMatchRun)).toMatchObject({ status: 409, body: { code: 'profile_missing' } }));
});
