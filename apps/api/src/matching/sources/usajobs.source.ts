import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { amount, employmentInTitle, isRow, line, rawText, readEmploymentType, readInstant, readPlaces, readRemoteScope, readSalary, rowOf, rowsOf, textToHtml, UNNAMED_COMPANY, type Row } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectPages } from './collect-pages';
import { collectRows } from './collect-rows';
import { boardUrl, fetchJson, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, SourceFailure, type BoardRef, type Collected, type SourceDeps } from './job-source';
import { countryBoard, keyOf, query, searchTerms } from './search-terms';

const VENDOR: Vendor = { source: 'usajobs', hosts: BOARD_HOSTS.usajobs };
/** 500 are allowed. */
const PAGE_SIZE = 250;
const MAX_PAGES = 4;

/** Codes of how pay is paid; the others are no pay by time ("WC", without compensation). */
const PERIOD = { PA: ['year', 1], PM: ['month', 1], BW: ['week', 2], PW: ['week', 1], PD: ['day', 1], PH: ['hour', 1] } as const;

/** USAJOBS, the federal jobs of the United States. The request names the operator, as the source asks: the registered mail address is the agent. */
export class UsajobsSource extends JobSource {
  readonly name = 'usajobs';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    let pages = 1;
    const read = async (page: number): Promise<unknown[]> => {
      if (page >= pages) return [];
      const answer = await this.page(board, page + 1);
      pages = answer.pages;
      return answer.rows;
    };
    const { rows, partial } = await collectPages({ read, idOf: (row) => row['MatchedObjectId'], fullPage: PAGE_SIZE, maxPages: MAX_PAGES });
    return collectRows(this.name, board, rows, partial, normaliseUsajobs);
  }

  private async page(board: BoardRef, page: number): Promise<{ rows: unknown[]; pages: number }> {
    const url = boardUrl(this.deps, VENDOR, board, () => {
      const { what, where } = searchTerms(this.name, board);
      return `/api/Search?${query({ Keyword: what, LocationName: where, WhoMayApply: 'public', ResultsPerPage: PAGE_SIZE, Page: page })}`;
    });
    const { email, key } = keyOf(this.deps, this.name, board);
    const body = await fetchJson(this.deps, this.name, board.token, url, { headers: { 'user-agent': email, 'authorization-key': key } });
    const result = rowOf(rowOf(body)['SearchResult']);
    if (!Array.isArray(result['SearchResultItems'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return { rows: result['SearchResultItems'], pages: amount(rowOf(result['UserArea'])['NumberOfPages']) ?? 1 };
  }
}

/** One element of `SearchResultItems[]`. */
export function normaliseUsajobs(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const job = rowOf(row['MatchedObjectDescriptor']);
  const details = rowOf(rowOf(job['UserArea'])['Details']);
  const title = line(job['PositionTitle']);
  const places = readPlaces(rowsOf(job['PositionLocation']).map((place) => ({ raw: place['LocationName'], city: line(place['CityName'], 80)?.split(',')[0], region: place['CountrySubDivisionCode'], country: place['CountryCode'] })));
  const remote = details['RemoteIndicator'] === true || details['RemoteIndicator'] === 'True';
  const apply = Array.isArray(job['ApplyURI']) ? job['ApplyURI'][0] : undefined;
  const html = textOf(job, details);
  return finishPosting('usajobs', { ...board, token: countryBoard(board) }, {
    id: row['MatchedObjectId'],
    title,
    company: line(job['OrganizationName']) ?? line(job['DepartmentName']) ?? UNNAMED_COMPANY,
    places,
    workplace: remote ? 'remote' : null,
    remoteScope: readRemoteScope([], places) ?? { worldwide: false, countries: ['US'] },
    employmentType: employmentOf(job) ?? employmentInTitle(title),
    department: line(job['DepartmentName']),
    salary: payOf(rowsOf(job['PositionRemuneration'])[0] ?? {}),
    html,
    url: withoutPort(job['PositionURI']),
    applyUrl: withoutPort(apply),
    postedAt: readInstant(job['PublicationStartDate']),
    updatedAt: null,
    expiresAt: readInstant(job['ApplicationCloseDate']),
  });
}

/** Summary, duties and qualifications; all of them are plain text. */
function textOf(job: Row, details: Row): string {
  const duties = Array.isArray(details['MajorDuties']) ? details['MajorDuties'].map(rawText) : [rawText(details['MajorDuties'])];
  const list = duties.filter((duty) => duty.trim() !== '').map((duty) => `<li>${inline(duty)}</li>`);
  const qualifications = rawText(job['QualificationSummary']);
  return [
    textToHtml(rawText(details['JobSummary'])),
    list.length > 0 ? `<h3>Duties</h3><ul>${list.join('')}</ul>` : '',
    qualifications.trim() === '' ? '' : `<h3>Qualifications</h3>${textToHtml(qualifications)}`,
  ].join('');
}
const inline = (text: string): string => textToHtml(text).replaceAll('</p><p>', '<br />').replaceAll(/<\/?p>/g, '');

function employmentOf(job: Row): NormalizedPosting['employmentType'] {
  const offered = readEmploymentType(rowOf(rowsOf(job['PositionOfferingType'])[0])['Name']);
  const schedule = readEmploymentType(rowOf(rowsOf(job['PositionSchedule'])[0])['Name']);
  return offered === 'internship' || offered === 'temporary' ? offered : (schedule ?? offered);
}

function payOf({ MinimumRange: min, MaximumRange: max, RateIntervalCode: code }: Row): NormalizedPosting['salary'] {
  const period = typeof code === 'string' && Object.hasOwn(PERIOD, code) ? PERIOD[code as keyof typeof PERIOD] : null;
  if (period === null) return null;
  const each = (value: unknown): number | null => {
    const number = amount(value);
    return number === null ? null : number / period[1];
  };
  return readSalary({ min: each(min), max: each(max), currency: 'USD', period: period[0] });
}

/** Addresses come with the port that https has anyway. */
const withoutPort = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/^(https:\/\/[^/:?#]+):443(?=[/?#]|$)/i, '$1') : value);
