import type { DropReason, EmploymentType, NormalizedPosting } from '@applywright/contracts';
import { amount, employmentInTitle, isRow, line, rawText, readEmploymentType, readInstant, readPlaces, readSalary, rowOf, workplaceInTitle, UNNAMED_COMPANY, type Row } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectPages, untilTotal, type CountedPage } from './collect-pages';
import { collectRows } from './collect-rows';
import { boardUrl, fetchJson, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, SourceFailure, type BoardRef, type Collected, type SourceDeps } from './job-source';
import { countryBoard, keyOf, plainLine, query, searchTerms } from './search-terms';

const VENDOR: Vendor = { source: 'adzuna', hosts: BOARD_HOSTS.adzuna };
const PAGE_SIZE = 50;
/** 250 requests a day are for everybody's searches. */
const MAX_PAGES = 4;
const MAX_DAYS_OLD = 45;
const REMOTE = /^(remote|remoto|home ?office)$/i;

/** The payload names no currency: it is that of the country. */
const CURRENCY: Readonly<Record<string, string>> = {
  AT: 'EUR', AU: 'AUD', BE: 'EUR', BR: 'BRL', CA: 'CAD', CH: 'CHF', DE: 'EUR', ES: 'EUR', FR: 'EUR', GB: 'GBP', IN: 'INR', IT: 'EUR', MX: 'MXN', NL: 'EUR', NZ: 'NZD', PL: 'PLN', SG: 'SGD', US: 'USD', ZA: 'ZAR',
};

/** Adzuna's search: a country's adverts by words and place, each with some 500 characters of its text. An unknown parameter is answered with 400. */
export class AdzunaSource extends JobSource {
  readonly name = 'adzuna';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    const { rows, partial } = await collectPages({ read: untilTotal((page) => this.page(board, page + 1)), idOf: (row) => row['id'], fullPage: PAGE_SIZE, maxPages: MAX_PAGES });
    return collectRows(this.name, board, rows, partial, normaliseAdzuna);
  }

  private async page(board: BoardRef, page: number): Promise<CountedPage> {
    const url = boardUrl(this.deps, VENDOR, board, () => {
      const { what, where, country } = searchTerms(this.name, board);
      const { id, key } = keyOf(this.deps, this.name, board);
      // "where=remote" finds nothing
      const place = REMOTE.test(where) ? { what_and: 'remote', where: '' } : { what_and: '', where };
      return `/v1/api/jobs/${country.toLowerCase()}/search/${page}?${query({ app_id: id, app_key: key, what, ...place, results_per_page: PAGE_SIZE, max_days_old: MAX_DAYS_OLD, sort_by: 'date' })}`;
    });
    const body = await fetchJson(this.deps, this.name, board.token, url);
    if (!isRow(body) || !Array.isArray(body['results'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return { rows: body['results'], total: amount(body['count']) };
  }
}

/** One element of `results[]`. */
export function normaliseAdzuna(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const title = plainLine(row['title']);
  const country = board.search?.country ?? '';
  const location = rowOf(row['location']);
  const area = Array.isArray(location['area']) ? location['area'].map((part) => line(part, 80)) : [];
  // the country alone: a place anywhere in it
  const nationwide = area.length === 1;
  const places = readPlaces([{ raw: location['display_name'], country, ...(area.length > 2 && { region: area[1], city: area.at(-1) }) }]);
  return finishPosting('adzuna', { ...board, token: countryBoard(board) }, {
    id: row['id'],
    title,
    company: line(rowOf(row['company'])['display_name']) ?? UNNAMED_COMPANY,
    places,
    workplace: workplaceInTitle(title) ?? (nationwide ? 'remote' : null),
    remoteScope: country === '' ? null : { worldwide: false, countries: [country] },
    employmentType: employmentOf(row) ?? employmentInTitle(title),
    department: null,
    industry: industryOf(rowOf(row['category'])),
    salary: readSalary({ min: row['salary_min'], max: row['salary_max'], currency: CURRENCY[country], period: 'year', estimated: String(row['salary_is_predicted']) === '1' }),
    html: rawText(row['description']),
    complete: false,
    url: row['redirect_url'],
    applyUrl: row['redirect_url'],
    postedAt: readInstant(row['created']),
    updatedAt: null,
    expiresAt: null,
  });
}

/** Part-time and contract say more than full-time and permanent. */
function employmentOf(row: Row): EmploymentType | null {
  const kinds = [row['contract_time'], row['contract_type']].map((kind) => readEmploymentType(line(kind, 40)?.replaceAll('_', ' ')));
  return kinds.find((kind) => kind !== null && kind !== 'full_time') ?? kinds.find((kind) => kind !== null) ?? null;
}

function industryOf(category: Row): string | null {
  const label = line(category['label'], 120);
  return label === null || category['tag'] === 'unknown' ? null : label.replace(/ Jobs$/, '');
}
