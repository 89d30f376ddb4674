import type { Preferences, Salary } from '@applywright/contracts';
import { comparableEuro } from '@applywright/lexicon';

type Floor = Preferences['salaryFloor'];

/** Two figures of a converted amount: the rates are rounded and of last year. */
const rounded = (amount: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1);
  return Math.round(amount / unit) * unit;
};

/** The most that a posting pays in a year, in the money of the floor; null where that cannot be said. */
const topInMoneyOf = (salary: Salary | null, currency: string): number | null => {
  const top = salary?.annualMax ?? salary?.annualMin ?? null;
  if (!salary || top === null || !Number.isFinite(top)) return null;
  if (salary.currency === currency) return top;
  const euros = comparableEuro(top, salary.currency);
  const one = comparableEuro(1, currency);
  return euros === null || one === null ? null : euros / one;
};

/** At so much below the floor, as a share of it, nothing worse can be said. */
const FAR_BELOW = 0.3;
/** +3 at or above the floor, down to −10 at 30 % below it; 0 where no floor, no salary or an unknown currency. Other currencies are compared by a table of rounded rates. */
export const salaryPoints = (salary: Salary | null, floor: Floor): number => {
  if (!floor || floor.amount === 0) return 0;
  const top = topInMoneyOf(salary, floor.currency);
  if (top === null) return 0;
  const short = (floor.amount - top) / floor.amount;
  return short <= 0 ? 3 : -10 * Math.min(1, short / FAR_BELOW);
};

export const salaryNote = (salary: Salary | null, floor: Floor): string => {
  if (!floor || floor.amount === 0) return 'You have not set a salary floor.';
  const stated = salary?.annualMax ?? salary?.annualMin ?? null;
  if (!salary || stated === null || !Number.isFinite(stated)) return 'The posting states no salary.';
  const top = topInMoneyOf(salary, floor.currency);
  if (top === null) return `The posting pays in ${salary.currency ?? 'an unnamed currency'}; your floor is in ${floor.currency}.`;
  const amount = `Up to ${Math.round(stated)} ${salary.currency ?? ''} a year${salary.estimated ? ' (estimated)' : ''}`;
  const inYours = salary.currency === floor.currency ? '' : `, about ${rounded(top)} ${floor.currency}`;
  return top >= floor.amount ? `${amount}${inYours}, at or above your floor.` : `${amount}${inYours}, below your floor of ${floor.amount}.`;
};
