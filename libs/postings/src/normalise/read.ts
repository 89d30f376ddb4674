/** Readers for answers of unknown shape: each gives a harmless value for anything that is not what it looks for. */

export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one. */
export const rowOf = (value: unknown): Row => (isRow(value) ? value : {});

/** The objects of a list, or none. */
export const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

// Lone surrogates and control characters break JSON, hashes and PDF fonts further down.
const BROKEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// A plain look first, several times as quick: hardly any string has one of either.
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/;

/** A string without control characters, not trimmed; '' for anything else. */
export const rawText = (value: unknown): string => (typeof value !== 'string' ? '' : SUSPECT.test(value) ? value.replace(BROKEN, '') : value);

/** A string of HTML as it came, '' for anything else: only for what `readHtml` reads, which leaves out control characters by itself. */
export const markup = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One line: white space collapsed, trimmed, cut at `max` characters; null when nothing is left or it is no string or number. */
export function line(value: unknown, max = 300): string | null {
  const raw = typeof value === 'number' && Number.isFinite(value) ? String(value) : rawText(value);
  const text = raw.replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
}

/** A finite number, also from a string such as "3500" or "48,000.50"; null for anything else. */
export function amount(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\s*\d[\d,]*(\.\d+)?\s*$/.test(value)) return null;
  return Number(value.replaceAll(',', ''));
}

/** An address to show and to open: http or https, at most 2048 characters; null for anything else. */
export function webAddress(value: unknown): string | null {
  const text = rawText(value).trim();
  return text.length <= 2048 && /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text) ? text : null;
}
