import { createHash } from 'node:crypto';
import { isPublishable, type Fact, type LanguageCode, type Posting } from '@applywright/contracts';

/** A digest of anything that JSON can hold. */
export const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');

/** What documents depend on, as one word: publishable facts without their history, and the words of the posting. A set with another one is stale. */
export const stateHashOf = (facts: readonly Fact[], posting: Posting): string =>
  digest([facts.filter(isPublishable).map(({ id, kind, value, parentId }) => [id, kind, value, parentId]), posting.title, posting.company, posting.contentHash]);

/** The language that documents for a posting are written in when none is asked for. */
export const languageOf = (posting: Posting): LanguageCode => (posting.language?.toLowerCase().startsWith('de') ? 'de' : 'en');
