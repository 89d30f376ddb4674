import type { ThumbReason } from '@applywright/contracts';

/** What a thumb is about, in the order in which it is offered; the same words serve praise and blame. */
export const REASON_WORDS: Readonly<Record<ThumbReason, string>> = {
  duties: $localize`:@@matches.the-duties:The duties`, 'line-of-work': $localize`:@@matches.line-of-work:Line of work`, level: $localize`:@@matches.level:Level`, pay: $localize`:@@matches.pay:Pay`, place: $localize`:@@matches.place:Place`, remote: $localize`:@@matches.remote-or-on-site:Remote or on site`, contract: $localize`:@@matches.kind-of-contract:Kind of contract`, company: $localize`:@@matches.company:Company`, industry: $localize`:@@matches.industry:Industry`, language: $localize`:@@matches.language:Language`, other: $localize`:@@matches.something-else:Something else`,
};
export const REASONS = Object.keys(REASON_WORDS) as ThumbReason[];
