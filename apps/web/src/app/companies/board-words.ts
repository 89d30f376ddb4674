import { type BoardState, type Certainty, type FollowedCompany, type ImportOutcome, SOURCE_TERMS } from '@applywright/contracts';
import { agoWords } from '../matches/posting-words';

/** “1 open position”, “12 open positions”. */
export const openingWords = (openings: number | null): string => (openings === null ? 'Has open positions' : openings === 0 ? 'No open positions now' : `${openings} open ${openings === 1 ? 'position' : 'positions'}`);

export const CERTAINTY_WORDS: Record<Certainty, { readonly label: string; readonly hint: string; readonly tone: string }> = {
  certain: { label: 'This is it', hint: '', tone: 'bg-accent-soft! text-on-accent-soft!' },
  likely: { label: 'Probably the one', hint: 'The names agree. A glance at the positions makes it sure.', tone: '' },
  doubtful: { label: 'Is this the one?', hint: 'Other companies are called much like it. Follow it only if you know these positions.', tone: 'bg-doubt-soft! text-doubt!' },
};

export const OUTCOME_WORDS: Record<ImportOutcome, { readonly label: string; readonly tone: string }> = {
  followed: { label: 'Followed', tone: 'bg-accent-soft! text-on-accent-soft!' },
  already: { label: 'Followed before', tone: '' },
  not_found: { label: 'Not found', tone: 'bg-bad-soft! text-on-bad-soft!' },
  doubtful: { label: 'Please check', tone: 'bg-doubt-soft! text-doubt!' },
  failed: { label: 'No answer', tone: 'bg-bad-soft! text-on-bad-soft!' },
  waiting: { label: 'Waiting', tone: '' },
};

const STATE_WORDS: Record<Exclude<BoardState, 'ok'>, string> = {
  waiting: 'Being collected for the first time…',
  failing: 'Its board did not answer the last time. It is tried again by itself.',
  off: 'The operator of this server has switched its board off.',
  gone: 'Its board is gone: the company may have closed it or moved. Search for it again, or stop following it.',
};

/** How a board fares, in words; empty where all is well and nothing is known yet. */
export const stateWords = (company: FollowedCompany, now: number): string => (company.state === 'ok' ? (company.lastCollectedAt ? `Collected ${agoWords(company.lastCollectedAt, now)}` : '') : STATE_WORDS[company.state]);

export const boardLabel = (source: FollowedCompany['source']): string => SOURCE_TERMS[source].label;
