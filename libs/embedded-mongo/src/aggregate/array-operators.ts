import { compareValues, equalValues } from '../bson/compare';
import { type Doc, isDoc, isNumeric, toNumber, truthy, typeName, type Value } from '../bson/values';
import { failedToParse, MongoError } from '../errors';
import { stringsOf } from '../query/collation';
import { parseSort, sortComparator } from '../query/sort';
import { checkVariable } from './logic-operators';
import { binary, type Build, type Builders, type Compiler, isNil, named, namedValues, operands, type Run, spread, unary } from './operator-types';

const needArray = (v: Value, name: string, code = 28765): Value[] => {
  if (!Array.isArray(v)) throw new MongoError(code, `The argument to ${name} must be an array, but was of type: ${typeName(v)}`);
  return v;
};
const whole = (v: Value, name: string): number => {
  const n = toNumber(v);
  if (n === undefined || !Number.isInteger(n)) throw new MongoError(28690, `${name} requires a 32-bit integer, found: ${typeName(v)}`);
  return n;
};

function elementAt(a: Value, b: Value): Value {
  if (isNil(a) || isNil(b)) return null;
  if (!Array.isArray(a)) throw new MongoError(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(a)}`);
  const i = whole(b, '$arrayElemAt');
  return a[i < 0 ? a.length + i : i];
}

function slice(values: Value[]): Value {
  const [v, x, y] = values;
  if (isNil(v) || isNil(x) || (values.length === 3 && isNil(y))) return null;
  const array = needArray(v, '$slice', 28724);
  const n = whole(x, '$slice');
  if (values.length === 2) return n >= 0 ? array.slice(0, n) : array.slice(Math.max(0, array.length + n));
  const count = whole(y, '$slice');
  if (count <= 0) throw new MongoError(28729, `Third argument to $slice must be positive: ${count}`);
  const start = n < 0 ? Math.max(0, array.length + n) : n;
  return array.slice(start, start + count);
}

/** $filter and $map: an input array and a body with one variable. */
function overArray(name: string, bodyKey: 'cond' | 'in', finish: (array: Value[], test: (e: Value) => Value, limit: number) => Value): Build {
  return (operand, c) => {
    if (!isDoc(operand)) throw new MongoError(28646, `${name} only supports an object as its argument`);
    for (const key of Object.keys(operand)) {
      if (!['input', 'as', bodyKey, ...(bodyKey === 'cond' ? ['limit'] : [])].includes(key)) throw new MongoError(28647, `Unrecognized parameter to ${name}: ${key}`);
    }
    for (const key of ['input', bodyKey]) if (!(key in operand)) throw new MongoError(28648, `Missing '${key}' parameter to ${name}`);
    const variable = operand['as'] === undefined ? 'this' : checkVariable(String(operand['as']));
    const input = c.compile(operand['input']);
    const body = c.scoped(variable).compile(operand[bodyKey]);
    const limit = 'limit' in operand ? c.compile(operand['limit']) : undefined;
    return (root, vars) => {
      const array = input(root, vars);
      if (isNil(array)) return null;
      const inner: Record<string, Value> = { ...vars };
      const most = limit?.(root, vars);
      const test = (e: Value): Value => {
        inner[variable] = e;
        return body(root, inner);
      };
      return finish(needArray(array, name, name === '$map' ? 16883 : 28651), test, isNil(most) ? Infinity : whole(most, name));
    };
  };
}

function reduce(operand: Value, c: Compiler, name: string): Run {
  const scope = c.scoped('this', 'value');
  const parts = named(operand, scope, name, ['input', 'initialValue', 'in']);
  const input = parts['input'] as Run;
  const initial = parts['initialValue'] as Run;
  const body = parts['in'] as Run;
  return (root, vars) => {
    const array = input(root, vars);
    if (isNil(array)) return null;
    const inner: Record<string, Value> = { ...vars, value: initial(root, vars) };
    for (const e of needArray(array, name, 40080)) {
      inner['this'] = e;
      inner['value'] = body(root, inner);
    }
    return inner['value'];
  };
}

function toObject(v: Value): Value {
  if (isNil(v)) return null;
  const out: Doc = {};
  for (const e of needArray(v, '$arrayToObject', 40386)) {
    const [key, value] = Array.isArray(e) && e.length === 2 ? e : isDoc(e) && 'k' in e && 'v' in e ? [e['k'], e['v']] : [];
    if (typeof key !== 'string') throw new MongoError(40398, `Unrecognised input type format for $arrayToObject: ${typeName(e)}`);
    out[key] = value;
  }
  return out;
}

const uniqueSorted = (values: readonly Value[], c: Compiler): Value[] => {
  const sorted = [...values].sort((a, b) => compareValues(a, b, stringsOf(c.collation)));
  return sorted.filter((v, i) => i === 0 || !equalValues(v, sorted[i - 1], stringsOf(c.collation)));
};
const has = (list: readonly Value[], v: Value, c: Compiler): boolean => list.some((e) => equalValues(e, v, stringsOf(c.collation)));
const setArray = (v: Value, name: string): Value[] => {
  if (!Array.isArray(v)) throw new MongoError(17048, `All operands of ${name} must be arrays. One argument is of type: ${typeName(v)}`);
  return v;
};
const nth = (name: string, pick: (sorted: Value[], n: number, c: Compiler) => Value[]): Build => namedValues(['n', 'input'], [], (v, c) => {
  const n = whole(v['n'], name);
  if (n <= 0) throw new MongoError(5787908, `'n' must be greater than 0, found ${n}`);
  return pick(needArray(v['input'], name, 5788200), n, c);
});
const present = (list: Value[]): Value[] => list.filter((v) => !isNil(v));
const ascending = (list: Value[], c: Compiler): Value[] => [...list].sort((a, b) => compareValues(a, b, stringsOf(c.collation)));

export const arrayOperators: Builders = {
  $arrayElemAt: binary(elementAt),
  $first: unary((v) => (isNil(v) ? null : needArray(v, '$first', 28689)[0])),
  $last: unary((v) => (isNil(v) ? null : needArray(v, '$last', 28689).at(-1))),
  $firstN: nth('$firstN', (list, n) => list.slice(0, n)),
  $lastN: nth('$lastN', (list, n) => list.slice(-n)),
  $maxN: nth('$maxN', (list, n, c) => ascending(present(list), c).reverse().slice(0, n)),
  $minN: nth('$minN', (list, n, c) => ascending(present(list), c).slice(0, n)),
  $size: unary((v) => {
    if (!Array.isArray(v)) throw new MongoError(17124, `The argument to $size must be an array, but was of type: ${typeName(v)}`);
    return v.length;
  }),
  $isArray: unary((v) => Array.isArray(v)),
  $slice: spread(2, 3, slice),
  $reverseArray: unary((v) => (isNil(v) ? null : [...needArray(v, '$reverseArray', 34435)].reverse())),
  $concatArrays: spread(0, Infinity, (lists) => {
    if (lists.some(isNil)) return null;
    return lists.flatMap((list) => needArray(list, '$concatArrays', 28664));
  }),
  $in: binary((v, list, c) => {
    if (!Array.isArray(list)) throw new MongoError(40081, `$in requires an array as a second argument, found: ${typeName(list)}`);
    return has(list, v, c);
  }),
  $indexOfArray: spread(2, 4, ([list, v, start, end], c) => {
    if (isNil(list)) return null;
    const array = needArray(list, '$indexOfArray', 40090);
    const stop = end === undefined ? array.length : Math.min(whole(end, '$indexOfArray'), array.length);
    for (let i = start === undefined ? 0 : whole(start, '$indexOfArray'); i < stop; i++) if (equalValues(array[i], v, stringsOf(c.collation))) return i;
    return -1;
  }),
  $range: spread(2, 3, ([from, to, by]) => {
    const [start, end, step] = [whole(from, '$range'), whole(to, '$range'), by === undefined ? 1 : whole(by, '$range')];
    if (step === 0) throw new MongoError(34449, '$range requires a non-zero step value');
    const out: number[] = [];
    for (let i = start; step > 0 ? i < end : i > end; i += step) out.push(i);
    return out;
  }),
  $filter: overArray('$filter', 'cond', (array, test, limit) => {
    const out: Value[] = [];
    for (const e of array) {
      if (out.length >= limit) break;
      if (truthy(test(e))) out.push(e);
    }
    return out;
  }),
  $map: overArray('$map', 'in', (array, body) => array.map((e) => body(e) ?? null)),
  $reduce: reduce,
  $arrayToObject: unary(toObject),
  $sortArray: (operand, c, name) => {
    if (!isDoc(operand)) throw failedToParse(`${name} requires an object as an argument`);
    const input = operands(operand['input'] === undefined ? [] : [operand['input']], c, name, 1, 1)[0] as Run;
    const by = operand['sortBy'];
    const strings = stringsOf(c.collation);
    const order = isNumeric(by)
      ? (a: Value, b: Value): number => (toNumber(by) as number) * compareValues(a, b, strings)
      : sortElements(parseSort(by), c);
    return (root, vars) => {
      const v = input(root, vars);
      return isNil(v) ? null : [...needArray(v, name, 2942504)].sort(order);
    };
  },
  $zip: namedValues(['inputs'], ['useLongestLength', 'defaults'], (v) => {
    const lists = needArray(v['inputs'], '$zip', 34461);
    if (lists.some(isNil)) return null;
    const arrays = lists.map((l) => needArray(l, '$zip', 34468));
    const sizes = arrays.map((a) => a.length);
    const n = v['useLongestLength'] === true ? Math.max(...sizes) : Math.min(...sizes);
    const defaults = Array.isArray(v['defaults']) ? v['defaults'] : [];
    return Array.from({ length: n }, (_, i) => arrays.map((a, k) => (i < a.length ? a[i] : (defaults[k] ?? null))));
  }),
  $allElementsTrue: unary((v) => setArray(v, '$allElementsTrue').every(truthy)),
  $anyElementTrue: unary((v) => setArray(v, '$anyElementTrue').some(truthy)),
  $setUnion: spread(0, Infinity, (lists, c) => (lists.some(isNil) ? null : uniqueSorted(lists.flatMap((l) => setArray(l, '$setUnion')), c))),
  $setIntersection: spread(0, Infinity, (lists, c) => {
    if (lists.some(isNil)) return null;
    const [first = [], ...rest] = lists.map((l) => setArray(l, '$setIntersection'));
    return uniqueSorted(first.filter((v) => rest.every((l) => has(l, v, c))), c);
  }),
  $setDifference: binary((a, b, c) => {
    if (isNil(a) || isNil(b)) return null;
    const other = setArray(b, '$setDifference');
    return setArray(a, '$setDifference').filter((v, i, list) => !has(other, v, c) && !has(list.slice(0, i), v, c));
  }),
  $setEquals: spread(2, Infinity, (lists, c) => {
    const sets = lists.map((l) => uniqueSorted(setArray(l, '$setEquals'), c));
    return sets.every((s) => equalValues(s, sets[0], stringsOf(c.collation)));
  }),
  $setIsSubset: binary((a, b, c) => setArray(a, '$setIsSubset').every((v) => has(setArray(b, '$setIsSubset'), v, c))),
};

function sortElements(pattern: ReturnType<typeof parseSort>, c: Compiler): (a: Value, b: Value) => number {
  const compare = sortComparator(pattern, c.collation);
  return (a, b) => compare(isDoc(a) ? a : {}, isDoc(b) ? b : {});
}
