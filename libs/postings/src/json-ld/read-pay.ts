import type { Salary, SalaryPeriod } from '@applywright/contracts';
import { currencyOf } from '@applywright/lexicon';
import { isRow, line, type Row } from '../normalise/read';
import { readPeriod, readSalary } from '../normalise/salary';
import { listOf, property, type Named } from './job-posting-nodes';

/** UN/CEFACT codes that stand for the words in `unitCode`. */
const UNIT_CODES: Readonly<Record<string, SalaryPeriod>> = { HUR: 'hour', DAY: 'day', WEE: 'week', MON: 'month', ANN: 'year' };

/** The pay that a posting states, or the one that its page estimates. */
export function payOf(posting: Row, named: Named): Salary | null {
  const currency = property(posting, 'salaryCurrency', named);
  const of = (name: string, estimated: boolean): Salary | null => {
    for (const value of listOf(property(posting, name, named)).slice(0, 10)) {
      const salary = amountOf(value, currency, estimated, named);
      if (salary !== null) return salary;
    }
    return null;
  };
  return of('baseSalary', false) ?? of('estimatedSalary', true);
}

/** A MonetaryAmount, a distribution of amounts, a number, or words such as "€60,000 - €80,000 per year". */
function amountOf(value: unknown, currency: unknown, estimated: boolean, named: Named): Salary | null {
  if (!isRow(value)) return typeof value === 'number' || typeof value === 'string' ? fromWords(String(value), currency, estimated) : null;
  const inner = listOf(property(value, 'value', named))[0];
  const amount = isRow(inner) ? inner : value;
  const at = (...names: string[]): unknown => names.map((name) => property(amount, name, named) ?? property(value, name, named)).find((found) => typeof found === 'number' || typeof found === 'string');
  const single = isRow(inner) ? property(inner, 'value', named) : inner;
  const stated = property(value, 'currency', named) ?? property(value, 'priceCurrency', named) ?? property(amount, 'currency', named) ?? currency;
  const period = periodOf(at('unitText'), at('unitCode'), at('duration'));
  const min = numberOf(at('minValue', 'percentile10', 'percentile25', 'minPrice'));
  const max = numberOf(at('maxValue', 'percentile90', 'percentile75', 'maxPrice'));
  if (min !== null || max !== null) return readSalary({ min, max, currency: codeOf(stated), period, estimated });
  const one = single ?? at('median', 'price');
  if (typeof one === 'string' && numberOf(one) === null) return fromWords(one, stated, estimated, period);
  const exact = numberOf(one);
  return readSalary({ min: exact, max: exact, currency: codeOf(stated), period, estimated });
}

function fromWords(text: string, currency: unknown, estimated: boolean, known: SalaryPeriod | null = null): Salary | null {
  const words = text.slice(0, 200);
  const numbers = [...words.matchAll(/\d[\d.,'’\u00a0\u202f ]*\d\s?k?\b|\d\s?k?\b/gi)].map(([found]) => numberOf(found)).filter((found) => found !== null);
  const [min = null, max = min] = numbers;
  return readSalary({ min, max, currency: codeOf(currency) ?? symbolIn(words), period: known ?? readPeriod(words)?.period ?? null, estimated });
}

/** "60,000", "60.000,50", "48 000", "70k" and numbers. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const found = /^\D{0,5}(\d[\d.,'’\s]*)(k?)\D{0,5}$/i.exec(value.trim().slice(0, 40));
  if (!found?.[1]) return null;
  const digits = found[1].replace(/['’\s]/g, '');
  const decimals = /[.,](\d{1,2})$/.exec(digits);
  const whole = (decimals ? digits.slice(0, decimals.index) : digits).replace(/[.,]/g, '');
  return Number(`${whole}.${decimals?.[1] ?? '0'}`) * (found[2] ? 1000 : 1);
}

const SYMBOL = /[€$£¥₹]|\b[A-Z]{3}\b/;
const symbolIn = (words: string): string | null => codeOf(SYMBOL.exec(words)?.[0]);

function codeOf(value: unknown): string | null {
  const text = line(value, 12);
  return text === null ? null : /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : (currencyOf(text) ?? null);
}

function periodOf(...values: unknown[]): SalaryPeriod | null {
  for (const value of values) {
    const text = line(value, 40);
    if (text === null) continue;
    const duration = /^P(T?)1([HDWMY])$/i.exec(text);
    if (duration) return ({ H: 'hour', D: 'day', W: 'week', M: 'month', Y: 'year' } as const)[duration[2]?.toUpperCase() as 'H'] ?? null;
    const found = UNIT_CODES[text.toUpperCase()] ?? readPeriod(text)?.period;
    if (found) return found;
  }
  return null;
}
