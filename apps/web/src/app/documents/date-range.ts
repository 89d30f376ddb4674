import type { LanguageCode } from '@applywright/contracts';

const words = (date: string | undefined, language: LanguageCode): string => {
  if (!date) return '';
  if (date === 'present') return language === 'de' ? 'heute' : 'present';
  const [year, month] = date.split('-');
  return month ? new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(Number(year), Number(month) - 1, 1)) : (year ?? '');
};

/** “Mar 2019 – present” of two partial dates, in the language of the document; one of them alone where the other is unknown. */
export const dateRange = (start: string | undefined, end: string | undefined, language: LanguageCode): string => [words(start, language), words(end, language)].filter(Boolean).join(' – ');
