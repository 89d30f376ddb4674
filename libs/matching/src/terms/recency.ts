const DAY_MS = 86_400_000;
/** +3 up to three days old, falling to 0 at 30 days and −3 at 90; 0 where no date is given. */
export const recencyPoints = (postedMs: number, now: Date): number => {
  const days = (now.getTime() - postedMs) / DAY_MS;
  if (!Number.isFinite(days)) return 0;
  return days <= 3 ? 3 : days <= 30 ? (3 * (30 - days)) / 27 : Math.max(-3, (-3 * (days - 30)) / 60);
};

export const recencyNote = (postedMs: number, now: Date): string => {
  const days = Math.max(0, Math.floor((now.getTime() - postedMs) / DAY_MS));
  if (!Number.isFinite(days)) return 'The posting states no date.';
  return days === 0 ? 'Posted today.' : `Posted ${days} day${days === 1 ? '' : 's'} ago.`;
};
