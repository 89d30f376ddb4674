import { makePostings, scorePairs, TUNING, TUNING_COPIES } from '@applywright/testing';
import { allSteps, groupPostings, PostingGrouper, type TwinPosting } from '@applywright/postings';

const rows = makePostings({ seed: 'spec', style: TUNING, copies: TUNING_COPIES, count: 1_500 });
const postings: TwinPosting[] = rows.map((row) => ({ ...row.posting, id: row.id }));
const groupIds = (groups: ReadonlyMap<string, readonly { id: string }[]>): Map<string, string> => new Map([...groups].flatMap(([id, members]) => members.map((member): [string, string] => [member.id, id])));

describe('groupPostings', () => {
  it('finds 95 % of the pairs of one job, and 99 % of what it finds is right', () => {
    const ids = groupIds(groupPostings(postings));
    const { precision, recall, truePairs, hardNegatives } = scorePairs(rows, (id) => ids.get(id) ?? id);
    expect(truePairs).toBeGreaterThan(500);
    expect(hardNegatives).toBeGreaterThan(2_000);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('gives the same groups when the postings come in another order', () => {
    const some = postings.slice(0, 600);
    const groups = groupIds(groupPostings(some));
    expect(groups.size).toBe(some.length);
    expect(groupIds(groupPostings([...some].reverse()))).toEqual(groups);
  });
});

describe('PostingGrouper', () => {
  const hashed = postings.slice(0, 600).map((posting): TwinPosting => ({ ...posting, contentHash: posting.id }));
  const update = (grouper: PostingGrouper, now: readonly TwinPosting[]): Map<string, string> => groupIds(allSteps(grouper.update(now)));

  it('finds a later copy, and loses it again when it is gone', () => {
    const grouper = new PostingGrouper();
    const before = update(grouper, hashed);
    const original = hashed[0]!;
    const copy: TwinPosting = { ...original, id: 'f'.repeat(24), contentHash: 'copy', source: 'arbeitnow', board: 'arbeitnow', department: null, title: `${original.title} (Ref. 4711)` };
    const after = update(grouper, [...hashed, copy]);
    expect(after.get(copy.id)).toBe(after.get(original.id));
    expect(update(grouper, hashed)).toEqual(before);
  });

  it('groups as one that never saw the old ones when postings have changed, come and gone', () => {
    const grouper = new PostingGrouper();
    update(grouper, hashed.slice(0, 590));
    const now = hashed.slice(3).map((posting, at) => (at % 200 === 0 ? { ...posting, contentHash: `${posting.id} anew`, title: 'Lighthouse Keeper' } : posting));
    expect(update(grouper, now)).toEqual(groupIds(groupPostings(now)));
  });

  it('reads again no posting that has stayed as it was', () => {
    const grouper = new PostingGrouper();
    update(grouper, hashed);
    const unread = hashed.map((posting): TwinPosting => ({ ...posting, get places(): TwinPosting['places'] { throw new Error('read again'); } }));
    expect(update(grouper, unread).size).toBe(hashed.length);
  });

  it('makes good an update that was given up', () => {
    const grouper = new PostingGrouper();
    const work = grouper.update(hashed);
    for (let step = 0; step < 1_500; step++) work.next();
    expect(update(grouper, hashed)).toEqual(groupIds(groupPostings(hashed)));
  });
});
