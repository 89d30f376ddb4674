import { FEED_TOKEN } from '../../feed-url';
import { normaliseRemotive, RemotiveSource } from '../../remotive.source';
import { remotiveJob } from '../feed-rows';
import type { SourceCase } from '../source-case';

export const remotiveCase: SourceCase = {
  name: 'remotive', make: (deps) => new RemotiveSource(deps), normalise: normaliseRemotive, row: remotiveJob, payload: (jobs) => ({ '0-legal-notice': 'terms', 'job-count': jobs.length, jobs }), id: 'id', title: 'title', validates: true, only: { token: FEED_TOKEN },
  wrongShapes: [[], {}, { jobs: null }, null, 7],
};
