import type { HeadEvidence } from './head-evidence';
import type { Row } from './rows';

/** How many rows above and below its dated row belong to a position's head. */
export interface HeadSplit { readonly above: number; readonly below: number }

const MAX_ABOVE = 4;
const MAX_BELOW = 3;
/** What it costs, a row, that a position's head departs from the layout of the others. */
const DEPARTURE = 0.45;

interface Section { rows: readonly Row[]; anchors: readonly number[]; weight: (row: number, offset: number) => number; starts: (row: number) => number; evidence: readonly HeadEvidence[] }

/**
 * Decides for all positions together where each head begins and ends: for every layout (rows above, rows below) the
 * best cut of the whole section is found, where a position may depart from the layout at a cost; the best layout wins.
 * Rows count by how they read, by the look they share with the rows of the same place in other positions, and by the
 * blank above them. A second round knows which looks are heads.
 */
export function splitHeads(rows: readonly Row[], anchors: readonly number[], evidence: readonly HeadEvidence[]): HeadSplit[] {
  const keys = rows.map(styleKey);
  const lift = slotLift(keys, anchors);
  const starts = startBonus(rows, anchors);
  let style = new Map<string, number>();
  let best: HeadSplit[] = [];
  for (let round = 0; round < 2; round++) {
    const weight = (row: number, offset: number): number => evidence[row]!.head + 1.2 * (lift.get(`${offset}|${keys[row]}`) ?? 0) + (style.get(keys[row]!) ?? 0);
    best = bestLayout({ rows, anchors, weight, starts, evidence });
    style = styleWeights(keys, anchors, best);
  }
  return best;
}

const styleKey = (row: Row): string => `${Math.round(row.x / 5)}|${row.size}|${row.bold ? 'b' : ''}${row.bullet ? '•' : ''}${row.caps ? 'c' : ''}`;

/** How much more often a look stands at a place relative to the dated rows than in the whole section: -1 to 1. */
function slotLift(keys: readonly string[], anchors: readonly number[]): Map<string, number> {
  const isAnchor = new Set(anchors);
  const free = keys.filter((_, i) => !isAnchor.has(i));
  const overall = new Map<string, number>();
  for (const key of free) overall.set(key, (overall.get(key) ?? 0) + 1 / free.length);
  const lift = new Map<string, number>();
  if (anchors.length < 2) return lift;
  for (let offset = -MAX_ABOVE; offset <= MAX_BELOW; offset++) {
    if (offset === 0) continue;
    const at = anchors.map((a) => a + offset).filter((i) => i >= 0 && i < keys.length && !between(i, offset, isAnchor));
    for (const key of new Set(at.map((i) => keys[i]!))) {
      const share = at.filter((i) => keys[i] === key).length / anchors.length;
      lift.set(`${offset}|${key}`, share - overall.get(key)!);
    }
  }
  return lift;
}

/** Whether another dated row stands at the place or on the way to it. */
function between(index: number, offset: number, isAnchor: ReadonlySet<number>): boolean {
  const step = offset > 0 ? -1 : 1;
  for (let i = index; i !== index - offset; i += step) if (isAnchor.has(i)) return true;
  return false;
}

/** How much the blank above a row says that a position begins there: 0 to 1. */
function startBonus(rows: readonly Row[], anchors: readonly number[]): (row: number) => number {
  const gaps = rows.map((r) => r.gap).sort((a, b) => a - b);
  const middle = gaps[Math.floor(gaps.length * 0.4)] ?? 0;
  const top = gaps[Math.max(0, gaps.length - Math.max(1, Math.floor(anchors.length / 2)) - 1)] ?? 0;
  if (top - middle < 0.15) return () => 0;
  return (row) => Math.max(0, Math.min(1, (rows[row]!.gap - middle) / (top - middle)));
}

/** In the second round looks that were heads weigh more, and those of descriptions less. */
function styleWeights(keys: readonly string[], anchors: readonly number[], splits: readonly HeadSplit[]): Map<string, number> {
  const head = new Set(splits.flatMap(({ above, below }, i) => Array.from({ length: above + below + 1 }, (_, k) => anchors[i]! - above + k)));
  const count = new Map<string, { head: number; all: number }>();
  keys.forEach((key, i) => {
    if (anchors.includes(i)) return;
    const c = count.get(key) ?? { head: 0, all: 0 };
    count.set(key, { head: c.head + (head.has(i) ? 1 : 0), all: c.all + 1 });
  });
  return new Map([...count].map(([key, c]) => [key, 1.1 * ((2 * (c.head + 0.5)) / (c.all + 1) - 1) * Math.min(1, c.all / 3)]));
}

