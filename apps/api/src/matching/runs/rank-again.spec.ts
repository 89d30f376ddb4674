import { PART_KEYS } from '@applywright/contracts';
import { createMatcher, NO_PART, type PostingForIndex, type Recommendation } from '@applywright/matching';
import type { PackedMatches } from '../packed/packed-matches';
import type { PostingIndex } from '../postings.service';
import { mergeFound, passOf } from './rank-again';

const HOUR_MS = 3_600_000;
const now = new Date('2026-03-10T03:00:00Z');
const at = (hoursAgo: number): Date => new Date(now.getTime() - hoursAgo * HOUR_MS);
const id = (n: number): string => n.toString(16).padStart(24, '0');
const posting = (n: number): PostingForIndex => ({ id: id(n), title: `Nurse ${n}`, company: 'North Clinic', places: [], workplace: null, remoteScope: null, seniority: null, salary: null, employmentType: null, industry: null, language: null, postedAt: null, descriptionText: 'You look after patients.' });
const matcher = createMatcher([1, 2, 3].map(posting));
const index: PostingIndex = {
  matcher, size: 3, generation: 7, asOf: at(1), sinceOrdinal: (mark) => (mark.getTime() === at(25).getTime() ? 2 : 0),
  groupOf: new Map([[id(1), { copies: [id(8), id(9)], reposts: 3, oldestAt: at(100).toISOString(), boardNewestAt: null }]]),
};
const STATE = 'a'.repeat(32);
const points = (score: number): number[] => PART_KEYS.map((_, n) => (n === 0 ? score : NO_PART));
const item = (n: number, since = at(25)) => ({ postingId: id(n), score: 10, points: points(10), since, copies: 0, reposts: 0, oldestAt: null, boardNewestAt: null });
const before: PackedMatches = { state: STATE, asOf: at(25), fullAt: at(25), toldTo: at(25), items: [item(1), item(6)] };
const found: Recommendation[] = [{ ordinal: 2, score: 70, points: points(70) }, { ordinal: 0, score: 60, points: points(60) }];
const daily = { state: STATE, preferences: { digest: 'daily' as const } };

describe('passOf', () => {
  it('looks at what is newer, and again at what was kept and is still there', () => expect(passOf(before, STATE, index, now)).toEqual({ isFull: false, sinceOrdinal: 2, kept: [0] }));
  it.each<[string, PackedMatches | null, string]>([['there was no run', null, STATE], ['what matches follow from is another', before, 'b'.repeat(32)], ['the last full pass is a week ago', { ...before, fullAt: at(7 * 24) }, STATE]])(
    'looks at everything when %s', (_, kept, state) => expect(passOf(kept, state, index, now)).toEqual({ isFull: true, sinceOrdinal: 0, kept: [] }));
});

describe('mergeFound', () => {
  it('keeps when each first was a match, and counts those that were none before', () => {
    const { matches, newMatches } = mergeFound(before, found, { isFull: false }, daily, index, now);
    expect(matches.items.map(({ postingId, score, since }) => [postingId, score, since])).toEqual([[id(3), 70, now], [id(1), 60, at(25)]]);
    expect(newMatches).toBe(1);
    expect(matches).toMatchObject({ state: STATE, asOf: at(1), fullAt: at(25), toldTo: at(25) });
  });

  it('keeps what a group tells of a posting', () => expect(mergeFound(before, found, { isFull: false }, daily, index, now).matches.items[1]).toMatchObject({ copies: 2, reposts: 3, oldestAt: at(100), boardNewestAt: null }));

  it('notes a full pass, and that a first run has told of nothing', () => {
    const { matches, newMatches } = mergeFound(null, found, { isFull: true }, daily, index, now);
    expect(matches).toMatchObject({ fullAt: now, toldTo: new Date(0) });
    expect(newMatches).toBe(2);
  });

  it('takes everything as told when no digest is wanted, so that none of it comes in the first one', () => expect(mergeFound(before, found, { isFull: false }, { state: STATE, preferences: { digest: 'off' } }, index, now).matches.toldTo).toEqual(now));
});
