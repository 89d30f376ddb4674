import { count, json, rowsIn, type Protocol } from './protocol';

/** Lever postings API v0: `/v0/postings/{site}` by `skip` and `limit`, `…/{id}`. */
export const lever: Protocol = {
  source: 'lever',
  instant: (ms) => ms,
  rows: rowsIn,
  read: ({ method, url, path: [version, collection, token, id] }) => {
    if (method !== 'GET' || version !== 'v0' || collection !== 'postings' || token === undefined) return null;
    const skip = count(url, 'skip', 0);
    const limit = Math.max(1, Math.min(count(url, 'limit', 100), 100));
    return {
      token,
      page: Math.floor(skip / limit) + 1,
      missing: json({ ok: false, error: 'Document not found' }, 404),
      answer: (_, rows) => {
        if (id === undefined) return json(rows.slice(skip, skip + limit));
        const one = rows.find((row) => row['id'] === id);
        return one ? json(one) : null;
      },
    };
  },
};
