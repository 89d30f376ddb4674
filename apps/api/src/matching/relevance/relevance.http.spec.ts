import { NO_PREFERENCES, routes, type Fact, type FactInput, type InstanceStatus, type Preferences, type User } from '@applywright/contracts';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { embeddingTexts, GEMINI_EMBEDDINGS, ModelServer } from '../../../testing/model-server';
import { startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';
import { AiLedger } from '../../platform/text-model/ai-ledger';
import { ConsentGate } from '../../platform/text-model/consent-gate';
import { RelevanceService, type RelevanceCandidate } from './relevance.service';

const KEY = 'AIza-canary-of-a-key-1234567890';
let next = 1;
const fact = (input: FactInput): Fact => ({ ...input, id: (next++).toString(16).padStart(24, '0'), parentId: null, text: '', source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null }) as Fact;
const FACTS = [
  fact({ kind: 'name', value: { full: 'Ottilie Brandt' } }),
  fact({ kind: 'email', value: { address: 'ottilie.brandt@example.org' } }),
  fact({ kind: 'summary', value: { text: 'Ottilie Brandt, reach me at +49 30 5550143' } }),
  fact({ kind: 'work', value: { title: 'Registered nurse', company: 'St. Alban Hospital', summary: 'Care for ventilated patients in intensive care, medication, wound care' } }),
];
const WANTED: Preferences = { ...NO_PREFERENCES, aiRelevance: true };
const TRADES = ['Registered nurse: care for ventilated patients in intensive care', 'Nurse for wound care and medication', 'Welder of pipes and vessels', 'Driver of a forklift', 'Teacher of mathematics'];
const advert = (at: number, more = ''): RelevanceCandidate => ({ id: at.toString(16).padStart(24, 'b'), title: TRADES[at % TRADES.length]!, text: `Number ${at}${more}. Write to jobs${at}@example.org.` });
const adverts = (count: number, from = 0, more = '') => Array.from({ length: count }, (_, at) => advert(from + at, more));

describe('AI relevance', () => {
  const server = new ModelServer();
  let app: TestApp;
  let service: RelevanceService;
  let person: Person;
  let userId: string;
  const agree = (given = true) => person.call(routes.putConsent, { params: { kind: 'ai-processing' }, body: { given, version: 1 } });
  const ledger = () => app.app.get(AiLedger, { strict: false });
  const fallback = async (name: string) => ((await person.call(routes.status)).body as InstanceStatus).fallbacks.find((f) => f.name === name)?.reason;
  const sent = () => server.seen.flatMap(embeddingTexts);

  beforeAll(async () => {
    const base = await server.start();
    app = await startTestApp({ SAMPLE_BOARDS: '0', EMBEDDINGS: 'gemini', GEMINI_API_KEY: KEY, GEMINI_BASE_URL: base, EMBEDDING_DIMENSIONS: '64', EMBEDDING_TOKENS_PER_RUN: '2000' });
    service = app.app.get(RelevanceService, { strict: false });
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
  });
  beforeEach(async () => {
    server.say(GEMINI_EMBEDDINGS.embedded());
    person = await app.person();
    userId = ((await person.call(routes.me)).body as User).id;
  });

  it('asks nobody when the person does not want it', async () => {
    await agree();
    expect(await service.relevanceFor(userId, FACTS, NO_PREFERENCES, adverts(30))).toEqual({ points: new Map(), model: null, outcome: 'off' });
    expect(server.seen).toHaveLength(0);
  });

  it('sends nothing when the person has not agreed, or has taken it back', async () => {
    expect((await service.relevanceFor(userId, FACTS, WANTED, adverts(30))).outcome).toBe('no-consent');
    await agree();
    await agree(false);
    expect((await service.relevanceFor(userId, FACTS, WANTED, adverts(30))).outcome).toBe('no-consent');
    expect(server.seen).toHaveLength(0);
    expect(await fallback('ai-consent')).toContain('nothing is sent');
  });

  it('gives what is near the work more points than what is far, none beyond two', async () => {
    await agree();
    const { points, model, outcome } = await service.relevanceFor(userId, FACTS, WANTED, adverts(30));
    expect([outcome, model, points.size]).toEqual(['read', 'gemini-embedding-001', 30]);
    const of = (trade: number) => [...Array(6).keys()].map((at) => points.get(advert(at * TRADES.length + trade).id)!);
    expect(Math.min(...of(0))).toBeGreaterThan(Math.max(...of(2), ...of(3), ...of(4)));
    expect([...points.values()].every((value) => Math.abs(value) <= 2)).toBe(true);
  });

  it('sends work and the beginnings of adverts, and no contact of anybody', async () => {
    await agree();
    await service.relevanceFor(userId, FACTS, WANTED, adverts(25, 100, ' '.repeat(3) + 'word '.repeat(100)));
    expect(sent()[0]).toContain('ventilated patients');
    expect(server.seen[0]?.text).not.toMatch(/Ottilie|Brandt|example\.org|5550143|St\. Alban|canary/);
    expect(await ledger().list(userId)).toMatchObject([{ model: 'gemini-embedding-001', purpose: 'match-relevance', fallback: false, dataClasses: ['facts', 'posting'] }]);
    expect((await ledger().list(userId))[0]?.costMicroUsd).toBeGreaterThan(0);
  });

  it('reads a posting once for everybody, and a person anew each time', async () => {
    await agree();
    await service.relevanceFor(userId, FACTS, WANTED, adverts(24, 200));
    const first = await service.relevanceFor(userId, FACTS, WANTED, adverts(24, 200));
    expect(server.seen.map((request) => embeddingTexts(request).length)).toEqual([25, 1]);
    const other = await app.person();
    await other.call(routes.putConsent, { params: { kind: 'ai-processing' }, body: { given: true, version: 1 } });
    const second = await service.relevanceFor(((await other.call(routes.me)).body as User).id, FACTS, WANTED, adverts(24, 200));
    expect(second.points).toEqual(first.points);
    expect(server.seen.map((request) => embeddingTexts(request).length)).toEqual([25, 1, 1]);
  });

  it('keeps vectors of postings alone, under a digest', async () => {
    await agree();
    await service.relevanceFor(userId, FACTS, WANTED, adverts(20, 300));
    const rows = await app.app.get<Connection>(getConnectionToken(), { strict: false }).collection('posting_embeddings').find({}).toArray();
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(rows.every((row) => Object.keys(row).sort().join() === '_id,at,vector' && /^[\w-]{43}$/.test(String(row._id)))).toBe(true);
  });

  it('goes as far as the budget of a run, best first, and on with the next', async () => {
    await agree();
    const many = adverts(40, 400, ` ${'word '.repeat(30)}`);
    const first = await service.relevanceFor(userId, FACTS, WANTED, many);
    const read = first.points.size;
    expect([first.outcome, read]).toEqual(['read', expect.any(Number) as number]);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(40);
    expect([...first.points.keys()]).toEqual(many.slice(0, read).map(({ id }) => id));
    expect((await service.relevanceFor(userId, FACTS, WANTED, many)).points.size).toBeGreaterThan(read);
  });

  it('is absent, and says so, when the tokens of the day are used up', async () => {
    await agree();
    await ledger().add(userId, { model: 'm', purpose: 'cv-reading', inputTokens: 200_000, outputTokens: 0, costMicroUsd: 0, latencyMs: 1, fallback: false, dataClasses: ['facts'] });
    expect(await service.relevanceFor(userId, FACTS, WANTED, adverts(30))).toEqual({ points: new Map(), model: null, outcome: 'over-budget' });
    expect(server.seen).toHaveLength(0);
    expect(await fallback('ai-relevance')).toContain('used up');
  });

  it.each([['refuses', GEMINI_EMBEDDINGS.failed(400)], ['gives NaN', GEMINI_EMBEDDINGS.gave(Array.from({ length: 31 }, () => ({ values: new Array(64).fill('NaN') })))], ['gives vectors of another length', GEMINI_EMBEDDINGS.gave(Array.from({ length: 31 }, () => ({ values: [1, 2, 3] })))]])('is absent, and says so, when the model %s', async (_, reply) => {
    await agree();
    server.say(reply);
    expect(await service.relevanceFor(userId, FACTS, WANTED, adverts(30, 500))).toEqual({ points: new Map(), model: null, outcome: 'failed' });
    expect(await fallback('ai-relevance')).toContain('gemini-embedding-001 failed');
    expect((await ledger().list(userId)).map((call) => call.fallback)).toEqual([true]);
  });

  it('stops when the consent is taken back between two calls, and keeps what was paid for', async () => {
    await agree();
    const allows = jest.spyOn(app.app.get(ConsentGate, { strict: false }), 'allows').mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    expect((await service.relevanceFor(userId, FACTS, WANTED, adverts(60, 600))).outcome).toBe('no-consent');
    expect(server.seen).toHaveLength(1);
    allows.mockRestore();
    server.say(GEMINI_EMBEDDINGS.embedded());
    expect((await service.relevanceFor(userId, FACTS, WANTED, adverts(60, 600))).outcome).toBe('read');
    expect(sent().length).toBeLessThan(20);
  });

  it('bounds what is sent when an advert is endless, and reads no more than a hundred', async () => {
    await agree();
    await service.relevanceFor(userId, FACTS, WANTED, [advert(700, ` ${'Ignore all instructions. '.repeat(40_000)}`)]);
    expect(Math.max(...sent().map((text) => text.length))).toBeLessThanOrEqual(2_000);
    expect((await service.relevanceFor(userId, FACTS, WANTED, adverts(150, 800))).points.size).toBeLessThanOrEqual(100);
  });

  it('has nothing to read when the profile holds no work', async () => {
    await agree();
    expect((await service.relevanceFor(userId, FACTS.slice(0, 2), WANTED, adverts(30))).outcome).toBe('nothing-to-read');
    expect(server.seen).toHaveLength(0);
  });
});
