import type { CvUpload, FactChange } from '@applywright/contracts';

export const CHANGE_WORDS: Readonly<Record<FactChange['type'], { readonly heading: string; readonly text: string }>> = {
  kept: { heading: $localize`:@@profile.kept:Your word stayed`, text: $localize`:@@profile.kept-text:You had confirmed or corrected these; the file says otherwise.` },
  changed: { heading: $localize`:@@profile.changed:Changed`, text: $localize`:@@profile.changed-text:Not confirmed before, and different now.` },
  removed: { heading: $localize`:@@profile.removed-heading:No longer there`, text: $localize`:@@profile.removed-text:Read from an earlier file, never confirmed, and not in this one.` },
  added: { heading: $localize`:@@profile.added:New`, text: $localize`:@@profile.added-text:Not in your profile before.` },
};

/** What reading a CV did to a profile that was there before, in one sentence; empty for a first CV. */
export const changesSentence = ({ changes }: CvUpload): string => {
  if (!changes || changes.changed + changes.removed + changes.kept === 0) return '';
  const parts = [
    [changes.added, $localize`:@@profile.count-new:${changes.added}:count: new`],
    [changes.changed, $localize`:@@profile.count-changed:${changes.changed}:count: changed`],
    [changes.removed, $localize`:@@profile.count-gone:${changes.removed}:count: no longer there`],
    [changes.kept, $localize`:@@profile.count-kept:${changes.kept}:count: kept as you had it`],
  ] as const;
  const words = parts.filter(([n]) => n > 0).map(([, what]) => what).join(', ');
  return `${words}.`;
};
