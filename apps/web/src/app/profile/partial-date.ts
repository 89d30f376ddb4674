/** Languages whose month names are known here; the names themselves come from the browser. */
const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'ru', 'ar', 'he'];
const NOW = /^(present|now|today|current(ly)?|ongoing|heute|aktuell|jetzt|pr[ée]sent|aujourd['’]hui|actual(idad|mente)?|presente|oggi|attuale|atual|heden|obecnie|teraz|nu|н\.?\s?в\.?|настоящее время|الآن|حتى الآن|כיום|היום|至今)$/iu;
const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15)).replace(/(\p{L})\./gu, '$1');

let months: Map<string, number> | null = null;
const monthNames = (): Map<string, number> => {
  if (months) return months;
  months = new Map();
  for (const locale of LOCALES) {
    for (const style of ['long', 'short'] as const) {
      for (const alone of [true, false]) {
        const format = new Intl.DateTimeFormat(locale, alone ? { month: style, timeZone: 'UTC' } : { day: 'numeric', month: style, timeZone: 'UTC' });
        for (let n = 0; n < 12; n++) months.set(fold(format.formatToParts(Date.UTC(2020, n, 3)).find((part) => part.type === 'month')?.value ?? ''), n + 1);
      }
    }
  }
  return months;
};

/**
 * A date as a CV writes it, in the form of a field: 03/2021, March 2021, März 2021, 2021 or "today" become 2021-03, 2021 or present.
 * @returns null where it is none
 */
export const partialDateOf = (words: string): string | null => {
  const text = words.trim().replace(/^[\s–—-]+|[\s–—,;-]+$/gu, '');
  if (NOW.test(text)) return 'present';
  const plain = fold(text);
  const year = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(plain)?.[1];
  if (!year) return null;
  const numbers = /(?:^|\D)(0?[1-9]|1[0-2])\s*[/.\-–]\s*(?:19|20)\d{2}|(?:19|20)\d{2}\s*[/.\-–]\s*(0[1-9]|1[0-2])(?!\d)/.exec(plain);
  const month = numbers ? Number(numbers[1] ?? numbers[2]) : plain.split(/[^\p{L}]+/u).map((word) => monthNames().get(word)).find((n) => n !== undefined);
  return month === undefined ? year : `${year}-${String(month).padStart(2, '0')}`;
};
