interface Period { readonly start: string | undefined; readonly end: string | undefined }
type Nearness = 'same' | 'overlapping' | 'near' | 'apart' | 'unknown';

const FOREVER = 9999 * 12;
/** A gap up to this may be a date that was misread or has been corrected. */
const NEAR_MONTHS = 24;

/** The first and last month that a date can mean. */
function months(date: string | undefined): readonly [number, number] | null {
  if (!date) return null;
  if (date === 'present') return [FOREVER, FOREVER];
  const first = Number(date.slice(0, 4)) * 12;
  const month = date.length > 4 ? Number(date.slice(5, 7)) - 1 : null;
  return month === null ? [first, first + 11] : [first + month, first + month];
}

/** Whether two dates can be the same: a year holds its months. */
export function agree(a: string | undefined, b: string | undefined): boolean {
  const [left, right] = [months(a), months(b)];
  return !left || !right ? left === right : left[0] <= right[1] && right[0] <= left[1];
}

/** How two periods lie to each other; half of the shorter one has to be shared to overlap. */
export function nearness(a: Period, b: Period): Nearness {
  const [aStart, aEnd, bStart, bEnd] = [months(a.start), months(a.end), months(b.start), months(b.end)];
  if ((!aStart && !aEnd) || (!bStart && !bEnd)) return 'unknown';
  if (agree(a.start, b.start) && agree(a.end, b.end)) return 'same';
  const from = [aStart?.[0] ?? aEnd?.[0] ?? 0, bStart?.[0] ?? bEnd?.[0] ?? 0] as const;
  const to = [aEnd?.[1] ?? aStart?.[1] ?? 0, bEnd?.[1] ?? bStart?.[1] ?? 0] as const;
  const shared = Math.min(...to) - Math.max(...from) + 1;
  const shorter = Math.max(1, Math.min(to[0] - from[0], to[1] - from[1]) + 1);
  if (shared / shorter >= 0.5) return 'overlapping';
  // One date of the two is the same: the other one was moved.
  if (shared > 1 && ((aStart && bStart && agree(a.start, b.start)) || (aEnd && bEnd && agree(a.end, b.end)))) return 'overlapping';
  return -shared <= NEAR_MONTHS ? 'near' : 'apart';
}
