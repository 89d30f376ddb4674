import type { JsonObject } from '../load-boards';
import { json, rowsIn, type Protocol } from './protocol';

/** Remotive's API: `/api/remote-jobs`, everything in one answer whatever the parameters. */
export const remotive: Protocol = {
  source: 'remotive',
  rows: (payload) => rowsIn((payload as JsonObject)['jobs']),
  read: ({ method, path: [api, listing, more] }) => {
    if (method !== 'GET' || api !== 'api' || listing !== 'remote-jobs' || more !== undefined) return null;
    return {
      token: 'all',
      page: 1,
      missing: json({ error: 'Not found' }, 404),
      answer: (_, jobs) => json({ '0-legal-notice': 'Name the source and link to it.', 'job-count': jobs.length, 'total-job-count': jobs.length, jobs }),
    };
  },
};
