import type { CvNote } from '@applywright/contracts';

/** What a note about the reading of a CV means for the person, and what to do. */
export const NOTE_WORDS: Readonly<Record<CvNote, { readonly heading: string; readonly text: string }>> = {
  'hidden-text': { heading: 'Hidden text was left out', text: 'This file holds words that nobody can see: white, tiny or covered. They were not read. Employers’ programs may take them for a trick, so better remove them.' },
  'lost-ligatures': { heading: 'Some letters are missing in the file', text: 'Its font hides pairs such as “fi” or “tt”. Look at words that seem odd; the programs of employers see the same gaps.' },
  truncated: { heading: 'Only the beginning was read', text: 'The file is longer than what is read. Add by hand what is missing from its last pages.' },
  'scanned-pages': { heading: 'Some pages are pictures', text: 'They show text, but hold none that can be read directly.' },
  encrypted: { heading: 'The file is protected', text: 'It opens without a password and was read. Some employers’ sites refuse protected files: use a plain copy when you apply.' },
  'second-extractor': { heading: 'Read in a simpler way', text: 'The file is unusual and its layout could not be followed. Check the dates and what belongs together.' },
  ocr: { heading: 'Read by character recognition', text: 'Letters and digits may be mistaken for others. Check names, dates and numbers.' },
};
