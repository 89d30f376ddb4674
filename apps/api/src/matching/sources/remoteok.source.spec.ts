import { normaliseRemoteOk } from './remoteok.source';
import { remoteOkJob } from './testing/feed-rows';
import { postingOf } from './testing/read-row';

const FEED = { token: 'all', company: 'Remote OK' };
const read = (changes: Record<string, unknown> = {}): ReturnType<typeof postingOf> => postingOf(normaliseRemoteOk(remoteOkJob(changes), FEED));

describe('normaliseRemoteOk', () => {
  it('reads all that a full row holds, the company trimmed', () => {
    expect(read()).toMatchObject({ externalId: '1140007', title: 'Accountant', company: 'Quillfen', workplace: 'remote', salary: null, postedAt: '2026-11-17T07:20:00.000Z' });
  });

  it('keeps a place that is cut after its comma without guessing its country', () => {
    expect(read()).toMatchObject({ places: [{ raw: 'Guelph' }], remoteScope: null });
    expect(read({ location: 'Cambridge, ' }).places).toEqual([{ raw: 'Cambridge' }]);
    expect(read({ location: 'Lyon, France' }).places).toMatchObject([{ raw: 'Lyon, France', city: 'Lyon', countryCode: 'FR' }]);
    expect(read({ location: 'Worldwide' })).toMatchObject({ places: [], remoteScope: { worldwide: true } });
    expect(read({ location: '' })).toMatchObject({ places: [], remoteScope: null });
  });

  it('T9 takes zero for no pay', () => {
    expect(read({ salary_min: 60_000, salary_max: 80_000 }).salary).toMatchObject({ min: 60_000, max: 80_000, currency: 'USD', period: 'year' });
    expect(read({ salary_min: 0, salary_max: 80_000 }).salary).toMatchObject({ min: null, max: 80_000 });
  });

  it('falls back to the epoch when there is no date', () => {
    expect(read({ date: null }).postedAt).toBe('2026-11-17T07:20:00.000Z');
  });
});
