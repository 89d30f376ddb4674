import { TextFailure } from '../text-model/text-failure';

/** The vectors of an answer. One that is missing, of another length, all zeros or holds what is no finite number spoils the whole. @throws TextFailure wrong_shape */
export function readVectors(given: unknown, count: number, dimensions: number, inputTokens: number): Float32Array[] {
  const refused = (): never => {
    throw new TextFailure('wrong_shape', { inputTokens, outputTokens: 0 });
  };
  if (!Array.isArray(given) || given.length !== count) return refused();
  return given.map((values: unknown) => {
    if (!(Array.isArray(values) || values instanceof Float32Array) || values.length !== dimensions) return refused();
    // a number that a Float32 cannot hold becomes infinite
    const vector = Float32Array.from(values as ArrayLike<unknown>, (value) => (typeof value === 'number' ? value : Number.NaN));
    return vector.every(Number.isFinite) && vector.some((value) => value !== 0) ? vector : refused();
  });
}
