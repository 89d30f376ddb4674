import { type Doc, isDoc, toNumber, typeName, type Value } from '../bson/values';
import { ErrorCode, MongoError, typeMismatch } from '../errors';
import { parseCollation } from '../query/collation';
import { parseFilter } from '../query/filter';

const invalid = (message: string): MongoError => new MongoError(ErrorCode.InvalidOptions, message);
const given = (v: Value): boolean => v !== undefined && v !== null && v !== false;

function cappedOptions(body: Doc): Doc {
  if (body['capped'] !== true) {
    for (const name of ['size', 'max']) if (given(body[name])) throw invalid(`the 'capped' field needs to be true when either the 'size' or 'max' fields are present`);
    return {};
  }
  const size = toNumber(body['size']);
  if (size === undefined) throw invalid("the 'size' field is required when 'capped' is true");
  if (size <= 0) throw invalid('size has to be larger than 0');
  // MongoDB rounds up to whole blocks of 256 bytes
  return { capped: true, size: Math.ceil(size / 256) * 256, ...(given(body['max']) ? { max: body['max'] } : {}) };
}

const granularities = ['seconds', 'minutes', 'hours'];
/** The longest time that one bucket spans, by granularity: seconds (manual, "Set Granularity for Time Series Data"). */
const bucketSeconds: Readonly<Record<string, number>> = { seconds: 3600, minutes: 86_400, hours: 2_592_000 };

function seriesOptions(v: Value): Doc {
  if (!given(v)) return {};
  if (!isDoc(v)) throw typeMismatch(`BSON field 'create.timeseries' is the wrong type '${typeName(v)}', expected type 'object'`);
  const known = ['timeField', 'metaField', 'granularity', 'bucketMaxSpanSeconds', 'bucketRoundingSeconds'];
  const odd = Object.keys(v).find((k) => !known.includes(k));
  if (odd !== undefined) throw new MongoError(ErrorCode.UnknownField, `BSON field 'create.timeseries.${odd}' is an unknown field.`);
  if (typeof v['timeField'] !== 'string') throw new MongoError(ErrorCode.MissingField, "BSON field 'create.timeseries.timeField' is missing but a required field");
  if (v['metaField'] === '_id' || v['metaField'] === v['timeField']) throw invalid("The 'metaField' cannot be \"_id\" or the same as the 'timeField'");
  const granularity = v['granularity'] ?? (v['bucketMaxSpanSeconds'] === undefined ? 'seconds' : undefined);
  if (granularity !== undefined && !granularities.includes(granularity as string)) throw new MongoError(ErrorCode.BadValue, `Enumeration value '${String(granularity)}' for field 'create.timeseries.granularity' is not a valid value.`);
  return {
    timeseries: {
      timeField: v['timeField'], ...(v['metaField'] === undefined ? {} : { metaField: v['metaField'] }), ...(granularity === undefined ? {} : { granularity }),
      bucketMaxSpanSeconds: v['bucketMaxSpanSeconds'] ?? bucketSeconds[granularity as string], ...(v['bucketRoundingSeconds'] === undefined ? {} : { bucketRoundingSeconds: v['bucketRoundingSeconds'] }),
    },
  };
}

function clusteredOptions(v: Value): Doc {
  if (!given(v)) return {};
  const spec: Doc = isDoc(v) ? v : { key: { _id: 1 }, unique: true };
  const key = spec['key'];
  if (!isDoc(key) || Object.keys(key).join() !== '_id' || toNumber(key['_id']) !== 1) throw invalid('The clusteredIndex option is only supported for key: {_id: 1}');
  if (spec['unique'] !== true) throw invalid('The clusteredIndex option requires unique: true to be specified');
  return { clusteredIndex: { v: 2, key: { _id: 1 }, name: spec['name'] ?? '_id_', unique: true } };
}

/** `validator` and how strictly it is applied; empty where nothing is asked. */
export function validationOptions(body: Doc): Doc {
  const out: Doc = {};
  const validator = body['validator'];
  if (validator !== undefined && validator !== null) {
    if (!isDoc(validator)) throw typeMismatch(`BSON field 'validator' is the wrong type '${typeName(validator)}', expected type 'object'`);
    parseFilter(validator);
    if (Object.keys(validator).length > 0) out['validator'] = validator;
  }
  for (const [name, values] of [['validationLevel', ['off', 'strict', 'moderate']], ['validationAction', ['error', 'warn', 'errorAndLog']]] as const) {
    const v = body[name];
    if (v === undefined || v === null) continue;
    if (!(values as readonly Value[]).includes(v)) throw new MongoError(ErrorCode.BadValue, `Enumeration value '${String(v)}' for field '${name}' is not a valid value.`);
    out[name] = v;
  }
  return out;
}

/** The life of documents of a time series or of a clustered collection, in seconds. */
function lifeOptions(body: Doc): Doc {
  const v = body['expireAfterSeconds'];
  if (v === undefined || v === null || v === 'off') return {};
  const seconds = toNumber(v);
  if (seconds === undefined || seconds < 0) throw invalid(`TTL index 'expireAfterSeconds' option must be within an acceptable range, found ${String(v)}`);
  if (!given(body['timeseries']) && !given(body['clusteredIndex'])) throw invalid("'expireAfterSeconds' is only supported on time-series collections or when the 'clusteredIndex' option is specified");
  return { expireAfterSeconds: BigInt(Math.trunc(seconds)) };
}

function viewOptions(body: Doc): Doc {
  const { viewOn, pipeline = [] } = body;
  if (!given(viewOn)) {
    if (given(body['pipeline'])) throw invalid("'pipeline' requires 'viewOn' to also be specified");
    return {};
  }
  if (typeof viewOn !== 'string' || viewOn === '') throw typeMismatch(`BSON field 'create.viewOn' is the wrong type '${typeName(viewOn)}', expected type 'string'`);
  if (!Array.isArray(pipeline)) throw typeMismatch(`BSON field 'create.pipeline' is the wrong type '${typeName(pipeline)}', expected type 'array'`);
  const odd = ['capped', 'timeseries', 'validator', 'clusteredIndex', 'expireAfterSeconds'].find((name) => given(body[name]));
  if (odd !== undefined) throw invalid(`the ${odd} option cannot be used on a view`);
  const writes = pipeline.find((stage) => isDoc(stage) && ('$out' in stage || '$merge' in stage));
  if (writes) throw new MongoError(ErrorCode.OptionNotSupportedOnView, 'The aggregation stage $out or $merge cannot be used in a view definition');
  return { viewOn, pipeline };
}

/** The options of `create`, checked, in the form in which listCollections shows them. */
export function collectionOptions(body: Doc): Doc {
  for (const name of ['changeStreamPreAndPostImages', 'encryptedFields']) {
    if (given(body[name])) throw invalid(`create: ${name} is not supported by this server`);
  }
  const collation = parseCollation(body['collation']);
  return {
    ...viewOptions(body), ...cappedOptions(body), ...validationOptions(body), ...clusteredOptions(body['clusteredIndex']), ...seriesOptions(body['timeseries']), ...lifeOptions(body),
    ...(collation ? { collation: collation.spec } : {}),
  };
}
