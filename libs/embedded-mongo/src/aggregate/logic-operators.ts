import { compareValues } from '../bson/compare';
import { asDouble, type Doc, isDoc, truthy, type Value } from '../bson/values';
import { ErrorCode, failedToParse, MongoError } from '../errors';
import { stringsOf } from '../query/collation';
import { scoreOf } from '../text/text-query';
import { binary, type Build, type Builders, isNil, named, operands, type Run, unary } from './operator-types';

const comparison = (holds: (c: number) => Value): Build => binary((a, b, c) => holds(compareValues(a, b, stringsOf(c.collation))));

function cond(operand: Value, c: Parameters<Build>[1], name: string): Run {
  const [test, yes, no] = Array.isArray(operand)
    ? (operands(operand, c, name, 3, 3) as [Run, Run, Run])
    : ((): [Run, Run, Run] => {
        const parts = named(operand, c, name, ['if', 'then', 'else']);
        return [parts['if'] as Run, parts['then'] as Run, parts['else'] as Run];
      })();
  return (root, vars) => (truthy(test(root, vars)) ? yes(root, vars) : no(root, vars));
}

function switchCase(operand: Value, c: Parameters<Build>[1]): Run {
  if (!isDoc(operand)) throw new MongoError(40060, '$switch requires an object as an argument');
  const branches = operand['branches'];
  if (!Array.isArray(branches)) throw new MongoError(40061, "$switch expected an array for 'branches'");
  if (branches.length === 0) throw new MongoError(40068, '$switch requires at least one branch.');
  const compiled = branches.map((b) => {
    if (!isDoc(b)) throw new MongoError(40062, '$switch expected each branch to be an object');
    if (!('case' in b)) throw new MongoError(40064, "$switch requires each branch have a 'case' expression");
    if (!('then' in b)) throw new MongoError(40065, "$switch requires each branch have a 'then' expression.");
    return { test: c.compile(b['case']), then: c.compile(b['then']) };
  });
  const fallback = 'default' in operand ? c.compile(operand['default']) : undefined;
  return (root, vars) => {
    for (const b of compiled) if (truthy(b.test(root, vars))) return b.then(root, vars);
    if (!fallback) throw new MongoError(40066, '$switch could not find a matching branch for an input, and no default was specified.');
    return fallback(root, vars);
  };
}

function letIn(operand: Value, c: Parameters<Build>[1]): Run {
  if (!isDoc(operand)) throw new MongoError(16874, '$let only supports an object as its argument');
  for (const key of Object.keys(operand)) if (key !== 'vars' && key !== 'in') throw new MongoError(16875, `Unrecognized parameter to $let: ${key}`);
  if (!isDoc(operand['vars'])) throw new MongoError(16876, "Missing 'vars' parameter to $let");
  if (!('in' in operand)) throw new MongoError(16877, "Missing 'in' parameter to $let");
  const vars = Object.entries(operand['vars']).map(([name, value]): [string, Run] => [checkVariable(name), c.compile(value)]);
  const body = c.scoped(...vars.map(([name]) => name)).compile(operand['in']);
  return (root, outer) => body(root, { ...outer, ...Object.fromEntries(vars.map(([name, run]) => [name, run(root, outer)])) });
}

export function checkVariable(name: string): string {
  if (!/^[a-z\u0080-\uffff]\w*$/.test(name) && name !== 'CURRENT') throw failedToParse(`'${name}' starts with an invalid character for a user variable name`);
  return name;
}

export const logicOperators: Builders = {
  $eq: comparison((c) => c === 0),
  $ne: comparison((c) => c !== 0),
  $gt: comparison((c) => c > 0),
  $gte: comparison((c) => c >= 0),
  $lt: comparison((c) => c < 0),
  $lte: comparison((c) => c <= 0),
  $cmp: comparison((c) => Math.sign(c)),
  $and: (operand, c, name) => {
    const parts = operands(operand, c, name);
    return (root, vars) => parts.every((run) => truthy(run(root, vars)));
  },
  $or: (operand, c, name) => {
    const parts = operands(operand, c, name);
    return (root, vars) => parts.some((run) => truthy(run(root, vars)));
  },
  $not: unary((v) => !truthy(v)),
  $cond: cond,
  $switch: switchCase,
  $ifNull: (operand, c, name) => {
    const parts = operands(operand, c, name, 2);
    return (root, vars) => {
      let v: Value;
      for (const run of parts) {
        v = run(root, vars);
        if (!isNil(v)) return v;
      }
      return v;
    };
  },
  $let: letIn,
  $literal: (operand) => () => operand,
  $const: (operand) => () => operand,
  $meta: (operand, c) => {
    if (operand !== 'textScore') throw new MongoError(ErrorCode.NotImplemented, `$meta: ${String(operand)} is not supported by this server`);
    const whole = c.compile('$$ROOT');
    return (root, vars) => {
      const score = scoreOf(whole(root, vars) as Doc);
      if (score === undefined) throw new MongoError(40218, 'query requires text score metadata, but it is not available');
      return asDouble(score);
    };
  },
};
