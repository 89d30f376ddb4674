export * from './job-source';
export { GreenhouseSource, normaliseGreenhouse } from './greenhouse.source';
export { LeverSource, normaliseLever } from './lever.source';
export { AshbySource, normaliseAshby } from './ashby.source';
