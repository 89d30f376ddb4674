import { AdzunaSource, normaliseAdzuna } from '../../adzuna.source';
import { adzunaResult } from '../keyed-rows';
import type { SourceCase } from '../source-case';

export const adzunaCase: SourceCase = {
  name: 'adzuna', make: (deps) => new AdzunaSource({ ...deps, keys: { adzuna: { id: '1a2b3c4d', key: 'hunter2' } } }), normalise: normaliseAdzuna, row: adzunaResult, payload: (results) => ({ count: results.length, results }), id: 'id', title: 'title',
  wrongShapes: [[], {}, { results: null }, null, 7], completeText: false, most: 130, storedBoard: 'GB', only: { token: 'gb', search: { what: 'nurse', where: 'Kendal', country: 'GB' } },
};
