import { normaliseReed, ReedSource } from '../../reed.source';
import { reedResult } from '../keyed-rows';
import type { SourceCase } from '../source-case';

export const reedCase: SourceCase = {
  name: 'reed', make: (deps) => new ReedSource({ ...deps, keys: { reed: 'hunter2-reed' } }), normalise: normaliseReed, row: reedResult, payload: (results) => ({ results, totalResults: results.length }), id: 'jobId', title: 'jobTitle',
  wrongShapes: [[], {}, { results: null }, null, 7], storedBoard: 'GB', only: { token: 'gb', search: { what: 'upholsterer', where: 'Leeds', country: 'GB' } },
};
