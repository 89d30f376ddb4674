import { writeFileSync } from 'node:fs';
import { foldName, hashOf, tokenize } from '@applywright/lexicon';
import { groupPostings, PostingGrouper, type TwinPosting } from '@applywright/postings';
import { HELD_OUT, HELD_OUT_COPIES, makePostings, type PairScore, scorePairs, type Scores, TUNING, TUNING_COPIES, type TwinRow } from '@applywright/testing';

/** Baseline: rule T15 alone, the key of normalised company, title and first place. */
const exactKey = (posting: TwinPosting): string => [posting.company.replace(/\b(gmbh|ag|inc|ltd|llc|se|plc|sa|bv)\b/gi, ' '), posting.title.replace(/\([^)]*\)/g, ' '), posting.places[0]?.city ?? posting.places[0]?.raw ?? ''].map(foldName).join('|');

/** Baseline: 64-bit SimHash of the words, adverts within 3 bits are one (four bands of 16 bits find them all). */
function simHashGroups(postings: readonly TwinPosting[]): Map<string, string> {
  const hashes = postings.map(({ descriptionText }) => {
    const sums = new Int32Array(64);
    for (const word of new Set(tokenize(descriptionText))) {
      const [low, high] = [Math.imul(hashOf(word), 0x9e3779b1), Math.imul(hashOf(word) ^ 0x5bd1e995, 0x85ebca6b)];
      for (let bit = 0; bit < 64; bit++) sums[bit]! += ((bit < 32 ? low : high) >>> (bit & 31)) & 1 ? 1 : -1;
    }
    return Array.from({ length: 4 }, (_, band) => sums.subarray(band * 16, band * 16 + 16).reduce((value, sum, bit) => value | (sum > 0 ? 1 << bit : 0), 0));
  });
  const parent = postings.map((_, at) => at);
  const root = (at: number): number => (parent[at] === at ? at : (parent[at] = root(parent[at]!)));
  const ones = (value: number): number => value.toString(2).replace(/0/g, '').length;
  for (let band = 0; band < 4; band++) {
    const buckets = new Map<number, number[]>();
    hashes.forEach((hash, at) => buckets.set(hash[band]!, [...(buckets.get(hash[band]!) ?? []), at]));
    for (const bucket of buckets.values()) for (const [n, a] of bucket.entries()) for (const b of bucket.slice(n + 1)) if (hashes[a]!.reduce((sum, part, at) => sum + ones(part ^ hashes[b]![at]!), 0) <= 3) parent[root(a)] = root(b);
  }
  return new Map(postings.map((posting, at) => [posting.id, String(root(at))]));
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
const line = (score: PairScore): string => `  ${score.kind.padEnd(42)} ${String(score.found).padStart(6)} of ${score.pairs}`;
const report = (name: string, scores: Scores): string => `${name.padEnd(28)} precision ${percent(scores.precision).padStart(9)}  recall ${percent(scores.recall).padStart(9)}  (${scores.truePairs} pairs, ${scores.hardNegatives} hard negatives)`;
const asPostings = (rows: readonly TwinRow[]): TwinPosting[] => rows.map((row) => ({ ...row.posting, id: row.id }));
const groupIds = (groups: ReadonlyMap<string, readonly { id: string }[]>): Map<string, string> => new Map([...groups].flatMap(([id, members]) => members.map((member): [string, string] => [member.id, id])));

/** One update, with the time of its longest step: so long nothing else can run. */
function timed(grouper: PostingGrouper, postings: readonly TwinPosting[]): { ids: Map<string, string>; groups: number; ms: number; cpuMs: number; longestStepMs: number } {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const work = grouper.update(postings);
  let longest = 0;
  for (let at = from; ; ) {
    const { done, value } = work.next();
    const now = performance.now();
    longest = Math.max(longest, now - at);
    at = now;
    if (!done) continue;
    const { user, system } = process.cpuUsage(cpu);
    return { ids: groupIds(value), groups: value.size, ms: Math.round(now - from), cpuMs: Math.round((user + system) / 1000), longestStepMs: Math.round(longest * 10) / 10 };
  }
}

/** `bench duplicates [--json FILE]`: precision and recall of pairs by kind, on the seeds for setting limits and on those held out, two baselines, time and memory of 50,000 and of an update after 1 % changed. */
export const run = (args: string[]): Promise<number> => {
  const sets = [
    { name: 'set on', rows: ['t1', 't2'].flatMap((seed) => makePostings({ seed, style: TUNING, copies: TUNING_COPIES, count: 6_000 })) },
    { name: 'held out', rows: ['h1', 'h2'].flatMap((seed) => makePostings({ seed, style: HELD_OUT, copies: HELD_OUT_COPIES, count: 6_000 })) },
  ];
  const result: Record<string, unknown> = {};
  let good = true;
  for (const { name, rows } of sets) {
    // One store, two seeds: the second seed's ids must not be those of the first.
    const unique = rows.map((row, at) => ({ ...row, id: `${row.id.slice(0, 18)}${at.toString(16).padStart(6, '0')}` }));
    const postings = asPostings(unique);
    const ids = groupIds(groupPostings(postings));
    const ours = scorePairs(unique, (id) => ids.get(id) ?? id);
    const keys = new Map(postings.map((posting) => [posting.id, exactKey(posting)]));
    const simHashes = simHashGroups(postings);
    const baselines = { 'exact key alone': scorePairs(unique, (id) => keys.get(id) ?? id), 'SimHash, 3 bits': scorePairs(unique, (id) => simHashes.get(id) ?? id) };
    process.stdout.write(`${report(`${name}: ours`, ours)}\n`);
    for (const [baseline, scores] of Object.entries(baselines)) process.stdout.write(`${report(`${name}: ${baseline}`, scores)}\n`);
    process.stdout.write(` pairs of one job, found\n${ours.copies.map(line).join('\n')}\n pairs of different jobs, taken for one\n${ours.twins.map(line).join('\n')}\n`);
    good &&= ours.precision >= 0.99 && ours.recall >= 0.95;
    result[name] = { ours, baselines };
  }
  // A hash of its own for each: equal ones would be taken for one job without a look.
  const many = asPostings(makePostings({ seed: 'time', style: TUNING, copies: TUNING_COPIES, count: 50_000 })).map((posting) => ({ ...posting, contentHash: posting.id }));
  const changed = many.map((posting, at) => (at % 100 === 0 ? { ...posting, contentHash: `${posting.id} anew`, descriptionText: `${posting.descriptionText}\nUpdated.` } : posting));
  const grouper = new PostingGrouper();
  const before = process.memoryUsage();
  const first = timed(grouper, many);
  const heldMb = Math.round((process.memoryUsage().rss - before.rss) / 1e6);
  const again = timed(grouper, changed);
  const fresh = groupIds(groupPostings(changed));
  const otherwise = [...again.ids].filter(([id, group]) => fresh.get(id) !== group).length;
  Object.assign(result, { postings: many.length, groups: first.groups, groupMs: first.ms, groupCpuMs: first.cpuMs, groupLongestStepMs: first.longestStepMs, heldMb, againCpuMs: again.cpuMs, againLongestStepMs: again.longestStepMs, againOtherwise: otherwise });
  process.stdout.write(`${many.length} postings in ${first.ms} ms (${first.cpuMs} ms of processor time, longest step ${first.longestStepMs} ms), ${heldMb} MB more resident\n`);
  process.stdout.write(`after 1 % changed ${again.ms} ms (${again.cpuMs} ms of processor time, longest step ${again.longestStepMs} ms), ${otherwise} postings in another group than when grouped anew\n`);
  const json = args.indexOf('--json');
  if (json >= 0 && args[json + 1]) writeFileSync(args[json + 1]!, `${JSON.stringify(result, null, 2)}\n`);
  return Promise.resolve(good ? 0 : 1);
};
