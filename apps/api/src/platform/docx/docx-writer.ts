import type { LetterContent, ResumeContent, Template } from '@applywright/contracts';

export interface DocxLook {
  readonly template: Template;
  readonly paper: 'a4' | 'us-letter';
}

/** Writes content as a Word file with real styles (Title, Heading 1-2, list bullets, hyperlinks). */
export abstract class DocxWriter {
  abstract writeResume(content: ResumeContent, look: DocxLook): Promise<Uint8Array>;
  abstract writeLetter(content: LetterContent, look: DocxLook): Promise<Uint8Array>;
}
