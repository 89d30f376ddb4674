import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { isRow, line, rawText, readEligibilityList, readEmploymentType, readInstant, readLowestLevel, readPeriod, readSalary, textToHtml, webAddress } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectPages } from './collect-pages';
import { collectRows } from './collect-rows';
import { feedUrl } from './feed-url';
import { fetchJson, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, SourceFailure, type BoardRef, type Collected, type SourceDeps } from './job-source';

const VENDOR: Vendor = { source: 'himalayas', hosts: BOARD_HOSTS.himalayas };
/** A larger limit is taken for this one without a word. */
const PAGE_SIZE = 20;
/** 2,000 adverts at one request in 1.5 s: what a feed that is renewed once a day is worth. */
const MAX_PAGES = 100;

/** Himalayas: remote adverts of all companies, browsed by `offset`. */
export class HimalayasSource extends JobSource {
  readonly name = 'himalayas';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    const { rows, partial } = await collectPages({ read: (_, offset) => this.page(board, offset), idOf: (row) => row['guid'], fullPage: PAGE_SIZE, maxPages: MAX_PAGES });
    return collectRows(this.name, board, rows, partial, normaliseHimalayas);
  }

  private async page(board: BoardRef, offset: number): Promise<unknown[]> {
    const body = await fetchJson(this.deps, this.name, board.token, feedUrl(this.deps, VENDOR, board, `/jobs/api?limit=${PAGE_SIZE}&offset=${offset}`));
    if (!isRow(body) || !Array.isArray(body['jobs'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return body['jobs'];
  }
}

/** One element of `jobs[]`. `locationRestrictions` is who may apply, and empty it means everybody. */
export function normaliseHimalayas(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const { places, scope } = readEligibilityList(row['locationRestrictions']);
  const html = rawText(row['description']);
  const categories = Array.isArray(row['parentCategories']) ? row['parentCategories'] : [];
  return finishPosting('himalayas', board, {
    id: row['guid'],
    title: line(row['title']),
    company: line(row['companyName']),
    places,
    workplace: 'remote',
    remoteScope: scope,
    employmentType: readEmploymentType(row['employmentType']),
    seniority: readLowestLevel(row['seniority']),
    department: line(categories[0]),
    salary: readSalary({ min: row['minSalary'], max: row['maxSalary'], currency: row['currency'], period: readPeriod(row['salaryPeriod'])?.period ?? null }),
    html: html || textToHtml(rawText(row['excerpt'])),
    complete: html !== '',
    url: webAddress(row['guid']) ?? row['applicationLink'],
    applyUrl: row['applicationLink'],
    postedAt: readInstant(row['pubDate']),
    updatedAt: null,
    expiresAt: readInstant(row['expiryDate']),
  });
}
