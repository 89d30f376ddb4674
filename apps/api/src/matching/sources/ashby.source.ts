import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { amount, employmentInTitle, isRow, line, markup, rawText, readEmploymentType, readInstant, readPeriod, readPlaces, readRemoteScope, readSalary, readWorkplace, rowOf, rowsOf, textToHtml, type PlaceInput, type Row } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectRows, samplesOf } from './collect-rows';
import { askSource, boardUrl, parseJson, UNCHANGED, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { CompanyBoards, SourceFailure, type BoardLook, type BoardRef, type Collected, type SourceDeps, type Validators } from './job-source';

const VENDOR: Vendor = { source: 'ashby', hosts: BOARD_HOSTS.ashby };

/** Ashby public job postings: the whole board in one answer, without the company's name. */
export class AshbySource extends CompanyBoards {
  readonly name = 'ashby';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef, known?: Validators): Promise<Collected> {
    const answer = await this.ask(board, known);
    if (answer === null) return UNCHANGED;
    return { ...(await collectRows(this.name, board, answer.jobs, false, normaliseAshby)), validators: answer.validators };
  }

  async look(board: BoardRef): Promise<BoardLook | null> {
    try {
      const jobs = (await this.ask(board))?.jobs ?? [];
      return jobs.length ? { company: null, openings: jobs.length, samples: samplesOf(jobs, (job) => [job['title'], job['location']]) } : null;
    } catch (error) {
      if (error instanceof SourceFailure && error.reason === 'unknown_board') return null;
      throw error;
    }
  }

  private async ask(board: BoardRef, known?: Validators): Promise<{ jobs: unknown[]; validators: Validators } | null> {
    const url = boardUrl(this.deps, VENDOR, board, (token) => `/posting-api/job-board/${token}?includeCompensation=true`);
    const answer = await askSource(this.deps, this.name, board.token, url, { known });
    if (answer.unchanged) return null;
    const body = parseJson(this.name, board.token, answer.text);
    if (!isRow(body) || !Array.isArray(body['jobs'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return { jobs: body['jobs'], validators: answer.validators };
  }
}

/** One element of `jobs[]`. `workplaceType` outranks `isRemote`, which boards leave on for hybrid roles (T11). */
export function normaliseAshby(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  if (row['isListed'] === false) return 'unlisted';
  const title = line(row['title']);
  const main = placeInput(row);
  const others = rowsOf(row['secondaryLocations']).map(placeInput);
  const places = readPlaces([main, ...others]);
  const texts = [main, ...others].map((place) => line(place.raw, 200));
  const html = markup(row['descriptionHtml']);
  return finishPosting('ashby', board, {
    id: row['id'],
    title,
    places,
    workplace: readWorkplace(row['workplaceType']) ?? (row['isRemote'] === true ? 'remote' : null),
    remoteScope: readRemoteScope(texts, places),
    employmentType: readEmploymentType(row['employmentType']) ?? employmentInTitle(title),
    department: line(row['department']) ?? line(row['team']),
    salary: payOf(rowOf(row['compensation'])),
    html: html === '' ? textToHtml(rawText(row['descriptionPlain'])) : html,
    url: row['jobUrl'],
    applyUrl: row['applyUrl'],
    postedAt: readInstant(row['publishedAt']),
    updatedAt: readInstant(row['updatedAt']),
    expiresAt: null,
  });
}

/** `address` comes with and without `postalAddress` around the parts. */
function placeInput(row: Row): PlaceInput {
  const address = rowOf(row['address']);
  const parts = isRow(address['postalAddress']) ? address['postalAddress'] : address;
  return { raw: row['location'], city: parts['addressLocality'], region: parts['addressRegion'], country: parts['addressCountry'] };
}

/** The Salary component; there is no `compensation.minValue`, whatever other readers look for. */
function payOf(compensation: Row): NormalizedPosting['salary'] {
  const inTiers = rowsOf(compensation['compensationTiers']).flatMap((tier) => rowsOf(tier['components']));
  const salary = [...rowsOf(compensation['summaryComponents']), ...inTiers].find((component) => component['compensationType'] === 'Salary');
  if (!salary) return null;
  const period = readPeriod(salary['interval']);
  const each = (value: unknown): number | null => {
    const number = amount(value);
    return number === null ? null : number / (period?.every ?? 1);
  };
  return readSalary({ min: each(salary['minValue']), max: each(salary['maxValue']), currency: salary['currencyCode'], period: period?.period ?? null });
}
