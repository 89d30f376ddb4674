import { GreenhouseSource, normaliseGreenhouse } from '../../greenhouse.source';
import { greenhouseJob } from '../rows';
import type { SourceCase } from '../source-case';

export const greenhouseCase: SourceCase = {
  name: 'greenhouse', make: (deps) => new GreenhouseSource(deps), normalise: normaliseGreenhouse, row: greenhouseJob, payload: (jobs) => ({ jobs, meta: { total: jobs.length } }), id: 'id', title: 'title', validates: true,
  wrongShapes: [[], {}, { jobs: {} }, null, 'jobs'],
};
