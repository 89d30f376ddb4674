import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { isRow, line, rawText, readEligibilityText, readEmploymentType, readInstant, readSalaryText } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectRows } from './collect-rows';
import { feedUrl } from './feed-url';
import { askSource, parseJson, UNCHANGED, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, SourceFailure, type BoardRef, type Collected, type SourceDeps, type Validators } from './job-source';

const VENDOR: Vendor = { source: 'remotive', hosts: BOARD_HOSTS.remotive };

/** Remotive: some remote adverts in one answer; its documented parameters do nothing. */
export class RemotiveSource extends JobSource {
  readonly name = 'remotive';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef, known?: Validators): Promise<Collected> {
    const answer = await askSource(this.deps, this.name, board.token, feedUrl(this.deps, VENDOR, board, '/api/remote-jobs'), { known });
    if (answer.unchanged) return UNCHANGED;
    const body = parseJson(this.name, board.token, answer.text);
    if (!isRow(body) || !Array.isArray(body['jobs'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return { ...await collectRows(this.name, board, body['jobs'], false, normaliseRemotive), validators: answer.validators };
  }
}

/** One element of `jobs[]`. `candidate_required_location` is who may apply, and dates without a zone are UTC. */
export function normaliseRemotive(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const { places, scope } = readEligibilityText(row['candidate_required_location']);
  return finishPosting('remotive', board, {
    id: row['id'],
    title: line(row['title']),
    company: line(row['company_name']),
    places,
    workplace: 'remote',
    remoteScope: scope,
    employmentType: readEmploymentType(rawText(row['job_type']).replace(/_/g, ' ')),
    department: line(row['category']),
    salary: readSalaryText(row['salary']),
    html: rawText(row['description']),
    url: row['url'],
    applyUrl: row['url'],
    postedAt: readInstant(row['publication_date']),
    updatedAt: null,
    expiresAt: null,
  });
}
