/** Presets of the picker, in days. */
export const FOLLOW_UP_PRESETS = [
  { days: 3, label: 'In 3 days' },
  { days: 7, label: 'In 1 week' },
  { days: 14, label: 'In 2 weeks' },
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
  if (days < 0) return `${-days} ${days === -1 ? 'day' : 'days'} overdue`;
  if (days === 0) return 'Follow up today';
  if (days === 1) return 'Follow up tomorrow';
  return days <= 14 ? `Follow up in ${days} days` : `Follow up ${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(new Date(instant))}`;
};
