import type { AdapterName } from '@applywright/contracts';
import { htmlToText, line, rawText, sanitise } from '@applywright/postings';
import type { SourceKeys } from '../../config/source-settings';
import { SourceFailure, type BoardRef, type SearchTerms, type SourceDeps } from './job-source';

/** Where a source that searches has postings, in ISO 3166-1 alpha-2; null for everywhere. */
export const SEARCH_COUNTRIES = {
  adzuna: ['AT', 'AU', 'BE', 'BR', 'CA', 'CH', 'DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'MX', 'NL', 'NZ', 'PL', 'SG', 'US', 'ZA'],
  usajobs: ['US'],
  reed: ['GB'],
  jooble: null,
} as const satisfies Partial<Record<AdapterName, readonly string[] | null>>;
export type SearchSource = keyof typeof SEARCH_COUNTRIES;

/**
 * What a board asks a source for.
 * @throws SourceFailure `bad_board_name` where it asks for nothing, or in a country where the source has nothing
 */
export function searchTerms(source: SearchSource, { search }: BoardRef): SearchTerms {
  const countries: readonly string[] | null = SEARCH_COUNTRIES[source];
  if (!search || (countries !== null && !countries.includes(search.country))) throw new SourceFailure(source, 'bad_board_name');
  return search;
}

/** Searches overlap: what they bring is kept once a country, whichever search brought it. */
export const countryBoard = (board: BoardRef): string => board.search?.country ?? board.token;

/** @throws SourceFailure `key_missing` */
export function keyOf<S extends SearchSource>(deps: SourceDeps, source: S, board: BoardRef): NonNullable<SourceKeys[S]> {
  const key = deps.keys?.[source];
  if (!key) throw new SourceFailure(source, 'key_missing', board.token);
  return key;
}

/** A query; what is empty is not asked for. */
export const query = (parameters: Readonly<Record<string, string | number>>): string =>
  new URLSearchParams(Object.entries(parameters).flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]]))).toString();

/** One line of a field that may hold the tags with which a source marks what was found; what is nothing but tags stays the text that it is. */
export const plainLine = (value: unknown): string | null => (typeof value === 'string' ? line(htmlToText(sanitise(rawText(value).slice(0, 1_000)))) : null) ?? line(value);
