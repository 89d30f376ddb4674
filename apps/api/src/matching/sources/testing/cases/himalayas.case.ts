import { FEED_TOKEN } from '../../feed-url';
import { HimalayasSource, normaliseHimalayas } from '../../himalayas.source';
import { himalayasJob } from '../feed-rows';
import type { SourceCase } from '../source-case';

export const himalayasCase: SourceCase = {
  name: 'himalayas', make: (deps) => new HimalayasSource(deps), normalise: normaliseHimalayas, row: himalayasJob, payload: (jobs) => ({ jobs }), id: 'guid', title: 'title', only: { token: FEED_TOKEN },
  wrongShapes: [[], {}, { jobs: null }, null, 7],
};
