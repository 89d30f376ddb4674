import type { FactKind, FactSource, Section } from '@applywright/contracts';

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

/** Where a fact comes from, in words: “CV, page 1, line 12”. People count from 1, the span from 0; lines run over the whole CV. */
export const sourceWords = (source: FactSource): string => {
  if (source.type === 'user') return 'Entered by you';
  if (source.type === 'ai') return `Suggested by ${source.model}`;
  const { page, lineFrom, lineTo } = source.span;
  const lines = lineFrom === lineTo ? `line ${lineFrom + 1}` : `lines ${lineFrom + 1}–${lineTo + 1}`;
  return `CV, page ${page + 1}, ${lines}`;
};
