import type { JsonObject } from '../load-boards';
import { json, rowsIn, without, type Protocol } from './protocol';

/** Ashby's public job board: `/posting-api/job-board/{name}`. */
export const ashby: Protocol = {
  source: 'ashby',
  rows: (payload) => rowsIn((payload as JsonObject)['jobs']),
  read: ({ method, url, path: [api, collection, token] }) => {
    if (method !== 'GET' || api !== 'posting-api' || collection !== 'job-board' || token === undefined) return null;
    const paid = url.searchParams.get('includeCompensation') === 'true';
    return {
      token,
      page: 1,
      missing: { status: 404, body: 'Not Found', type: 'text/plain; charset=utf-8' },
      answer: (_, rows) => json({ apiVersion: '1', jobs: rows.map((row) => (paid ? row : without(row, ['compensation']))) }),
    };
  },
};
