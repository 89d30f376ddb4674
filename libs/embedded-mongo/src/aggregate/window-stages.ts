import { createRequire } from 'node:module';
import type * as Mingo from 'mingo';
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

// all of mingo takes 200 ms to load and few pipelines need it, so it is loaded by the first one that does
let aggregator: typeof Mingo.Aggregator | undefined;
const mingoAggregator = (): typeof Mingo.Aggregator => (aggregator ??= (createRequire(__filename)('mingo') as typeof Mingo).Aggregator);

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
        const Aggregator = mingoAggregator();
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
