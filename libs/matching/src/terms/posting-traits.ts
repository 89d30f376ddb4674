import { isRemoteText, SENIORITIES, type Seniority, seniorityOf } from '@applywright/lexicon';
import type { FeatureSpace, PostingFacts } from '../posting-index';

/** Whether a posting is remote by its own word; null (not stated) is never taken for on site. */
export const isRemote = (posting: PostingFacts): boolean => posting.workplace === 'remote' || (posting.workplace === null && posting.places.some((place) => isRemoteText(place.raw)));

/** What the terms read out of a posting, read once for all users. */
export interface PostingTraits {
  readonly posting: PostingFacts;
  readonly level: Seniority | null;
  readonly remote: boolean;
  /** Where remote work may be done; empty where nothing is said. */
  readonly remoteCountries: readonly string[];
  /** Milliseconds since 1970; NaN where no date is given. */
  readonly postedMs: number;
}
/** Titles repeat, and reading a level takes longer than all else that is read here: so many are remembered before all are forgotten. */
const TITLES_REMEMBERED = 20_000;
const levels = new Map<string, Seniority | null>();
const levelOfTitle = (title: string): Seniority | null => {
  let level = levels.get(title);
  if (level === undefined) {
    level = seniorityOf(title);
    if (levels.size >= TITLES_REMEMBERED) levels.clear();
    levels.set(title, level);
  }
  return level;
};

const read = (posting: PostingFacts): PostingTraits => {
  const stated = posting.seniority ? (SENIORITIES.find((level) => level === posting.seniority) ?? levelOfTitle(posting.seniority)) : null;
  return {
    posting,
    level: stated ?? levelOfTitle(posting.title),
    remote: isRemote(posting),
    remoteCountries: posting.remoteScope?.countries.length ? posting.remoteScope.countries : posting.places.flatMap((place) => (place.countryCode ? [place.countryCode] : [])),
    postedMs: posting.postedAt ? Date.parse(posting.postedAt) : NaN,
  };
};

/** By ordinal, filled as postings are looked at. It goes with its index. */
export type TraitsCache = (PostingTraits | undefined)[];
const caches = new WeakMap<object, TraitsCache>();
export const traitsCacheOf = (index: FeatureSpace): TraitsCache => {
  let cache = caches.get(index);
  if (!cache) caches.set(index, (cache = []));
  return cache;
};
export const traitsOf = (cache: TraitsCache, index: FeatureSpace, ordinal: number): PostingTraits => {
  const posting = index.postings[ordinal]!;
  const known = cache[ordinal];
  // An index that has been compacted numbers its postings anew.
  if (known?.posting === posting) return known;
  return (cache[ordinal] = read(posting));
};
/** The traits of a posting that stands in no index. */
export const traitsOfPosting = read;
