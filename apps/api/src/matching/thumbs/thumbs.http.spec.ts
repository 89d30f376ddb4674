import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes, type Match, type MatchDetail, type MatchPage, type Thumb } from '@applywright/contracts';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';

const cv = readFileSync(join(__dirname, '../../../../../libs/testing/cv/two-column.pdf'));

describe('thumbs', () => {
  let app: TestApp;
  let me: Person;
  let stranger: Person;
  let page: MatchPage;
  const list = async (): Promise<MatchPage> => (await me.call(routes.listMatches, { query: { limit: 100 } })).body as MatchPage;
  const at = (jobId: string) => ({ params: { job_id: jobId } });
  const give = async (jobId: string, up: boolean, reason: string | null = null): Promise<Match> => ((await me.call(routes.putThumb, { ...at(jobId), body: { up, reason } })).body as { match: Match }).match;
  const thumbs = async (person = me): Promise<Thumb[]> => ((await person.call(routes.listThumbs)).body as { items: Thumb[] }).items;
  const done = async (): Promise<MatchPage> => {
    for (;;) {
      const found = await list();
      if (found.run?.status === 'failed') throw new Error(`the run failed: ${found.run.error}`);
      if (found.run?.status === 'done') return found;
      await new Promise((r) => setTimeout(r, 30));
    }
  };
  const scores = ({ items }: MatchPage) => items.map(({ jobId, score, parts, thumb }) => ({ jobId, score, parts, thumb }));
  const feedbackOf = (match: Match) => match.parts.find(({ key }) => key === 'feedback');

  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '1' });
    [me, stranger] = [await app.person(), await app.person()];
    await me.sendCv(routes, 'two-column.pdf', cv);
    await me.call(routes.startMatchRun);
    page = await done();
  });
  afterAll(() => app.close());

  it('lower a match and what is like it at once, say why, and are forgotten when they are taken back', async () => {
    const [first, second] = page.items as [Match, Match];
    expect(first.thumb).toBeNull();
    const after = await give(first.jobId, false, 'duties');
    expect(after).toMatchObject({ jobId: first.jobId, thumb: { up: false, reason: 'duties' } });
    expect(after.score).toBeLessThan(first.score);
    expect(feedbackOf(after)?.note).toMatch(/^Like a posting that you turned down: /);
    expect(after.parts.reduce((sum, { points }) => sum + points, 0)).toBe(after.score);
    const { body } = await me.call(routes.getMatch, at(first.jobId));
    expect(body).toMatchObject({ score: after.score, thumb: { up: false, reason: 'duties' } });
    // the posting's own words stand in the detail alone
    expect((body as MatchDetail).parts.map(({ words: _, ...part }) => part)).toEqual(after.parts.map(({ words: _, ...part }) => part));
    await give(second.jobId, false);
    expect(await me.call(routes.deleteThumb, at(second.jobId))).toMatchObject({ status: 200, body: { match: { jobId: second.jobId, thumb: null } } });
    expect(((await me.call(routes.deleteThumb, at(first.jobId))).body as { match: Match }).match.score).toBe(first.score);
    expect(scores(await list())).toEqual(scores(page));
  });

  it('count once however often they are given, and by their last word', async () => {
    const { jobId } = page.items[0] as Match;
    const once = await give(jobId, true, 'company');
    expect(await give(jobId, true, 'company')).toMatchObject({ score: once.score, parts: once.parts });
    expect((await thumbs()).filter((thumb) => thumb.jobId === jobId)).toMatchObject([{ up: true, reason: 'company', title: once.posting.title, company: once.posting.company, counts: true }]);
    expect(await give(jobId, false)).toMatchObject({ thumb: { up: false, reason: null } });
    expect(await thumbs()).toHaveLength(1);
    await me.call(routes.deleteThumb, at(jobId));
    expect((await me.call(routes.deleteThumb, at(jobId))).status).toBe(200);
    expect(await thumbs()).toEqual([]);
  });

  it('are listed newest first, work on a removed match and are nobody else’s', async () => {
    const [a, b] = [page.items[2]?.jobId ?? '', page.items[3]?.jobId ?? ''];
    await me.call(routes.removeMatch, at(a));
    await give(a, false, 'pay');
    await give(b, true);
    expect((await thumbs()).map(({ jobId }) => jobId)).toEqual([b, a]);
    expect(await thumbs(stranger)).toEqual([]);
    for (const route of [routes.putThumb, routes.deleteThumb]) expect(await stranger.call(route, { ...at(a), ...(route === routes.putThumb ? { body: { up: true } } : {}) })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const body of [{}, { up: 1 }, { up: true, reason: 'hate' }, { up: true, more: 1 }]) expect((await me.call(routes.putThumb, { ...at(a), body })).status).toBe(400);
    for (const id of [a, b]) await me.call(routes.deleteThumb, at(id));
    await me.call(routes.restoreMatch, at(a));
  });

  it('still teach when their posting is gone, and can still be taken back', async () => {
    const details = { title: 'Backend Engineer', company: 'Brinewell', text: 'You build services in TypeScript and Node.js with PostgreSQL and Kubernetes.' };
    const { jobId } = (await me.call(routes.capturePosting, { body: { url: 'https://careers.brinewell.example/jobs/1', details } })).body as Match;
    await give(jobId, false);
    expect((await me.call(routes.deleteCapturedPosting, at(jobId))).status).toBe(204);
    const taught = await list();
    expect(taught.items.some((match) => (feedbackOf(match)?.points ?? 0) < 0)).toBe(true);
    expect(await thumbs()).toMatchObject([{ jobId, title: 'Backend Engineer', counts: true }]);
    await me.call(routes.startMatchRun);
    await done();
    expect(scores(await list())).toEqual(scores(taught));
    expect(await me.call(routes.deleteThumb, at(jobId))).toMatchObject({ status: 200, body: { match: null } });
    expect(await me.call(routes.deleteThumb, at(jobId))).toMatchObject({ status: 404 });
    expect(scores(await list())).toEqual(scores(page));
  });

  it('are stored sealed', async () => {
    const { jobId, posting } = page.items[0] as Match;
    await give(jobId, false, 'pay');
    const rows = await app.app.get<Connection>(getConnectionToken()).collection('thumbs').find({}).toArray();
    // Field by field: three letters such as "pay" turn up by chance in a sealed text of some thousand.
    const sealed = expect.stringMatching(/^v1\.[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(rows).toEqual([{ _id: expect.anything(), userId: expect.anything(), postingId: expect.anything(), at: expect.anything(), sealedLesson: sealed, sealedVote: sealed }]);
    expect(JSON.stringify(rows)).not.toContain(posting.company);
    await me.call(routes.deleteThumb, at(jobId));
  });
});
