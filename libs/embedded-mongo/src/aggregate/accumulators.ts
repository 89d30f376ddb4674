import { compareValues, equalValues } from '../bson/compare';
import { encodeKey } from '../bson/key-encoding';
import { calculate, type Numeric } from '../bson/numbers';
import { asDouble, type Doc, isDoc, isNumeric, toNumber, typeName, type Value } from '../bson/values';
import { MongoError } from '../errors';
import { type Collation, stringsOf } from '../query/collation';
import { compute } from './arithmetic-operators';

/** Gathers one value a document; `n` is set for $firstN and the like. */
export interface Accumulator { add(v: Value): void; result(): Value }
type Make = (collation: Collation | undefined, n: number) => Accumulator;

const sum: Make = () => {
  let total: Numeric = 0;
  return {
    add: (v) => {
      if (isNumeric(v)) total = compute('add', total, v);
    },
    result: () => total,
  };
};

const average: Make = () => {
  let total: Numeric = 0;
  let n = 0;
  return {
    add: (v) => {
      if (!isNumeric(v)) return;
      total = compute('add', total, v);
      n++;
    },
    result: () => (n === 0 ? null : calculate('divide', total, n)),
  };
};

const extreme = (direction: 1 | -1): Make => (collation) => {
  let best: Value;
  return {
    add: (v) => {
      if (v === null || v === undefined) return;
      if (best === undefined || direction * compareValues(v, best, stringsOf(collation)) > 0) best = v;
    },
    result: () => best ?? null,
  };
};

const first: Make = () => {
  let seen = false;
  let kept: Value;
  return {
    add: (v) => {
      if (!seen) kept = v;
      seen = true;
    },
    result: () => kept ?? null,
  };
};
const last: Make = () => {
  let kept: Value;
  return { add: (v) => (kept = v), result: () => kept ?? null };
};

const push: Make = () => {
  const out: Value[] = [];
  return {
    add: (v) => {
      if (v !== undefined) out.push(v);
    },
    result: () => out,
  };
};

const addToSet: Make = (collation) => {
  const out: Value[] = [];
  const seen = new Set<string>();
  return {
    add: (v) => {
      if (v === undefined) return;
      if (collation) {
        if (!out.some((o) => equalValues(o, v, collation.compare))) out.push(v);
        return;
      }
      const key = encodeKey([v]).toString('latin1');
      if (seen.has(key)) return;
      seen.add(key);
      out.push(v);
    },
    result: () => out,
  };
};

const deviation = (sample: boolean): Make => () => {
  let n = 0;
  let mean = 0;
  let m2 = 0;
  return {
    add: (v) => {
      const x = toNumber(v);
      if (x === undefined) return;
      n++;
      const delta = x - mean;
      mean += delta / n;
      m2 += delta * (x - mean);
    },
    result: () => (n - (sample ? 1 : 0) <= 0 ? null : asDouble(Math.sqrt(m2 / (sample ? n - 1 : n)))),
  };
};

const mergeObjects: Make = () => {
  const out: Doc = {};
  return {
    add: (v) => {
      if (v === null || v === undefined) return;
      if (!isDoc(v)) throw new MongoError(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(v)}`);
      Object.assign(out, v);
    },
    result: () => out,
  };
};

const count: Make = () => {
  let n = 0;
  return { add: () => n++, result: () => n };
};

const several = (pick: (values: Value[], n: number, compare: (a: Value, b: Value) => number) => Value[]): Make => (collation, n) => {
  const values: Value[] = [];
  return { add: (v) => values.push(v ?? null), result: () => pick(values, n, (a, b) => compareValues(a, b, stringsOf(collation))) };
};
const present = (values: Value[]): Value[] => values.filter((v) => v !== null);

const makers: Record<string, Make> = {
  $sum: sum, $avg: average, $min: extreme(-1), $max: extreme(1), $first: first, $last: last, $push: push, $addToSet: addToSet,
  $stdDevPop: deviation(false), $stdDevSamp: deviation(true), $mergeObjects: mergeObjects, $count: count,
  $firstN: several((values, n) => values.slice(0, n)),
  $lastN: several((values, n) => values.slice(-n)),
  $minN: several((values, n, compare) => present(values).sort(compare).slice(0, n)),
  $maxN: several((values, n, compare) => present(values).sort(compare).reverse().slice(0, n)),
};
export const accumulatorNames: readonly string[] = Object.keys(makers);

export function makeAccumulator(name: string, collation: Collation | undefined, n = 1): Accumulator {
  const make = Object.hasOwn(makers, name) ? makers[name] : undefined;
  if (!make) throw new MongoError(15952, `unknown group operator '${name}'`);
  return make(collation, n);
}

export function accumulate(name: string, values: readonly Value[], collation?: Collation): Value {
  const a = makeAccumulator(name, collation);
  for (const v of values) a.add(v);
  return a.result();
}
