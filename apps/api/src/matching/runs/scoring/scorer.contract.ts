import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_PREFERENCES, type Fact, type FactInput } from '@applywright/contracts';
import { createMatcher, type PostingForIndex } from '@applywright/matching';
import { buildSync } from 'esbuild';
import type { PostingIndex } from '../../postings.service';
import { InThreadScorer } from './in-thread-scorer';
import type { PersonTask } from './score-person';
import type { Scorer } from './scorer';
import { ThreadScorer } from './thread-scorer';

const root = join(__dirname, '../../../../../..');
// inside of the project, where the packages that stay outside of the bundle are found
mkdirSync(join(root, '.cache'), { recursive: true });
const scratch = mkdtempSync(join(root, '.cache', 'scorer-'));
const workerFile = join(scratch, 'scoring-worker.js');
beforeAll(() => buildSync({ entryPoints: [join(__dirname, 'scoring.worker.ts')], outfile: workerFile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', tsconfig: join(root, 'tsconfig.base.json') }));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const id = (n: number): string => n.toString(16).padStart(24, '0');
const TRADES = ['nurse patients ward medication', 'electrician cables switchboard fuses', 'baker bread dough oven'];
const posting = (n: number): PostingForIndex => ({
  id: id(n), title: (TRADES[n % 3] as string).split(' ')[0] as string, company: `House ${n}`, places: [], workplace: null, remoteScope: null, seniority: null, salary: null, employmentType: null, industry: null, language: null, postedAt: '2026-03-01T08:00:00Z',
  descriptionText: `We look for someone who knows ${TRADES[n % 3]}. Number ${n}.`,
});
function indexOf(count: number, generation = 1): PostingIndex {
  const matcher = createMatcher(Array.from({ length: count }, (_, n) => posting(n)));
  return { matcher, size: count, generation, asOf: new Date(0), groupOf: new Map(), sinceOrdinal: () => 0 };
}
const fact = (input: FactInput): Fact => ({ ...input, id: id(1), parentId: null, text: '', source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null }) as Fact;
const person = (trade: number, over: Partial<PersonTask> = {}): PersonTask => ({
  facts: Buffer.from(JSON.stringify([fact({ kind: 'work', value: { title: (TRADES[trade] as string).split(' ')[0] as string, summary: TRADES[trade] as string, start: '2019-01', end: 'present' } })])),
  preferences: NO_PREFERENCES, thumbs: [], now: new Date('2026-03-10T03:00:00Z'), limit: 5, sinceOrdinal: 0, kept: new Uint32Array(), ...over,
});
const BROKEN = person(0, { facts: Buffer.from('{') });

const SCORERS: [string, () => Scorer][] = [['InThreadScorer', () => new InThreadScorer()], ['ThreadScorer', () => new ThreadScorer({ workerFile, threads: 1 })], ['ThreadScorer of two', () => new ThreadScorer({ workerFile, threads: 2 })]];

describe.each(SCORERS)('%s', (_, open) => {
  let scorer: Scorer;
  beforeEach(() => void (scorer = open()));
  afterEach(() => scorer.close());

  it('ranks everybody in the order of the tasks, as one thread alone does', async () => {
    const index = indexOf(60);
    const people = Array.from({ length: 35 }, (__, n) => person(n % 3));
    const found = await scorer.score(index, people);
    expect(found).toEqual(await new InThreadScorer().score(index, people));
    found.forEach((best, n) => expect(best instanceof Error ? best : best.map(({ ordinal }) => ordinal % 3)).toEqual(Array(5).fill(n % 3)));
  });

  it('gives an error for whom it cannot rank, without a word of theirs, and all others their matches', async () => {
    const [before, broken, after] = await scorer.score(indexOf(9), [person(1), BROKEN, person(2)]);
    expect([before, after].map((best) => (Array.isArray(best) ? best.length : best))).toEqual([5, 5]);
    expect(broken).toBeInstanceOf(Error);
    expect((broken as Error).name).toBe('SyntaxError');
  });

  it('looks only where it is told to', async () => {
    const [best] = await scorer.score(indexOf(30), [person(0, { sinceOrdinal: 28, kept: Uint32Array.of(3, 4) })]);
    expect(best instanceof Error ? best : best?.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual([3, 4, 28, 29]);
  });

  it('sees an index that has changed, and what is over no more', async () => {
    const index = indexOf(6);
    await scorer.score(index, [person(0)]);
    index.matcher.expire(id(0));
    index.matcher.add(posting(6));
    const [best] = await scorer.score({ ...index, generation: 2 }, [person(0)]);
    expect(best instanceof Error ? best : best?.slice(0, 2).map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual([3, 6]);
  });

  it('answers nothing for nobody', async () => expect(await scorer.score(indexOf(1), [])).toEqual([]));
});

describe('ThreadScorer', () => {
  const died = join(scratch, 'dies.js');
  /** Dies at whoever wants 13 matches, hangs at whoever wants 14, and finds nothing for all others. */
  beforeAll(() => writeFileSync(died, `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ type, tasks }) => {
      if (type !== 'score') return;
      if (tasks.some(({ limit }) => limit === 13)) process.exit(1);
      if (tasks.some(({ limit }) => limit === 14)) return;
      parentPort.postMessage({ found: tasks.map(() => ({ ordinals: new Uint32Array(), points: new Int8Array() })) });
    });`));

  it.each([[13, 'thread-lost'], [14, 'thread-hung']])('loses only the person at whom a thread dies, with %i', async (limit, name) => {
    const scorer = new ThreadScorer({ workerFile: died, threads: 2, patienceMs: 300 });
    const found = await scorer.score(indexOf(3), Array.from({ length: 25 }, (_, n) => person(0, { limit: n === 12 ? limit : 5 })));
    expect(found.map((one, n) => (one instanceof Error ? `${n} ${one.name}` : null)).filter(Boolean)).toEqual([`12 ${name}`]);
    expect((await scorer.score(indexOf(3), [person(0)]))[0]).toEqual([]);
    await scorer.close();
  });

  it('gives everybody an error when it is closed while they wait, and whoever comes later', async () => {
    const scorer = new ThreadScorer({ workerFile: died, threads: 1 });
    const waiting = scorer.score(indexOf(3), Array.from({ length: 30 }, () => person(0, { limit: 14 })));
    await new Promise((r) => setTimeout(r, 50));
    await scorer.close();
    expect((await waiting).map((one) => (one as Error).name)).toEqual(Array(30).fill('scorer-closed'));
    expect(((await scorer.score(indexOf(3), [person(0)]))[0] as Error).name).toBe('scorer-closed');
  });

  it('lets its threads go when nobody needs them', async () => {
    const scorer = new ThreadScorer({ workerFile, threads: 1, idleMs: 20 });
    await scorer.score(indexOf(3), [person(0)]);
    const end = Date.now() + 120_000;
    while (scorer.threads > 0 && Date.now() < end) await new Promise((r) => setTimeout(r, 20));
    expect(scorer.threads).toBe(0);
    expect((await scorer.score(indexOf(3), [person(0)]))[0]).toHaveLength(3);
    await scorer.close();
  });
});
