import type { JsonObject } from '../load-boards';
import { count, json, rowsIn, type Protocol, type ProtocolAnswer } from './protocol';

const PARAMETERS = new Set([
  'app_id', 'app_key', 'results_per_page', 'what', 'what_and', 'what_phrase', 'what_or', 'what_exclude', 'title_only', 'where', 'distance', 'category', 'max_days_old', 'sort_by',
  'salary_min', 'salary_max', 'full_time', 'part_time', 'contract', 'permanent', 'content-type',
]);
const COUNTRY = /^(at|au|be|br|ca|ch|de|es|fr|gb|in|it|mx|nl|nz|pl|sg|us|za)$/;
const refusal = (status: number, exception: string): ProtocolAnswer => json({ exception, doc: 'https://api.adzuna.com/v1/doc' }, status);

/** Adzuna's search: `/v1/api/jobs/{cc}/search/{page}` with id and key in the query. What it does not know it answers with 400. */
export const adzuna: Protocol = {
  source: 'adzuna',
  rows: (payload) => rowsIn((payload as JsonObject)['results']),
  read: ({ method, url, path: [version, api, jobs, country, search, page] }) => {
    if (method !== 'GET' || version !== 'v1' || api !== 'api' || jobs !== 'jobs' || country === undefined || search !== 'search' || !/^[1-9]\d{0,3}$/.test(page ?? '')) return null;
    const size = Math.max(1, Math.min(count(url, 'results_per_page', 10), 50));
    const skip = (Number(page) - 1) * size;
    return {
      token: country,
      page: Number(page),
      missing: refusal(404, 'UNSUPPORTED_COUNTRY'),
      answer: (_, rows) => {
        if (!COUNTRY.test(country)) return null;
        if (!url.searchParams.get('app_id') || !url.searchParams.get('app_key')) return refusal(401, 'AUTH_FAIL');
        if ([...url.searchParams.keys()].some((name) => !PARAMETERS.has(name))) return refusal(400, 'INVALID_PARAMETER');
        return json({ __CLASS__: 'Adzuna::API::Response::JobSearchResults', count: rows.length, mean: 48_000.5, results: rows.slice(skip, skip + size) });
      },
    };
  },
};
