import { FEED_TOKEN } from '../../feed-url';
import { normaliseTheMuse, TheMuseSource } from '../../themuse.source';
import { museJob } from '../feed-rows';
import type { SourceCase } from '../source-case';

export const theMuseCase: SourceCase = {
  name: 'themuse', make: (deps) => new TheMuseSource(deps), normalise: normaliseTheMuse, row: museJob, payload: (results) => ({ page: 0, page_count: 1, results }), id: 'id', title: 'name', forbidden: 'throttled', only: { token: FEED_TOKEN },
  wrongShapes: [[], {}, { results: null }, null, 7],
};
