import mongoose from 'mongoose';

/**
 * Query operators written by our own code. `sanitizeFilter` turns every other `$…` inside a filter into a
 * plain value, so that an operator can never come from outside.
 */
export const mustIn = <T>(values: readonly T[]): never => mongoose.trusted({ $in: values as never }) as never;
export const mustLt = (value: Date | number): never => mongoose.trusted({ $lt: value }) as never;
export const mustLte = (value: Date | number): never => mongoose.trusted({ $lte: value }) as never;
export const mustGt = (value: Date | number | mongoose.Types.ObjectId): never => mongoose.trusted({ $gt: value }) as never;
export const mustNot = (value: unknown): never => mongoose.trusted({ $ne: value as never }) as never;
export const mustNotExist = (): never => mongoose.trusted({ $exists: false }) as never;
