import type { JsonObject } from '../load-boards';
import { json, rowsIn, type Protocol } from './protocol';

/** Jooble: POST to `/api/{key}`; words, place and page stand in the body, the numbers as texts. */
export const jooble: Protocol = {
  source: 'jooble',
  rows: (payload) => rowsIn((payload as JsonObject)['jobs']),
  read: ({ method, path: [api, key], headers, body }) => {
    if (method !== 'POST' || api !== 'api' || key === undefined) return null;
    const asked = parse(body);
    const page = /^[1-9]\d{0,3}$/.test(String(asked?.['page'])) ? Number(asked?.['page']) : 1;
    const size = /^[1-9]\d?$/.test(String(asked?.['ResultOnPage'])) ? Number(asked?.['ResultOnPage']) : 20;
    return {
      token: 'all',
      page,
      missing: { status: 403, body: 'Access denied', type: 'text/plain; charset=utf-8' },
      answer: (_, rows) => {
        if (asked === null || typeof asked['keywords'] !== 'string' || typeof asked['location'] !== 'string' || !String(headers['content-type']).startsWith('application/json')) return { status: 400, body: '' };
        return json({ totalCount: rows.length, jobs: rows.slice((page - 1) * size, page * size) });
      },
    };
  },
};

function parse(body: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as JsonObject) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
