const MINUTE = 60_000;
const STEPS = [['day', 1440], ['hour', 60], ['minute', 1]] as const;

/** How long ago an instant was, in words; "just now" below one minute and for clocks that run ahead. */
export function ageOf(iso: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(iso)) / MINUTE);
  if (Number.isNaN(minutes)) return 'at an unknown time';
  for (const [unit, size] of STEPS) {
    const count = Math.floor(minutes / size);
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
  }
  return 'just now';
}
