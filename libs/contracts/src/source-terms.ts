import type { SourceName } from './posting';

/** What the terms and the published limits of a source oblige us to; the API, the dashboard and the tests read this one table. */
export interface SourceTerms {
  readonly label: string;
  /**
   * `board`: one company's postings at a time. `feed`: all of the source's postings in one listing. `search`: what a search brings.
   * `partner`: a feed file at an address that the operator is licensed to read. `page`: what a person has open or pastes.
   */
  readonly kind: 'board' | 'feed' | 'search' | 'partner' | 'page';
  readonly attribution: { readonly required: boolean; readonly text: string; readonly href: string; readonly allowNofollow: boolean };
  /** A posting that is missing from a complete run is gone. */
  readonly fullListing: boolean;
  readonly keyNeeded: boolean;
  /** Whether an instance that serves strangers may show it without a licence of its own (`LICENSED_SOURCES`). */
  readonly hostedAllowed: boolean;
  /** Days after which a posting without an end of its own is taken for over, where the source is no full listing. */
  readonly expiresAfterDays: number | null;
  readonly limits: {
    readonly minIntervalMs: number;
    readonly concurrency: number;
    readonly perMinute?: number;
    readonly perHour?: number;
    readonly perDay?: number;
    readonly perWeek?: number;
    readonly perMonth?: number;
    /** In all, for ever. */
    readonly inAll?: number;
  };
  /** The shortest time between two collections of the same board, feed or search. */
  readonly collectEveryHours: number;
}

const HOUR_OF_BOARDS = 6;
const quiet = (text: string, href: string): SourceTerms['attribution'] => ({ required: false, text, href, allowNofollow: true });
const named = (text: string, href: string, allowNofollow = true): SourceTerms['attribution'] => ({ required: true, text, href, allowNofollow });

const board = (label: string, href: string, limits: SourceTerms['limits']): SourceTerms => ({
  label, kind: 'board', attribution: quiet(label, href), fullListing: true, keyNeeded: false, hostedAllowed: true, expiresAfterDays: null, limits, collectEveryHours: HOUR_OF_BOARDS,
});
type FeedRest = Pick<SourceTerms, 'limits' | 'collectEveryHours'> & Partial<SourceTerms>;
const feed = (label: string, attribution: SourceTerms['attribution'], rest: FeedRest): SourceTerms => ({
  label, kind: 'feed', attribution, fullListing: false, keyNeeded: false, hostedAllowed: true, expiresAfterDays: 30, ...rest,
});

/** The terms of every source, state of November 2026; where a limit is not published ours is the slower one. */
export const SOURCE_TERMS: Readonly<Record<SourceName, SourceTerms>> = {
  greenhouse: board('Greenhouse', 'https://www.greenhouse.com', { minIntervalMs: 1_000, concurrency: 2 }),
  // The robots file asks for one second between requests.
  lever: board('Lever', 'https://www.lever.co', { minIntervalMs: 1_000, concurrency: 1 }),
  // Slow and quick to throttle repeats.
  ashby: board('Ashby', 'https://www.ashbyhq.com', { minIntervalMs: 2_000, concurrency: 1 }),
  recruitee: board('Recruitee', 'https://recruitee.com', { minIntervalMs: 1_000, concurrency: 2 }),
  personio: board('Personio', 'https://www.personio.com', { minIntervalMs: 1_000, concurrency: 2 }),
  // 10 a second and 8 at once are documented; details are one request each.
  smartrecruiters: board('SmartRecruiters', 'https://www.smartrecruiters.com', { minIntervalMs: 150, concurrency: 4 }),
  // Throttled after some twenty requests at 0.7 a second.
  workable: board('Workable', 'https://www.workable.com', { minIntervalMs: 5_000, concurrency: 1 }),
  himalayas: feed('Himalayas', named('Himalayas', 'https://himalayas.app'), { limits: { minIntervalMs: 1_500, concurrency: 1 }, collectEveryHours: 24 }),
  arbeitnow: feed('Arbeitnow', named('Arbeitnow', 'https://www.arbeitnow.com'), { limits: { minIntervalMs: 2_000, concurrency: 1 }, collectEveryHours: 12 }),
  hackernews: feed('Hacker News “Who is hiring”', named('Hacker News', 'https://news.ycombinator.com'), { limits: { minIntervalMs: 1_000, concurrency: 1, perHour: 1_000 }, collectEveryHours: 12, expiresAfterDays: 45 }),
  remoteok: feed('Remote OK', named('Remote OK', 'https://remoteok.com', false), { limits: { minIntervalMs: 30_000, concurrency: 1 }, collectEveryHours: 12 }),
  remotive: feed('Remotive', named('Remotive', 'https://remotive.com'), { limits: { minIntervalMs: 30_000, concurrency: 1, perMinute: 2, perDay: 4 }, collectEveryHours: 12, hostedAllowed: false }),
  themuse: feed('The Muse', named('The Muse', 'https://www.themuse.com'), { limits: { minIntervalMs: 1_000, concurrency: 1, perHour: 500 }, collectEveryHours: 24 }),
  adzuna: feed('Adzuna', named('Jobs by Adzuna', 'https://www.adzuna.com'), { kind: 'search', limits: { minIntervalMs: 2_500, concurrency: 1, perMinute: 25, perDay: 250, perWeek: 1_000, perMonth: 2_500 }, collectEveryHours: 24, keyNeeded: true, hostedAllowed: false, expiresAfterDays: 45 }),
  usajobs: feed('USAJOBS', named('USAJOBS', 'https://www.usajobs.gov'), { kind: 'search', limits: { minIntervalMs: 1_000, concurrency: 1 }, collectEveryHours: 24, keyNeeded: true, hostedAllowed: false }),
  reed: feed('Reed', named('Reed', 'https://www.reed.co.uk'), { kind: 'search', limits: { minIntervalMs: 500, concurrency: 1, perHour: 2_000 }, collectEveryHours: 24, keyNeeded: true }),
  jooble: feed('Jooble', named('Jooble', 'https://jooble.org'), { kind: 'search', limits: { minIntervalMs: 1_000, concurrency: 1, inAll: 500 }, collectEveryHours: 24, keyNeeded: true }),
  indeedfeed: feed('Indeed partner feed', named('Indeed', 'https://www.indeed.com'), { kind: 'partner', limits: { minIntervalMs: 1_000, concurrency: 1 }, collectEveryHours: 6, fullListing: true, hostedAllowed: false, expiresAfterDays: null }),
  linkedinfeed: feed('LinkedIn partner feed', named('LinkedIn', 'https://www.linkedin.com'), { kind: 'partner', limits: { minIntervalMs: 1_000, concurrency: 1 }, collectEveryHours: 6, fullListing: true, hostedAllowed: false, expiresAfterDays: null }),
  captured: { label: 'Captured page', kind: 'page', attribution: quiet('Captured page', ''), fullListing: false, keyNeeded: false, hostedAllowed: true, expiresAfterDays: 60, limits: { minIntervalMs: 0, concurrency: 1 }, collectEveryHours: 24 },
};
