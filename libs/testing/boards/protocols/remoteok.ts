import { json, rowsIn, type Protocol } from './protocol';

/** Remote OK's API: `/api`, a list whose first element is the legal notice. */
export const remoteok: Protocol = {
  source: 'remoteok',
  rows: rowsIn,
  read: ({ method, path: [api, more] }) => {
    if (method !== 'GET' || api !== 'api' || more !== undefined) return null;
    return { token: 'all', page: 1, missing: json({ error: 'Not found' }, 404), answer: (_, rows) => json([{ last_updated: 1795300000, legal: 'Link back with a followed link and name the source.' }, ...rows]) };
  },
};
