import { Aggregator } from 'mingo';
import { type Doc, isDoc, isNumeric, toNumber, type Value } from '../bson/values';
import { failedToParse, MongoError } from '../errors';
import type { MakeStage } from './stage-types';

/** mingo works on plain numbers; the widths of integers are lost inside these stages, their values up to 2^53 are not. */
function plain(v: Value): Value {
  if (isNumeric(v)) return toNumber(v);
  if (Array.isArray(v)) return v.map(plain);
  if (isDoc(v)) return Object.fromEntries(Object.entries(v).map(([name, value]) => [name, plain(value)]));
  return v;
}

const allowed: Record<string, readonly string[]> = {
  $setWindowFields: ['partitionBy', 'sortBy', 'output'],
  $densify: ['field', 'partitionByFields', 'range'],
  $fill: ['partitionBy', 'partitionByFields', 'sortBy', 'output'],
};

const byMingo = (name: string): MakeStage => (spec) => {
  if (!isDoc(spec)) throw failedToParse(`the ${name} stage specification must be an object, found ${typeof spec}`);
  const odd = Object.keys(spec).find((k) => !allowed[name]?.includes(k));
  if (odd) throw new MongoError(40415, `BSON field '${name}.${odd}' is an unknown field.`);
  return {
    name, reads: undefined, closes: false,
    run(input) {
      try {
        return new Aggregator([{ [name]: plain(spec) as Doc }]).run([...input].map((doc) => plain(doc) as Doc)) as Doc[];
      } catch (error) {
        throw error instanceof MongoError ? error : failedToParse(`${name}: ${(error as Error).message}`);
      }
    },
  };
};

export const $setWindowFields = byMingo('$setWindowFields');
export const $densify = byMingo('$densify');
export const $fill = byMingo('$fill');
