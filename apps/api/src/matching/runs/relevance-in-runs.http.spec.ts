import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_PREFERENCES, routes, type Match, type MatchDetail, type MatchPage, type User } from '@applywright/contracts';
import { embeddingTexts, GEMINI_EMBEDDINGS, ModelServer } from '../../../testing/model-server';
import { startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';
import { MatchRuns } from './match-runs.service';
import { NightRuns } from './night-runs.service';

const NURSE = readFileSync(join(__dirname, '../../../../../libs/testing/cv/nurse.docx'));

async function matchesOf(person: Person): Promise<MatchPage> {
  expect((await person.call(routes.startMatchRun)).status).toBe(202);
  for (;;) {
    const page = (await person.call(routes.listMatches, { query: { limit: 100 } })).body as MatchPage;
    if (page.run?.status === 'failed') throw new Error(`the run failed: ${page.run.error}`);
    if (page.run?.status === 'done') return page;
    await new Promise((r) => setTimeout(r, 50));
  }
}
const partOf = ({ parts }: Pick<Match, 'parts'>) => parts.find(({ key }) => key === 'relevance');

describe('a run with a text model', () => {
  const server = new ModelServer();
  let app: TestApp;
  let person: Person;
  let userId: string;
  const want = (aiRelevance: boolean) => person.call(routes.putPreferences, { body: { ...NO_PREFERENCES, aiRelevance } });

  beforeAll(async () => {
    const base = await server.start();
    app = await startTestApp({ SAMPLE_BOARDS: '1', EMBEDDINGS: 'gemini', GEMINI_API_KEY: 'AIza-canary-of-a-key-1234567890', GEMINI_BASE_URL: base, EMBEDDING_DIMENSIONS: '64' });
    person = await app.person();
    userId = ((await person.call(routes.me)).body as User).id;
    await person.sendCv(routes, 'nurse.docx', NURSE);
    await person.call(routes.putConsent, { params: { kind: 'ai-processing' }, body: { given: true, version: 1 } });
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
  });
  beforeEach(() => server.say(GEMINI_EMBEDDINGS.embedded()));

  it('adds a part within two points and nothing else, when the person wants it', async () => {
    const plain = await matchesOf(person);
    expect(server.seen).toHaveLength(0);
    expect(plain.items.some(partOf)).toBe(false);
    const before = new Map(plain.items.map((match) => [match.jobId, match.score]));
    await want(true);
    const page = await matchesOf(person);
    expect(server.seen.length).toBeGreaterThan(0);
    const read = page.items.filter(partOf);
    expect(read.length).toBeGreaterThan(50);
    for (const match of read) {
      expect(Math.abs(partOf(match)!.points)).toBeLessThanOrEqual(2);
      expect(match.parts.reduce((sum, part) => sum + part.points, 0)).toBe(match.score);
      if (before.has(match.jobId)) expect(Math.abs(match.score - before.get(match.jobId)!)).toBeLessThanOrEqual(2);
    }
    const [first] = read as [Match];
    const detail = (await person.call(routes.getMatch, { params: { job_id: first.jobId } })).body as MatchDetail;
    expect([detail.score, partOf(detail)]).toEqual([first.score, partOf(first)]);
    expect(partOf(detail)?.note).toMatch(/^Read by the AI model gemini-embedding-001: /);
  });

  it('keeps what was read when something else changes, without asking again', async () => {
    const asked = (await matchesOf(person)).items.filter(partOf);
    server.say(GEMINI_EMBEDDINGS.failed(400));
    await app.app.get(MatchRuns, { strict: false }).rescore(userId);
    expect(server.seen).toHaveLength(0);
    const after = (await person.call(routes.listMatches, { query: { limit: 100 } })).body as MatchPage;
    const told = ({ jobId, score, parts }: Match) => [jobId, score, parts.map(({ key, points }) => `${key} ${points}`)];
    expect(after.items.filter(partOf).map(told)).toEqual(asked.map(told));
  });

  it('keeps what was read in a night, and reads anew by a job of its own', async () => {
    await app.app.get(NightRuns, { strict: false }).night({ signal: new AbortController().signal, progress: () => undefined } as never);
    expect(((await person.call(routes.listMatches, { query: { limit: 100 } })).body as MatchPage).items.some(partOf)).toBe(true);
    for (let tries = 0; server.seen.length === 0; tries++) {
      if (tries > 200) throw new Error('nobody was read after the night');
      await new Promise((r) => setTimeout(r, 50));
    }
    expect(server.seen.flatMap(embeddingTexts)[0]).toContain('Nurse');
  });

  it('goes on without the part when the model fails, and has none when the person no longer wants it', async () => {
    server.say(GEMINI_EMBEDDINGS.failed(400));
    expect((await matchesOf(person)).items.some(partOf)).toBe(false);
    server.say(GEMINI_EMBEDDINGS.embedded());
    expect((await matchesOf(person)).items.some(partOf)).toBe(true);
    await want(false);
    server.say(GEMINI_EMBEDDINGS.embedded());
    expect((await matchesOf(person)).items.some(partOf)).toBe(false);
    expect(server.seen).toHaveLength(0);
  });
});
