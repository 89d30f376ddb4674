import type { CvNote } from '@applywright/contracts';

/** What a note about the reading of a CV means for the person, and what to do. */
export const NOTE_WORDS: Readonly<Record<CvNote, { readonly heading: string; readonly text: string }>> = {
  'hidden-text': { heading: $localize`:@@onboarding.note-hidden:Hidden text was left out`, text: $localize`:@@onboarding.note-hidden-text:This file holds words that nobody can see: white, tiny or covered. They were not read. Employers’ programs may take them for a trick, so better remove them.` },
  'lost-ligatures': { heading: $localize`:@@onboarding.note-ligatures:Some letters are missing in the file`, text: $localize`:@@onboarding.note-ligatures-text:Its font hides pairs such as “fi” or “tt”. Look at words that seem odd; the programs of employers see the same gaps.` },
  truncated: { heading: $localize`:@@onboarding.note-truncated:Only the beginning was read`, text: $localize`:@@onboarding.note-truncated-text:The file is longer than what is read. Add by hand what is missing from its last pages.` },
  'scanned-pages': { heading: $localize`:@@onboarding.note-scanned:Some pages are pictures`, text: $localize`:@@onboarding.note-scanned-text:They show text, but hold none that can be read directly.` },
  encrypted: { heading: $localize`:@@onboarding.note-encrypted:The file is protected`, text: $localize`:@@onboarding.note-encrypted-text:It opens without a password and was read. Some employers’ sites refuse protected files: use a plain copy when you apply.` },
  'second-extractor': { heading: $localize`:@@onboarding.note-simple:Read in a simpler way`, text: $localize`:@@onboarding.note-simple-text:The file is unusual and its layout could not be followed. Check the dates and what belongs together.` },
  ocr: { heading: $localize`:@@onboarding.note-ocr:Read by character recognition`, text: $localize`:@@onboarding.note-ocr-text:Letters and digits may be mistaken for others. Check names, dates and numbers.` },
};
