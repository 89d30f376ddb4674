import type { DropReason, EmploymentType, NormalizedPosting } from '@applywright/contracts';
import { amount, employmentInTitle, isRow, line, rawText, readEmploymentType, readInstant, readPeriod, readPlaces, readRemoteScope, readSalary, rowOf, workplaceIn, workplaceInTitle, UNNAMED_COMPANY, type Row } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectPages, untilTotal, type CountedPage } from './collect-pages';
import { collectRows } from './collect-rows';
import { boardUrl, fetchJson, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, SourceFailure, type BoardRef, type Collected, type SourceDeps } from './job-source';
import { countryBoard, keyOf, plainLine, query, searchTerms } from './search-terms';

const VENDOR: Vendor = { source: 'reed', hosts: BOARD_HOSTS.reed };
const PAGE_SIZE = 100;
const MAX_PAGES = 4;
/** A full text is one request each: those of the first adverts found are read, the rest keep their snippet. */
const MAX_DETAILS = 25;

/** Reed, jobs in the United Kingdom. The key is the user of Basic authorisation, with an empty password. */
export class ReedSource extends JobSource {
  readonly name = 'reed';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    const { rows, partial } = await collectPages({ read: untilTotal((_, before) => this.page(board, before)), idOf: (row) => row['jobId'], fullPage: PAGE_SIZE, maxPages: MAX_PAGES });
    return collectRows(this.name, board, await this.withDetails(board, rows), partial, normaliseReed);
  }

  private async page(board: BoardRef, skip: number): Promise<CountedPage> {
    const body = await this.ask(board, () => {
      const { what, where } = searchTerms(this.name, board);
      return `/api/1.0/search?${query({ keywords: what, locationName: where, resultsToTake: PAGE_SIZE, resultsToSkip: skip })}`;
    });
    if (!isRow(body) || !Array.isArray(body['results'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return { rows: body['results'], total: amount(body['totalResults']) };
  }

  /** The first of them with their details; at the first one that fails the rest is left as it is. */
  private async withDetails(board: BoardRef, rows: readonly unknown[]): Promise<unknown[]> {
    const full = new Map<string, unknown>();
    for (const row of rows.filter(isRow).slice(0, MAX_DETAILS)) {
      const id = line(row['jobId'], 20);
      if (id === null || !/^\d+$/.test(id)) continue;
      const detail = await this.detail(board, id);
      if (detail === null) break;
      full.set(id, detail);
    }
    return rows.map((row) => (isRow(row) && full.has(String(row['jobId'])) ? { ...row, detail: full.get(String(row['jobId'])) } : row));
  }

  private async detail(board: BoardRef, id: string): Promise<unknown> {
    try {
      return await this.ask(board, () => `/api/1.0/jobs/${id}`);
    } catch (error) {
      if (error instanceof SourceFailure) return null;
      throw error;
    }
  }

  private ask(board: BoardRef, path: () => string): Promise<unknown> {
    const url = boardUrl(this.deps, VENDOR, board, path);
    const authorization = `Basic ${Buffer.from(`${keyOf(this.deps, this.name, board)}:`).toString('base64')}`;
    return fetchJson(this.deps, this.name, board.token, url, { headers: { authorization } });
  }
}

/** One element of `results[]`, with its `detail` where that was read. */
export function normaliseReed(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const detail = rowOf(row['detail']);
  const title = plainLine(row['jobTitle']);
  const places = readPlaces([{ raw: row['locationName'], country: board.search?.country }]);
  const full = rawText(detail['jobDescription']);
  return finishPosting('reed', { ...board, token: countryBoard(board) }, {
    id: row['jobId'],
    title,
    company: line(row['employerName']) ?? UNNAMED_COMPANY,
    places,
    workplace: workplaceIn(line(row['locationName'], 200)) ?? workplaceInTitle(title),
    remoteScope: readRemoteScope([line(row['locationName'], 200)], places),
    employmentType: employmentOf(detail) ?? employmentInTitle(title),
    department: null,
    salary: payOf(row, detail),
    html: full === '' ? rawText(row['jobDescription']) : full,
    complete: full !== '',
    url: row['jobUrl'],
    applyUrl: detail['externalUrl'] ?? row['jobUrl'],
    postedAt: readInstant(row['date']) ?? readInstant(detail['datePosted']),
    updatedAt: null,
    expiresAt: readInstant(row['expirationDate']) ?? readInstant(detail['expirationDate']),
  });
}

/** Only the detail says per what; in a search a pay by the hour stands like one by the year. */
function payOf(row: Row, detail: Row): NormalizedPosting['salary'] {
  const period = readPeriod(detail['salaryType'])?.period ?? null;
  const from = amount(detail['minimumSalary']) === null && amount(detail['maximumSalary']) === null ? row : detail;
  return readSalary({ min: from['minimumSalary'], max: from['maximumSalary'], currency: from['currency'] ?? row['currency'] ?? 'GBP', period });
}

function employmentOf(detail: Row): EmploymentType | null {
  const contract = readEmploymentType(detail['contractType']);
  if (contract === 'contract' || contract === 'temporary') return contract;
  if (detail['partTime'] === true && detail['fullTime'] !== true) return 'part_time';
  return detail['fullTime'] === true ? 'full_time' : contract;
}
