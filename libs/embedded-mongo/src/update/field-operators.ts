import { Timestamp } from 'bson';
import { compareValues } from '../bson/compare';
import { calculate, fitsLong, isDoubleTyped, type Numeric } from '../bson/numbers';
import { isDecimal, isDoc, isNumeric, typeName, type Value } from '../bson/values';
import { badValue, typeMismatch } from '../errors';
import { type Collation, stringsOf } from '../query/collation';
import { arrayOperators } from './array-operators';
import { describe } from './describe';

export interface OperatorContext { collation?: Collation; now: Date; inserting: boolean; id: Value }
/** What becomes of a field: undefined removes it; the old value itself leaves it alone. */
export type Change = (old: Value, context: OperatorContext, field: string) => Value;
export interface UpdateOperator {
  /** Checks the operand once and gives the change; `field` is for errors. */
  prepare(operand: Value, field: string, collation?: Collation): Change;
  /** Whether a missing field (and the way to it) comes into being. */
  creates: boolean;
}

const arithmetic = (op: 'add' | 'multiply', name: string): UpdateOperator => ({
  creates: true,
  prepare(operand, field) {
    if (!isNumeric(operand)) {
      throw typeMismatch(`Cannot ${op === 'add' ? 'increment' : 'multiply'} with non-numeric argument: {${field}: ${describe(operand)}}`);
    }
    return (old, context) => {
      if (old === undefined) return op === 'add' ? operand : (calculate('multiply', operand, zeroLike(operand)) as Value);
      if (!isNumeric(old)) {
        throw typeMismatch(`Cannot apply ${name} to a value of non-numeric type. {_id: ${describe(context.id)}} has the field '${field.split('.').at(-1)}' of non-numeric type ${typeName(old)}`);
      }
      const out = calculate(op, old, operand);
      if (out === undefined) throw badValue(`Failed to apply ${name} operations to current value (${describe(old)}) for document {_id: ${describe(context.id)}}`);
      return out;
    };
  },
});
const zeroLike = (n: Numeric): Numeric => (typeof n === 'bigint' ? 0n : 0);

const extreme = (direction: 1 | -1): UpdateOperator => ({
  creates: true,
  prepare: (operand) => (old, { collation }) => {
    if (old === undefined) return operand;
    return direction * compareValues(operand, old, stringsOf(collation)) > 0 ? operand : old;
  },
});

const currentDate: UpdateOperator = {
  creates: true,
  prepare(operand) {
    if (typeof operand === 'boolean') return (_old, { now }) => now;
    if (!isDoc(operand)) throw badValue(`${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`);
    for (const key of Object.keys(operand)) if (key !== '$type') throw badValue(`Unrecognized $currentDate option: ${key}`);
    const type = operand['$type'];
    if (type === 'date') return (_old, { now }) => now;
    if (type === 'timestamp') return (_old, { now }) => new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 });
    throw badValue("The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}");
  },
};

const bit: UpdateOperator = {
  creates: true,
  prepare(operand) {
    if (!isDoc(operand) || Object.keys(operand).length === 0) throw badValue(`The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`);
    const steps = Object.entries(operand).map(([op, n]) => {
      if (!['and', 'or', 'xor'].includes(op)) throw badValue(`The $bit modifier only supports 'and', 'or', and 'xor', not '${op}' which is an unknown operator: {${op}: ${describe(n)}}`);
      if (!isNumeric(n) || isDecimal(n) || isDoubleTyped(n)) throw badValue(`The $bit modifier field must be an Integer(32/64 bit); a '${typeName(n)}' is not supported here: {${op}: ${describe(n)}}`);
      return [op, n as number | bigint] as const;
    });
    return (old, { id }) => {
      const start = old ?? 0;
      if (!isNumeric(start) || isDecimal(start) || isDoubleTyped(start)) throw badValue(`Cannot apply $bit to a value of non-integral type._id: ${describe(id)} has the field of non-integer type ${typeName(old)}`);
      let out = BigInt(start as number);
      let long = typeof start === 'bigint';
      for (const [op, n] of steps) {
        long ||= typeof n === 'bigint';
        out = op === 'and' ? out & BigInt(n) : op === 'or' ? out | BigInt(n) : out ^ BigInt(n);
      }
      return long || !fitsLong(out) ? out : Number(BigInt.asIntN(32, out));
    };
  },
};

export const updateOperators: Readonly<Record<string, UpdateOperator>> = {
  $set: { creates: true, prepare: (operand) => () => operand },
  $setOnInsert: { creates: true, prepare: (operand) => (old, { inserting }) => (inserting ? operand : old) },
  $unset: { creates: false, prepare: () => () => undefined },
  $inc: arithmetic('add', '$inc'),
  $mul: arithmetic('multiply', '$mul'),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
  $bit: bit,
  ...arrayOperators,
};
