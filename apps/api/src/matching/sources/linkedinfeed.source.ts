import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { amount, employmentInTitle, isRow, line, rawText, readEmploymentType, readLevel, readPeriod, readPlaces, readRemoteScope, readSalary, readWorkplace, rowOf, workplaceInTitle, UNNAMED_COMPANY, type PlaceInput, type Row } from '@applywright/postings';
import { collectRows } from './collect-rows';
import { UNCHANGED } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, type BoardRef, type Collected, type SourceDeps, type Validators } from './job-source';
import { manyOf, readFeedDate, readPartnerFeed, WHOLE_FEED } from './partner-feed';
import { plainLine } from './search-terms';

/** LinkedIn's documented XML feed of basic jobs, at the address that the operator is licensed to read. The site itself is never asked. */
export class LinkedinFeedSource extends JobSource {
  readonly name = 'linkedinfeed';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef, known?: Validators): Promise<Collected> {
    const feed = await readPartnerFeed(this.deps, this.name, board, known);
    if (feed === null) return UNCHANGED;
    return { ...await collectRows(this.name, board, feed.rows, false, normaliseLinkedinFeed), validators: feed.validators };
  }
}

/** One `job` element. */
export function normaliseLinkedinFeed(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const title = plainLine(row['title']);
  const main: PlaceInput = { raw: row['location'], city: row['city'], region: row['state'], country: row['country'] };
  const others = manyOf(rowOf(row['alternateLocations']), 'location').map((place): PlaceInput => (isRow(place) ? { raw: place['location'], city: place['city'], region: place['state'], country: place['country'] } : { raw: place }));
  const places = readPlaces([main, ...others]);
  return finishPosting('linkedinfeed', { ...board, token: WHOLE_FEED }, {
    id: row['partnerJobId'],
    title,
    company: line(row['company']) ?? UNNAMED_COMPANY,
    places,
    workplace: readWorkplace(row['workplaceTypes']) ?? workplaceInTitle(title),
    remoteScope: readRemoteScope([line(row['location'], 200), line(row['country'], 80)], places),
    employmentType: readEmploymentType(line(row['jobtype'], 40)?.replaceAll('_', ' ')) ?? employmentInTitle(title),
    seniority: readLevel(row['experienceLevel']),
    department: null,
    salary: payOf(rowOf(rowOf(row['salaries'])['salary'])),
    html: rawText(row['description']),
    url: row['applyUrl'],
    applyUrl: row['applyUrl'],
    postedAt: readFeedDate(row['listDate']),
    updatedAt: null,
    expiresAt: readFeedDate(row['expirationDate']),
  });
}

/** Two ends, each an amount with its currency; of several payments the first, the base, counts. */
function payOf(salary: Row): NormalizedPosting['salary'] {
  const [low, high] = [rowOf(salary['lowEnd']), rowOf(salary['highEnd'])];
  const period = readPeriod(line(salary['period'], 40));
  const each = (end: Row): number | null => {
    const number = amount(end['amount']);
    return number === null ? null : number / (period?.every ?? 1);
  };
  return readSalary({ min: each(low), max: each(high), currency: high['currencyCode'] ?? low['currencyCode'], period: period?.period ?? null });
}
