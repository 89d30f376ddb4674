import { Double, ObjectId } from 'bson';
import { isDecimal, isDoc, type Value } from '../bson/values';

/** A value as MongoDB prints it inside error messages. */
export function describe(v: Value): string {
  if (v === undefined) return 'missing';
  if (typeof v === 'string') return JSON.stringify(v);
  if (typeof v === 'bigint' || isDecimal(v)) return String(v);
  if (v instanceof Double) return Number.isInteger(v.value) ? v.value.toFixed(1) : String(v.value);
  if (v instanceof ObjectId) return `ObjectId('${v.toHexString()}')`;
  if (v instanceof Date) return `new Date(${v.getTime()})`;
  if (Array.isArray(v)) return v.length === 0 ? '[]' : `[ ${v.map(describe).join(', ')} ]`;
  if (isDoc(v)) {
    const parts = Object.entries(v).map(([name, value]) => `${name}: ${describe(value)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  return String(v);
}
