import { ageOf } from './age';

const NOW = Date.parse('2026-03-02T12:00:00.000Z');

describe('ageOf', () => {
  it.each([
    ['2026-03-02T11:59:20.000Z', 'just now'],
    ['2026-03-02T11:59:00.000Z', '1 minute ago'],
    ['2026-03-02T11:57:00.000Z', '3 minutes ago'],
    ['2026-03-02T10:30:00.000Z', '1 hour ago'],
    ['2026-02-27T12:00:00.000Z', '3 days ago'],
  ])('says the largest whole unit when %s is read at noon', (iso, said) => {
    expect(ageOf(iso, NOW)).toBe(said);
  });

  it('says just now when the clock of the server runs ahead', () => {
    expect(ageOf('2026-03-02T12:05:00.000Z', NOW)).toBe('just now');
  });

  it('admits not to know when the instant is none', () => {
    expect(ageOf('soon', NOW)).toBe('at an unknown time');
  });
});
