import type { Posting } from '@applywright/contracts';
import { groupDuplicates } from './group-duplicates';

const TEXT = 'You look after forty patients on a surgical ward together with six colleagues. You prepare operations, watch recovery, document medication and talk with relatives. You hold a nursing registration, work in shifts and keep calm in emergencies.';
const posting = (id: string, over: Partial<Posting> = {}): Posting =>
  ({
    id, source: 'greenhouse', board: 'north', externalId: id, title: 'Staff Nurse', company: 'North Clinic', places: [{ raw: 'Kiel', city: 'Kiel', countryCode: 'DE' }], workplace: null, remoteScope: null, employmentType: null, seniority: null, department: null, industry: null, salary: null,
    descriptionText: TEXT, descriptionHtml: '', descriptionComplete: true, language: 'en', url: `https://jobs.example/${id}`, applyUrl: `https://jobs.example/${id}/apply`, postedAt: null, updatedAt: null, expiresAt: null, contentHash: '',
    status: 'open', sample: false, firstSeenAt: '2026-03-01T00:00:00.000Z', lastSeenAt: '2026-03-01T00:00:00.000Z', ...over,
  });
const feed = (id: string, over: Partial<Posting> = {}) => posting(id, { source: 'arbeitnow', board: 'arbeitnow', title: 'Staff Nurse (m/w/d)', company: 'north clinic gmbh', places: [{ raw: 'Kiel, Germany' }], ...over });

describe('groupDuplicates', () => {
  it('shows the copy of the company’s own board when a feed has a newer one', () => {
    const groups = groupDuplicates([feed('b', { postedAt: '2026-03-05T00:00:00.000Z' }), posting('a', { postedAt: '2026-01-05T00:00:00.000Z' })]);
    expect(groups).toEqual([{ posting: expect.objectContaining({ id: 'a' }), copies: ['b'], reposts: 0, oldestAt: '2026-01-05T00:00:00.000Z', boardNewestAt: '2026-03-01T00:00:00.000Z' }]);
  });
  it('shows the whole text when two feeds have the job', () => {
    const cut = feed('a', { source: 'adzuna', board: 'adzuna', descriptionText: TEXT.slice(0, 120), descriptionComplete: false });
    expect(groupDuplicates([cut, feed('b')])).toEqual([expect.objectContaining({ posting: expect.objectContaining({ id: 'b' }), copies: ['a'], boardNewestAt: null })]);
  });
  it('counts what the board listed before, closed or not, and takes the oldest day', () => {
    const before = posting('a', { status: 'closed', firstSeenAt: '2025-10-01T00:00:00.000Z' });
    expect(groupDuplicates([posting('b')], [before])).toEqual([expect.objectContaining({ posting: expect.objectContaining({ id: 'b' }), copies: [], reposts: 1, oldestAt: '2025-10-01T00:00:00.000Z' })]);
  });
  it('makes no job of what is closed', () => expect(groupDuplicates([], [posting('a', { status: 'closed' })])).toEqual([]));
  it.each([
    ['another place', { places: [{ raw: 'Ulm', city: 'Ulm', countryCode: 'DE' }] }],
    ['another level', { title: 'Senior Staff Nurse' }],
    ['another company', { company: 'South Clinic' }],
  ])('keeps two jobs apart when they differ in %s', (_, over) => expect(groupDuplicates([posting('a'), posting('b', over)])).toHaveLength(2));
});