function bestLayout(section: Section): HeadSplit[] {
  let best: { score: number; splits: HeadSplit[] } = { score: -Infinity, splits: [] };
  const own = section.anchors.map((_, i) => options(section, i));
  for (let above = 0; above <= MAX_ABOVE; above++) for (let below = 0; below <= MAX_BELOW; below++) {
    const found = bestCut(section, own, { above, below });
    if (found.score > best.score) best = found;
  }
  return best.splits;
}

interface Option extends HeadSplit { score: number }

/** Every head that a position could have, with what it is worth by itself. */
function options({ rows, anchors, weight, starts, evidence }: Section, i: number): Option[] {
  const anchor = anchors[i]!;
  const before = i === 0 ? anchor : anchor - anchors[i - 1]! - 1;
  const after = (anchors[i + 1] ?? rows.length) - anchor - 1;
  const out: Option[] = [];
  for (let above = 0; above <= Math.min(MAX_ABOVE, before); above++) for (let below = 0; below <= Math.min(MAX_BELOW, after); below++) {
    const first = anchor - above;
    let score = starts(first) * 1.2 + complete(evidence, first, anchor + below);
    for (let row = first; row <= anchor + below; row++) {
      if (row === anchor) continue;
      const own = weight(row, row - anchor);
      // what an employer does may stand between its name, set off, and the title
      const told = row > first && row < anchor && evidence[first]!.stands && !rows[row]!.bullet && evidence[row]!.sentence > 0;
      score += (told ? Math.max(own, -0.4) : own) - 0.35;
      // a head that runs below its dates is not set further in than what it began with
      if (row > anchor && furtherIn(rows[row]!, rows.slice(first, anchor + 1)) && evidence[anchor]!.pieces > 0) score -= 0.7;
    }
    for (let row = first + 1; row <= anchor + below; row++) score -= starts(row) * 1.1;
    out.push({ above, below, score });
  }
  return out;
}

/** Whether a row begins to the right of a head, under none of its cells. */
const furtherIn = (row: Row, head: readonly Row[]): boolean => row.x > Math.min(...head.map((r) => r.x)) + 8 && !head.some((r) => r.cells.some((c) => Math.abs(c.x - row.x) < 7));

/** A whole head has a title, an employer and two or three pieces; more are too many. */
function complete(evidence: readonly HeadEvidence[], from: number, to: number): number {
  let title = 0;
  let company = 0;
  let pieces = 0;
  for (let row = from; row <= to; row++) {
    const e = evidence[row]!;
    title = Math.max(title, e.title);
    company = Math.max(company, e.pieces > 1 || e.title < 0.9 ? e.company : 0);
    pieces += e.pieces;
  }
  const count = pieces === 0 ? -3 : pieces === 1 ? -0.9 : pieces <= 3 ? 0 : -0.5 * (pieces - 3);
  return title * 1.1 + company * 0.6 + count;
}

/** The best cut of the section under one layout (Viterbi over the positions). */
function bestCut({ anchors }: Section, own: readonly Option[][], layout: HeadSplit): { score: number; splits: HeadSplit[] } {
  let previous: { score: number; path: HeadSplit[] }[] = [];
  own.forEach((choices, i) => {
    const room = i === 0 ? Infinity : anchors[i]! - anchors[i - 1]! - 1;
    const next = choices.map((choice) => {
      const local = choice.score - DEPARTURE * (Math.abs(choice.above - layout.above) + Math.abs(choice.below - layout.below));
      if (i === 0) return { score: local, path: [choice] };
      let best = { score: -Infinity, path: [] as HeadSplit[] };
      for (let p = 0; p < previous.length; p++) {
        const before = previous[p]!;
        if (before.score + local > best.score && own[i - 1]![p]!.below + choice.above <= room) best = { score: before.score + local, path: before.path };
      }
      return { score: best.score, path: [...best.path, choice] };
    });
    previous = next;
  });
  return previous.reduce<{ score: number; splits: HeadSplit[] }>((best, p) => (p.score > best.score ? { score: p.score, splits: p.path } : best), { score: -Infinity, splits: [] });
}
