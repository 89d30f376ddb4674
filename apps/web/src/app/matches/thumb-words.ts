import type { ThumbReason } from '@applywright/contracts';

/** What a thumb is about, in the order in which it is offered; the same words serve praise and blame. */
export const REASON_WORDS: Readonly<Record<ThumbReason, string>> = {
  duties: 'The duties', 'line-of-work': 'Line of work', level: 'Level', pay: 'Pay', place: 'Place', remote: 'Remote or on site', contract: 'Kind of contract', company: 'Company', industry: 'Industry', language: 'Language', other: 'Something else',
};
export const REASONS = Object.keys(REASON_WORDS) as ThumbReason[];
