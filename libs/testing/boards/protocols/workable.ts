import type { JsonObject } from '../load-boards';
import { json, rowsIn, without, type Protocol } from './protocol';

/** A job in several places is listed once a place, under the same shortcode. */
const oncePerPlace = (row: JsonObject): readonly JsonObject[] => {
  const places = rowsIn(row['locations']);
  return places.length < 2 ? [row] : places.map((place) => ({ ...row, country: place['country'], city: place['city'], state: place['region'], locations: [place] }));
};

/** Workable's public widget: `/api/v1/widget/accounts/{account}`, texts only with `details=true`. */
export const workable: Protocol = {
  source: 'workable',
  id: 'shortcode',
  instant: (ms) => new Date(ms).toISOString().slice(0, 10),
  rows: (payload) => rowsIn((payload as JsonObject)['jobs']),
  read: ({ method, url, path: [api, version, widget, accounts, token] }) => {
    if (method !== 'GET' || api !== 'api' || version !== 'v1' || widget !== 'widget' || accounts !== 'accounts' || token === undefined) return null;
    const full = url.searchParams.get('details') === 'true';
    return {
      token,
      page: 1,
      missing: json({ error: 'Not found' }, 404),
      answer: (board, rows) => json({ name: board.company, description: null, jobs: rows.flatMap(oncePerPlace).map((row) => (full ? row : without(row, ['description']))) }),
    };
  },
};
