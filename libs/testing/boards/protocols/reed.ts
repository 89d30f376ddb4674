import type { JsonObject } from '../load-boards';
import { count, json, rowsIn, without, type Protocol } from './protocol';

/** What only the detail of an advert holds. */
const DETAIL = 'detail';

/** Reed: `/api/1.0/search` by take and skip, `/api/1.0/jobs/{id}` with the full text; the key is the user of Basic authorisation. */
export const reed: Protocol = {
  source: 'reed',
  id: 'jobId',
  rows: (payload) => rowsIn((payload as JsonObject)['results']),
  read: ({ method, url, path: [api, version, what, id], headers }) => {
    if (method !== 'GET' || api !== 'api' || version !== '1.0' || (what !== 'search' && what !== 'jobs') || (what === 'jobs') !== (id !== undefined)) return null;
    const take = Math.max(1, Math.min(count(url, 'resultsToTake', 100), 100));
    const skip = count(url, 'resultsToSkip', 0);
    const known = /^Basic [A-Za-z0-9+/]+=*$/.test(headers['authorization'] as string) && /^[^:]+:$/.test(Buffer.from((headers['authorization'] as string).slice(6), 'base64').toString());
    return {
      token: 'gb',
      // a detail is no page of the search
      page: what === 'jobs' ? 0 : Math.floor(skip / take) + 1,
      missing: json({ message: 'Not found' }, 404),
      answer: (_, rows) => {
        if (!known) return { status: 401, body: '' };
        if (what === 'search') return json({ results: rows.slice(skip, skip + take).map((row) => without(row, [DETAIL])), ambiguousLocations: [], totalResults: rows.length });
        const one = rows.find((row) => String(row['jobId']) === id);
        return one ? json({ ...without(one, [DETAIL, 'date']), ...(one[DETAIL] as JsonObject | undefined) }) : null;
      },
    };
  },
};
