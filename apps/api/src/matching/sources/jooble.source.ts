import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { amount, employmentInTitle, isRow, line, rawText, readEmploymentType, readInstant, readPlaces, readRemoteScope, readSalaryText, workplaceIn, workplaceInTitle, UNNAMED_COMPANY } from '@applywright/postings';
import { countryName } from '@applywright/lexicon';
import { BOARD_HOSTS } from './board-hosts';
import { collectPages, untilTotal, type CountedPage } from './collect-pages';
import { collectRows } from './collect-rows';
import { boardUrl, fetchJson, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, SourceFailure, type BoardRef, type Collected, type SourceDeps } from './job-source';
import { countryBoard, keyOf, plainLine, searchTerms } from './search-terms';

const VENDOR: Vendor = { source: 'jooble', hosts: BOARD_HOSTS.jooble };
const PAGE_SIZE = 20;
/** A free key is good for 500 requests in all. */
const MAX_PAGES = 2;

/** Jooble, which searches other boards and shows a snippet of each advert. The key stands in the address, which is therefore never told to anybody. */
export class JoobleSource extends JobSource {
  readonly name = 'jooble';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    const { rows, partial } = await collectPages({ read: untilTotal((page) => this.page(board, page + 1)), idOf: (row) => row['id'], fullPage: PAGE_SIZE, maxPages: MAX_PAGES });
    return collectRows(this.name, board, rows, partial, normaliseJooble);
  }

  private async page(board: BoardRef, page: number): Promise<CountedPage> {
    const url = boardUrl(this.deps, VENDOR, board, () => `/api/${encodeURIComponent(keyOf(this.deps, this.name, board))}`);
    const { what, where, country } = searchTerms(this.name, board);
    const location = [where, countryName(country)].filter(Boolean).join(', ');
    const body = await fetchJson(this.deps, this.name, board.token, url, { json: { keywords: what, location, page: String(page), ResultOnPage: String(PAGE_SIZE) } });
    if (!isRow(body) || !Array.isArray(body['jobs'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return { rows: body['jobs'], total: amount(body['totalCount']) };
  }
}

/** One element of `jobs[]`. */
export function normaliseJooble(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const title = plainLine(row['title']);
  const location = line(row['location'], 200);
  const places = readPlaces([{ raw: location }]);
  return finishPosting('jooble', { ...board, token: countryBoard(board) }, {
    id: row['id'],
    title,
    company: line(row['company']) ?? UNNAMED_COMPANY,
    places,
    workplace: workplaceIn(location) ?? workplaceInTitle(title),
    remoteScope: readRemoteScope([location], places),
    employmentType: readEmploymentType(row['type']) ?? employmentInTitle(title),
    department: null,
    salary: readSalaryText(row['salary'], { country: places[0]?.countryCode ?? board.search?.country }),
    html: rawText(row['snippet']),
    complete: false,
    url: row['link'],
    applyUrl: row['link'],
    // the only date there is
    postedAt: readInstant(row['updated']),
    updatedAt: readInstant(row['updated']),
    expiresAt: null,
  });
}
