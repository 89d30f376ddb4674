import { type BoardState, type Certainty, type FollowedCompany, type ImportOutcome, SOURCE_TERMS } from '@applywright/contracts';
import { agoWords } from '../matches/posting-words';

/** “1 open position”, “12 open positions”. */
export const openingWords = (openings: number | null): string => (openings === null ? $localize`:@@companies.has-open-positions:Has open positions` : openings === 0 ? $localize`:@@companies.no-open-positions-now:No open positions now` : openings === 1 ? $localize`:@@companies.1-open-position:1 open position` : $localize`:@@companies.open-positions:${openings}:count: open positions`);

export const CERTAINTY_WORDS: Record<Certainty, { readonly label: string; readonly hint: string; readonly tone: string }> = {
  certain: { label: $localize`:@@companies.this-is-it:This is it`, hint: '', tone: 'bg-accent-soft! text-on-accent-soft!' },
  likely: { label: $localize`:@@companies.probably-the-one:Probably the one`, hint: $localize`:@@companies.the-names-agree-a-glance-at-the:The names agree. A glance at the positions makes it sure.`, tone: '' },
  doubtful: { label: $localize`:@@companies.is-this-the-one:Is this the one?`, hint: $localize`:@@companies.other-companies-are-called-much-like-it:Other companies are called much like it. Follow it only if you know these positions.`, tone: 'bg-doubt-soft! text-doubt!' },
};

export const OUTCOME_WORDS: Record<ImportOutcome, { readonly label: string; readonly tone: string }> = {
  followed: { label: $localize`:@@companies.followed:Followed`, tone: 'bg-accent-soft! text-on-accent-soft!' },
  already: { label: $localize`:@@companies.followed-before:Followed before`, tone: '' },
  not_found: { label: $localize`:@@companies.not-found:Not found`, tone: 'bg-bad-soft! text-on-bad-soft!' },
  doubtful: { label: $localize`:@@companies.please-check:Please check`, tone: 'bg-doubt-soft! text-doubt!' },
  failed: { label: $localize`:@@companies.no-answer:No answer`, tone: 'bg-bad-soft! text-on-bad-soft!' },
  waiting: { label: $localize`:@@companies.waiting:Waiting`, tone: '' },
};

const STATE_WORDS: Record<Exclude<BoardState, 'ok'>, string> = {
  waiting: $localize`:@@companies.being-collected-for-the-first-time:Being collected for the first time…`,
  failing: $localize`:@@companies.its-board-did-not-answer-the-last:Its board did not answer the last time. It is tried again by itself.`,
  off: $localize`:@@companies.the-operator-of-this-server-has-switched:The operator of this server has switched its board off.`,
  gone: $localize`:@@companies.its-board-is-gone-the-company-may:Its board is gone: the company may have closed it or moved. Search for it again, or stop following it.`,
};

/** How a board fares, in words; empty where all is well and nothing is known yet. */
export const stateWords = (company: FollowedCompany, now: number): string => (company.state === 'ok' ? (company.lastCollectedAt ? $localize`:@@companies.collected-when:Collected ${agoWords(company.lastCollectedAt, now)}:when:` : '') : STATE_WORDS[company.state]);

export const boardLabel = (source: FollowedCompany['source']): string => SOURCE_TERMS[source].label;
