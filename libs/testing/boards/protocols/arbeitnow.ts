import type { JsonObject } from '../load-boards';
import { count, json, rowsIn, type Protocol } from './protocol';

const PER_PAGE = 100;
const ADDRESS = 'https://www.arbeitnow.com/api/job-board-api';

/** Arbeitnow job board API: `/api/job-board-api` by `page`; the next page that it links carries a search, which finds something else. */
export const arbeitnow: Protocol = {
  source: 'arbeitnow',
  id: 'slug',
  rows: (payload) => rowsIn((payload as JsonObject)['data']),
  read: ({ method, url, path: [api, listing, more] }) => {
    if (method !== 'GET' || api !== 'api' || listing !== 'job-board-api' || more !== undefined) return null;
    const page = Math.max(1, count(url, 'page', 1));
    const search = url.searchParams.get('search');
    return {
      token: 'all',
      page,
      missing: json({ message: 'Not found' }, 404),
      answer: (_, rows) => {
        const found = search === null ? rows : rows.filter((row) => String(row['title']).includes(search));
        const data = found.slice((page - 1) * PER_PAGE, page * PER_PAGE);
        const links = { first: `${ADDRESS}?page=1`, last: null, prev: null, next: `${ADDRESS}?page=${page + 1}&search=featured` };
        return json({ data, links, meta: { current_page: page, path: ADDRESS, per_page: PER_PAGE, to: data.length } });
      },
    };
  },
};
