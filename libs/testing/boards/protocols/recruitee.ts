import type { JsonObject } from '../load-boards';
import { json, rowsIn, type Protocol } from './protocol';

/** Recruitee's careers-site API, on a host of the company's own: `/api/offers/`, `/api/offers/{id}`. */
export const recruitee: Protocol = {
  source: 'recruitee',
  instant: (ms) => new Date(ms).toISOString().replace('T', ' ').replace(/\.\d+Z$/, ' UTC'),
  rows: (payload) => rowsIn((payload as JsonObject)['offers']),
  read: ({ method, path: [token, api, collection, id] }) => {
    if (method !== 'GET' || token === undefined || api !== 'api' || collection !== 'offers') return null;
    return {
      token,
      page: 1,
      missing: { status: 404, body: '<!doctype html><title>Page not found</title>', type: 'text/html; charset=utf-8' },
      answer: (_, rows) => {
        if (id === undefined) return json({ offers: rows });
        const one = rows.find((row) => String(row['id']) === id || row['slug'] === id);
        return one ? json({ offer: one }) : null;
      },
    };
  },
};
