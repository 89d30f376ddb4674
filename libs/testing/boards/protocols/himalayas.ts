import type { JsonObject } from '../load-boards';
import { count, json, rowsIn, type Protocol } from './protocol';

const MOST = 20;

/** Himalayas browse API: `/jobs/api` by `offset`; a `limit` above 20 is 20, and parameters of the search do nothing here. */
export const himalayas: Protocol = {
  source: 'himalayas',
  id: 'guid',
  rows: (payload) => rowsIn((payload as JsonObject)['jobs']),
  read: ({ method, url, path: [jobs, api, more] }) => {
    if (method !== 'GET' || jobs !== 'jobs' || api !== 'api' || more !== undefined) return null;
    const offset = count(url, 'offset', 0);
    const limit = Math.max(1, Math.min(count(url, 'limit', MOST), MOST));
    return {
      token: 'all',
      page: Math.floor(offset / limit) + 1,
      missing: json({ error: 'Not found' }, 404),
      answer: (_, rows) => json({ comments: 'Notes on the API', updatedAt: 1795300000, offset, limit, totalCount: rows.length, nextCursor: null, jobs: rows.slice(offset, offset + limit) }),
    };
  },
};
