import type { JsonObject } from '../load-boards';
import { json, rowsIn, type Protocol } from './protocol';

const STORY = 49_600_003;
/** In no order, and the newest is not the wanted one. */
const HITS = [
  { objectID: '49300001', title: 'Ask HN: Who is hiring? (October 2026)', author: 'whoishiring', created_at: '2026-10-01T15:00:00Z', created_at_i: 1790866800 },
  { objectID: `${STORY}`, title: 'Ask HN: Who is hiring? (November 2026)', author: 'whoishiring', created_at: '2026-11-02T16:00:00Z', created_at_i: 1793635200 },
  { objectID: '49600004', title: 'Ask HN: Freelancer? Seeking freelancer? Who is hiring? (November 2026)', author: 'whoishiring', created_at: '2026-11-02T16:00:01Z', created_at_i: 1793635201 },
  { objectID: '49600005', title: 'Ask HN: Who wants to be hired? (November 2026)', author: 'whoishiring', created_at: '2026-11-02T16:00:02Z', created_at_i: 1793635202 },
];

/** Hacker News at Algolia: `/api/v1/search_by_date` by `tags`, then `/api/v1/items/{id}` with the whole tree. For faults the story is page 1 and the search page 2. */
export const hackernews: Protocol = {
  source: 'hackernews',
  rows: (payload) => rowsIn((payload as JsonObject)['children']),
  read: ({ method, url, path: [api, version, collection, id] }) => {
    if (method !== 'GET' || api !== 'api' || version !== 'v1') return null;
    const missing = json({ status: 404, error: 'Not Found' }, 404);
    if (collection === 'search_by_date' && id === undefined) {
      const hits = url.searchParams.get('tags') === 'story,author_whoishiring' ? HITS : [];
      return { token: 'all', page: 2, missing, answer: () => json({ hits, nbHits: hits.length, page: 0, nbPages: 1, hitsPerPage: 20 }) };
    }
    if (collection !== 'items' || id === undefined) return null;
    const story = HITS.find(({ objectID }) => objectID === id);
    return {
      token: 'all',
      page: 1,
      missing,
      answer: (_, rows) => (story ? json({ id: Number(id), type: 'story', title: story.title, author: story.author, created_at_i: story.created_at_i, children: id === `${STORY}` ? rows : [] }) : null),
    };
  },
};
