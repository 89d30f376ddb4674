import { compareValues, equalValues } from '../bson/compare';
import { type Doc, isDoc, isNumeric, toNumber, typeName, type Value } from '../bson/values';
import { badValue, failedToParse, typeMismatch } from '../errors';
import { type Collation, stringsOf } from '../query/collation';
import { matches, parseFilter } from '../query/filter';
import { isRegex } from '../query/regex';
import { parseSort, sortComparator } from '../query/sort';
import { describe } from './describe';
import type { UpdateOperator } from './field-operators';

const whole = (v: Value, message: string): number => {
  const n = toNumber(v);
  if (n === undefined || !Number.isInteger(n)) throw badValue(message);
  return n;
};

function arrayOf(old: Value, field: string, id: Value): Value[] {
  if (old === undefined) return [];
  if (!Array.isArray(old)) throw badValue(`The field '${field}' must be an array but is of type ${typeName(old)} in document {_id: ${describe(id)}}`);
  return old;
}

interface PushSpec { each: Value[]; position?: number; slice?: number; order?: (a: Value, b: Value) => number }

function parsePush(operand: Value, collation?: Collation): PushSpec {
  if (!isDoc(operand) || !('$each' in operand)) {
    if (isDoc(operand)) {
      const first = Object.keys(operand)[0] ?? '';
      if (['$slice', '$sort', '$position'].includes(first)) throw badValue(`The dollar ($) prefixed field '${first}' is only valid together with $each.`);
    }
    return { each: [operand] };
  }
  const each = operand['$each'];
  if (!Array.isArray(each)) throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`);
  const spec: PushSpec = { each };
  for (const [name, value] of Object.entries(operand)) {
    switch (name) {
      case '$each': break;
      case '$slice': spec.slice = whole(value, `The value for $slice must be an integer value but was given type: ${typeName(value)}`); break;
      case '$position': spec.position = whole(value, `The value for $position must be an integer value, not of type: ${typeName(value)}`); break;
      case '$sort': spec.order = pushOrder(value, collation); break;
      default: throw badValue(`Unrecognized clause in $push: ${name}`);
    }
  }
  return spec;
}

function pushOrder(value: Value, collation?: Collation): (a: Value, b: Value) => number {
  const strings = stringsOf(collation);
  if (isNumeric(value)) {
    const direction = toNumber(value) as number;
    if (direction !== 1 && direction !== -1) throw badValue('The $sort element value must be either 1 or -1');
    return (a, b) => direction * compareValues(a, b, strings);
  }
  if (!isDoc(value) || Object.keys(value).length === 0) throw badValue('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  const compare = sortComparator(parseSort(value), collation);
  return (a, b) => compare(isDoc(a) ? a : {}, isDoc(b) ? b : {});
}

const push: UpdateOperator = {
  creates: true,
  prepare(operand, _field, collation) {
    const spec = parsePush(operand, collation);
    return (old, { id }, field) => {
      const array = [...arrayOf(old, field, id)];
      const at = spec.position === undefined ? array.length : spec.position < 0 ? Math.max(0, array.length + spec.position) : spec.position;
      array.splice(at, 0, ...spec.each);
      if (spec.order) array.sort(spec.order);
      if (spec.slice === undefined) return array;
      return spec.slice >= 0 ? array.slice(0, spec.slice) : array.slice(spec.slice);
    };
  },
};

const addToSet: UpdateOperator = {
  creates: true,
  prepare(operand, _field, collation) {
    let each: Value[] = [operand];
    if (isDoc(operand) && '$each' in operand) {
      if (!Array.isArray(operand['$each'])) throw typeMismatch(`The argument to $each in $addToSet must be an array but it was of type ${typeName(operand['$each'])}`);
      const other = Object.keys(operand).find((k) => k !== '$each');
      if (other) throw badValue(`Found unexpected fields after $each in $addToSet: ${describe(operand)}`);
      each = operand['$each'];
    }
    const strings = stringsOf(collation);
    return (old, { id }, field) => {
      if (old !== undefined && !Array.isArray(old)) throw badValue(`Cannot apply $addToSet to non-array field. Field named '${field}' has non-array type ${typeName(old)}`);
      const array = [...arrayOf(old, field, id)];
      for (const v of each) if (!array.some((e) => equalValues(e, v, strings))) array.push(v);
      return array;
    };
  },
};

function pullTest(condition: Value, collation?: Collation): (v: Value) => boolean {
  if (isDoc(condition) && !Object.keys(condition)[0]?.startsWith('$')) {
    const filter = parseFilter(condition, { collation });
    return (v) => isDoc(v) && matches(filter, v);
  }
  if (isDoc(condition) || isRegex(condition)) {
    const logical = isDoc(condition) && ['$and', '$or', '$nor'].includes(Object.keys(condition)[0] ?? '');
    if (logical) {
      const filter = parseFilter(condition as Doc, { collation });
      return (v) => isDoc(v) && matches(filter, v);
    }
    const filter = parseFilter({ e: condition }, { collation });
    return (v) => matches(filter, { e: v });
  }
  return (v) => equalValues(v, condition, stringsOf(collation));
}

const pulling = (name: string, test: (operand: Value, collation?: Collation) => (v: Value) => boolean): UpdateOperator => ({
  creates: false,
  prepare(operand, _field, collation) {
    const drop = test(operand, collation);
    return (old) => {
      if (old === undefined) return undefined;
      if (!Array.isArray(old)) throw badValue(`Cannot apply ${name} to a non-array value`);
      const left = old.filter((v) => !drop(v));
      return left.length === old.length ? old : left;
    };
  },
});

const pop: UpdateOperator = {
  creates: false,
  prepare(operand, field) {
    const n = toNumber(operand);
    if (n === undefined) throw failedToParse(`Expected a number in: ${field}: ${describe(operand)}`);
    if (n !== 1 && n !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${describe(operand)}`);
    return (old, _context, name) => {
      if (old === undefined) return undefined;
      if (!Array.isArray(old)) throw typeMismatch(`Path '${name}' contains an element of non-array type '${typeName(old)}'`);
      return n === 1 ? old.slice(0, -1) : old.slice(1);
    };
  },
};

export const arrayOperators: Readonly<Record<string, UpdateOperator>> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pulling('$pull', pullTest),
  $pullAll: pulling('$pullAll', (operand, collation) => {
    if (!Array.isArray(operand)) throw badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
    const strings = stringsOf(collation);
    return (v) => operand.some((o) => equalValues(o, v, strings));
  }),
  $pop: pop,
};
