import { FEED_TOKEN } from '../../feed-url';
import { HackerNewsSource, normaliseHackerNews } from '../../hackernews.source';
import { hackerNewsComment } from '../feed-rows';
import type { SourceCase } from '../source-case';

export const hackerNewsCase: SourceCase = {
  name: 'hackernews', make: (deps) => new HackerNewsSource(deps), normalise: normaliseHackerNews, row: hackerNewsComment, payload: (children) => ({ id: 49600003, type: 'story', children }), id: 'id', title: 'text', only: { token: FEED_TOKEN },
  // Where there is no text at all the comment was deleted.
  untitled: { text: '<p> <p>' }, wrongShapes: [[], {}, { hits: null }, { hits: [] }, null, 7],
};
