const EARLIEST = Date.UTC(1995, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
/** Below this an epoch number is in seconds: as milliseconds it would lie in 2001. */
const SECONDS_BELOW = 1e12;

/**
 * An instant as ISO 8601 in UTC from what job sources send: epoch seconds or milliseconds, ISO with or without
 * zone (without: UTC), "2026-11-15 08:11:57 UTC", a bare date, or "20/11/2026" (day first).
 * Null when it is none of these or lies outside 1995 to 2100.
 */
export function readInstant(value: unknown): string | null {
  const ms = typeof value === 'number' ? epochMs(value) : typeof value === 'string' ? textMs(value.trim()) : NaN;
  return ms >= EARLIEST && ms < LATEST ? new Date(ms).toISOString() : null;
}

const epochMs = (value: number): number => (value < SECONDS_BELOW ? value * 1000 : value);

function textMs(text: string): number {
  if (/^\d{9,13}$/.test(text)) return epochMs(Number(text));
  const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (dayFirst) return utcDay(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i.exec(text);
  if (!iso) return NaN;
  const zone = (iso[3] ?? 'Z').toUpperCase().replace('UTC', 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return Date.parse(iso[2] === undefined ? `${iso[1]}T00:00:00Z` : `${iso[1]}T${iso[2]}${zone}`);
}

function utcDay(year: number, month: number, day: number): number {
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? ms : NaN;
}
