import { readPeriod, readSalary } from './salary';

describe('readSalary', () => {
  it('gives the yearly equivalent by 2080 hours, 260 days, 52 weeks and 12 months when a period is stated', () => {
    const yearly = (min: number, period: 'hour' | 'day' | 'week' | 'month' | 'year'): number | null | undefined => readSalary({ min, max: null, currency: 'EUR', period })?.annualMin;
    expect([yearly(20, 'hour'), yearly(300, 'day'), yearly(900, 'week'), yearly(4000, 'month'), yearly(50000, 'year')]).toEqual([41600, 78000, 46800, 48000, 50000]);
  });

  it('takes zero for not stated', () => {
    expect(readSalary({ min: 0, max: 0, currency: 'USD', period: 'year' })).toBeNull();
    expect(readSalary({ min: 0, max: 60000, currency: 'USD', period: 'year' })).toMatchObject({ min: null, max: 60000, annualMin: null, annualMax: 60000 });
  });

  it('reads numbers in strings and swaps a range that stands the wrong way round', () => {
    expect(readSalary({ min: '4500', max: '3,500.00', currency: 'eur', period: 'month' })).toMatchObject({ min: 3500, max: 4500, currency: 'EUR', annualMin: 42000 });
  });

  it('drops what nobody can believe: 20 to 1, too little or too much a year', () => {
    expect(readSalary({ min: 4, max: 5500, currency: 'USD', period: 'month' })).toBeNull();
    expect(readSalary({ min: 2_000, max: 42_000, currency: 'USD', period: 'month' })).toBeNull();
    expect(readSalary({ min: 2_000, max: 40_000, currency: 'USD', period: 'month' })).not.toBeNull();
    expect(readSalary({ min: 50, max: 60, currency: 'USD', period: 'month' })).toBeNull();
    expect(readSalary({ min: 3_000, max: 6_000, currency: 'USD', period: 'hour' })).toBeNull();
    expect(readSalary({ min: 4_000_000, max: 8_000_000, currency: 'INR', period: 'year' })).not.toBeNull();
  });

  it('infers a year without a period only when the amount can be nothing else', () => {
    expect(readSalary({ min: 70000, max: 90000, currency: 'EUR', period: null })).toMatchObject({ period: null, annualMin: 70000, annualMax: 90000 });
    expect(readSalary({ min: 25, max: 31, currency: 'USD', period: null })).toMatchObject({ period: null, annualMin: null, annualMax: null });
  });

  it('keeps no currency that is not a code', () => {
    expect(readSalary({ min: 50000, max: null, currency: '€', period: 'year' })?.currency).toBeNull();
  });
});

describe('readPeriod', () => {
  it.each([
    ['per-year-salary', 'year', 1], ['per-hour-wage', 'hour', 1], ['bi-weekly-salary', 'week', 2], ['1 YEAR', 'year', 1], ['1 HOUR', 'hour', 1], ['2 WEEK', 'week', 2],
    ['Annual salary range', 'year', 1], ['Hourly pay', 'hour', 1], ['Monthly salary', 'month', 1], ['Jahresgehalt', 'year', 1],
  ])('reads %s', (text, period, every) => {
    expect(readPeriod(text)).toEqual({ period, every });
  });

  it.each(['NONE', '', 'one-time', null, 7])('finds none in %p', (value) => {
    expect(readPeriod(value)).toBeNull();
  });
});
