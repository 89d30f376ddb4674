import type { CvFlags, CvNote } from '@applywright/contracts';

/** What a person should know about how a CV was read. */
export function notesOf(flags: CvFlags): CvNote[] {
  const notes: [CvNote, boolean][] = [
    ['hidden-text', flags.hiddenText], ['lost-ligatures', flags.lostLigatures], ['truncated', flags.truncated], ['scanned-pages', (flags.scannedPages?.length ?? 0) > 0],
    ['encrypted', flags.encrypted === true], ['second-extractor', flags.extractor === 'pdf-parse'], ['ocr', flags.ocr !== undefined],
  ];
  return notes.flatMap(([note, holds]) => (holds ? [note] : []));
}
