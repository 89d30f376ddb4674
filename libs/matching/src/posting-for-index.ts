import type { Posting } from '@applywright/contracts';

/** What the engine reads of a posting. A stored `Posting` fits as it is. */
export type PostingForIndex = Pick<Posting, 'id' | 'title' | 'company' | 'places' | 'workplace' | 'remoteScope' | 'seniority' | 'salary' | 'descriptionText' | 'postedAt' | 'employmentType' | 'industry' | 'language'>;
