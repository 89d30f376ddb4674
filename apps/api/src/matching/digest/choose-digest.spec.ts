import { PART_KEYS } from '@applywright/contracts';
import type { PackedMatch } from '../packed/packed-matches';
import { chooseDigest, isDigestDue } from './choose-digest';

const now = new Date('2026-03-10T03:15:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const match = (n: number, score: number, since = now): PackedMatch => ({ postingId: n.toString(16).padStart(24, '0'), score, points: PART_KEYS.map(() => 0), since, copies: 0, reposts: 0, oldestAt: null, boardNewestAt: null });
const chosen = (items: PackedMatch[], over: { toldTo?: Date; digest?: 'daily' | 'weekly'; company?: (one: PackedMatch) => string; wanted?: (one: PackedMatch) => boolean } = {}) =>
  chooseDigest({ items, toldTo: over.toldTo ?? new Date(0) }, over.digest ?? 'daily', now, over.wanted ?? (() => true), over.company ?? (({ postingId }) => postingId)).map(({ postingId }) => Number.parseInt(postingId, 16));

describe('chooseDigest', () => {
  it('takes the five best of what is new', () => expect(chosen([9, 8, 7, 6, 5, 4, 3].map((n) => match(n, 50 + n)))).toEqual([9, 8, 7, 6, 5]));
  it('leaves out what was told of, what scores below the half, and what is not wanted any more', () =>
    expect(chosen([match(1, 90, ago(3)), match(2, 80), match(3, 70), match(4, 49)], { toldTo: ago(2), wanted: ({ postingId }) => !postingId.endsWith('3') })).toEqual([2]));
  it('reaches back a day or a week when nothing was told of before', () => {
    const items = [match(1, 90, ago(24 * 8)), match(2, 80, ago(24 * 6)), match(3, 70, ago(20))];
    expect(chosen(items)).toEqual([3]);
    expect(chosen(items, { digest: 'weekly' })).toEqual([2, 3]);
  });
  it('tells of two jobs of a company and then of others', () => expect(chosen([1, 2, 3, 4].map((n) => match(n, 90 - n)), { company: ({ postingId }) => (postingId.endsWith('4') ? 'b' : 'a') })).toEqual([1, 2, 4]));
});

describe('isDigestDue', () => {
  it.each([['off', false, false], ['daily', true, true], ['weekly', true, false]] as const)('%s: on a Monday %s, on a Tuesday %s', (digest, monday, tuesday) => {
    expect([isDigestDue(digest, new Date('2026-03-09T03:00:00Z')), isDigestDue(digest, new Date('2026-03-10T03:00:00Z'))]).toEqual([monday, tuesday]);
  });
});
