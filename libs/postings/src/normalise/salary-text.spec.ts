import fc from 'fast-check';
import { Salary } from '@applywright/contracts';
import { readSalaryText } from './salary-text';

const read = (text: string): unknown[] | null => {
  const pay = readSalaryText(text);
  return pay && [pay.min, pay.max, pay.currency, pay.period];
};

describe('readSalaryText', () => {
  it.each([
    ['$40,000 - $50,000', 40_000, 50_000, 'USD', null],
    ['€3k/month', 3_000, 3_000, 'EUR', 'month'],
    ['40-50 USD per hour', 40, 50, 'USD', 'hour'],
    ['$17 - $35 per hour', 17, 35, 'USD', 'hour'],
    ['£17.50 - £20.00 per hour', 17.5, 20, 'GBP', 'hour'],
    ['€80k-100k', 80_000, 100_000, 'EUR', null],
    ['$60-80k', 60_000, 80_000, 'USD', null],
    ['60k–80k EUR p.a.', 60_000, 80_000, 'EUR', 'year'],
    ['120000 to 150000 usd', 120_000, 150_000, 'USD', null],
    ['$140K–$180K CAD + 0.1% – 0.5% equity', 140_000, 180_000, 'CAD', null],
    ['C$95,000/yr', 95_000, 95_000, 'CAD', 'year'],
    ['A$120k per annum', 120_000, 120_000, 'AUD', 'year'],
    ['£450 p/d', 450, 450, 'GBP', 'day'],
    ['USD 1,200 weekly', 1_200, 1_200, 'USD', 'week'],
    ['$2,400 bi-weekly', 1_200, 1_200, 'USD', 'week'],
    ['CHF 110’000 - 130’000', 110_000, 130_000, 'CHF', null],
    ['₹12-18 LPA', 1_200_000, 1_800_000, 'INR', 'year'],
    ['₹12,00,000 - ₹18,00,000 a year', 1_200_000, 1_800_000, 'INR', 'year'],
    ['10 000 - 14 000 zł/month', 10_000, 14_000, 'PLN', 'month'],
    ['R$ 8.000 por mes', 8_000, 8_000, 'BRL', 'month'],
    ['$20 per hour, 40 hours per week', 20, 20, 'USD', 'hour'],
    ['40h/week, $20/hr', 20, 20, 'USD', 'hour'],
    ['$40/hour to $60/hour', 40, 60, 'USD', 'hour'],
    ['$100k + bonus', 100_000, 100_000, 'USD', null],
    ['$1.25M', 1_250_000, 1_250_000, 'USD', null],
  ])('reads %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['3.200 € bis 3.800 € brutto im Monat', 3_200, 3_800, 'EUR', 'month'],
    ['ab 3.200,50 € monatlich', 3_200.5, null, 'EUR', 'month'],
    ['bis zu 65.000 Euro Jahresgehalt', null, 65_000, 'EUR', 'year'],
    ['16,50 EUR/Std.', 16.5, 16.5, 'EUR', 'hour'],
    ['60 T€ p.a.', 60_000, 60_000, 'EUR', 'year'],
    ['38 000 à 42 000 € par an', 38_000, 42_000, 'EUR', 'year'],
    ['De 2 100 € à 2 400 € brut par mois', 2_100, 2_400, 'EUR', 'month'],
    ["jusqu'à 45k€ annuels", null, 45_000, 'EUR', 'year'],
    ['TJM 450 €', 450, 450, 'EUR', 'day'],
    ['12,31 € de l’heure', 12.31, 12.31, 'EUR', 'hour'],
    ['24.000 € - 28.000 € brutos al año', 24_000, 28_000, 'EUR', 'year'],
    ['hasta 1.900 € mensuales', null, 1_900, 'EUR', 'month'],
    ['entre 11 y 14 € por hora', 11, 14, 'EUR', 'hour'],
    ['30 mil euros anuales', 30_000, 30_000, 'EUR', 'year'],
  ])('reads %j in its language', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([['from $90,000', 90_000, null], ['$90k+', 90_000, null], ['up to $90,000', null, 90_000], ['≥ 90000 USD', 90_000, null]])('takes %j for one bound', (text, min, max) => {
    expect(readSalaryText(text)).toMatchObject({ min, max, currency: 'USD' });
  });

  it.each(['', 'Competitive', 'DOE', 'negotiable', '401k and dental', '0.5% - 1.0%', '5+ years', '30 days of holiday', '$4 - $5500 monthly', '40h/week', null, 7, {}])('finds no pay in %p', (text) => {
    expect(readSalaryText(text)).toBeNull();
  });

  it('takes currency, period and country from what is known elsewhere', () => {
    expect(readSalaryText('4000 - 5000', { currency: 'EUR', period: 'month' })).toMatchObject({ min: 4000, currency: 'EUR', period: 'month', annualMin: 48_000 });
    expect(readSalaryText('$90k', { country: 'CA' })?.currency).toBe('CAD');
    expect(readSalaryText('€20 per hour', { period: 'year' })?.period).toBe('hour');
  });

  it('takes a number for pay only with a currency or a factor when the text need not be about pay', () => {
    for (const text of ['Founded 2019', '10001 New York', 'Team of 40 - 50', 'Employer #1, 30 offices', 'Q4 2026']) expect(readSalaryText(text, { marked: true })).toBeNull();
    expect(readSalaryText('Base 120-150k', { marked: true })).toMatchObject({ min: 120_000, max: 150_000, currency: null });
    expect(readSalaryText('We are 40 people | $90,000', { marked: true })).toMatchObject({ min: 90_000, max: 90_000 });
  });

  it('marks an estimate', () => {
    expect(readSalaryText('$40,000 - $50,000 (estimated)')?.estimated).toBe(true);
    expect(readSalaryText('$40,000 - $50,000')?.estimated).toBe(false);
  });

  it('gives a salary or null and never throws when the text is anything at all', () => {
    const bits = fc.constantFrom('$', '€', ' 40', '000', ',', '.', ' - ', 'k', ' to ', 'per hour', ' USD', '₹', 'LPA', '’', '%', ' bis ', '1e9', '999999999999999999999', '/yr');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(''))), (text) => {
        const pay = readSalaryText(text);
        if (pay !== null) Salary.parse(pay);
      }),
      { numRuns: 3_000 },
    );
  });
});
