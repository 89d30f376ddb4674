import { coveredSurface, uncovered } from './surface';

describe('surface', () => {
  it('knows what the cases cover', () => {
    const covered = coveredSurface();
    for (const part of ['find', 'find.sort', '$lookup', '$elemMatch', 'findAndModify.new', '$push', '$dateToString', 'createIndexes']) expect(covered).toContain(part);
  });
  it('names what a command uses beyond them', () => {
    expect(uncovered({ find: 'c', filter: { $nothing: 'true' }, awaitData: true, lsid: {} })).toEqual(['$nothing', 'find.awaitData']);
    expect(uncovered({ find: 'c', filter: { a: { $gt: 1 } }, sort: { a: 1 }, $db: 'x' })).toEqual([]);
  });
});
