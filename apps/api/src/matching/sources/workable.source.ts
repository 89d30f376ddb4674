import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { employmentInTitle, isRow, line, rawText, readEmploymentType, readInstant, readLevel, readPlaces, readRemoteScope, rowsOf, workplaceInTitle, type PlaceInput, type Row } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectRows, samplesOf } from './collect-rows';
import { askSource, boardUrl, parseJson, UNCHANGED, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { CompanyBoards, SourceFailure, type BoardLook, type BoardRef, type Collected, type SourceDeps, type Validators } from './job-source';

const VENDOR: Vendor = { source: 'workable', hosts: BOARD_HOSTS.workable };

interface Account {
  readonly company: string | null;
  readonly jobs: unknown[];
  readonly validators: Validators;
}

/** Workable's public widget: the whole board in one answer, the company's name beside the jobs. */
export class WorkableSource extends CompanyBoards {
  readonly name = 'workable';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef, known?: Validators): Promise<Collected> {
    const account = await this.ask(board, known);
    if (account === null) return UNCHANGED;
    const named = { ...board, company: account.company ?? board.company };
    return { ...await collectRows(this.name, named, account.jobs, false, normaliseWorkable), validators: account.validators };
  }

  /** An unknown account answers with 404 or with no jobs; neither is a board. */
  async look(board: BoardRef): Promise<BoardLook | null> {
    try {
      const account = await this.ask(board);
      if (account === null || account.jobs.length === 0) return null;
      return { company: account.company, openings: account.jobs.length, samples: samplesOf(account.jobs, (job) => [job['title'], placesOf(job)[0]?.raw]) };
    } catch (error) {
      if (error instanceof SourceFailure && error.reason === 'unknown_board') return null;
      throw error;
    }
  }

  private async ask(board: BoardRef, known?: Validators): Promise<Account | null> {
    const url = boardUrl(this.deps, VENDOR, board, (token) => `/api/v1/widget/accounts/${token}?details=true`);
    const answer = await askSource(this.deps, this.name, board.token, url, { known });
    if (answer.unchanged) return null;
    const body = parseJson(this.name, board.token, answer.text);
    if (!isRow(body) || !Array.isArray(body['jobs'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return { company: line(body['name']), jobs: oncePerJob(body['jobs']), validators: answer.validators };
  }
}

/** The rows with each job once: one that is open in several places is listed once a place, under the same shortcode. */
function oncePerJob(rows: readonly unknown[]): unknown[] {
  const jobs = new Map<unknown, unknown>();
  for (const row of rows) {
    const code = isRow(row) ? line(row['shortcode']) : null;
    const before = code === null ? undefined : jobs.get(code);
    if (isRow(row) && isRow(before)) jobs.set(code, { ...before, locations: [...locationsOf(before), ...locationsOf(row)] });
    else jobs.set(code ?? Symbol('no shortcode'), row);
  }
  return [...jobs.values()];
}

/** A row's places; of a row that lists none, the one in its own fields. */
function locationsOf(row: Row): Row[] {
  const listed = rowsOf(row['locations']);
  return listed.length > 0 ? listed : [{ city: row['city'], region: row['state'], country: row['country'] }];
}

/** One element of `jobs[]`. */
export function normaliseWorkable(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const title = line(row['title']);
  const places = placesOf(row);
  return finishPosting('workable', board, {
    id: row['shortcode'],
    title,
    places,
    // Off only says that nobody ticked it.
    workplace: row['telecommuting'] === true ? 'remote' : workplaceInTitle(title),
    remoteScope: readRemoteScope([], places),
    employmentType: readEmploymentType(row['employment_type']) ?? employmentInTitle(title),
    seniority: readLevel(row['experience']),
    department: line(row['department']),
    industry: line(row['industry']),
    salary: null,
    html: rawText(row['description']),
    url: row['url'] ?? row['shortlink'],
    applyUrl: row['application_url'],
    postedAt: readInstant(row['published_on']) ?? readInstant(row['created_at']),
    updatedAt: null,
    expiresAt: null,
  });
}

/** All places but those that the company hides; of a job whose places are all hidden the country is left. */
function placesOf(row: Row): NormalizedPosting['places'] {
  const shown = locationsOf(row).filter((place) => place['hidden'] !== true).map((place): PlaceInput => ({ raw: null, city: place['city'], region: place['region'], country: place['country'] ?? place['countryCode'] }));
  return readPlaces(shown.length > 0 ? shown : [{ raw: row['country'], country: row['country'] }]);
}
