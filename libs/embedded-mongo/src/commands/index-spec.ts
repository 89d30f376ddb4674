import { type Doc, isDoc, isNumeric, toNumber, typeName } from '../bson/values';
import { ErrorCode, MongoError, typeMismatch } from '../errors';
import { parseCollation } from '../query/collation';
import { parseFilter } from '../query/filter';
import { describe } from '../update/describe';

const indexOptions = [
  'key', 'name', 'unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds', 'collation', 'hidden', 'background', 'v', 'ns',
  'weights', 'default_language', 'language_override', 'textIndexVersion', '2dsphereIndexVersion', 'bits', 'min', 'max', 'wildcardProjection',
];
/** The kinds that are kept by their definition: queries that need them look at every document. */
const kinds = ['2d', '2dsphere', 'text', 'hashed'];
const inPartial = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in']);

function checkPartial(filter: ReturnType<typeof parseFilter>): void {
  if (filter.kind === 'and' || filter.kind === 'or') filter.parts.forEach(checkPartial);
  else if (filter.kind !== 'field' || !inPartial.has(filter.op)) throw new MongoError(ErrorCode.CannotCreateIndex, 'Expression not supported in partial index');
}

/** Of a text index: its fields in the form in which MongoDB lists them, and their weights. */
function textSpec(given: Doc, key: Doc): Doc {
  const entries = Object.entries(key);
  const first = entries.findIndex(([, kind]) => kind === 'text');
  const plain = entries.filter(([, kind]) => kind !== 'text');
  const weights = given['weights'];
  if (weights !== undefined && !isDoc(weights)) throw typeMismatch(`The field 'weights' must be an object, but got ${typeName(weights)}`);
  const all: Doc = { ...Object.fromEntries(entries.filter(([, kind]) => kind === 'text').map(([name]) => [name, 1])), ...weights };
  return {
    key: Object.fromEntries([...plain.slice(0, first), ['_fts', 'text'], ['_ftsx', 1], ...plain.slice(first)]),
    weights: Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))),
    default_language: given['default_language'] ?? 'english', language_override: given['language_override'] ?? 'language', textIndexVersion: given['textIndexVersion'] ?? 3,
  };
}

/** What the kind of an index adds to its definition. */
function kindOptions(given: Doc, key: Doc): Doc {
  const used = new Set(Object.values(key).filter((kind): kind is string => typeof kind === 'string'));
  if (used.has('hashed') && given['unique'] === true) throw new MongoError(16764, 'Currently hashed indexes cannot guarantee uniqueness. Use a regular index.');
  if (used.has('2dsphere')) return { '2dsphereIndexVersion': given['2dsphereIndexVersion'] ?? 3 };
  if (used.has('2d')) return Object.fromEntries(['bits', 'min', 'max'].filter((o) => given[o] !== undefined).map((o) => [o, given[o]]));
  if (used.has('text') && '_fts' in key) return Object.fromEntries(['weights', 'default_language', 'language_override', 'textIndexVersion'].map((o) => [o, given[o]]));
  return used.has('text') ? textSpec(given, key) : given['wildcardProjection'] === undefined ? {} : { wildcardProjection: given['wildcardProjection'] };
}

/** An index as asked for, checked, in the form in which it is kept. */
export function indexSpec(given: Doc, command: string): Doc {
  for (const key of Object.keys(given)) {
    if (indexOptions.includes(key)) continue;
    throw new MongoError(ErrorCode.InvalidOptions, `Error in specification ${describe(given)} :: caused by :: The field '${key}' is not valid for an index specification. Specification: ${command}`);
  }
  const { key } = given;
  if (!isDoc(key)) throw typeMismatch(`The field 'key' must be an object, but got ${typeName(key)}`);
  if (Object.keys(key).length === 0) throw new MongoError(ErrorCode.CannotCreateIndex, 'Index keys cannot be empty.');
  for (const [name, direction] of Object.entries(key)) {
    if (typeof direction === 'string' && !kinds.includes(direction)) throw new MongoError(ErrorCode.CannotCreateIndex, `Unknown index plugin '${direction}'`);
    if (typeof direction !== 'string' && (!isNumeric(direction) || toNumber(direction) === 0)) throw new MongoError(ErrorCode.CannotCreateIndex, `Values in v:2 index key pattern cannot be of type ${typeName(direction)}. Only numbers > 0, numbers < 0, and strings are allowed.`);
    if (name === '' || name.split('.').some((p) => p === '')) throw new MongoError(ErrorCode.CannotCreateIndex, 'Index keys cannot be an empty field.');
    if (name.split('.').some((p, i, all) => p.startsWith('$') && !(p === '$**' && i === all.length - 1) && !['$id', '$ref', '$db'].includes(p))) throw new MongoError(ErrorCode.CannotCreateIndex, `Index key contains an illegal field name: field name starts with '$'.`);
  }
  const name = given['name'] ?? Object.entries(key).map(([f, d]) => `${f}_${typeof d === 'string' ? d : toNumber(d)}`).join('_');
  const spec: Doc = { v: 2, key, name };
  for (const option of ['unique', 'sparse', 'hidden'] as const) if (given[option] === true || (toNumber(given[option]) ?? 0) !== 0) spec[option] = true;
  if (typeof given['background'] === 'boolean') spec['background'] = given['background'];
  const partial = given['partialFilterExpression'];
  if (partial !== undefined) {
    if (!isDoc(partial)) throw typeMismatch(`The field 'partialFilterExpression' must be an object, but got ${typeName(partial)}`);
    if (spec['sparse']) throw new MongoError(ErrorCode.CannotCreateIndex, 'cannot mix "partialFilterExpression" and "sparse" options');
    checkPartial(parseFilter(partial));
    spec['partialFilterExpression'] = partial;
  }
  const expire = given['expireAfterSeconds'];
  if (expire !== undefined) {
    const seconds = toNumber(expire);
    if (seconds === undefined || seconds < 0 || seconds > 2147483647) throw new MongoError(ErrorCode.CannotCreateIndex, `TTL index 'expireAfterSeconds' option must be within an acceptable range, found ${describe(expire)}`);
    if (Object.keys(key).length > 1) throw new MongoError(ErrorCode.CannotCreateIndex, 'TTL indexes are single-field indexes, compound indexes do not support TTL.');
    spec['expireAfterSeconds'] = expire;
  }
  Object.assign(spec, kindOptions(given, key));
  const collation = parseCollation(given['collation']);
  if (collation) spec['collation'] = collation.spec;
  return spec;
}
