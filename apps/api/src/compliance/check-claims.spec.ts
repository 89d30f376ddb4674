import { checkClaims, type OwnedCollection } from './check-claims';

const owned = (collection: string, owner: OwnedCollection['owner'] = 'userId'): OwnedCollection => ({ collection, owner });
const domain = (name: string, ...collections: string[]) => ({ domain: name, collections });

describe('checkClaims', () => {
  it('finds nothing when each collection of people has one domain, and those of nobody have none', () =>
    expect(checkClaims([owned('a'), owned('jobs', 'user'), owned('users', '_id'), owned('postings', null)], [domain('x', 'a', 'jobs'), domain('y', 'users')])).toEqual([]));
  it('names a collection that nobody answers for', () => expect(checkClaims([owned('a'), owned('b')], [domain('x', 'a')])).toEqual(['b holds rows of people and no domain answers for it']));
  it('names a collection that two answer for', () => expect(checkClaims([owned('a')], [domain('x', 'a'), domain('y', 'a')])).toEqual(['a is answered for by x and y']));
  it('refuses a claim to rows without an owner unless the domain removes them itself', () => {
    expect(checkClaims([owned('a', null)], [domain('x', 'a')])).toEqual(['a names no owner, and x does not say how to remove from it']);
    expect(checkClaims([owned('a', null)], [{ ...domain('x', 'a'), remove: async () => undefined }])).toEqual([]);
  });
  it('refuses to withhold or to shut what the domain does not answer for', () =>
    expect(checkClaims([owned('a')], [{ ...domain('x', 'a'), withheld: { b: 'no' }, access: ['c'] }])).toEqual(['x names c without answering for it', 'x names b without answering for it']));
});
