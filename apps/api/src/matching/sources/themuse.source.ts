import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { employmentInTitle, isRow, line, rawText, readInstant, readLowestLevel, readPlaces, rowOf, rowsOf, workplaceIn, workplaceInTitle } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectPages } from './collect-pages';
import { collectRows } from './collect-rows';
import { feedUrl } from './feed-url';
import { fetchJson, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, SourceFailure, type BoardRef, type Collected, type SourceDeps } from './job-source';
import { query } from './search-terms';

const VENDOR: Vendor = { source: 'themuse', hosts: BOARD_HOSTS.themuse };
const PAGE_SIZE = 20;
/** 500 adverts. Pages from 100 on are refused, and unsorted as they are (half are older than 139 days) more of them is not more of worth. */
const MAX_PAGES = 25;
/** What it answers to too many requests. */
const THROTTLES = [403];

/** The Muse: adverts of all companies by `page`, in no order, with no search by title. It answers more often with a key of the operator's. */
export class TheMuseSource extends JobSource {
  readonly name = 'themuse';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    const { rows, partial } = await collectPages({ read: (page) => this.page(board, page), idOf: (row) => row['id'], fullPage: PAGE_SIZE, maxPages: MAX_PAGES });
    return collectRows(this.name, board, rows, partial, normaliseTheMuse);
  }

  private async page(board: BoardRef, page: number): Promise<unknown[]> {
    const body = await fetchJson(this.deps, this.name, board.token, feedUrl(this.deps, VENDOR, board, `/api/public/jobs?${query({ page, api_key: this.deps.keys?.themuse ?? '' })}`), { throttles: THROTTLES });
    if (!isRow(body) || !Array.isArray(body['results'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return body['results'];
  }
}

/** One element of `results[]`. "Flexible / Remote" among the places is the work model. */
export function normaliseTheMuse(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const title = line(row['name']);
  const locations = rowsOf(row['locations']).map((location) => line(location['name'], 200));
  const level = readLowestLevel(row['levels']);
  return finishPosting('themuse', board, {
    id: row['id'],
    title,
    company: line(rowOf(row['company'])['name']),
    places: readPlaces(locations.map((raw) => ({ raw }))),
    workplace: locations.map(workplaceIn).find((found) => found !== null) ?? workplaceInTitle(title),
    // The places are the employer's; who may apply is not told.
    remoteScope: null,
    employmentType: level === 'intern' ? 'internship' : employmentInTitle(title),
    seniority: level,
    department: line(rowsOf(row['categories'])[0]?.['name']),
    salary: null,
    html: rawText(row['contents']),
    url: rowOf(row['refs'])['landing_page'],
    applyUrl: rowOf(row['refs'])['landing_page'],
    postedAt: readInstant(row['publication_date']),
    updatedAt: null,
    expiresAt: null,
  });
}
