import { freshnessOf, spanWords } from './freshness';

const now = new Date('2026-11-20T12:00:00Z');
const ago = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();
const posting = (over: object = {}) => ({ postedAt: ago(2), firstSeenAt: ago(2), expiresAt: null, status: 'open' as const, ...over });
const nothing = { reposts: 0, oldestAt: null, boardNewestAt: null };

describe('freshnessOf', () => {
  it.each([[2, 'new'], [7, 'new'], [8, 'current'], [30, 'current'], [31, 'old'], [90, 'old'], [91, 'doubtful']])('is by age alone when the advert is %i days old: %s', (days, level) =>
    expect(freshnessOf(posting({ postedAt: ago(days), firstSeenAt: ago(days) }), nothing, now).level).toBe(level));
  it('takes the older of date and first sight, and says so when the date was moved', () =>
    expect(freshnessOf(posting({ postedAt: ago(3), firstSeenAt: ago(150) }), nothing, now)).toEqual({ level: 'doubtful', reasons: ['Dated 3 days ago, but first seen 5 months ago'] }));
  it('counts the age of the whole group when another copy is older', () => expect(freshnessOf(posting(), { ...nothing, oldestAt: ago(40) }, now).level).toBe('doubtful'));
  it('does not speak of a moved date when the collection was only slow', () => expect(freshnessOf(posting({ postedAt: ago(1), firstSeenAt: ago(3) }), nothing, now)).toEqual({ level: 'new', reasons: [] }));
  it('says how often it was listed before when it was', () => {
    expect(freshnessOf(posting(), { ...nothing, reposts: 1 }, now)).toEqual({ level: 'new', reasons: ['Listed once before'] });
    expect(freshnessOf(posting(), { ...nothing, reposts: 3 }, now)).toEqual({ level: 'doubtful', reasons: ['Listed 3 times before'] });
  });
  it('holds a silent board against an advert only when it is old itself', () => {
    const silent = { ...nothing, boardNewestAt: ago(70) };
    expect(freshnessOf(posting(), silent, now).level).toBe('new');
    expect(freshnessOf(posting({ postedAt: ago(70), firstSeenAt: ago(70) }), silent, now)).toEqual({ level: 'doubtful', reasons: ['Listed for 2 months', 'The company has listed nothing new for 2 months'] });
  });
  it.each([[2.5, 'Closes in 2 days'], [0.5, 'Closes within a day']])('warns when it closes in %p days', (days, words) => expect(freshnessOf(posting({ expiresAt: ago(-days) }), nothing, now).reasons).toEqual([words]));
  it('says nothing of the end when it is far or over', () => {
    expect(freshnessOf(posting({ expiresAt: ago(-10) }), nothing, now).reasons).toEqual([]);
    expect(freshnessOf(posting({ expiresAt: ago(1) }), nothing, now).reasons).toEqual([]);
  });
  it('goes by our own sight when the advert has no date', () => expect(freshnessOf(posting({ postedAt: null, firstSeenAt: ago(50) }), nothing, now)).toEqual({ level: 'old', reasons: ['Listed for 7 weeks'] }));
});

describe('spanWords', () => {
  it.each([[0, 'less than a day'], [1, '1 day'], [13, '13 days'], [21, '3 weeks'], [61, '2 months']])('says %i days as “%s”', (days, words) => expect(spanWords(days)).toBe(words));
});
