import { hash } from 'node:crypto';
import type { AdapterName, NormalizedPosting } from '@applywright/contracts';
import { contentKey, finishDraft, type PostingDraft, type PostingOrigin } from '@applywright/postings';
import type { DropReason } from '@applywright/contracts';

/** sha256 of what makes an advert the same advert. */
export const contentHash = (posting: Parameters<typeof contentKey>[0]): string => hash('sha256', contentKey(posting), 'hex');

/** The posting of a draft, or the reason why there is none. */
export function finishPosting(source: AdapterName | 'captured', origin: PostingOrigin, draft: PostingDraft): NormalizedPosting | DropReason {
  const posting = finishDraft(source, origin, draft);
  return typeof posting === 'string' ? posting : { ...posting, contentHash: contentHash(posting) };
}
