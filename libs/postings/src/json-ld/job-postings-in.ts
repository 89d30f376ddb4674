import type { DropReason } from '@applywright/contracts';
import { finishDraft, type UnhashedPosting } from '../posting-draft';
import { jobPostingNodes } from './job-posting-nodes';
import { addressKey, pageAddress } from './page-address';
import { readJobPosting } from './read-job-posting';
import { jsonLdBlocks } from './script-blocks';
import { readJsonText } from './tolerant-json';

export interface PagePostings {
  readonly postings: readonly UnhashedPosting[];
  /** JobPostings that lack what a posting must have, by reason. */
  readonly dropped: readonly DropReason[];
}

/**
 * The JSON-LD JobPostings of a page that somebody has open or pastes: its HTML, or the JSON alone. Everything in it is hostile
 * text. Nothing is fetched. `address` is the page's own and must be http(s): without one nothing is found.
 */
export function jobPostingsIn(page: string, address: string): PagePostings {
  const url = pageAddress(address);
  if (url === null) return { postings: [], dropped: ['no_url'] };
  const host = new URL(url).host.replace(/^www\./, '');
  const { postings, named } = jobPostingNodes(jsonLdBlocks(page).map(readJsonText));
  const read = postings.map((row) => finishDraft('captured', { token: host, company: '' }, readJobPosting(row, named, url)));
  return { postings: read.filter((posting) => typeof posting !== 'string'), dropped: read.filter((posting) => typeof posting === 'string') };
}

/**
 * The posting that a page is about: its only one, or of several the one whose address is the page's own.
 * Null where it has none, or several of which none is the page's.
 */
export function postingOfPage({ postings }: PagePostings, address: string): UnhashedPosting | null {
  const distinct = new Map(postings.map((posting) => [`${posting.externalId}|${posting.title}|${posting.applyUrl}`, posting]));
  if (distinct.size <= 1) return [...distinct.values()][0] ?? null;
  const url = pageAddress(address);
  if (url === null) return null;
  const own = [...distinct.values()].filter((posting) => addressKey(posting.applyUrl) === addressKey(url));
  return own.length === 1 ? (own[0] ?? null) : null;
}
