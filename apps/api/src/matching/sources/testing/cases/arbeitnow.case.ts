import { ArbeitnowSource, normaliseArbeitnow } from '../../arbeitnow.source';
import { FEED_TOKEN } from '../../feed-url';
import { arbeitnowJob } from '../feed-rows';
import type { SourceCase } from '../source-case';

export const arbeitnowCase: SourceCase = {
  name: 'arbeitnow', make: (deps) => new ArbeitnowSource(deps), normalise: normaliseArbeitnow, row: arbeitnowJob, payload: (data) => ({ data }), id: 'slug', title: 'title', only: { token: FEED_TOKEN },
  wrongShapes: [[], {}, { data: {} }, null, 'data'],
};
