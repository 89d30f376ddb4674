import type { JsonObject } from '../load-boards';
import { count, json, rowsIn, type Protocol } from './protocol';

/** USAJOBS: `/api/Search`, by page, for a registered mail address as agent and the key that goes with it. It takes no notice of parameters that it does not know. */
export const usajobs: Protocol = {
  source: 'usajobs',
  id: 'MatchedObjectId',
  rows: (payload) => rowsIn((payload as JsonObject)['items']),
  read: ({ method, url, path: [api, search], headers }) => {
    if (method !== 'GET' || api !== 'api' || search !== 'Search') return null;
    const size = Math.max(1, Math.min(count(url, 'ResultsPerPage', 25), 500));
    const page = Math.max(1, count(url, 'Page', 1));
    return {
      token: 'us',
      page,
      missing: json({ SearchResult: { SearchResultCount: 0, SearchResultCountAll: 0, SearchResultItems: [], UserArea: { NumberOfPages: '0' } } }),
      answer: (_, rows) => {
        if (!/^\S+@\S+$/.test(String(headers['user-agent'] ?? '')) || !headers['authorization-key']) return { status: 401, body: 'Unauthorized', type: 'text/plain; charset=utf-8' };
        const items = rows.slice((page - 1) * size, page * size);
        const result = { SearchResultCount: items.length, SearchResultCountAll: rows.length, SearchResultItems: items, UserArea: { NumberOfPages: String(Math.ceil(rows.length / size)), IsRadialSearch: false } };
        return json({ LanguageCode: 'EN', SearchParameters: {}, SearchResult: result });
      },
    };
  },
};
