import * as mingoDates from 'mingo/operators/expression/date';
import { isDoc, isNumeric, toNumber, typeName, type Value } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import { toDate } from './convert';
import { type Build, type Builders, isNil, type Run } from './operator-types';

type MingoOperator = (obj: object, operand: unknown, options: object) => unknown;

/** What mingo sees: its own dates and numbers, never a BSON box; and each as a literal, so that nothing in it is read as an expression. */
function plain(v: Value): unknown {
  if (isNumeric(v)) return toNumber(v);
  return v instanceof Date || v === null || typeof v !== 'object' ? v : toDate(v);
}

/** Runs mingo's date operator on operands that this server has evaluated. */
function byMingo(name: string, allowed: readonly string[], required: readonly string[]): Build {
  const run = (mingoDates as unknown as Record<string, MingoOperator>)[name];
  if (!run) throw new Error(`mingo has no ${name}`);
  return (operand, c) => {
    if (!isDoc(operand)) throw new MongoError(18540, `${name} only supports an object as its argument`);
    for (const key of Object.keys(operand)) if (!allowed.includes(key)) throw new MongoError(18534, `Unrecognized argument to ${name}: ${key}`);
    for (const key of required) if (!(key in operand)) throw new MongoError(18628, `Missing '${key}' parameter to ${name}`);
    const parts = Object.entries(operand).map(([key, e]): [string, Run] => [key, c.compile(e)]);
    return (root, vars) => {
      const values: Record<string, Value> = {};
      for (const [key, part] of parts) values[key] = part(root, vars);
      for (const key of required) if (isNil(values[key])) return 'onNull' in operand ? values['onNull'] : null;
      return callMingo(name, run, Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined).map(([k, v]) => [k, plain(v)])), values);
    };
  };
}

function callMingo(name: string, run: MingoOperator, operand: unknown, values: Record<string, Value>): Value {
  try {
    const out = run({}, operand, {});
    return name === '$dateDiff' ? BigInt(Math.trunc(out as number)) : (out as Value);
  } catch (error) {
    if (name === '$dateFromString' && 'onError' in values) return values['onError'];
    throw new MongoError(name === '$dateFromString' ? ErrorCode.ConversionFailure : 18535, `${name}: ${(error as Error).message}`);
  }
}

const names: Record<string, (d: Date) => number> = {
  $year: (d) => d.getUTCFullYear(),
  $month: (d) => d.getUTCMonth() + 1,
  $dayOfMonth: (d) => d.getUTCDate(),
  $hour: (d) => d.getUTCHours(),
  $minute: (d) => d.getUTCMinutes(),
  $second: (d) => d.getUTCSeconds(),
  $millisecond: (d) => d.getUTCMilliseconds(),
  $dayOfWeek: (d) => d.getUTCDay() + 1,
  $isoDayOfWeek: (d) => d.getUTCDay() || 7,
};

/** A part of a date: `$year: "$at"`, `$year: {date, timezone}`. */
const part = (name: string): Build => (operand, c) => {
  const spec = isDoc(operand) && 'date' in operand ? operand : { date: Array.isArray(operand) && operand.length === 1 ? operand[0] : operand };
  const date = c.compile(spec['date']);
  const zone = 'timezone' in spec ? c.compile(spec['timezone']) : undefined;
  const fast = names[name];
  const mingo = (mingoDates as unknown as Record<string, MingoOperator>)[name] as MingoOperator;
  return (root, vars) => {
    const v = date(root, vars);
    if (isNil(v)) return null;
    if (!(v instanceof Date) && !['objectId', 'timestamp'].includes(typeName(v))) throw new MongoError(16006, `can't convert from BSON type ${typeName(v)} to Date`);
    const d = toDate(v) as Date;
    const timezone = zone?.(root, vars);
    if (zone && isNil(timezone)) return null;
    if (fast && !zone) return fast(d);
    return callMingo(name, mingo, { date: new Date(d), ...(zone ? { timezone } : {}) }, {});
  };
};

const units = ['startDate', 'unit', 'amount', 'timezone'];
const isoParts = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'timezone', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek'];

export const dateOperators: Builders = {
  ...Object.fromEntries([...Object.keys(names), '$dayOfYear', '$week', '$isoWeek', '$isoWeekYear'].map((n) => [n, part(n)])),
  $dateToString: byMingo('$dateToString', ['date', 'format', 'timezone', 'onNull'], ['date']),
  $dateFromString: byMingo('$dateFromString', ['dateString', 'format', 'timezone', 'onError', 'onNull'], ['dateString']),
  $dateToParts: byMingo('$dateToParts', ['date', 'timezone', 'iso8601'], ['date']),
  $dateFromParts: byMingo('$dateFromParts', isoParts, []),
  $dateTrunc: byMingo('$dateTrunc', ['date', 'unit', 'binSize', 'timezone', 'startOfWeek'], ['date', 'unit']),
  $dateAdd: byMingo('$dateAdd', units, ['startDate', 'unit', 'amount']),
  $dateSubtract: byMingo('$dateSubtract', units, ['startDate', 'unit', 'amount']),
  $dateDiff: byMingo('$dateDiff', ['startDate', 'endDate', 'unit', 'timezone', 'startOfWeek'], ['startDate', 'endDate', 'unit']),
};
