import { JoobleSource, normaliseJooble } from '../../jooble.source';
import { joobleJob } from '../keyed-rows';
import type { SourceCase } from '../source-case';

export const joobleCase: SourceCase = {
  name: 'jooble', make: (deps) => new JoobleSource({ ...deps, keys: { jooble: 'hunter2-jooble' } }), normalise: normaliseJooble, row: joobleJob, payload: (jobs) => ({ totalCount: jobs.length, jobs }), id: 'id', title: 'title',
  wrongShapes: [[], {}, { jobs: null }, null, 7], completeText: false, most: 35, storedBoard: 'US', only: { token: 'all', search: { what: 'baker', where: 'Pittsburgh', country: 'US' } },
};
