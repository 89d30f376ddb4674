import { Inject, Injectable, Logger } from '@nestjs/common';
import { ADAPTERS, SOURCE_TERMS, type AdapterName } from '@applywright/contracts';
import { clusterSearches, searchesADay, searchToken, type Search } from '@applywright/postings';
import { allowedSources } from '../../config/allowed-sources';
import type { Config } from '../../config/config';
import { CONFIG } from '../../config/config.module';
import { Clock } from '../../platform/clock';
import { MatchesRepository } from '../matches.repository';
import { SEARCH_COUNTRIES, type SearchSource } from '../sources/search-terms';
import { BoardsRepository } from './boards.repository';

/** Requests that one collection of a search may take: its pages, and at Reed the details. */
const REQUESTS_EACH: Readonly<Record<SearchSource, number>> = { adzuna: 4, usajobs: 4, reed: 29, jooble: 2 };
const SEARCH_SOURCES = Object.keys(SEARCH_COUNTRIES) as SearchSource[];
/** What people look for changes slowly, and reading it opens everybody's preferences. */
const REFRESH_MS = 6 * 3_600_000;

/** The rows of the directory that nobody follows: feeds that are switched on, licensed feeds, and the searches of everybody together. */
@Injectable()
export class StandingBoards {
  private readonly log = new Logger(StandingBoards.name);
  private readonly allowed: ReadonlySet<AdapterName>;
  private refreshedAt = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'sources'>,
    private readonly boards: BoardsRepository,
    private readonly matches: MatchesRepository,
    private readonly clock: Clock,
  ) {
    this.allowed = allowedSources(config.sources);
  }

  /** Lists the feeds and licensed feeds that the settings name, one board each, and takes off those that they no longer do. */
  async listWholes(): Promise<void> {
    for (const source of ADAPTERS) {
      const { kind, label } = SOURCE_TERMS[source];
      if (kind !== 'feed' && kind !== 'partner') continue;
      if (this.allowed.has(source)) await this.boards.put({ source, token: 'all', company: label, sample: false, addedBy: kind });
      await this.boards.keepOnly(source, kind, this.allowed.has(source) ? ['all'] : []);
    }
  }

  /** Lists the searches that the operator and people's wishes ask for and takes off those that they no longer do; at most every six hours. */
  async refreshSearches(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.refreshedAt < REFRESH_MS) return;
    const asked = SEARCH_SOURCES.some((source) => this.allowed.has(source)) ? await this.searches() : [];
    for (const source of SEARCH_SOURCES) await this.putSearches(source, this.allowed.has(source) ? searchesOf(source, asked) : []);
    this.refreshedAt = now;
  }

  private async putSearches(source: SearchSource, searches: readonly Search[]): Promise<void> {
    const company = SOURCE_TERMS[source].label;
    for (const search of searches) await this.boards.put({ source, token: searchToken(search), company, sample: false, addedBy: 'search', search });
    await this.boards.keepOnly(source, 'search', searches.map(searchToken));
  }

  /** The operator's first; everybody's by how many share them. */
  private async searches(): Promise<Search[]> {
    const { preferences, unreadable } = await this.matches.everybodysPreferences();
    // of somebody who is being erased the key goes first
    if (unreadable > 0) this.log.warn(`the preferences of ${unreadable} people could not be opened; the searches are made without them`);
    const wishes = preferences.map(({ desiredTitles, places }) => ({ titles: desiredTitles, places }));
    return [...this.config.sources.searches, ...clusterSearches(wishes)];
  }
}

/** As many as the source's limits allow each day, of those for its countries. */
function searchesOf(source: SearchSource, searches: readonly Search[]): Search[] {
  const countries: readonly string[] | null = SEARCH_COUNTRIES[source];
  const fitting = searches.filter(({ country }) => countries === null || countries.includes(country));
  return [...new Map(fitting.map((search) => [searchToken(search), search])).values()].slice(0, searchesADay(SOURCE_TERMS[source].limits, REQUESTS_EACH[source]));
}
