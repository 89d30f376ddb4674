import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { amount, decodeOnce, employmentInTitle, isModelOnly, isRow, line, markup, rawText, readEmploymentType, readInstant, readPeriod, readPlaces, readRemoteScope, readSalary, rowOf, rowsOf, workplaceIn, workplaceInTitle, type Row } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectRows, samplesOf } from './collect-rows';
import { askSource, boardUrl, fetchJson, parseJson, UNCHANGED, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { CompanyBoards, SourceFailure, type BoardLook, type BoardRef, type Collected, type SourceDeps, type Validators } from './job-source';

const VENDOR: Vendor = { source: 'greenhouse', hosts: BOARD_HOSTS.greenhouse };

/** Greenhouse Job Board API: the whole board in one answer, descriptions escaped twice. */
export class GreenhouseSource extends CompanyBoards {
  readonly name = 'greenhouse';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef, known?: Validators): Promise<Collected> {
    const url = boardUrl(this.deps, VENDOR, board, (token) => `/v1/boards/${token}/jobs?content=true&pay_transparency=true`);
    const answer = await askSource(this.deps, this.name, board.token, url, { known });
    if (answer.unchanged) return UNCHANGED;
    return { ...(await collectRows(this.name, board, this.jobs(board, parseJson(this.name, board.token, answer.text)), false, normaliseGreenhouse)), validators: answer.validators };
  }

  async look(board: BoardRef): Promise<BoardLook | null> {
    try {
      const page = await fetchJson(this.deps, this.name, board.token, boardUrl(this.deps, VENDOR, board, (token) => `/v1/boards/${token}`));
      const company = isRow(page) ? line(page['name']) : null;
      if (company === null) return null;
      const jobs = this.jobs(board, await fetchJson(this.deps, this.name, board.token, boardUrl(this.deps, VENDOR, board, (token) => `/v1/boards/${token}/jobs`)));
      return { company, openings: jobs.length, samples: samplesOf(jobs, (job) => [job['title'], rowOf(job['location'])['name']]) };
    } catch (error) {
      if (error instanceof SourceFailure && error.reason === 'unknown_board') return null;
      throw error;
    }
  }

  private jobs(board: BoardRef, body: unknown): unknown[] {
    if (!isRow(body) || !Array.isArray(body['jobs'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return body['jobs'];
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
    html: decodeOnce(markup(row['content'])),
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
