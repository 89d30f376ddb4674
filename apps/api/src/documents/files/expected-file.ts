import type { LetterContent, ResumeContent, Template } from '@applywright/contracts';
import { layoutLetter, layoutResume, letterStrings, sheetStrings } from '@applywright/tailoring';

export interface ExpectedHeading {
  readonly text: string;
  /** 1 for a section's or a letter's subject, which stand on their own lines; 2 for an entry's, which may share its line with dates. */
  readonly level: 1 | 2;
}

/** What a file must give back to be handed out. */
export interface ExpectedFile {
  /** Every text, in reading order. */
  readonly strings: readonly string[];
  readonly headings: readonly ExpectedHeading[];
  /** What our own CV parser has to find in it; null for a letter. */
  readonly resume: ResumeContent | null;
}

/** What a résumé in a template must give back. */
export const expectResume = (resume: ResumeContent, template: Template): ExpectedFile => {
  const sheet = layoutResume(resume, template);
  const headings = sheet.sections.flatMap((s): ExpectedHeading[] => [{ text: s.title, level: 1 }, ...(s.kind === 'entries' ? s.entries.map((e) => ({ text: e.heading, level: 2 as const })) : [])]);
  return { strings: sheetStrings(sheet), headings, resume };
};

/** What a letter must give back. */
export const expectLetter = (letter: LetterContent): ExpectedFile => {
  const sheet = layoutLetter(letter);
  return { strings: letterStrings(sheet), headings: [{ text: sheet.subject, level: 2 }], resume: null };
};
