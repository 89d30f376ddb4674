import fc from 'fast-check';
import { Salary } from '@applywright/contracts';
import { salaryInAdvert } from './salary-in-advert';

type Pay = readonly [min: number | null, max: number | null, currency: string, period: string | null];
/** Sentences of adverts that state the pay, written for this test. */
const STATED: readonly (readonly [string, Pay])[] = [
  ['Salary: $80,000 – $95,000 a year', [80_000, 95_000, 'USD', 'year']],
  ['Gehalt: 45.000 – 52.000 € brutto/Jahr', [45_000, 52_000, 'EUR', 'year']],
  ['38k–45k EUR', [38_000, 45_000, 'EUR', null]],
  ['£17.50 per hour', [17.5, 17.5, 'GBP', 'hour']],
  ['€3.200 monatlich', [3_200, 3_200, 'EUR', 'month']],
  ['The base salary range for this role is $120,000 - $150,000 USD per year plus equity and benefits.', [120_000, 150_000, 'USD', 'year']],
  ['Annual Salary:\n$280,000—$320,000 USD', [280_000, 320_000, 'USD', 'year']],
  ['Pay range: $22.00 - $26.50/hour', [22, 26.5, 'USD', 'hour']],
  ['Compensation\n$65,000 - $80,000 per year', [65_000, 80_000, 'USD', 'year']],
  ['We offer a salary of £32,000 per annum, 25 days of holiday and a bonus of £2,000.', [32_000, 32_000, 'GBP', 'year']],
  ['Salary up to £45,000 depending on experience', [null, 45_000, 'GBP', null]],
  ['Starting salary from £28,500 per annum', [28_500, null, 'GBP', 'year']],
  ['- Hourly rate: £12.75', [12.75, 12.75, 'GBP', 'hour']],
  ['The hourly pay for this position is $18.50.', [18.5, 18.5, 'USD', 'hour']],
  ['You will earn $21 per hour from your first day.', [21, 21, 'USD', 'hour']],
  ['Salary: £40,000 - £45,000 (OTE £70,000)', [40_000, 45_000, 'GBP', null]],
  ['Pay: 25 USD per hour', [25, 25, 'USD', 'hour']],
  ['The expected base pay is below.\n\nBase salary: 90,000 - 110,000 CAD', [90_000, 110_000, 'CAD', null]],
  ['Compensation: $140K – $180K', [140_000, 180_000, 'USD', null]],
  ['The annual base salary for this position ranges from $98,000 to $132,000.', [98_000, 132_000, 'USD', 'year']],
  ['Salary band: AUD 95,000 - 110,000', [95_000, 110_000, 'AUD', null]],
  ['Wage: $16.25/hr', [16.25, 16.25, 'USD', 'hour']],
  ['Day rate: £450 per day', [450, 450, 'GBP', 'day']],
  ['Salary $55k-$65k + 10% bonus', [55_000, 65_000, 'USD', null]],
  ['Salary: SGD 6,000 - 8,000 per month', [6_000, 8_000, 'SGD', 'month']],
  ['Salary: ₹12-18 LPA', [1_200_000, 1_800_000, 'INR', 'year']],
  ['For candidates in New York the salary range is $150,000 - $170,000.\nFor candidates elsewhere the salary range is $130,000 - $150,000.', [130_000, 170_000, 'USD', null]],
  ['Rate of pay is $19.75 per hour, paid weekly', [19.75, 19.75, 'USD', 'hour']],
  ['This role is paid between £24,000 and £27,000 a year.', [24_000, 27_000, 'GBP', 'year']],
  ['Jahresgehalt: 60.000 bis 70.000 Euro', [60_000, 70_000, 'EUR', 'year']],
  ['Wir bieten ein Bruttomonatsgehalt ab 3.100 € und 30 Tage Urlaub.', [3_100, null, 'EUR', 'month']],
  ['Stundenlohn: 16,50 € zzgl. Zuschläge', [16.5, 16.5, 'EUR', 'hour']],
  ['Vergütung: 14,00 € pro Stunde', [14, 14, 'EUR', 'hour']],
  ['Das Mindestgehalt beträgt 2.850 € brutto pro Monat (14 Mal).', [2_850, 2_850, 'EUR', 'month']],
  ['Gehaltsspanne 65–80 T€ p.a.', [65_000, 80_000, 'EUR', 'year']],
  ['Lohn: CHF 5\'200 pro Monat', [5_200, 5_200, 'CHF', 'month']],
  ['Dein Gehalt liegt zwischen 48.000 und 55.000 Euro im Jahr.', [48_000, 55_000, 'EUR', 'year']],
  ['Salaire : 38 000 à 42 000 € par an', [38_000, 42_000, 'EUR', 'year']],
  ['Rémunération : 2 100 € brut par mois', [2_100, 2_100, 'EUR', 'month']],
  ['Taux horaire : 12,50 €', [12.5, 12.5, 'EUR', 'hour']],
  ['Salaire annuel brut de 45k€ à 50k€', [45_000, 50_000, 'EUR', 'year']],
  ['Rémunération entre 35 000 et 40 000 € brut annuel', [35_000, 40_000, 'EUR', 'year']],
  ['Salario: 24.000 € - 28.000 € brutos al año', [24_000, 28_000, 'EUR', 'year']],
  ['Sueldo de 1.600 € al mes', [1_600, 1_600, 'EUR', 'month']],
  ['Salario hasta 30.000 € brutos anuales', [null, 30_000, 'EUR', 'year']],
  ['Salaris: € 2.800 - € 3.400 per maand', [2_800, 3_400, 'EUR', 'month']],
  ['Het salaris ligt tussen € 45.000 en € 55.000 bruto per jaar', [45_000, 55_000, 'EUR', 'year']],
  ['RAL: 32.000 - 38.000 €', [32_000, 38_000, 'EUR', 'year']],
  ['Retribuzione: 1.700 € netti al mese', [1_700, 1_700, 'EUR', 'month']],
  ['Salário: R$ 8.000 por mês', [8_000, 8_000, 'BRL', 'month']],
  ['Wynagrodzenie: 10 000 - 14 000 zł miesięcznie', [10_000, 14_000, 'PLN', 'month']],
  ['Salary\n\n- £26,000 - £30,000', [26_000, 30_000, 'GBP', null]],
  ['Salary: €52,000', [52_000, 52_000, 'EUR', null]],
  ['- €55.000 Jahresgehalt', [55_000, 55_000, 'EUR', 'year']],
  ['£35,000 salary, flexible hours', [35_000, 35_000, 'GBP', null]],
  ['Pay: $1,200 per week', [1_200, 1_200, 'USD', 'week']],
  ['Salary range: 70k - 85k EUR gross per year', [70_000, 85_000, 'EUR', 'year']],
  ['$23/hr', [23, 23, 'USD', 'hour']],
  ['Competitive salary ($90,000 - $100,000)', [90_000, 100_000, 'USD', null]],
  ['The pay for this role is $75,000/year; we also give a $1,000 home office budget.', [75_000, 75_000, 'USD', 'year']],
  ['Compensation for this role is between $200,000 and $240,000', [200_000, 240_000, 'USD', null]],
  ['Base salary: £60,000. Company car.', [60_000, 60_000, 'GBP', null]],
];

