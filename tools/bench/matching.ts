import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_PREFERENCES, type Preferences } from '@applywright/contracts';
import { buildIndex, compileFilter, explain, type MatchUser, type PostingForIndex, type PostingIndex, prepareUser, recommend, scoreAll, type SparseVector } from '@applywright/matching';
import { bruteForce } from '../../libs/matching/src/brute-force';
import { TEXT } from '../../libs/matching/src/weights';
import { luckOf } from '../../libs/testing/postings/seeded';
import { advertsOf, peopleOf } from './matching-adverts';
import { flexsearch, minisearch, type PeerResult } from './matching-peers';
import { onThreads } from './matching-threads';
import { quantile, timed } from './timing';

const K = 200;
const TERMS = 64;
/** Vectors are few enough to be made in seconds and many enough that no cache keeps what one of them reads. */
const DISTINCT_PEOPLE = 2000;
const CHECKED = 200;
const EXPLAINED = 1000;
const EXPLAINED_PEOPLE = 200;
const PAGE = 20;

const numberAfter = (args: readonly string[], flag: string, otherwise: number): number => {
  const at = args.indexOf(flag);
  const value = at < 0 ? otherwise : Number(args[at + 1]);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${flag} wants a whole number`);
  return value;
};
const versionOf = (name: string): string => (JSON.parse(readFileSync(join(process.env['APPLYWRIGHT_ROOT'] ?? '.', 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

/** The dearest words of a vector: what a peer is asked for, and this engine in the same mode. */
const dearest = (index: PostingIndex, { features, weights }: SparseVector, count: number): SparseVector => {
  const rows = Array.from(features as Uint32Array, (feature, at) => ({ feature, weight: weights[at]! })).filter(({ feature }) => index.componentOf[feature] === TEXT);
  rows.sort((a, b) => b.weight * index.idf[b.feature]! - a.weight * index.idf[a.feature]!);
  const best = rows.slice(0, count).sort((a, b) => a.feature - b.feature);
  return { features: Uint32Array.from(best, ({ feature }) => feature), weights: Float64Array.from(best, ({ weight }) => weight) };
};

/** Every user's best 200, one after the other; the first run warms up. */
const ranking = (index: PostingIndex, vectors: readonly SparseVector[], users: number) => {
  for (const vector of vectors.slice(0, 500)) scoreAll(index, vector, { k: K });
  const each: number[] = [];
  const all = timed(() => {
    for (let n = 0; n < users; n++) {
      const from = performance.now();
      scoreAll(index, vectors[n % vectors.length]!, { k: K });
      each.push(performance.now() - from);
    }
  });
  return { allMs: all.ms, allCpuMs: all.cpuMs, p50Ms: quantile(each, 0.5), p99Ms: quantile(each, 0.99) };
};

/** Posting by posting over the forward arrays, all sorted: the order and every score must be the very same. */
const check = (index: PostingIndex, vectors: readonly SparseVector[]) => {
  let equal = 0;
  let furthest = 0;
  for (const vector of vectors) {
    const brute = bruteForce(index, vector);
    if (scoreAll(index, vector, { k: K }).every(({ ordinal, raw }, at) => ordinal === brute[at]!.ordinal && raw === brute[at]!.raw)) equal++;
    for (const { raw, plain } of brute) furthest = Math.max(furthest, Math.abs(raw - plain));
  }
  return { equal, furthest };
};

/**
 * Pairs of a person and one of their best 200 as a run ranks them. `page`: as the product reads them, twenty of one person in turn, the mean of
 * a page; `lone`: each of another person than the one before. The first half of the people warms up.
 */
const explaining = (index: PostingIndex, people: readonly MatchUser[]) => {
  const luck = luckOf('pairs of the bench');
  const ranked = people.map((person) => recommend(index, person, { limit: K }));
  const explainSome = (from: number, to: number): number[] =>
    Array.from({ length: EXPLAINED }, (_, n) => {
      const person = from + (n % (to - from));
      const { ordinal } = luck.pick(ranked[person]!);
      const began = performance.now();
      explain(index, ordinal, people[person]!);
      return performance.now() - began;
    });
  const explainPage = (person: number): number => {
    const pairs = Array.from({ length: PAGE }, () => luck.pick(ranked[person]!).ordinal);
    const began = performance.now();
    for (const ordinal of pairs) explain(index, ordinal, people[person]!);
    return (performance.now() - began) / PAGE;
  };
  const half = people.length >> 1;
  explainSome(0, half);
  const lone = explainSome(half, people.length);
  for (let person = 0; person < half; person++) explainPage(person);
  const pages = Array.from({ length: people.length - half }, (_, n) => explainPage(half + n));
  return { loneP50Ms: quantile(lone, 0.5), pageP50Ms: quantile(pages, 0.5), pageMeanMs: pages.reduce((sum, ms) => sum + ms, 0) / pages.length };
};

const rebuilding = (index: PostingIndex, posting: PostingForIndex) => {
  const runs = Array.from({ length: 5 }, () => {
    const added = timed(() => index.add({ ...posting, id: 'f'.repeat(24) }));
    index.expire('f'.repeat(24));
    const rebuilt = timed(() => index.rebuild());
    return { addMs: added.ms, ms: rebuilt.ms, cpuMs: rebuilt.cpuMs };
  });
  return runs.sort((a, b) => a.cpuMs - b.cpuMs)[2]!;
};

const peersOf = (index: PostingIndex, postings: readonly PostingForIndex[], vectors: readonly SparseVector[], sampled: number): PeerResult[] => {
  const queries = vectors.slice(0, sampled).map(({ features }) => Array.from(features as Uint32Array, (feature) => index.words[feature]!).join(' '));
  return sampled === 0 ? [] : [flexsearch(postings, queries, versionOf('flexsearch')), minisearch(postings, queries.slice(0, Math.ceil(sampled / 4)), versionOf('minisearch'))];
};

/** `bench matching [--users N] [--postings N] [--words N, median of an advert] [--peers N, users measured on the peers, 0 for none] [--json FILE]`. Returns the exit code: 1 where a ranking is not the one of brute force. */
export const run = async (args: string[]): Promise<number> => {
  const users = numberAfter(args, '--users', 1000);
  const postings = advertsOf(numberAfter(args, '--postings', 50_000), numberAfter(args, '--words', 250));
  const words = postings.map(({ descriptionText }) => descriptionText.split(/\s+/).length);
  const now = new Date('2026-11-20T00:00:00Z');
  const heapBefore = heapMb();
  const built = timed(() => buildIndex(postings));
  const index = built.value;
  const heapGrowth = heapMb() - heapBefore;
  const rebuilt = rebuilding(index, postings[0]!);
  const prepareMs: number[] = [];
  const people = peopleOf(Math.min(users, DISTINCT_PEOPLE)).map((facts) => {
    const { value, ms } = timed(() => prepareUser(index, facts, NO_PREFERENCES, now));
    prepareMs.push(ms);
    return value;
  });
  const vectors = people.map(({ vector }) => vector);
  const short = vectors.map((vector) => dearest(index, vector, TERMS));
  const product = ranking(index, vectors, users);
  const terms = ranking(index, short, users);
  const filtered: Preferences = { ...NO_PREFERENCES, remote: 'no', ignoredIndustries: ['Construction'], ignoredCompanies: [postings[1]!.company, postings[7]!.company], employmentTypes: ['full_time', 'part_time'], languages: ['en', 'de'] };
  compileFilter(index, filtered);
  const filterMs = timed(() => people.forEach(() => compileFilter(index, filtered))).cpuMs / people.length;
  const explained = explaining(index, people.slice(0, EXPLAINED_PEOPLE));
  const checks = [check(index, vectors.slice(0, CHECKED / 2)), check(index, short.slice(CHECKED / 2, CHECKED))];
  const threads = await onThreads(index, short, users, K, 2);
  const productThreads = await onThreads(index, vectors, users, K, 2);
  const peers = peersOf(index, postings, short, numberAfter(args, '--peers', 80));
  const checked = Math.min(CHECKED / 2, vectors.length) + short.slice(CHECKED / 2, CHECKED).length;
  const equal = checks.reduce((sum, one) => sum + one.equal, 0);
  const result = {
    postings: postings.length, users, distinctPeople: people.length, k: K, wordsPerAdvertMean: round(words.reduce((sum, count) => sum + count, 0) / words.length), wordsPerAdvertMedian: quantile(words, 0.5), features: index.words.length,
    entriesPerAdvert: round(index.blocks.reduce((sum, block) => sum + block.entries, 0) / postings.length), kernel: index.kernel.constructor.name,
    buildMs: round(built.ms), buildCpuMs: round(built.cpuMs), addMs: round(rebuilt.addMs, 3), rebuildMs: round(rebuilt.ms), rebuildCpuMs: round(rebuilt.cpuMs), indexMb: round(index.bytes / 1e6, 1), processGrowthMb: round(heapGrowth),
    prepareP50Ms: round(quantile(prepareMs, 0.5), 3), filterUs: round(filterMs * 1000, 1), explainPageP50Us: round(explained.pageP50Ms * 1000, 1), explainPageMeanUs: round(explained.pageMeanMs * 1000, 1), explainLoneP50Us: round(explained.loneP50Ms * 1000, 1),
    productTerms: round(vectors.reduce((sum, { features }) => sum + features.length, 0) / vectors.length), productP50Ms: round(product.p50Ms, 3), productP99Ms: round(product.p99Ms, 3), productAllMs: round(product.allMs), productAllCpuMs: round(product.allCpuMs), productTwoThreadsMs: round(productThreads.ms),
    terms64P50Ms: round(terms.p50Ms, 3), terms64P99Ms: round(terms.p99Ms, 3), terms64AllMs: round(terms.allMs), terms64AllCpuMs: round(terms.allCpuMs), terms64TwoThreadsMs: round(threads.ms), threadsReadyMs: round(threads.readyMs),
    bruteForceChecked: checked, bruteForceEqual: equal, furthestFromDoubles: Math.max(...checks.map(({ furthest }) => furthest)),
    ...Object.fromEntries(peers.flatMap((peer) => [
      [`${peer.name}`, peer.version], [`${peer.name}BuildMs`, round(peer.buildMs)], [`${peer.name}MsPerUser`, round(peer.msPerUser, 2)], [`${peer.name}UsersMeasured`, peer.usersMeasured],
      [`${peer.name}Extrapolated${users}UsersMs`, round(peer.msPerUser * users)], [`${peer.name}TimesSlower`, round((peer.msPerUser * users) / terms.allCpuMs, 1)],
    ])),
  };
  for (const [name, value] of Object.entries(result)) process.stdout.write(`${name.padEnd(36)} ${value}\n`);
  const json = args.indexOf('--json');
  if (json >= 0 && args[json + 1]) writeFileSync(args[json + 1]!, `${JSON.stringify(result, null, 2)}\n`);
  return equal === checked ? 0 : 1;
};

const round = (value: number, digits = 0): number => +value.toFixed(digits);
/** Memory outside and inside the heap, after collecting where that can be asked for. */
const heapMb = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};
