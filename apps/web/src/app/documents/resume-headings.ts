import type { LanguageCode } from '@applywright/contracts';

/** The headings of a résumé in its own language, which need not be that of the pages. */
export const resumeHeadings = (language: LanguageCode) =>
  language === 'de'
    ? { work: 'Berufserfahrung', projects: 'Projekte', education: 'Ausbildung', skills: 'Kenntnisse', languages: 'Sprachen', certificates: 'Zertifikate' }
    : { work: 'Experience', projects: 'Projects', education: 'Education', skills: 'Skills', languages: 'Languages', certificates: 'Certificates' };