/** Sentences with money that is not the pay of the work. */
const NOT_STATED: readonly string[] = [
  'We raised $20M in our Series B.', 'Get a $500 sign-on bonus.', 'Competitive salary and a $5,000 signing bonus.', 'We manage $2 billion in assets.', 'Our revenue grew to €50m last year.', 'Own a marketing budget of $250,000 a year.',
  'Referral bonus: $1,000.', 'You receive €50 per month for the gym.', 'Learning budget of €1,500 per year.', 'Wellness stipend: $100 per month', 'Up to $2,000 relocation.', 'Life insurance of four times your salary, up to £200,000.',
  'Pension with 5 % of your salary, capped at £10,000.', 'Salary sacrifice: save up to £1,000 a year on a bicycle.', 'Our software saves customers $40,000 per year.', 'Carry a quota of $800,000 per year.', 'Close deals of $50k to $100k.', 'OTE: $180,000', 'Total compensation $200,000 - $300,000 with equity', 'Total rewards of £60,000',
  'Uncapped commission, up to £30,000 a year', 'Earn up to £500 in tips a week', 'Equity worth $40,000', 'Stock options of $20,000 vest over four years.', 'RSUs: $50,000', 'Funding of EUR 3 million for the project', 'The minimum salary threshold for a visa is £38,700.', 'Please state your salary expectations (e.g. 50.000 €).', 'Salary expectation: 60,000 EUR?',
  'Our graduates earn $70,000 on average.', 'The median salary in this industry is $65,000.', 'Salary advance up to €500', 'A pay rise of £2,000 after your probation', 'Handle compensation claims up to £25,000.', 'Payroll of $2,000,000 for 60 people', 'We process $4,000 per second in payments.', 'Pay invoices of up to $10,000.', 'Negotiate contracts of €100k and more',
  'Salary review every year; we spend $3,000 a person on training.', 'Fees from $99 a month', 'Plans start at $20/month and the pay is good.', 'Save $200 a month on rent.', 'Donate $100 to a charity of your choice', '$1,000 per article', 'Voucher of 50 € on your birthday', 'We match your 401k up to $5,000.', 'Night shift premium: $2.50 per hour', 'Overtime is paid at $30 per hour.', 'Childcare allowance £300 per month', 'Meal vouchers worth €8 a day', 'Travel costs up to 200 EUR per month', 'Company valued at $1.2bn', '$75 per diem', 'Save up to $400 a year', 'Annual turnover of £40,000,000', 'Salary: competitive', 'Salary: 3.200', 'Salary €3,200', 'Salary negotiable, 401k', 'Paid 4 weeks of leave',
  'Umsatz von 20 Mio. € im Jahr', 'Weiterbildungsbudget von 1.500 € pro Jahr', 'Urlaubsgeld in Höhe von 500 €', 'Fahrtkostenzuschuss von 50 € im Monat', 'Gutscheine im Wert von 50 € monatlich', 'Bonus von bis zu 5.000 € im Jahr', 'Bitte nennen Sie Ihre Gehaltsvorstellung (z. B. 55.000 €).', 'Prämie von 1.000 € für jede Empfehlung', 'Vermögenswirksame Leistungen von 40 € monatlich und Zuschuss', 'Wir haben 12 Millionen Euro Finanzierung erhalten.', 'Gehaltserhöhung von 200 € nach sechs Monaten',
  'Tickets restaurant de 9 € par jour', 'Prime de 1 000 € par an', "Chiffre d'affaires de 12 M€ par an", 'Mutuelle prise en charge : 40 € par mois', 'Levée de fonds de 10 M€', 'Variable jusqu’à 5 000 € par an', 'Indemnité de télétravail : 30 € par mois',
  'Facturación de 30 millones de euros al año', 'Comisiones de hasta 6.000 € al año', 'Cheques de comida de 200 € al mes', 'Omzet van € 10.000 per maand', 'Reiskostenvergoeding van € 0,23 per kilometer', 'Buoni pasto da 8 € al giorno', 'Fatturato di 20 milioni di euro', 'Vale de R$ 800 por mês', 'Premia roczna 5 000 zł', 'Dofinansowanie karty sportowej 100 zł miesięcznie',
  'US: base salary $150,000\nUK: base salary £90,000', 'Salary: $40,000\nSalary of the manager: $200,000', 'Monthly subscription\n$49 per month', 'Referral reward\n$2,000', 'Budget\n$50,000 - $60,000', 'We are 5k people in 30 offices.', 'Support 401k plans', 'Our salary tool serves users who pay $20 a month', 'Sell products from $10 to $2,000.',
];

