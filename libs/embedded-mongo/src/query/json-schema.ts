import { compareValues, equalValues } from '../bson/compare';
import { type Doc, isDoc, isNumeric, toNumber, typeName, type Value } from '../bson/values';
import { badValue, failedToParse, typeMismatch } from '../errors';
import { hasType, type LeafTest } from './leaf-tests';
import { isRegex, toRegExp } from './regex';

/** The names that `type` may use, as BSON types; JSON Schema's `integer` is not among them (manual, "$jsonSchema"). */
const jsonTypes: Readonly<Record<string, string>> = { object: 'object', array: 'array', number: 'number', boolean: 'bool', string: 'string', null: 'null' };
const notBuilt = new Set(['$ref', '$schema', 'default', 'definitions', 'format', 'id', 'encrypt', 'encryptMetadata']);
type Keyword = (operand: Value, schema: Doc) => LeafTest | undefined;

const numberOf = (name: string, v: Value): number => {
  const n = toNumber(v);
  if (n === undefined) throw typeMismatch(`$jsonSchema keyword '${name}' must be a number, but found ${typeName(v)}`);
  return n;
};
const wholeOf = (name: string, v: Value): number => {
  const n = numberOf(name, v);
  if (!Number.isInteger(n) || n < 0) throw failedToParse(`$jsonSchema keyword '${name}' must be a non-negative integer`);
  return n;
};
const docOf = (name: string, v: Value): Doc => {
  if (!isDoc(v)) throw typeMismatch(`$jsonSchema keyword '${name}' must be an object`);
  return v;
};
const listOf = (name: string, v: Value): Value[] => {
  if (!Array.isArray(v)) throw typeMismatch(`$jsonSchema keyword '${name}' must be an array`);
  if (v.length === 0) throw badValue(`$jsonSchema keyword '${name}' cannot be an empty array`);
  return v;
};
const stringsOf = (name: string, v: Value): string[] => listOf(name, v).map((s) => {
  if (typeof s !== 'string') throw typeMismatch(`$jsonSchema keyword '${name}' must be an array of strings`);
  return s;
});
// a keyword says nothing of values of another type
const ofNumbers = (test: (v: Value) => boolean): LeafTest => (v) => !isNumeric(v) || test(v);
const ofStrings = (test: (s: string) => boolean): LeafTest => (v) => typeof v !== 'string' || test(v);
const ofArrays = (test: (a: Value[]) => boolean): LeafTest => (v) => !Array.isArray(v) || test(v);
const ofDocs = (test: (d: Doc) => boolean): LeafTest => (v) => !isDoc(v) || test(v);
const pattern = (v: Value): RegExp => (isRegex(v) ? toRegExp(v.pattern, v.options) : toRegExp(String(v), ''));
const isTrue = (v: Value): boolean => v === true;
const within = (v: Value, test: (v: Value) => boolean): ((v: Value) => boolean) => (isDoc(v) ? parseJsonSchema(v) : test);

function typeTest(v: Value): LeafTest {
  const names = (Array.isArray(v) ? v : [v]).map((name) => {
    if (typeof name !== 'string') throw typeMismatch(`$jsonSchema keyword 'type' must be either a string or an array of strings`);
    const known = Object.hasOwn(jsonTypes, name) ? jsonTypes[name] : undefined;
    if (known === undefined) throw badValue(name === 'integer' ? `$jsonSchema type 'integer' is not currently supported.` : `Unknown type name alias: ${name}`);
    return known;
  });
  return hasType(names);
}

const patternsOf = (schema: Doc): [RegExp, LeafTest][] => Object.entries(isDoc(schema['patternProperties']) ? schema['patternProperties'] : {}).map(([p, s]) => [pattern(p), parseJsonSchema(docOf('patternProperties', s))]);

/** What remains when `properties` and `patternProperties` have had their say. */
function additionalProperties(operand: Value, schema: Doc): LeafTest {
  const named = new Set(Object.keys(isDoc(schema['properties']) ? schema['properties'] : {}));
  const patterns = patternsOf(schema);
  const test = within(operand, () => operand !== false);
  return ofDocs((d) => Object.entries(d).every(([name, v]) => named.has(name) || patterns.some(([p]) => p.test(name)) || test(v)));
}

function items(operand: Value, schema: Doc): LeafTest {
  if (!Array.isArray(operand)) {
    const test = parseJsonSchema(docOf('items', operand));
    return ofArrays((a) => a.every(test));
  }
  const tests = operand.map((s) => parseJsonSchema(docOf('items', s)));
  const rest = within(schema['additionalItems'], () => schema['additionalItems'] !== false);
  return ofArrays((a) => a.every((v, i) => (tests[i] ?? rest)(v)));
}

