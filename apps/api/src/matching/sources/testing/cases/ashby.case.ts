import { AshbySource, normaliseAshby } from '../../ashby.source';
import { ashbyJob } from '../rows';
import type { SourceCase } from '../source-case';

export const ashbyCase: SourceCase = {
  name: 'ashby', make: (deps) => new AshbySource(deps), normalise: normaliseAshby, row: ashbyJob, payload: (jobs) => ({ apiVersion: '1', jobs }), id: 'id', title: 'title', validates: true,
  wrongShapes: [[], {}, { jobs: null }, null, 7],
};
