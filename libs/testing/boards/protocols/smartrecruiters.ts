import type { JsonObject } from '../load-boards';
import { elsewhere } from './personio';
import { count, json, rowsIn, without, type Protocol, type ProtocolAnswer } from './protocol';

const OF_DETAIL = ['jobAd', 'postingUrl', 'applyUrl'];
const listing = (rows: readonly JsonObject[], offset: number, limit: number): ProtocolAnswer =>
  json({ offset, limit, totalFound: rows.length, content: rows.slice(offset, offset + limit).map((row) => without(row, OF_DETAIL)) });

/**
 * SmartRecruiters' posting API: `/v1/companies/{id}/postings` by `offset` and `limit`, texts only at `…/{postingId}`.
 * A company that it does not know has no postings. Adverts are pages of `/{company}/{id}`.
 */
export const smartrecruiters: Protocol = {
  source: 'smartrecruiters',
  rows: (payload) => rowsIn((payload as JsonObject)['content']),
  read: ({ method, url, path }) => {
    if (method !== 'GET') return null;
    if (path[0] !== 'v1') {
      const [token, page, apply] = path;
      return token === undefined || page === undefined ? null : { token, page: 0, missing: json({ message: 'Not found' }, 404), answer: () => elsewhere(`../../jobs/${encodeURIComponent(token)}/${encodeURIComponent(page)}`, apply) };
    }
    const [, companies, token, postings, id] = path;
    if (companies !== 'companies' || token === undefined || postings !== 'postings') return null;
    const offset = count(url, 'offset', 0);
    const limit = Math.max(1, Math.min(count(url, 'limit', 10), 100));
    const one = (rows: readonly JsonObject[]): ProtocolAnswer | null => {
      const row = rows.find((candidate) => candidate['id'] === id);
      return row ? json(row) : null;
    };
    return {
      token,
      page: id === undefined ? Math.floor(offset / limit) + 1 : 0,
      missing: id === undefined ? listing([], offset, limit) : json({ message: 'Posting not found' }, 404),
      answer: (_, rows) => (id === undefined ? listing(rows, offset, limit) : one(rows)),
    };
  },
};
