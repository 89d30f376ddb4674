import { afterPrefix, encodeKey } from '../bson/key-encoding';
import { isDoc, isNumeric, Rank, rankOf, toNumber, type Value } from '../bson/values';
import type { Collation } from '../query/collation';
import type { FieldFilter, Filter } from '../query/filter';
import { isRegex, regexPrefix } from '../query/regex';
import type { IndexMeta } from './catalog';
import type { Interval } from './scan';

/** A stretch of ascending component keys; `open` marks an end that does not belong to it. */
export interface Range { low: Buffer; lowOpen: boolean; high: Buffer; highOpen: boolean }
export type Component = { points: Buffer[] } | { range: Range };

/** What the top-level conjunction of a filter says about each path. */
export function predicatesByPath(filter: Filter, out = new Map<string, FieldFilter[]>()): Map<string, FieldFilter[]> {
  if (filter.kind === 'and') for (const part of filter.parts) predicatesByPath(part, out);
  else if (filter.kind === 'field') {
    const list = out.get(filter.path.name) ?? [];
    list.push(filter);
    out.set(filter.path.name, list);
  } else if (filter.kind === 'elements' && typeof filter.element !== 'function') {
    // inside $elemMatch on documents each predicate also bounds its own dotted path
    const inner = predicatesByPath(filter.element);
    for (const [name, list] of inner) {
      const path = `${filter.path.name}.${name}`;
      out.set(path, [...(out.get(path) ?? []), ...list]);
    }
  }
  return out;
}

const collates = (v: Value): boolean => [Rank.string, Rank.object, Rank.array].includes(rankOf(v) as never);

/** Whether an index under `own` collation keeps this operand where a query under `asked` looks for it. */
const sameOrder = (v: Value, own: Collation | undefined, asked: Collation | undefined): boolean => own?.key === asked?.key || !collates(v);

const bracket = (v: Value): { low: Buffer; high: Buffer } => {
  const rank = rankOf(v);
  return { low: Buffer.from([rank]), high: Buffer.from([rank + 1]) };
};

function point(v: Value, index: IndexMeta, asked: Collation | undefined): Buffer | undefined {
  if (Array.isArray(v) || v === undefined || !sameOrder(v, index.collation, asked)) return undefined;
  if (v === null && index.sparse) return undefined;
  return encodeKey([v], [], index.collation?.fold);
}

function component(p: FieldFilter, index: IndexMeta, asked: Collation | undefined): Component | undefined {
  const v = p.operand;
  switch (p.op) {
    case '$eq': {
      const key = point(v, index, asked);
      return key && { points: [key] };
    }
    case '$in': {
      const keys = new Map<string, Buffer>();
      for (const item of v as Value[]) {
        const key = isRegex(item) ? undefined : point(item, index, asked);
        if (!key) return undefined;
        keys.set(key.toString('latin1'), key);
      }
      return { points: [...keys.values()].sort(Buffer.compare) };
    }
    case '$gt': case '$gte': case '$lt': case '$lte': {
      if (v === null || v === undefined || isDoc(v) || Array.isArray(v) || isRegex(v)) return undefined;
      const rank = rankOf(v);
      if (rank === Rank.minKey || rank === Rank.maxKey || (isNumeric(v) && Number.isNaN(toNumber(v)))) return undefined;
      if (collates(v) && (index.collation || asked)) return undefined;
      const key = encodeKey([v]);
      const ends = bracket(v);
      const upward = p.op === '$gt' || p.op === '$gte';
      const open = p.op === '$gt' || p.op === '$lt';
      return {
        range: upward ? { low: key, lowOpen: open, high: ends.high, highOpen: true } : { low: ends.low, lowOpen: false, high: key, highOpen: open },
      };
    }
    case '$regex': {
      const prefix = isRegex(v) && !index.collation ? regexPrefix(v) : undefined;
      if (prefix === undefined) return undefined;
      // strings that begin with the prefix; a regex value in the field equals only itself and is not reached this way
      const low = encodeKey([prefix]).subarray(0, -1);
      return { range: { low, lowOpen: false, high: afterPrefix(low) as Buffer, highOpen: true } };
    }
    default: return undefined;
  }
}

const narrower = (a: Range, b: Range): Range => {
  const low = Buffer.compare(a.low, b.low) || Number(a.lowOpen) - Number(b.lowOpen);
  const high = Buffer.compare(a.high, b.high) || Number(b.highOpen) - Number(a.highOpen);
  return {
    low: low >= 0 ? a.low : b.low,
    lowOpen: low >= 0 ? a.lowOpen : b.lowOpen,
    high: high <= 0 ? a.high : b.high,
    highOpen: high <= 0 ? a.highOpen : b.highOpen,
  };
};

/** The tightest single component that the predicates on one path allow. */
export function componentFor(list: readonly FieldFilter[], index: IndexMeta, asked: Collation | undefined): Component | undefined {
  let best: Component | undefined;
  for (const p of list) {
    const c = component(p, index, asked);
    if (!c) continue;
    if ('points' in c) {
      if (!best || !('points' in best) || c.points.length < best.points.length) best = c;
    } else if (!best) best = c;
    // on an array two elements may satisfy one end each, so only one predicate may bound a multikey index
    else if ('range' in best && !index.multikey) best = { range: narrower(best.range, c.range) };
  }
  return best;
}

const inverted = (b: Buffer): Buffer => Buffer.from(b.map((byte) => 255 - byte));
const after = (b: Buffer): Buffer => afterPrefix(b) ?? b;

/** The keys behind `prefix` whose next component lies in the range. */
export function rangeInterval(prefix: Buffer, range: Range, descending: boolean): Interval {
  const { low, lowOpen, high, highOpen } = range;
  // a longer string whose next character is NUL continues the bytes of the shorter one with FF (00 turned round): those belong above it
  const [start, end] = descending
    ? [highOpen ? after(inverted(high)) : inverted(high), lowOpen ? Buffer.concat([inverted(low), Buffer.from([0x01])]) : after(inverted(low))]
    : [lowOpen ? Buffer.concat([low, Buffer.from([0xff])]) : low, highOpen ? high : after(high)];
  return { low: Buffer.concat([prefix, start]), high: Buffer.concat([prefix, end]) };
}

export const prefixInterval = (prefix: Buffer): Interval => ({ low: prefix, high: prefix.length === 0 ? undefined : afterPrefix(prefix) });
export const pointKey = (key: Buffer, descending: boolean): Buffer => (descending ? inverted(key) : key);
