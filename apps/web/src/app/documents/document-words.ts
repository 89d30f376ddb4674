import type { CHANGE_KINDS, DocumentRefusal, DocumentSet, LetterLength, Template, Tone } from '@applywright/contracts';

export const KIND_WORDS = { resume: 'Résumé', letter: 'Cover letter' } as const;

export const TEMPLATE_WORDS: Readonly<Record<Template, { readonly label: string; readonly text: string }>> = {
  modern: { label: 'Modern', text: 'Clear headings, one accent' },
  classic: { label: 'Classic', text: 'Quiet, with serifs' },
  compact: { label: 'Compact', text: 'More on one page' },
  academic: { label: 'Academic', text: 'Education before work' },
};
export const TONE_WORDS: Readonly<Record<Tone, string>> = { plain: 'Plain', warm: 'Warm', formal: 'Formal' };
export const LENGTH_WORDS: Readonly<Record<LetterLength, string>> = { short: 'Short', standard: 'Standard', full: 'Full page' };
export const LANGUAGE_WORDS = { en: 'English', de: 'German' } as const;

export const CHANGE_WORDS: Readonly<Record<(typeof CHANGE_KINDS)[number], string>> = { reworded: 'Reworded', 'left-out': 'Left out', moved: 'Moved', added: 'Added' };

const SECTIONS: Readonly<Record<string, string>> = {
  basics: 'About you', summary: 'Summary', work: 'Experience', projects: 'Projects', education: 'Education', skills: 'Skills', languages: 'Languages', certificates: 'Certificates',
  publications: 'Publications', awards: 'Awards', interests: 'Interests', references: 'References',
};
/** A section of a résumé in words. */
export const sectionWords = (section: string): string => SECTIONS[section] ?? section;

/** Who had written what was refused. */
export const writerWords = (from: DocumentRefusal['from'], model: string): string =>
  ({ template: 'Written by the templates', model: model === 'template' ? 'Written by the text model' : `Written by ${model}`, edit: 'Your own words', file: 'A file' })[from];

/** A reason of the gate as the end of a sentence. */
export const reasonWords = (reason: string): string => reason.trim().replace(/[.\s]+$/, '') + '.';

/** What a version is made of, in a few words: “Modern · own words in 2 places · 3 changes undone”. */
export const versionWords = (set: DocumentSet): string => {
  const edits = set.request?.edits.length ?? 0;
  const undone = set.request?.rejected.length ?? 0;
  return [
    TEMPLATE_WORDS[set.template].label,
    set.language === 'de' ? 'German' : '',
    set.resume && set.letter ? '' : set.letter ? 'letter only' : 'résumé only',
    set.model === 'template' ? '' : `worded by ${set.model}`,
    edits ? `own words in ${edits} ${edits === 1 ? 'place' : 'places'}` : '',
    undone ? `${undone} ${undone === 1 ? 'change' : 'changes'} undone` : '',
  ].filter(Boolean).join(' · ');
};
