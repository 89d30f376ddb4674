import type { JsonObject } from '../load-boards';
import { count, json, rowsIn, type Protocol } from './protocol';

const PER_PAGE = 20;
const REACHABLE = 100;

/** The Muse public API: `/api/public/jobs` by `page`, which is required and below 100, whatever `page_count` says. */
export const themuse: Protocol = {
  source: 'themuse',
  rows: (payload) => rowsIn((payload as JsonObject)['results']),
  read: ({ method, url, path: [api, open, jobs, more] }) => {
    if (method !== 'GET' || api !== 'api' || open !== 'public' || jobs !== 'jobs' || more !== undefined) return null;
    const page = count(url, 'page', REACHABLE);
    return {
      token: 'all',
      page: page + 1,
      missing: json({ error: 'Not found' }, 404),
      answer: (_, rows) =>
        page >= REACHABLE
          ? json({ error: 'page must be below 100' }, 400)
          : json({ page, page_count: 20_223, items_per_page: PER_PAGE, total: rows.length, results: rows.slice(page * PER_PAGE, (page + 1) * PER_PAGE) }),
    };
  },
};
