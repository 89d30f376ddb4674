import { writeFileSync } from 'node:fs';
import { NO_PREFERENCES } from '@applywright/contracts';
import { createMatcher } from '@applywright/matching';
import { HELD_OUT, makePeople, makeThumbWorld, type RankForThumbs, simulateThumbs, type TasteName, type ThumbWorld, TUNING } from '@applywright/testing';

/** The day of the trial; adverts are up to forty days old. */
const NOW = new Date('2026-11-20T12:00:00Z');
const AT = [0, 5, 10, 20, 40] as const;
const WRONG = [0, 0.1, 0.2] as const;
/** Tastes on which the limits of learning were set, in the words of one style; the others and the other style only measure. */
const SETS: readonly { name: string; taste: TasteName; world: 'tuning' | 'held-out' }[] = [
  ...(['specialist', 'circumstances', 'mixed'] as const).map((taste) => ({ name: `${taste} (set on)`, taste, world: 'tuning' as const })),
  ...(['specialist', 'circumstances', 'mixed', 'switcher', 'employer'] as const).map((taste) => ({ name: `${taste} (held out)`, taste, world: 'held-out' as const })),
];

/** The product's own ranking, as a list of ids. */
const productRank = (world: ThumbWorld): RankForThumbs => {
  const matcher = createMatcher(world.adverts.map(({ posting }) => posting));
  return ({ facts, desiredTitles }, thumbs, only, limit) => matcher.rank({ facts, preferences: { ...NO_PREFERENCES, desiredTitles }, now: NOW, thumbs, only, limit }).map(({ postingId }) => postingId);
};

/** `bench thumbs [--people N] [--json FILE]`: nDCG@10 of adverts never thumbed, by number of thumbs and share of wrong ones. Returns the exit code. */
export const run = (args: string[]): Promise<number> => {
  const count = Number(args[args.indexOf('--people') + 1] || 0) || 8;
  const worlds = { tuning: makeThumbWorld('bench', TUNING), 'held-out': makeThumbWorld('bench', HELD_OUT) };
  const ranks = { tuning: productRank(worlds.tuning), 'held-out': productRank(worlds['held-out']) };
  const rows = SETS.flatMap(({ name, taste, world }) => {
    const people = makePeople('bench', worlds[world], taste, count);
    return WRONG.map((wrong) => ({ name, wrong, ndcg: simulateThumbs({ world: worlds[world], people, at: AT, wrong, rank: ranks[world] }) }));
  });
  const mean = (picked: typeof rows): number[] => AT.map((_, at) => picked.reduce((sum, row) => sum + row.ndcg[at]!, 0) / picked.length);
  for (const wrong of WRONG) {
    for (const kind of ['set on', 'held out']) rows.push({ name: `ALL ${kind}`, wrong, ndcg: mean(rows.filter((row) => row.wrong === wrong && row.name.endsWith(`(${kind})`))) });
  }
  process.stdout.write(`${'nDCG@10 after thumbs'.padEnd(28)} wrong ${AT.map((n) => String(n).padStart(7)).join('')}   gain at 20\n`);
  for (const { name, wrong, ndcg } of rows) process.stdout.write(`${name.padEnd(28)} ${`${wrong * 100} %`.padStart(5)} ${ndcg.map((value) => value.toFixed(3).padStart(7)).join('')}   ${(ndcg[3]! - ndcg[0]!).toFixed(3)}\n`);
  const json = args.indexOf('--json');
  if (json >= 0 && args[json + 1]) writeFileSync(args[json + 1]!, `${JSON.stringify(rows, null, 2)}\n`);
  const collapsed = rows.filter(({ ndcg }) => ndcg.some((value) => value < ndcg[0]! - 0.02));
  return Promise.resolve(collapsed.length === 0 ? 0 : 1);
};