const found = (text: string, country?: string): Pay | null => {
  const pay = salaryInAdvert(text, country);
  return pay && ([pay.min, pay.max, pay.currency ?? '', pay.period] as const);
};
const among = (text: string): string => `About us\n\nWe bake bread for 12 shops.\n\n${text}\n\nWe look forward to your application.`;

describe('salaryInAdvert', () => {
  it.each(STATED)('reads %j alone and amid an advert', (text, pay) => {
    expect(found(`The role\n\nBake.\n\n${text}`)).toEqual(pay);
    expect(found(among(text))).toEqual(pay);
  });

  it.each(NOT_STATED)('finds no pay in %j', (text) => {
    expect(found(text)).toBeNull();
    expect(found(among(text))).toBeNull();
  });

  it('holds enough sentences of both kinds', () => {
    expect(STATED.length + NOT_STATED.length).toBeGreaterThanOrEqual(150);
    expect(NOT_STATED.length).toBeGreaterThanOrEqual(STATED.length);
  });

  it('takes a bare dollar for that of the country', () => {
    expect(found('Salary: $90,000 a year', 'CA')).toEqual([90_000, 90_000, 'CAD', 'year']);
  });

  it('never throws and gives only what the contract allows, whatever comes in', () => {
    const piece = fc.constantFrom('Salary', ':', ' ', '$', '€', '80,000', '95k', '-', ' to ', 'per hour', 'bonus', '\n', '. ', 'Gehalt', 'zł', '£', 'and', '9'.repeat(30), '(', 'a year', 'USD');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))), (text) => void Salary.nullable().parse(salaryInAdvert(text))), { numRuns: 2000 });
  });
});
