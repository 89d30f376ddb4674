import { asDouble, type Doc, isDoc, toNumber, truthy, type Value } from '../bson/values';
import { badValue, ErrorCode, MongoError } from '../errors';
import { nearFrom } from '../geo/parse-geo';
import { distanceOf, geoFields, nearOf } from '../geo/near-rows';
import { matches, parseFilter } from '../query/filter';
import { Path, valueAt } from '../query/path';
import { setAt } from '../update/change-path';
import type { MakeStage, StageContext } from './stage-types';

const known = new Set(['near', 'distanceField', 'spherical', 'minDistance', 'maxDistance', 'query', 'distanceMultiplier', 'includeLocs', 'key', 'uniqueDocs']);

/** The field to measure: that of `key`, or of the only geo index. */
function fieldOf(spec: Doc, { collection, db }: StageContext): string | undefined {
  const { key } = spec;
  if (key !== undefined && typeof key !== 'string') throw new MongoError(ErrorCode.TypeMismatch, "$geoNear parameter 'key' must be of type string");
  if (!collection) return typeof key === 'string' ? key : undefined;
  const names = [...new Set(geoFields(collection).map((f) => f.name))];
  if (names.length === 0) throw new MongoError(ErrorCode.IndexNotFound, '$geoNear requires a 2d or 2dsphere index, but none were found');
  if (typeof key === 'string') {
    if (names.includes(key)) return key;
    throw new MongoError(ErrorCode.NoQueryExecutionPlans, `error processing query: ns=${db}.${collection.name} planner returned error :: caused by :: unable to find index for $geoNear query`);
  }
  if (names.length > 1) throw new MongoError(ErrorCode.IndexNotFound, `There is more than one geo index on ${db}.${collection.name}; unsure which to use for $geoNear`);
  return names[0];
}

const pathOf = (v: Value, name: string): string[] | undefined => {
  if (v === undefined) return undefined;
  if (typeof v !== 'string') throw new MongoError(ErrorCode.TypeMismatch, `$geoNear parameter '${name}' must be of type string`);
  return v.split('.');
};

export const $geoNear: MakeStage = (spec, context) => {
  if (!isDoc(spec)) throw new MongoError(10065, 'invalid parameter: expected an object ($geoNear)');
  const odd = Object.keys(spec).find((k) => !known.has(k));
  if (odd !== undefined) throw new MongoError(ErrorCode.UnknownField, `BSON field '$geoNear.${odd}' is an unknown field.`);
  if (spec['near'] === undefined) throw new MongoError(5860400, '$geoNear requires a \'near\' argument');
  const distanceField = pathOf(spec['distanceField'], 'distanceField');
  const locField = pathOf(spec['includeLocs'], 'includeLocs');
  const factor = spec['distanceMultiplier'] === undefined ? 1 : toNumber(spec['distanceMultiplier']);
  if (factor === undefined || !(factor >= 0)) throw badValue("$geoNear parameter 'distanceMultiplier' must be a non-negative number");
  const near = nearFrom(spec['near'], truthy(spec['spherical']), { min: spec['minDistance'], max: spec['maxDistance'] });
  const filter = parseFilter(isDoc(spec['query']) ? spec['query'] : {}, context);
  if (nearOf(filter)) throw badValue('$near is not allowed inside of a $geoNear aggregation query');
  const field = fieldOf(spec, context);
  return {
    name: '$geoNear', reads: undefined, closes: false,
    *run(input) {
      if (field === undefined) return;
      const path = new Path(field);
      const found: { doc: Doc; distance: number }[] = [];
      for (const doc of input) {
        context.deadline.tick();
        if (!matches(filter, doc)) continue;
        const distance = distanceOf(near, path, doc);
        if (Number.isFinite(distance) && distance >= near.min && distance <= near.max) found.push({ doc, distance });
      }
      found.sort((a, b) => a.distance - b.distance);
      for (const { doc, distance } of found) {
        const out = withOwnDocuments(doc);
        if (locField) setAt(out, locField, valueAt(doc, field.split('.')));
        if (distanceField) setAt(out, distanceField, asDouble(distance * factor));
        yield out;
      }
    },
  };
};

/** A copy whose nested documents are its own, as far as a dotted field may reach. */
function withOwnDocuments(doc: Doc): Doc {
  return Object.fromEntries(Object.entries(doc).map(([k, v]): [string, Value] => [k, isDoc(v) ? withOwnDocuments(v) : v]));
}
