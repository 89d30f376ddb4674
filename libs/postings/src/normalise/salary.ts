import type { Salary, SalaryPeriod } from '@applywright/contracts';
import { amount } from './read';

/** Rule T9: full-time hours, days, weeks and months of a year. */
export const PERIODS_A_YEAR: Readonly<Record<SalaryPeriod, number>> = { hour: 2080, day: 260, week: 52, month: 12, year: 1 };
const WIDEST_RATIO = 20;
const LEAST_A_YEAR = 1_000;
const MOST_A_YEAR = 5_000_000;
/** Currencies of small units, where an ordinary year's pay passes five million; the bound moves by this factor. */
const SMALL_UNIT: Readonly<Record<string, number>> = { JPY: 150, INR: 85, KRW: 1_400, HUF: 400, IDR: 16_000, VND: 25_000, CLP: 900, COP: 4_000 };
/** Without a period, an amount from here on can only be a year's pay: boards quote hours or years. */
const SURELY_A_YEAR = 10_000;

export interface SalaryInput {
  readonly min: unknown;
  readonly max: unknown;
  readonly currency: unknown;
  readonly period: SalaryPeriod | null;
  readonly estimated?: boolean;
}

/**
 * The pay as stated, with its yearly equivalent in the same currency. Zero means not stated. Null when nothing is
 * stated or the range is not believable: wider than 20 to 1, or less than 1,000 or more than 5,000,000 a year (T9).
 */
export function readSalary(input: SalaryInput): Salary | null {
  const first = positive(input.min);
  const second = positive(input.max);
  const swapped = first !== null && second !== null && first > second;
  const min = swapped ? second : first;
  const max = swapped ? first : second;
  const lowest = min ?? max;
  const highest = max ?? min;
  if (lowest === null || highest === null || highest / lowest > WIDEST_RATIO) return null;
  const currency = typeof input.currency === 'string' && /^[A-Za-z]{3}$/.test(input.currency.trim()) ? input.currency.trim().toUpperCase() : null;
  const factor = input.period === null ? (lowest >= SURELY_A_YEAR ? 1 : null) : PERIODS_A_YEAR[input.period];
  if (factor !== null && (lowest * factor < LEAST_A_YEAR || highest * factor > MOST_A_YEAR * (SMALL_UNIT[currency ?? ''] ?? 1))) return null;
  const aYear = (value: number | null): number | null => (value === null || factor === null ? null : Math.round(value * factor));
  return { min, max, currency, period: input.period, annualMin: aYear(min), annualMax: aYear(max), estimated: input.estimated ?? false };
}

function positive(value: unknown): number | null {
  const number = amount(value);
  return number !== null && number > 0 ? number : null;
}

/** Words for a period as sources write them ("per-year-salary", "1 HOUR", "Annual salary range"); `every` is how many of it one payment covers. */
export function readPeriod(value: unknown): { period: SalaryPeriod; every: number } | null {
  if (typeof value !== 'string') return null;
  const text = value.toLowerCase();
  const every = amount(/^\s*(\d+(?:\.\d+)?)\s/.exec(text)?.[1]) ?? 1;
  if (every <= 0) return null;
  if (/\b(bi-?weekly|every two weeks|fortnight)/.test(text)) return { period: 'week', every: 2 };
  if (/semi-?month/.test(text)) return { period: 'month', every: 0.5 };
  if (/hour|stund|heure|\bhora/.test(text)) return { period: 'hour', every };
  if (/\bday|daily|tages|\btag\b|\bjour/.test(text)) return { period: 'day', every };
  if (/week|woche|semaine|semana/.test(text)) return { period: 'week', every };
  if (/month|monat|\bmois\b|mensuel|mensual/.test(text)) return { period: 'month', every };
  if (/year|annual|jahr|annuel|anual|\ban\b|\baño/.test(text)) return { period: 'year', every };
  return null;
}
