import { normaliseUsajobs, UsajobsSource } from '../../usajobs.source';
import { usajobsItem } from '../keyed-rows';
import type { SourceCase } from '../source-case';

const answer = (items: Record<string, unknown>[]) => ({ SearchResult: { SearchResultItems: items, UserArea: { NumberOfPages: '1' } } });

export const usajobsCase: SourceCase = {
  name: 'usajobs', make: (deps) => new UsajobsSource({ ...deps, keys: { usajobs: { email: 'me@example.org', key: 'hunter2=' } } }), normalise: normaliseUsajobs, row: usajobsItem, payload: (items) => ({ items }), answer, id: 'MatchedObjectId', title: 'PositionTitle',
  wrongShapes: [[], {}, { SearchResult: { SearchResultItems: null } }, null, 7], most: 600, storedBoard: 'US', only: { token: 'us', search: { what: 'ranger', where: 'Utah', country: 'US' } },
};
