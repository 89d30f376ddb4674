import type { LanguageCode } from '@applywright/contracts';

/** Words that a printed résumé adds around the facts. */
export interface ResumeWords {
  readonly sections: {
    readonly summary: string;
    readonly work: string;
    readonly projects: string;
    readonly education: string;
    readonly skills: string;
    readonly languages: string;
    readonly certificates: string;
  };
  readonly present: string;
  readonly until: string;
  readonly since: string;
  readonly months: readonly string[];
  readonly documentTitle: string;
}

const EN: ResumeWords = {
  sections: {
    summary: 'Profile',
    work: 'Experience',
    projects: 'Projects',
    education: 'Education',
    skills: 'Skills',
    languages: 'Languages',
    certificates: 'Certificates',
  },
  present: 'Present',
  until: 'Until',
  since: 'Since',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  documentTitle: 'Résumé',
};

const DE: ResumeWords = {
  sections: {
    summary: 'Profil',
    work: 'Berufserfahrung',
    projects: 'Projekte',
    education: 'Ausbildung',
    skills: 'Kenntnisse',
    languages: 'Sprachen',
    certificates: 'Zertifikate',
  },
  present: 'heute',
  until: 'Bis',
  since: 'Seit',
  months: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  documentTitle: 'Lebenslauf',
};

/** The fixed words of a document in a language. */
export const resumeWords = (language: LanguageCode): ResumeWords => (language === 'de' ? DE : EN);

const LONG_MONTHS = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
} as const;

/** A partial date as a résumé prints it: `Mar 2021`, `03/2021`, `2021`, `Present`. */
export const printDate = (date: string, language: LanguageCode): string => {
  const words = resumeWords(language);
  if (date === 'present') return words.present;
  const [year = '', month] = date.split('-');
  if (!month) return year;
  const name = words.months[Number(month) - 1] ?? month;
  return language === 'de' ? `${name}/${year}` : `${name} ${year}`;
};

/** A period as printed, null when neither end is known. An open end is never invented. */
export const printPeriod = (start: string | undefined, end: string | undefined, language: LanguageCode): string | null => {
  const words = resumeWords(language);
  if (start && end) return start === end ? printDate(start, language) : `${printDate(start, language)} – ${printDate(end, language)}`;
  if (start) return printDate(start, language);
  if (end === 'present') return words.present;
  return end ? `${words.until} ${printDate(end, language)}` : null;
};

/** A calendar day written out: `22 November 2026`, `22. November 2026`; `us` gives `November 22, 2026`. `day` is YYYY-MM-DD. */
export const printDay = (day: string, language: LanguageCode, us = false): string => {
  const [year = '', month = '1', date = '1'] = day.slice(0, 10).split('-');
  const name = LONG_MONTHS[language][Number(month) - 1] ?? month;
  if (language === 'de') return `${Number(date)}. ${name} ${year}`;
  return us ? `${name} ${Number(date)}, ${year}` : `${Number(date)} ${name} ${year}`;
};

/** A month written out inside a sentence: `March 2021`, `März 2021`, or just the year. */
export const writeMonth = (date: string, language: LanguageCode): string => {
  const [year = '', month] = date.split('-');
  return month ? `${LONG_MONTHS[language][Number(month) - 1] ?? month} ${year}` : year;
};
