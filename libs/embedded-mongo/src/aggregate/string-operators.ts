import { type Doc, isNumeric, toNumber, typeName, type Value } from '../bson/values';
import { compareText } from '../bson/compare';
import { MongoError } from '../errors';
import { isRegex, toRegExp } from '../query/regex';
import { binary, type Build, type Builders, isNil, namedValues, spread, unary } from './operator-types';
import { asString } from './convert';

const text = (v: Value, name: string): string => {
  if (typeof v !== 'string') throw new MongoError(34471, `${name} requires a string argument, found: ${typeName(v)}`);
  return v;
};
const wholeOf = (v: Value, name: string): number => {
  const n = toNumber(v);
  if (n === undefined) throw new MongoError(34450, `${name}: must be a number, found: ${typeName(v)}`);
  return Math.trunc(n);
};

const trimmed = (name: string, left: boolean, right: boolean): Build => namedValues(['input'], ['chars'], (v) => {
  if (isNil(v['input']) || v['chars'] === null) return null;
  const s = text(v['input'], name);
  const chars = v['chars'] === undefined ? undefined : new Set(text(v['chars'], name));
  const drop = (c: string): boolean => (chars ? chars.has(c) : /[\s\0]/.test(c));
  const points = [...s];
  let from = 0;
  let to = points.length;
  while (left && from < to && drop(points[from] as string)) from++;
  while (right && to > from && drop(points[to - 1] as string)) to--;
  return points.slice(from, to).join('');
});

const bytes = (s: string): Buffer => Buffer.from(s, 'utf8');

function regexArguments(v: Record<string, Value>, name: string): { input: string; regex: RegExp } | undefined {
  if (isNil(v['input']) || isNil(v['regex'])) return undefined;
  const options = isNil(v['options']) ? '' : text(v['options'], name);
  const r = v['regex'];
  if (isRegex(r)) return { input: text(v['input'], name), regex: toRegExp(r.pattern, r.options || options) };
  return { input: text(v['input'], name), regex: toRegExp(text(r, name), options) };
}
const found = (m: RegExpMatchArray): Doc => ({
  match: m[0],
  idx: [...(m.input ?? '').slice(0, m.index)].length,
  captures: m.slice(1).map((c) => c ?? null),
});

function indexOf(name: string, units: (s: string) => readonly (string | number)[]): Build {
  return spread(2, 4, ([a, b, start, end]) => {
    if (isNil(a)) return null;
    const hay = units(text(a, name));
    const needle = units(text(b, name));
    const from = start === undefined ? 0 : wholeOf(start, name);
    const to = end === undefined ? hay.length : Math.min(hay.length, wholeOf(end, name));
    for (let i = from; i + needle.length <= to; i++) if (needle.every((u, k) => hay[i + k] === u)) return i;
    return -1;
  });
}

const replace = (name: string, all: boolean): Build => namedValues(['input', 'find', 'replacement'], [], (v) => {
  if (isNil(v['input']) || isNil(v['find']) || isNil(v['replacement'])) return null;
  const [input, find, by] = [text(v['input'], name), text(v['find'], name), text(v['replacement'], name)];
  return all ? input.replaceAll(find, () => by) : input.replace(find, () => by);
});

function substrBytes(name: string): Build {
  return spread(3, 3, ([v, start, length]) => {
    const b = bytes(asString(v) ?? '');
    const from = wholeOf(start, name);
    const n = wholeOf(length, name);
    if (from < 0) throw new MongoError(50752, `${name}: starting index must be non-negative`);
    return b.subarray(from, n < 0 ? b.length : from + n).toString('utf8');
  });
}

export const stringOperators: Builders = {
  $concat: spread(0, Infinity, (values) => {
    if (values.some(isNil)) return null;
    return values.map((v) => {
      if (typeof v !== 'string') throw new MongoError(16702, `$concat only supports strings, not ${typeName(v)}`);
      return v;
    }).join('');
  }),
  $toLower: unary((v) => (asString(v) ?? '').toLowerCase()),
  $toUpper: unary((v) => (asString(v) ?? '').toUpperCase()),
  $trim: trimmed('$trim', true, true),
  $ltrim: trimmed('$ltrim', true, false),
  $rtrim: trimmed('$rtrim', false, true),
  $split: binary((a, b) => {
    if (isNil(a) || isNil(b)) return null;
    if (typeof a !== 'string') throw new MongoError(40085, `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(a)}`);
    if (typeof b !== 'string') throw new MongoError(40086, `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(b)}`);
    if (b === '') throw new MongoError(40087, '$split requires a non-empty separator');
    return a.split(b);
  }),
  $strLenCP: unary((v) => {
    if (typeof v !== 'string') throw new MongoError(34471, `$strLenCP requires a string argument, found: ${typeName(v)}`);
    return [...v].length;
  }),
  $strLenBytes: unary((v) => {
    if (typeof v !== 'string') throw new MongoError(34473, `$strLenBytes requires a string argument, found: ${typeName(v)}`);
    return bytes(v).length;
  }),
  $strcasecmp: binary((a, b) => compareText((asString(a) ?? '').toUpperCase(), (asString(b) ?? '').toUpperCase())),
  $substr: substrBytes('$substr'),
  $substrBytes: substrBytes('$substrBytes'),
  $substrCP: spread(3, 3, ([v, start, length]) => {
    if (!isNumeric(start) || !isNumeric(length)) throw new MongoError(34450, '$substrCP: starting index and length must be numbers');
    const from = wholeOf(start, '$substrCP');
    return [...(asString(v) ?? '')].slice(from, from + wholeOf(length, '$substrCP')).join('');
  }),
  $indexOfCP: indexOf('$indexOfCP', (s) => [...s]),
  $indexOfBytes: indexOf('$indexOfBytes', (s) => [...bytes(s)]),
  $replaceOne: replace('$replaceOne', false),
  $replaceAll: replace('$replaceAll', true),
  $regexMatch: namedValues(['input', 'regex'], ['options'], (v) => {
    const args = regexArguments(v, '$regexMatch');
    return args ? args.regex.test(args.input) : false;
  }),
  $regexFind: namedValues(['input', 'regex'], ['options'], (v) => {
    const args = regexArguments(v, '$regexFind');
    const m = args?.input.match(args.regex);
    return m ? found(m) : null;
  }),
  $regexFindAll: namedValues(['input', 'regex'], ['options'], (v) => {
    const args = regexArguments(v, '$regexFindAll');
    if (!args) return [];
    return [...args.input.matchAll(new RegExp(args.regex.source, `${args.regex.flags}g`))].map(found);
  }),
};
