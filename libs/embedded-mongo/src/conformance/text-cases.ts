import type { Case, Doc } from './case';

const docs = [{ _id: 1, t: 'coffee shop' }, { _id: 2, t: 'Coffee and cakes' }, { _id: 3, t: 'baking', b: 'cake' }, { _id: 4, t: 'Café con leche' }, { _id: 5 }];
const indexes = [{ key: { t: 'text', b: 'text' }, name: 'tb', weights: { t: 2, b: 3 } }];
const found = (name: string, text: Doc, ids: number[]): Case => ({
  name: `$text: ${name}`, docs, indexes, commands: [{ find: 'c', filter: { $text: text }, sort: { _id: 1 }, projection: { _id: 1 } }], batch: ids.map((_id) => ({ _id })),
});

export const textCases: Case[] = [
  found('a word', { $search: 'coffee' }, [1, 2]),
  found('any of several words', { $search: 'shop leche' }, [1, 4]),
  found('by their stems', { $search: 'bake caking cakes' }, [2, 3]),
  found('not a word', { $search: 'coffee -shop' }, [2]),
  found('a phrase', { $search: '"coffee shop"' }, [1]),
  found('without accents', { $search: 'cafe' }, [4]),
  found('with accents', { $search: 'cafe', $diacriticSensitive: true }, []),
  found('in its case', { $search: 'Coffee', $caseSensitive: true }, [2]),
  found('stop words find nothing', { $search: 'and the' }, []),
  { name: '$text: the score', docs, indexes, commands: [{ find: 'c', filter: { $text: { $search: 'coffee cake' } }, projection: { _id: 1, s: { $meta: 'textScore' } }, sort: { s: { $meta: 'textScore' } } }], batch: [{ _id: 3, s: 3.3000000000000003 }, { _id: 2, s: 3 }, { _id: 1, s: 1.5 }] },
  { name: '$text: the score beside the whole document', docs, indexes, commands: [{ find: 'c', filter: { $text: { $search: 'shop' } }, projection: { s: { $meta: 'textScore' } } }], batch: [{ _id: 1, t: 'coffee shop', s: 1.5 }] },
  { name: '$text: the score in a pipeline', docs, indexes, commands: [{ aggregate: 'c', pipeline: [{ $match: { $text: { $search: 'coffee cake' } } }, { $sort: { s: { $meta: 'textScore' } } }, { $project: { s: { $meta: 'textScore' } } }, { $limit: 1 }], cursor: {} }], batch: [{ _id: 3, s: 3.3000000000000003 }] },
  { name: '$text: needs an index', docs, commands: [{ find: 'c', filter: { $text: { $search: 'x' } } }], error: 27 },
  { name: '$text: first in a pipeline', docs, indexes, commands: [{ aggregate: 'c', pipeline: [{ $limit: 1 }, { $match: { $text: { $search: 'x' } } }], cursor: {} }], error: 17313 },
  { name: '$text: an unknown language', docs, indexes, commands: [{ find: 'c', filter: { $text: { $search: 'x', $language: 'klingon' } } }], error: 2 },
  { name: '$meta: no score without a search', docs, commands: [{ aggregate: 'c', pipeline: [{ $project: { s: { $meta: 'textScore' } } }], cursor: {} }], error: 40218 },
  { name: 'index: text is listed by its weights', docs: [{ _id: 1 }], indexes: [{ key: { b: 'text', a: 1 }, name: 'x' }], commands: [{ listIndexes: 'c' }], batch: [{ v: 2, key: { _id: 1 }, name: '_id_' }, { v: 2, key: { _fts: 'text', _ftsx: 1, a: 1 }, name: 'x', weights: { b: 1 }, default_language: 'english', language_override: 'language', textIndexVersion: 3 }] },
  { name: 'index: one text index a collection', docs: [{ _id: 1 }], indexes, commands: [{ createIndexes: 'c', indexes: [{ key: { z: 'text' }, name: 'z' }] }], error: 85 },
];
