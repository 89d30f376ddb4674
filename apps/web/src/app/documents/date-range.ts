import { language } from '../session/language';

const words = (date: string | undefined): string => {
  if (!date) return '';
  if (date === 'present') return $localize`:@@documents.present:present`;
  const [year, month] = date.split('-');
  return month ? new Intl.DateTimeFormat(language(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(Number(year), Number(month) - 1, 1)) : (year ?? '');
};

/** “Mar 2019 – present” of two partial dates; one of them alone where the other is unknown. */
export const dateRange = (start: string | undefined, end: string | undefined): string => [words(start), words(end)].filter(Boolean).join(' – ');
