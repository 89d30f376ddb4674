import { normaliseWorkable, WorkableSource } from '../../workable.source';
import { workableJob } from '../ats-rows';
import type { SourceCase } from '../source-case';

export const workableCase: SourceCase = {
  name: 'workable', make: (deps) => new WorkableSource(deps), normalise: normaliseWorkable, row: workableJob, payload: (jobs) => ({ name: 'Acme', description: null, jobs }), id: 'shortcode', title: 'title', validates: true,
  wrongShapes: [[], {}, { name: 'Acme', jobs: null }, { name: 'Acme', jobs: {} }, null, 7],
};
