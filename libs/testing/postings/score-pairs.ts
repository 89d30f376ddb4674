import type { TwinRow } from './advert';

/** How pairs of one kind were told apart. */
export interface PairScore {
  kind: string;
  pairs: number;
  found: number;
}
export interface Scores {
  readonly truePairs: number;
  readonly foundTrue: number;
  readonly foundFalse: number;
  readonly hardNegatives: number;
  readonly precision: number;
  readonly recall: number;
  /** By kind of copy, then by kind of near twin: of these every found pair is a mistake. */
  readonly copies: readonly PairScore[];
  readonly twins: readonly PairScore[];
}

/** Compares groups (by the id of each row's group) with the truth, pair by pair. */
export function scorePairs(rows: readonly TwinRow[], groupOf: (id: string) => string): Scores {
  const copies = new Map<string, PairScore>();
  const twins = new Map<string, PairScore>();
  const note = (table: Map<string, PairScore>, kind: string, found: boolean, count = 1): void => {
    const score = table.get(kind) ?? { kind, pairs: 0, found: 0 };
    table.set(kind, { kind, pairs: score.pairs + count, found: score.found + (found ? count : 0) });
  };
  let [truePairs, foundTrue, hardNegatives, foundHard] = [0, 0, 0, 0];
  for (const family of grouped(rows, (row) => row.family).values()) {
    for (const [at, a] of family.entries()) {
      for (const b of family.slice(at + 1)) {
        const found = groupOf(a.id) === groupOf(b.id);
        if (a.job === b.job) {
          truePairs++;
          if (found) foundTrue++;
          note(copies, a.copy === 'original' ? b.copy : b.copy === 'original' ? a.copy : 'two copies of one advert', found);
        } else {
          hardNegatives++;
          if (found) foundHard++;
          note(twins, b.twin, found);
        }
      }
    }
  }
  let foundAll = 0;
  for (const group of grouped(rows, (row) => groupOf(row.id)).values()) foundAll += (group.length * (group.length - 1)) / 2;
  const unrelated = foundAll - foundTrue - foundHard;
  if (unrelated > 0) note(twins, 'unrelated adverts', true, unrelated);
  const sorted = (table: Map<string, PairScore>): PairScore[] => [...table.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  return {
    truePairs, foundTrue, foundFalse: foundAll - foundTrue, hardNegatives, precision: foundAll === 0 ? 1 : foundTrue / foundAll, recall: truePairs === 0 ? 1 : foundTrue / truePairs,
    copies: sorted(copies), twins: sorted(twins),
  };
}

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};
