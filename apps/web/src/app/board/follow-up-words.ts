import { language } from '../session/language';

/** Presets of the picker, in days. */
export const FOLLOW_UP_PRESETS = [
  { days: 3, label: $localize`:@@board.in-3-days:In 3 days` },
  { days: 7, label: $localize`:@@board.in-1-week:In 1 week` },
  { days: 14, label: $localize`:@@board.in-2-weeks:In 2 weeks` },
] as const;
/** Reminders come in the morning, local time. */
const MORNING_HOUR = 9;
const DAY_MS = 86_400_000;

/** Nine in the morning of the day that is `days` after `now` (milliseconds), where the person is. */
export const morningIn = (days: number, now: number): string => {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, MORNING_HOUR).toISOString();
};

/** Nine in the morning of a day as a date field gives it (YYYY-MM-DD); null for no day. */
export const morningOf = (date: string): string | null => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return year && month && day ? new Date(Number(year), Number(month) - 1, Number(day), MORNING_HOUR).toISOString() : null;
};

/** The day of an instant as a date field takes it, where the person is. */
export const fieldDate = (instant: string | number): string => {
  const at = new Date(instant);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
};

/** Whole days from today to the day of an instant, where the person is; negative when it is past. */
export const daysUntil = (instant: string, now: number): number => {
  const day = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.round((day(new Date(instant)) - day(new Date(now))) / DAY_MS);
};

/** “Follow up in 3 days”, “Follow up today”, “2 days overdue”. */
export const followUpWords = (instant: string, now: number): string => {
  const days = daysUntil(instant, now);
  if (days < 0) return (days === -1 ? $localize`:@@board.1-day-overdue:1 day overdue` : $localize`:@@board.days-overdue:${-days}:count: days overdue`);
  if (days === 0) return $localize`:@@board.follow-up-today:Follow up today`;
  if (days === 1) return $localize`:@@board.follow-up-tomorrow:Follow up tomorrow`;
  return days <= 14 ? $localize`:@@board.follow-up-in:Follow up in ${days}:count: days` : $localize`:@@board.follow-up-on:Follow up ${new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : language(), { day: 'numeric', month: 'short' }).format(new Date(instant))}:day:`;
};
