import { isNumeric, typeName } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import { accumulate, accumulatorNames } from './accumulators';
import { convert, targetName } from './convert';
import { type Build, type Builders, isNil, named, operands, type Run, unary } from './operator-types';

const to = (type: string): Build => unary((v) => (isNil(v) ? null : convert(v, type)));

const convertTo: Build = (operand, c, name) => {
  const parts = named(operand, c, name, ['input', 'to'], ['onError', 'onNull']);
  return (root, vars) => {
    const v = (parts['input'] as Run)(root, vars);
    if (isNil(v)) return parts['onNull'] ? parts['onNull'](root, vars) : null;
    const target = (parts['to'] as Run)(root, vars);
    if (isNil(target)) return null;
    const type = targetName(target);
    try {
      return convert(v, type);
    } catch (error) {
      if (parts['onError'] && error instanceof MongoError && error.code === ErrorCode.ConversionFailure) return parts['onError'](root, vars);
      throw error;
    }
  };
};

/** $sum, $avg and the like over the operands, or over one array operand. */
const overValues = (name: string): Build => (operand, c) => {
  const list = operands(operand, c, name);
  return (root, vars) => {
    const values = list.map((run) => run(root, vars));
    return accumulate(name, values.length === 1 && Array.isArray(values[0]) ? values[0] : values, c.collation);
  };
};

export const typeOperators: Builders = {
  $toBool: to('bool'),
  $toDate: to('date'),
  $toDecimal: to('decimal'),
  $toDouble: to('double'),
  $toInt: to('int'),
  $toLong: to('long'),
  $toObjectId: to('objectId'),
  $toString: to('string'),
  $convert: convertTo,
  $type: unary((v) => typeName(v)),
  $isNumber: unary((v) => isNumeric(v)),
  ...Object.fromEntries(accumulatorNames.filter((n) => ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp'].includes(n)).map((n) => [n, overValues(n)])),
};
