import type { FactKind, FactSource, ImportFormat, Section, Span } from '@applywright/contracts';

export const SECTION_WORDS: Record<Section, string> = {
  basics: 'About you',
  work: 'Work',
  education: 'Education',
  skills: 'Skills',
  languages: 'Languages',
  certificates: 'Certificates',
  projects: 'Projects',
  publications: 'Publications',
  awards: 'Awards',
  interests: 'Interests',
  references: 'References',
};

export const KIND_WORDS: Record<FactKind, string> = {
  name: 'Name',
  headline: 'Headline',
  email: 'E-mail',
  phone: 'Phone',
  location: 'Place',
  link: 'Link',
  summary: 'Summary',
  work: 'Position',
  highlight: 'Point',
  education: 'Education',
  skill: 'Skill',
  language: 'Language',
  certificate: 'Certificate',
  project: 'Project',
  publication: 'Publication',
  award: 'Award',
  interest: 'Interest',
  reference: 'Reference',
};

const IMPORT_WORDS: Record<ImportFormat, string> = { 'json-resume': 'JSON Resume', linkedin: 'LinkedIn' };

/** Where a fact comes from, in words. */
export const sourceWords = (source: FactSource): string => {
  if (source.type === 'user') return source.via ? `Imported from ${IMPORT_WORDS[source.via]}` : 'Entered by you';
  if (source.type === 'ai') return `Suggested by ${source.model}`;
  return placeWords(source.span);
};

/** “CV, page 1, line 12”. People count from 1, the span from 0; lines run over the whole CV. */
export const placeWords = ({ page, lineFrom, lineTo }: Span): string => {
  const lines = lineFrom === lineTo ? `line ${lineFrom + 1}` : `lines ${lineFrom + 1}–${lineTo + 1}`;
  return `CV, page ${page + 1}, ${lines}`;
};