function dependencies(operand: Value): LeafTest {
  const all = Object.entries(docOf('dependencies', operand)).map(([name, needs]): [string, (d: Doc) => boolean] => {
    if (isDoc(needs)) return [name, parseJsonSchema(needs)];
    const fields = stringsOf('dependencies', needs);
    return [name, (d) => fields.every((f) => Object.hasOwn(d, f))];
  });
  return ofDocs((d) => all.every(([name, test]) => !Object.hasOwn(d, name) || test(d)));
}

const branches = (name: string, v: Value): LeafTest[] => listOf(name, v).map((s) => parseJsonSchema(docOf(name, s)));

const keywords: Readonly<Record<string, Keyword>> = {
  title: () => undefined,
  description: () => undefined,
  bsonType: (v) => hasType(v),
  type: typeTest,
  enum: (v) => {
    const allowed = listOf('enum', v);
    return (x) => allowed.some((a) => equalValues(a, x));
  },
  required: (v) => {
    const fields = stringsOf('required', v);
    return ofDocs((d) => fields.every((f) => Object.hasOwn(d, f)));
  },
  properties: (v) => {
    const tests = Object.entries(docOf('properties', v)).map(([name, s]): [string, LeafTest] => [name, parseJsonSchema(docOf('properties', s))]);
    return ofDocs((d) => tests.every(([name, test]) => !Object.hasOwn(d, name) || test(d[name])));
  },
  patternProperties: (_v, schema) => {
    const tests = patternsOf(schema);
    return ofDocs((d) => Object.entries(d).every(([name, v]) => tests.every(([p, test]) => !p.test(name) || test(v))));
  },
  additionalProperties,
  minimum: (v, schema) => {
    numberOf('minimum', v);
    return ofNumbers((n) => (isTrue(schema['exclusiveMinimum']) ? compareValues(n, v) > 0 : compareValues(n, v) >= 0));
  },
  maximum: (v, schema) => {
    numberOf('maximum', v);
    return ofNumbers((n) => (isTrue(schema['exclusiveMaximum']) ? compareValues(n, v) < 0 : compareValues(n, v) <= 0));
  },
  exclusiveMinimum: () => undefined,
  exclusiveMaximum: () => undefined,
  multipleOf: (v) => {
    const step = numberOf('multipleOf', v);
    return ofNumbers((n) => (toNumber(n) as number) % step === 0);
  },
  minLength: (v) => {
    const bound = wholeOf('minLength', v);
    return ofStrings((s) => [...s].length >= bound);
  },
  maxLength: (v) => {
    const bound = wholeOf('maxLength', v);
    return ofStrings((s) => [...s].length <= bound);
  },
  pattern: (v) => {
    const p = pattern(v);
    return ofStrings((s) => p.test(s));
  },
  items,
  additionalItems: () => undefined,
  minItems: (v) => {
    const bound = wholeOf('minItems', v);
    return ofArrays((a) => a.length >= bound);
  },
  maxItems: (v) => {
    const bound = wholeOf('maxItems', v);
    return ofArrays((a) => a.length <= bound);
  },
  uniqueItems: (v) => (isTrue(v) ? ofArrays((a) => a.every((x, i) => a.findIndex((y) => equalValues(x, y)) === i)) : undefined),
  minProperties: (v) => {
    const bound = wholeOf('minProperties', v);
    return ofDocs((d) => Object.keys(d).length >= bound);
  },
  maxProperties: (v) => {
    const bound = wholeOf('maxProperties', v);
    return ofDocs((d) => Object.keys(d).length <= bound);
  },
  dependencies,
  allOf: (v) => {
    const all = branches('allOf', v);
    return (x) => all.every((test) => test(x));
  },
  anyOf: (v) => {
    const all = branches('anyOf', v);
    return (x) => all.some((test) => test(x));
  },
  oneOf: (v) => {
    const all = branches('oneOf', v);
    return (x) => all.filter((test) => test(x)).length === 1;
  },
  not: (v) => {
    const test = parseJsonSchema(docOf('not', v));
    return (x) => !test(x);
  },
};

/** Compiles a `$jsonSchema` (draft 4 as MongoDB has it); unknown keywords throw. */
export function parseJsonSchema(schema: Doc): LeafTest {
  const tests: LeafTest[] = [];
  for (const [name, operand] of Object.entries(schema)) {
    if (notBuilt.has(name)) throw failedToParse(`$jsonSchema keyword '${name}' is not currently supported`);
    const keyword = Object.hasOwn(keywords, name) ? keywords[name] : undefined;
    if (!keyword) throw failedToParse(`Unknown $jsonSchema keyword: ${name}`);
    const test = keyword(operand, schema);
    if (test) tests.push(test);
  }
  return (v) => tests.every((test) => test(v));
}
