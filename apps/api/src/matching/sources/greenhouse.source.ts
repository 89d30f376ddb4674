import type { NormalizedPosting } from '@applywright/contracts';
import { BOARD_HOSTS } from './board-hosts';
import { boardUrl, fetchJson, type Vendor } from './fetch-json';
import { JobSource, SourceFailure, type BoardRef, type Collected, type DropReason, type SourceDeps, type SourceMeta } from './job-source';
import { collectRows, finishPosting } from './normalise/finish-posting';
import { decodeOnce } from './normalise/html';
import { readInstant } from './normalise/instants';
import { isModelOnly, readPlaces, readRemoteScope } from './normalise/places';
import { amount, isRow, line, rawText, rowOf, rowsOf, type Row } from './normalise/read';
import { readPeriod, readSalary } from './normalise/salary';
import { employmentInTitle, readEmploymentType, workplaceIn, workplaceInTitle } from './normalise/workplace';

const VENDOR: Vendor = { source: 'greenhouse', hosts: BOARD_HOSTS.greenhouse };

/** Greenhouse Job Board API: the whole board in one answer, descriptions escaped twice. */
export class GreenhouseSource extends JobSource {
  readonly name = 'greenhouse';
  readonly meta: SourceMeta = {
    attribution: { required: false, text: 'Greenhouse', href: 'https://www.greenhouse.com', allowNofollow: true },
    fullListing: true,
    searchable: false,
    keyNeeded: false,
    hostedAllowed: true,
    limits: { minIntervalMs: 1_000, concurrency: 2 },
  };

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    const url = boardUrl(this.deps, VENDOR, board, (token) => `/v1/boards/${token}/jobs?content=true&pay_transparency=true`);
    const body = await fetchJson(this.deps, this.name, board.token, url);
    if (!isRow(body) || !Array.isArray(body['jobs'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return collectRows(this.name, board, body['jobs'], false, normaliseGreenhouse);
  }

  async exists(board: BoardRef): Promise<boolean> {
    try {
      const body = await fetchJson(this.deps, this.name, board.token, boardUrl(this.deps, VENDOR, board, (token) => `/v1/boards/${token}`));
      return isRow(body) && line(body['name']) !== null;
    } catch (error) {
      if (error instanceof SourceFailure && error.reason === 'unknown_board') return false;
      throw error;
    }
  }
}

/** One element of `jobs[]`. A row whose `internal_job_id` is null collects prospects and is no vacancy. */
export function normaliseGreenhouse(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  if (row['internal_job_id'] === null) return 'prospect';
  const title = line(decodeOnce(rawText(row['title'])));
  const location = line(rowOf(row['location'])['name'], 200);
  const metadata = rowsOf(row['metadata']);
  const offices = rowsOf(row['offices']).map((office) => ({ raw: line(office['location']) ?? office['name'] }));
  const places = readPlaces(location === null || isModelOnly(location) ? offices : location.split(/\s*[;|]\s*/).map((raw) => ({ raw })));
  const postedAt = readInstant(row['first_published']);
  const updatedAt = readInstant(row['updated_at']);
  return finishPosting('greenhouse', board, {
    id: row['id'],
    title,
    company: line(row['company_name']),
    places,
    workplace: workplaceIn(location) ?? workplaceIn(stated(metadata, /work ?place|work(ing)? model|remote|arbeitsmodell/i)) ?? workplaceInTitle(title),
    remoteScope: readRemoteScope([location], places),
    employmentType: readEmploymentType(stated(metadata, /employment|job type|contract type|commitment|time type|anstellung/i)) ?? employmentInTitle(title),
    department: line(rowsOf(row['departments'])[0]?.['name']),
    industry: stated(metadata, /^industry$/i),
    salary: payOf(rowsOf(row['pay_input_ranges'])),
    html: decodeOnce(rawText(row['content'])),
    language: line(row['language'], 2),
    url: row['absolute_url'],
    applyUrl: row['absolute_url'],
    postedAt: postedAt ?? updatedAt,
    updatedAt,
    expiresAt: readInstant(row['application_deadline']),
  });
}

function stated(metadata: readonly Row[], name: RegExp): string | null {
  const field = metadata.find((candidate) => typeof candidate['name'] === 'string' && name.test(candidate['name']));
  const value = field?.['value'];
  return line(Array.isArray(value) ? value[0] : value);
}

/** One range over all offices that pay in the currency of the first. The period stands only in the words beside it, if at all. */
function payOf(ranges: readonly Row[]): NormalizedPosting['salary'] {
  const currency = ranges[0]?.['currency_type'];
  const same = ranges.filter((range) => range['currency_type'] === currency);
  const period = same.map((range) => readPeriod(`${rawText(range['title'])} ${rawText(range['blurb'])}`)?.period ?? null).find((found) => found !== null) ?? null;
  const units = (name: string): number[] => same.map((range) => amount(range[name])).filter((cents) => cents !== null && cents > 0).map((cents) => (cents ?? 0) / 100);
  const lows = units('min_cents');
  const highs = units('max_cents');
  return readSalary({ min: lows.length ? Math.min(...lows) : null, max: highs.length ? Math.max(...highs) : null, currency, period });
}
