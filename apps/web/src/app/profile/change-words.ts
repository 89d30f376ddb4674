import type { CvUpload, FactChange } from '@applywright/contracts';

export const CHANGE_WORDS: Readonly<Record<FactChange['type'], { readonly heading: string; readonly text: string }>> = {
  kept: { heading: 'Your word stayed', text: 'You had confirmed or corrected these; the file says otherwise.' },
  changed: { heading: 'Changed', text: 'Not confirmed before, and different now.' },
  removed: { heading: 'No longer there', text: 'Read from an earlier file, never confirmed, and not in this one.' },
  added: { heading: 'New', text: 'Not in your profile before.' },
};

/** What reading a CV did to a profile that was there before, in one sentence; empty for a first CV. */
export const changesSentence = ({ changes }: CvUpload): string => {
  if (!changes || changes.changed + changes.removed + changes.kept === 0) return '';
  const parts = [[changes.added, 'new'], [changes.changed, 'changed'], [changes.removed, 'no longer there'], [changes.kept, 'kept as you had it']] as const;
  const words = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`).join(', ');
  return `${words}.`;
};
