import type { CHANGE_KINDS, DocumentKind, DocumentRefusal, DocumentSet, LetterLength, Template, Tone } from '@applywright/contracts';

export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = { resume: $localize`:@@documents.kind-resume:Résumé`, letter: $localize`:@@documents.kind-letter:Cover letter` };

export const TEMPLATE_WORDS: Readonly<Record<Template, { readonly label: string; readonly text: string }>> = {
  modern: { label: $localize`:@@documents.template-modern:Modern`, text: $localize`:@@documents.template-modern-text:Clear headings, one accent` },
  classic: { label: $localize`:@@documents.template-classic:Classic`, text: $localize`:@@documents.template-classic-text:Quiet, with serifs` },
  compact: { label: $localize`:@@documents.template-compact:Compact`, text: $localize`:@@documents.template-compact-text:More on one page` },
  academic: { label: $localize`:@@documents.template-academic:Academic`, text: $localize`:@@documents.template-academic-text:Education before work` },
};
export const TONE_WORDS: Readonly<Record<Tone, string>> = { plain: $localize`:@@documents.tone-plain:Plain`, warm: $localize`:@@documents.tone-warm:Warm`, formal: $localize`:@@documents.tone-formal:Formal` };
export const LENGTH_WORDS: Readonly<Record<LetterLength, string>> = { short: $localize`:@@documents.length-short:Short`, standard: $localize`:@@documents.length-standard:Standard`, full: $localize`:@@documents.length-full:Full page` };
export const LANGUAGE_WORDS: Readonly<Record<'en' | 'de', string>> = { en: $localize`:@@documents.language-en:English`, de: $localize`:@@documents.language-de:German` };

export const CHANGE_WORDS: Readonly<Record<(typeof CHANGE_KINDS)[number], string>> = { reworded: $localize`:@@documents.change-reworded:Reworded`, 'left-out': $localize`:@@documents.change-left-out:Left out`, moved: $localize`:@@documents.change-moved:Moved`, added: $localize`:@@documents.change-added:Added` };

const SECTIONS: Readonly<Record<string, string>> = {
  basics: $localize`:@@documents.section-basics:About you`, summary: $localize`:@@documents.section-summary:Summary`, work: $localize`:@@documents.section-work:Experience`, projects: $localize`:@@documents.section-projects:Projects`, education: $localize`:@@documents.section-education:Education`, skills: $localize`:@@documents.section-skills:Skills`, languages: $localize`:@@documents.section-languages:Languages`, certificates: $localize`:@@documents.section-certificates:Certificates`,
  publications: $localize`:@@documents.section-publications:Publications`, awards: $localize`:@@documents.section-awards:Awards`, interests: $localize`:@@documents.section-interests:Interests`, references: $localize`:@@documents.section-references:References`,
};
/** A section of a résumé in words. */
export const sectionWords = (section: string): string => SECTIONS[section] ?? section;

/** Who had written what was refused. */
export const writerWords = (from: DocumentRefusal['from'], model: string): string =>
  ({ template: $localize`:@@documents.by-templates:Written by the templates`, model: model === 'template' ? $localize`:@@documents.by-text-model:Written by the text model` : $localize`:@@documents.by-model:Written by ${model}:model:`, edit: $localize`:@@documents.own-words:Your own words`, file: $localize`:@@documents.a-file:A file` })[from];

/** A reason of the gate as the end of a sentence. */
export const reasonWords = (reason: string): string => reason.trim().replace(/[.\s]+$/, '') + '.';

/** What a version is made of, in a few words: “Modern · own words in 2 places · 3 changes undone”. */
export const versionWords = (set: DocumentSet): string => {
  const edits = set.request?.edits.length ?? 0;
  const undone = set.request?.rejected.length ?? 0;
  return [
    TEMPLATE_WORDS[set.template].label,
    set.language === 'de' ? $localize`:@@documents.language-de:German` : '',
    set.resume && set.letter ? '' : set.letter ? $localize`:@@documents.letter-only:letter only` : $localize`:@@documents.resume-only:résumé only`,
    set.model === 'template' ? '' : $localize`:@@documents.worded-by:worded by ${set.model}:model:`,
    edits === 0 ? '' : edits === 1 ? $localize`:@@documents.own-words-once:own words in 1 place` : $localize`:@@documents.own-words-in:own words in ${edits}:count: places`,
    undone === 0 ? '' : undone === 1 ? $localize`:@@documents.undone-once:1 change undone` : $localize`:@@documents.undone-count:${undone}:count: changes undone`,
  ].filter(Boolean).join(' · ');
};

/** Names of the buttons beside a statement, with what they are about. */
export const SENTENCE_LABELS = {
  leaveOut: (text: string): string => $localize`:@@documents.leave-out-what:Leave out: ${text}:text:`,
  putBack: (text: string): string => $localize`:@@documents.put-back-what:Put back: ${text}:text:`,
  undoWords: (text: string): string => $localize`:@@documents.undo-your-words:Undo your words: ${text}:text:`,
};
