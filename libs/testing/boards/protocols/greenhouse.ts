import type { JsonObject } from '../load-boards';
import { json, rowsIn, without, type Protocol } from './protocol';

const WITH_CONTENT = ['content', 'departments', 'offices'];

/** Greenhouse Job Board API v1: `/v1/boards/{token}`, `…/jobs`, `…/jobs/{id}`. */
export const greenhouse: Protocol = {
  source: 'greenhouse',
  rows: (payload) => rowsIn((payload as JsonObject)['jobs']),
  read: ({ method, url, path: [version, collection, token, jobs, id] }) => {
    if (method !== 'GET' || version !== 'v1' || collection !== 'boards' || token === undefined) return null;
    return {
      token,
      page: 1,
      missing: json({ status: 404, error: 'Job not found' }, 404),
      answer: (board, rows) => {
        if (jobs === undefined) return json({ name: board.company, content: `&lt;p&gt;${board.about}&lt;/p&gt;` });
        if (jobs !== 'jobs') return null;
        const paid = (row: JsonObject): JsonObject => (url.searchParams.get('pay_transparency') === 'true' ? row : without(row, ['pay_input_ranges']));
        const one = id === undefined ? undefined : rows.find((row) => String(row['id']) === id);
        if (id !== undefined) return one ? json(paid(one)) : null;
        const full = url.searchParams.get('content') === 'true';
        return json({ jobs: rows.map((row) => paid(full ? row : without(row, WITH_CONTENT))), meta: { total: rows.length } });
      },
    };
  },
};
