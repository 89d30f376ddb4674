import type { ControlSnapshot } from '@applywright/contracts';
import { plain } from './plain-text';

const MONTH_LOCALES = ['en', 'de', 'fr', 'es'] as const;

/** All wordings of a month (1-12), numbers included. */
export function monthNames(month: number): string[] {
  const day = Date.UTC(2001, month - 1, 15);
  const names = MONTH_LOCALES.flatMap((l) => (['long', 'short'] as const).map((style) => new Intl.DateTimeFormat(l, { month: style, timeZone: 'UTC' }).format(day)));
  const two = String(month).padStart(2, '0');
  return [...new Set([...names, two, String(month)])];
}

/**
 * How a `YYYY` or `YYYY-MM` fact is written into one control: a whole date, its month or its year, whichever the
 * control asks for. Null where the control wants more (a day) than the fact says.
 */
export function datePart(control: ControlSnapshot, date: string): { readonly part: 'month' | 'year' | 'date'; readonly values: string[] } | null {
  const [year, month] = date.split('-') as [string, string | undefined];
  const own = plain([...control.labels.filter((l) => l.kind !== 'description').map((l) => l.text), control.name, control.id].join(' '));
  const options = control.options.map((o) => plain(o.text)).filter((t) => t !== '');
  const years = options.length > 2 && options.filter((t) => /^(?:19|20)\d\d$/.test(t)).length > options.length / 2;
  const months = options.length >= 12 && options.length <= 14 && options.some((t) => /^(?:jan|01|1$|ene)/.test(t));
  if (control.inputType === 'date') return null;
  if (control.inputType === 'month') return month ? { part: 'date', values: [`${year}-${month}`] } : null;
  if (years || /\byear\b|\bjahr\b|\bannee\b|\bano\b|^yyyy$/.test(own) && !/\bmonth\b|mm/.test(own)) return { part: 'year', values: [year] };
  if (months || (/\bmonth\b|\bmonat\b|\bmois\b|\bmes\b/.test(own) && !/yyyy|\byear\b/.test(own))) return month ? { part: 'month', values: monthNames(Number(month)) } : null;
  if (control.control !== 'text') return null;
  if (!month) return /mm|dd|\bmonth\b/.test(own) ? null : { part: 'date', values: [year] };
  if (/\bdd\b|d{2}[./-]m{2}|m{2}[./-]d{2}/.test(own)) return null;
  return { part: 'date', values: [/yyyy-mm/.test(own) ? `${year}-${month}` : `${month}/${year}`] };
}
