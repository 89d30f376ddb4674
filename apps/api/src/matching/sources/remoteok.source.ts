import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { isRow, line, rawText, readInstant, readPlaces, readRemoteScope, readSalary } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectRows } from './collect-rows';
import { feedUrl } from './feed-url';
import { askSource, parseJson, UNCHANGED, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, SourceFailure, type BoardRef, type Collected, type SourceDeps, type Validators } from './job-source';

const VENDOR: Vendor = { source: 'remoteok', hosts: BOARD_HOSTS.remoteok };

/** Remote OK: its latest remote adverts in one list, which opens with the legal terms. */
export class RemoteOkSource extends JobSource {
  readonly name = 'remoteok';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef, known?: Validators): Promise<Collected> {
    const answer = await askSource(this.deps, this.name, board.token, feedUrl(this.deps, VENDOR, board, '/api'), { known });
    if (answer.unchanged) return UNCHANGED;
    const body = parseJson(this.name, board.token, answer.text);
    if (!Array.isArray(body)) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return { ...await collectRows(this.name, board, body.filter((row: unknown) => !isLegalNotice(row)), false, normaliseRemoteOk), validators: answer.validators };
  }
}

const isLegalNotice = (row: unknown): boolean => isRow(row) && 'legal' in row && !('position' in row);

/** One advert. Most places are cut after their comma: of such a place the country is anybody's guess. */
export function normaliseRemoteOk(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const stated = line(row['location'], 200);
  const cut = stated !== null && /,$/.test(stated);
  const location = stated?.replace(/[\s,]+$/, '') ?? null;
  const places = readPlaces([{ raw: location }]);
  return finishPosting('remoteok', board, {
    id: row['id'],
    title: line(row['position']),
    company: line(row['company']),
    places: cut ? places.map(({ raw }) => ({ raw })) : places,
    workplace: 'remote',
    remoteScope: cut ? null : readRemoteScope([location], []),
    employmentType: null,
    department: null,
    // A year's pay in US dollars, as its pages show it; the answer names neither.
    salary: readSalary({ min: row['salary_min'], max: row['salary_max'], currency: 'USD', period: 'year' }),
    html: rawText(row['description']),
    url: row['url'],
    applyUrl: row['apply_url'],
    postedAt: readInstant(row['date']) ?? readInstant(row['epoch']),
    updatedAt: null,
    expiresAt: null,
  });
}
