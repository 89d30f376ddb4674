import { endOf } from './posting-store';

const SEEN = new Date('2026-11-23T10:00:00Z');
const end = (source: Parameters<typeof endOf>[0], postedAt: string | null, expiresAt: string | null = null): string | null => endOf(source, { postedAt, expiresAt }, SEEN)?.toISOString() ?? null;

describe('endOf', () => {
  it('is the end that the advert names, whatever its source', () => {
    expect(end('lever', null, '2026-12-01T00:00:00.000Z')).toBe('2026-12-01T00:00:00.000Z');
    expect(end('adzuna', '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z')).toBe('2026-12-01T00:00:00.000Z');
  });
  it('is none where only the absence from a full listing says so', () => {
    expect([end('greenhouse', '2020-01-01T00:00:00.000Z'), end('indeedfeed', null)]).toEqual([null, null]);
  });
  it('is 45 days after posting at Adzuna and 30 at other feeds, counted from the last sight where no date is told', () => {
    expect(end('adzuna', '2026-11-01T00:00:00.000Z')).toBe('2026-12-16T00:00:00.000Z');
    expect(end('themuse', '2026-07-16T00:00:00.000Z')).toBe('2026-08-15T00:00:00.000Z');
    expect(end('arbeitnow', null)).toBe('2026-12-23T10:00:00.000Z');
  });
});
