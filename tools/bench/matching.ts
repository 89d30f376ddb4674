import { writeFileSync } from 'node:fs';
import { type Fact, type FactInput, NO_PREFERENCES } from '@applywright/contracts';
import { SKILLS } from '@applywright/lexicon';
import { buildIndex, explain, type PostingForIndex, type PostingIndex, prepareUser, scoreAll } from '@applywright/matching';

/** mulberry32: the same postings and people on every machine. */
const randomOf = (seed: number): (() => number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const VOCABULARY = 40_000;
const TRADES = 40;
const SYLLABLES = 'ba de fi go ku la me ni po ra se ti vo wa ze xi bru cla dri fle gra plo sta tre'.split(' ');
const wordOf = (n: number): string => {
  let word = '';
  for (let rest = n + 30; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length];
  return word;
};
const WORDS = Array.from({ length: VOCABULARY }, (_, n) => wordOf(n));

/** Text of one trade: half from the whole vocabulary by Zipf's law, half from the trade's own corner of it. */
const textOf = (random: () => number, trade: number, length: number): string => {
  const words: string[] = [];
  for (let i = 0; i < length; i++) {
    const zipf = Math.floor(Math.exp(random() * Math.log(VOCABULARY))) - 1;
    words.push(WORDS[random() < 0.5 ? zipf : (trade * 900 + Math.floor(random() ** 2 * 900)) % VOCABULARY]!);
  }
  const perTrade = Math.floor(SKILLS.length / TRADES);
  const skills = Array.from({ length: 10 }, () => SKILLS[trade * perTrade + Math.floor(random() * perTrade)]!.name);
  return `${words.join(' ')}. ${skills.join(', ')}.`;
};

const postingsOf = (count: number): PostingForIndex[] => {
  const random = randomOf(7);
  return Array.from({ length: count }, (_, n) => {
    const trade = Math.floor(random() * TRADES);
    return {
      id: n.toString(16).padStart(24, '0'), title: `${WORDS[500 + trade * 3]} ${WORDS[900 + Math.floor(random() * 50)]}`, company: `Company ${n % 4000}`, places: [], workplace: null, remoteScope: null,
      seniority: null, salary: null, descriptionText: textOf(random, trade, 150 + Math.floor(random() * 150)), postedAt: null,
    };
  });
};

const factOf = (id: number, input: FactInput): Fact =>
  ({ ...input, id: id.toString(16).padStart(24, '0'), parentId: null, text: '', source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null }) as Fact;
const peopleOf = (count: number): Fact[][] => {
  const random = randomOf(11);
  return Array.from({ length: count }, () => {
    const trade = Math.floor(random() * TRADES);
    return [
      factOf(1, { kind: 'work', value: { title: `${WORDS[500 + trade * 3]} ${WORDS[900 + Math.floor(random() * 50)]}`, start: '2018-01', end: 'present', summary: textOf(random, trade, 220) } }),
      factOf(2, { kind: 'work', value: { title: WORDS[500 + trade * 3]!, start: '2012-01', end: '2017-12', summary: textOf(random, trade, 120) } }),
    ];
  });
};

/** Wall clock, and processor time beside it: on a busy machine only the latter compares. */
const timed = <T>(work: () => T): { value: T; ms: number; cpuMs: number } => {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const value = work();
  const ms = performance.now() - from;
  return { value, ms, cpuMs: process.cpuUsage(cpu).user / 1000 };
};
const quantile = (values: number[], q: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))]!;
const numberAfter = (args: readonly string[], flag: string, otherwise: number): number => {
  const at = args.indexOf(flag);
  const value = at < 0 ? otherwise : Number(args[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${flag} wants a whole number above 0`);
  return value;
};

const bruteForce = (index: PostingIndex, weightOf: ReadonlyMap<number, number>, k: number): number[] => {
  const scores = Array.from({ length: index.size }, (_, ordinal) => {
    let sum = 0;
    index.forEachFeature(ordinal, (feature, weight) => (sum += weight * (weightOf.get(feature) ?? 0)));
    return { ordinal, sum };
  });
  return scores.sort((a, b) => b.sum - a.sum).slice(0, k).map((entry) => entry.sum);
};

/** `bench matching [--users N] [--postings N] [--json FILE]`: build, rebuild, one user, explanation, and a check against brute force. Returns the exit code. */
export const run = (args: string[]): Promise<number> => {
  const users = numberAfter(args, '--users', 1000);
  const postingCount = numberAfter(args, '--postings', 50_000);
  const k = 200;
  const postings = postingsOf(postingCount);
  const people = peopleOf(Math.min(users, 2000));
  const now = new Date('2026-11-20T00:00:00Z');

  const built = timed(() => buildIndex(postings));
  const index = built.value;
  const added = timed(() => index.add({ ...postings[0]!, id: 'f'.repeat(24) }));
  index.expire('f'.repeat(24));
  const rebuilt = timed(() => index.rebuild());
  const prepareMs: number[] = [];
  const prepared = people.map((facts) => {
    const { value, ms } = timed(() => prepareUser(index, facts, NO_PREFERENCES, now));
    prepareMs.push(ms);
    return value;
  });
  for (const user of prepared.slice(0, 50)) scoreAll(index, user.vector, { k });
  const scoreMs: number[] = [];
  const all = timed(() => {
    for (let n = 0; n < users; n++) {
      const from = performance.now();
      scoreAll(index, prepared[n % prepared.length]!.vector, { k });
      scoreMs.push(performance.now() - from);
    }
  });
  const pairs = scoreAll(index, prepared[0]!.vector, { k: 200 });
  for (const { ordinal } of pairs) explain(index, ordinal, prepared[0]!);
  const explained = timed(() => pairs.forEach(({ ordinal }) => explain(index, ordinal, prepared[0]!)));
  const checked = Math.min(20, prepared.length);
  let equal = 0;
  for (const user of prepared.slice(0, checked)) {
    const brute = bruteForce(index, user.vector.weightOf, k);
    if (scoreAll(index, user.vector, { k }).every(({ raw }, at) => Math.abs(raw - brute[at]!) < 1e-5)) equal++;
  }
  const terms = prepared.reduce((sum, user) => sum + user.vector.features.length, 0) / prepared.length;
  const result = {
    postings: postingCount, users, k, featuresPerUser: Math.round(terms), buildMs: Math.round(built.ms), buildCpuMs: Math.round(built.cpuMs), addMs: +added.ms.toFixed(3), rebuildMs: Math.round(rebuilt.ms), rebuildCpuMs: Math.round(rebuilt.cpuMs), indexMb: Math.round(index.bytes / 1e6),
    prepareP50Ms: +quantile(prepareMs, 0.5).toFixed(3), scoreP50Ms: +quantile(scoreMs, 0.5).toFixed(3), scoreP99Ms: +quantile(scoreMs, 0.99).toFixed(3), allUsersMs: Math.round(all.ms), allUsersCpuMs: Math.round(all.cpuMs),
    explainUs: Math.round((explained.ms * 1000) / pairs.length), bruteForceChecked: checked, bruteForceEqual: equal,
  };
  for (const [name, value] of Object.entries(result)) process.stdout.write(`${name.padEnd(20)} ${value}\n`);
  process.stdout.write('Peers (flexsearch, minisearch) are not measured in this run yet.\n');
  const json = args.indexOf('--json');
  if (json >= 0 && args[json + 1]) writeFileSync(args[json + 1]!, `${JSON.stringify(result, null, 2)}\n`);
  return Promise.resolve(equal === checked ? 0 : 1);
};
