import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { employmentInTitle, isRow, line, rawText, readEmploymentType, readPlaces, readRemoteScope, readSalaryText, workplaceIn, workplaceInTitle, UNNAMED_COMPANY, type Row } from '@applywright/postings';
import { collectRows } from './collect-rows';
import { UNCHANGED } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, type BoardRef, type Collected, type SourceDeps, type Validators } from './job-source';
import { readFeedDate, readPartnerFeed, WHOLE_FEED } from './partner-feed';
import { plainLine } from './search-terms';

/** Indeed's documented XML job feed, at the address that the operator is licensed to read. The site itself is never asked. */
export class IndeedFeedSource extends JobSource {
  readonly name = 'indeedfeed';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef, known?: Validators): Promise<Collected> {
    const feed = await readPartnerFeed(this.deps, this.name, board, known);
    if (feed === null) return UNCHANGED;
    return { ...await collectRows(this.name, board, feed.rows, false, normaliseIndeedFeed), validators: feed.validators };
  }
}

/** One `job` element. */
export function normaliseIndeedFeed(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const title = plainLine(row['title']);
  const places = readPlaces([{ raw: '', city: row['city'], region: row['state'], country: row['country'] }]);
  return finishPosting('indeedfeed', { ...board, token: WHOLE_FEED }, {
    id: row['referencenumber'],
    title,
    company: line(row['company']) ?? line(row['sourcename']) ?? UNNAMED_COMPANY,
    places,
    workplace: workplaceOf(row) ?? workplaceInTitle(title),
    remoteScope: readRemoteScope([line(row['country'], 80)], places),
    employmentType: readEmploymentType(row['jobtype']) ?? employmentInTitle(title),
    department: line(row['category'], 120),
    salary: readSalaryText(row['salary'], { country: places[0]?.countryCode }),
    html: rawText(row['description']),
    url: row['url'],
    applyUrl: row['url'],
    postedAt: readFeedDate(row['date']),
    updatedAt: null,
    expiresAt: readFeedDate(row['expirationdate']),
  });
}

/** "Fully remote", "Hybrid remote"; what is remote for a while only says nothing about the job. */
function workplaceOf(row: Row): NormalizedPosting['workplace'] {
  const text = line(row['remotetype'], 80);
  return text !== null && /temporar|covid/i.test(text) ? null : workplaceIn(text);
}
