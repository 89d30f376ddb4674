import type { NormalizedPosting } from '@applywright/contracts';
import { BOARD_HOSTS } from './board-hosts';
import { boardUrl, fetchJson, type Vendor } from './fetch-json';
import { JobSource, SourceFailure, type BoardRef, type Collected, type DropReason, type SourceDeps, type SourceMeta } from './job-source';
import { collectRows, finishPosting } from './normalise/finish-posting';
import { textToHtml } from './normalise/html';
import { readInstant } from './normalise/instants';
import { readPlaces, readRemoteScope, type PlaceInput } from './normalise/places';
import { amount, isRow, line, rawText, rowOf, rowsOf, type Row } from './normalise/read';
import { readPeriod, readSalary } from './normalise/salary';
import { employmentInTitle, readEmploymentType, readWorkplace } from './normalise/workplace';

const VENDOR: Vendor = { source: 'ashby', hosts: BOARD_HOSTS.ashby };

/** Ashby public job postings: the whole board in one answer, without the company's name. */
export class AshbySource extends JobSource {
  readonly name = 'ashby';
  readonly meta: SourceMeta = {
    attribution: { required: false, text: 'Ashby', href: 'https://www.ashbyhq.com', allowNofollow: true },
    fullListing: true,
    searchable: false,
    keyNeeded: false,
    hostedAllowed: true,
    // Slow and quick to throttle repeats.
    limits: { minIntervalMs: 2_000, concurrency: 1 },
  };

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    return collectRows(this.name, board, await this.jobs(board), false, normaliseAshby);
  }

  async exists(board: BoardRef): Promise<boolean> {
    try {
      return (await this.jobs(board)).length > 0;
    } catch (error) {
      if (error instanceof SourceFailure && error.reason === 'unknown_board') return false;
      throw error;
    }
  }

  private async jobs(board: BoardRef): Promise<unknown[]> {
    const url = boardUrl(this.deps, VENDOR, board, (token) => `/posting-api/job-board/${token}?includeCompensation=true`);
    const body = await fetchJson(this.deps, this.name, board.token, url);
    if (!isRow(body) || !Array.isArray(body['jobs'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return body['jobs'];
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
  const html = rawText(row['descriptionHtml']);
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
