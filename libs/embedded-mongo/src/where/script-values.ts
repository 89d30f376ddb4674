import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';

/** What a script computes with: a document's values with plain numbers. There are no functions among them. */
export type Item = unknown;

export const scriptError = (message: string): MongoError => new MongoError(ErrorCode.JSInterpreterFailure, message);

/** Numbers of every type become JS numbers; everything else stays. */
export const itemOf = (v: Value): Item => toNumber(v) ?? v;

const own = (holder: object, key: string): boolean => Object.hasOwn(holder, key);

/** `holder.key` as far as it is data: own fields, elements and lengths. */
export function member(holder: Item, key: Item): Item {
  const name = String(key);
  if (holder === null || holder === undefined) throw scriptError(`TypeError: ${String(holder)} has no properties (reading '${name}')`);
  if (typeof holder === 'string' || Array.isArray(holder)) {
    if (name === 'length') return holder.length;
    return own(Object(holder) as object, name) ? itemOf((holder as unknown as Record<string, Value>)[name]) : undefined;
  }
  return isDoc(holder) && own(holder, name) ? itemOf(holder[name]) : undefined;
}

type Method = (self: never, args: readonly Item[]) => Item;
const text = (v: Item): string => String(v);
const whole = (v: Item): number | undefined => (v === undefined ? undefined : Number(v));
const methods: Readonly<Record<'string' | 'array' | 'date' | 'doc' | 'any', Readonly<Record<string, Method>>>> = {
  string: {
    indexOf: (s: string, [a]) => s.indexOf(text(a)), includes: (s: string, [a]) => s.includes(text(a)), startsWith: (s: string, [a]) => s.startsWith(text(a)),
    endsWith: (s: string, [a]) => s.endsWith(text(a)), toLowerCase: (s: string) => s.toLowerCase(), toUpperCase: (s: string) => s.toUpperCase(), trim: (s: string) => s.trim(),
    substring: (s: string, [a, b]) => s.substring(Number(a), whole(b)), slice: (s: string, [a, b]) => s.slice(whole(a), whole(b)), charAt: (s: string, [a]) => s.charAt(Number(a)),
  },
  array: {
    indexOf: (list: Value[], [a]) => list.map(itemOf).indexOf(a), includes: (list: Value[], [a]) => list.map(itemOf).includes(a), join: (list: Value[], [a]) => list.map(itemOf).join(a === undefined ? ',' : text(a)),
  },
  date: {
    getTime: (d: Date) => d.getTime(), valueOf: (d: Date) => d.getTime(), getFullYear: (d: Date) => d.getUTCFullYear(), getMonth: (d: Date) => d.getUTCMonth(), getDate: (d: Date) => d.getUTCDate(),
    getDay: (d: Date) => d.getUTCDay(), getHours: (d: Date) => d.getUTCHours(), toISOString: (d: Date) => d.toISOString(),
  },
  doc: { hasOwnProperty: (d: Doc, [a]: readonly Item[]) => own(d, text(a)) },
  any: { toString: (v: Item) => String(v) },
};
const mathematics: Readonly<Record<string, (...args: number[]) => number>> = {
  abs: Math.abs, floor: Math.floor, ceil: Math.ceil, round: Math.round, max: Math.max, min: Math.min, pow: Math.pow, sqrt: Math.sqrt,
};

const kindOf = (v: Item): 'string' | 'array' | 'date' | 'doc' | 'any' => {
  if (typeof v === 'string') return 'string';
  if (Array.isArray(v)) return 'array';
  if (v instanceof Date) return 'date';
  return isDoc(v) ? 'doc' : 'any';
};

/** Calls one of the methods that values have here. */
export function callMethod(self: Item, name: string, args: readonly Item[]): Item {
  const table = methods[kindOf(self)];
  const method = own(table, name) ? table[name] : own(methods.any, name) ? methods.any[name] : undefined;
  if (!method || self === null || self === undefined) throw scriptError(`TypeError: ${name} is not a function of this value`);
  return method(self as never, args);
}

export function callMath(name: string, args: readonly Item[]): number {
  const fn = own(mathematics, name) ? mathematics[name] : undefined;
  if (!fn) throw scriptError(`Math.${name} is not supported by this server`);
  return fn(...args.map(Number));
}
