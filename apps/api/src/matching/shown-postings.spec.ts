import { allSteps } from '@applywright/postings';
import { ShownPostings, type OpenPosting } from './shown-postings';

const HOUR_MS = 3_600_000;
const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 1) + hour * HOUR_MS);
const id = (n: number): string => n.toString(16).padStart(24, '0');
const posting = (n: number, hour: number, over: Partial<OpenPosting> = {}): OpenPosting => ({
  id: id(n), source: 'greenhouse', board: `house-${n}`, externalId: String(n), title: `Trade number ${n}`, company: `House ${n}`, places: [], workplace: null, remoteScope: null, employmentType: null, seniority: null, department: null, industry: null, salary: null,
  descriptionText: `Work of kind ${n}.`, descriptionHtml: '', descriptionComplete: true, language: 'en', url: `https://jobs.example/${n}`, applyUrl: `https://jobs.example/${n}`, postedAt: null, updatedAt: null, expiresAt: null, contentHash: String(n),
  status: 'open', sample: false, firstSeenAt: at(hour).toISOString(), lastSeenAt: at(hour).toISOString(), changedAt: at(hour), ...over,
});

describe('ShownPostings', () => {
  const shown = new ShownPostings();
  const update = (open: OpenPosting[], hour: number): void => allSteps(shown.update(open, [], at(hour)));
  const ids = (): string[] => [...shown.matcher.index.ordinals.keys()].sort();
  const newSince = (hour: number): string[] => shown.matcher.index.postings.slice(shown.newerThan()(at(hour))).map((one) => one.id);

  it('holds what is there at the first look, and what is newer than a time by when it changed', () => {
    update([posting(3, 30), posting(1, 10), posting(2, 20)], 40);
    expect(ids()).toEqual([1, 2, 3].map(id));
    expect(newSince(0)).toEqual([1, 2, 3].map(id));
    expect(newSince(25)).toEqual([id(3)]);
    expect(newSince(40)).toEqual([]);
  });

  it('goes on with the same index when postings come, change and go', () => {
    const { matcher } = shown;
    update([posting(1, 10), posting(3, 45, { title: 'Another trade' }), posting(4, 44)], 46);
    expect(shown.matcher).toBe(matcher);
    expect(ids()).toEqual([1, 3, 4].map(id));
    expect(matcher.index.postings[matcher.index.ordinals.get(id(3)) as number]?.title).toBe('Another trade');
    expect(newSince(40).sort()).toEqual([3, 4].map(id));
    expect(newSince(46).sort()).toEqual([3, 4].map(id));
    expect(newSince(47)).toEqual([]);
  });

  it('looks back a quarter of an hour, since a collection stamps what it stores with its beginning', () => expect(newSince(46.2).sort()).toEqual([3, 4].map(id)));

  it('reads nothing again that has not changed', () => {
    const { size } = shown.matcher.index;
    update([posting(1, 10), posting(3, 45, { title: 'Another trade' }), posting(4, 44)], 50);
    expect(shown.matcher.index.size).toBe(size);
  });

  it('begins a new index when most of the old one is over', () => {
    const before = shown.matcher;
    for (const round of [1, 2, 3, 4, 5, 6]) update(Array.from({ length: 450 }, (_, n) => posting(1000 * round + n, 60 + round)), 60 + round);
    expect(shown.matcher).not.toBe(before);
    expect(shown.matcher.index.size).toBe(450);
    expect(shown.size).toBe(450);
  });
});
