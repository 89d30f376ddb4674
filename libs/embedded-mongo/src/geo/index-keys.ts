import { type Doc, isDoc, type Value } from '../bson/values';
import { MongoError } from '../errors';
import { Path } from '../query/path';
import { describe } from '../update/describe';
import { GeometryError, isGeoJson, legacyPoint, parseGeoJson } from './geometry';

const extractFailed = (doc: Doc, why: string): MongoError => new MongoError(16755, `Can't extract geo keys: ${describe(doc)} ${why}`);

function checkSphere(v: Value, doc: Doc): void {
  if (v === undefined || v === null || (Array.isArray(v) && v.length === 0)) return;
  try {
    if (isDoc(v) && (typeof v['type'] === 'string' || isGeoJson(v))) parseGeoJson(v);
    else if (!legacyPoint(v)) throw new GeometryError(`Point must be an array or object: ${describe(v)}`);
  } catch (error) {
    throw error instanceof GeometryError ? extractFailed(doc, error.message) : error;
  }
}

/** A geo index holds a document only if its field is a geometry: anything else is refused, as MongoDB does (Location16755, Location13027). */
export function checkGeoKeys(doc: Doc, key: Doc): void {
  for (const [field, kind] of Object.entries(key)) {
    if (kind !== '2dsphere' && kind !== '2d') continue;
    new Path(field).visit(doc, false, (v) => {
      const several = Array.isArray(v) && v.length > 0 && (isDoc(v[0]) || Array.isArray(v[0]));
      for (const item of several ? (v as Value[]) : [v]) {
        if (kind === '2dsphere') checkSphere(item, doc);
        else check2d(item);
      }
      return false;
    });
  }
}

function check2d(v: Value): void {
  if (v === undefined || v === null || (Array.isArray(v) && v.length === 0)) return;
  const point = legacyPoint(v);
  if (!point) {
    if (isDoc(v) || Array.isArray(v)) throw new MongoError(13026, `geo values must be 'legacy coordinate pairs' for 2d indexes: ${describe(v)}`);
    return;
  }
  if (point.some((n) => Math.abs(n) > 180)) throw new MongoError(13027, `point not in interval of [ -180, 180 ]: ${describe(v)}`);
}
