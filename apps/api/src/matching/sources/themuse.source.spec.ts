import { museJob } from './testing/feed-rows';
import { postingOf } from './testing/read-row';
import { normaliseTheMuse } from './themuse.source';

const FEED = { token: 'all', company: 'The Muse' };
const read = (changes: Record<string, unknown> = {}): ReturnType<typeof postingOf> => postingOf(normaliseTheMuse(museJob(changes), FEED));

describe('normaliseTheMuse', () => {
  it('reads all that a full row holds, "Flexible / Remote" as the work model and not as a place', () => {
    expect(read()).toMatchObject({
      externalId: '15770091', title: 'Warehouse Planner', company: 'Harrowgate Supply', workplace: 'remote', seniority: 'senior', department: 'Transportation and Logistics', expiresAt: null, postedAt: '2026-09-02T00:00:00.000Z',
      places: [{ raw: 'Columbus, OH', city: 'Columbus', region: 'Ohio', countryCode: 'US' }],
    });
    expect(read({ locations: [{ name: 'Flexible / Remote' }] })).toMatchObject({ places: [], workplace: 'remote' });
    expect(read({ locations: [{ name: 'Columbus, OH' }] }).workplace).toBeNull();
  });

  it('reads an internship from the level', () => {
    expect(read({ levels: [{ name: 'Internship', short_name: 'internship' }] })).toMatchObject({ employmentType: 'internship', seniority: 'intern' });
    expect(read({ levels: [] })).toMatchObject({ employmentType: null, seniority: null });
  });
});
