import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { employmentInTitle, isRow, line, rawText, readEmploymentType, readInstant, readLevel, readPeriod, readPlaces, readRemoteScope, readSalary, rowOf, rowsOf, workplaceIn, workplaceInTitle, type PlaceInput, type Row } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectRows, samplesOf } from './collect-rows';
import { askSource, boardUrl, parseJson, UNCHANGED, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { CompanyBoards, SourceFailure, type BoardLook, type BoardRef, type Collected, type SourceDeps, type Validators } from './job-source';

const VENDOR: Vendor = { source: 'recruitee', hosts: [BOARD_HOSTS.recruitee[0].slice('*.'.length)], perCompany: true };

/** Recruitee careers-site API: the whole board in one answer of the company's own host. */
export class RecruiteeSource extends CompanyBoards {
  readonly name = 'recruitee';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef, known?: Validators): Promise<Collected> {
    const answer = await this.ask(board, known);
    if (answer === null) return UNCHANGED;
    return { ...await collectRows(this.name, board, answer.offers, false, normaliseRecruitee), validators: answer.validators };
  }

  async look(board: BoardRef): Promise<BoardLook | null> {
    try {
      const offers = ((await this.ask(board))?.offers ?? []).filter((offer) => isRow(offer) && isPublished(offer));
      if (offers.length === 0) return null;
      return { company: line(rowOf(offers[0])['company_name']), openings: offers.length, samples: samplesOf(offers, (offer) => [wordsOf(offer)['title'], offer['location']]) };
    } catch (error) {
      if (error instanceof SourceFailure && error.reason === 'unknown_board') return null;
      throw error;
    }
  }

  private async ask(board: BoardRef, known?: Validators): Promise<{ offers: unknown[]; validators: Validators } | null> {
    const answer = await askSource(this.deps, this.name, board.token, boardUrl(this.deps, VENDOR, board, () => '/api/offers/'), { known });
    if (answer.unchanged) return null;
    const body = parseJson(this.name, board.token, answer.text);
    if (!isRow(body) || !Array.isArray(body['offers'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return { offers: body['offers'], validators: answer.validators };
  }
}

/** One element of `offers[]`. Its address is often on the company's own domain: it is shown and never asked. */
export function normaliseRecruitee(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  if (!isPublished(row)) return 'unlisted';
  const words = wordsOf(row);
  const title = line(words['title']);
  const location = line(row['location'], 200);
  const places = placesOf(row, location);
  const kind = rawText(row['employment_type_code']).replaceAll('_', ' ');
  const pay = rowOf(row['salary']);
  return finishPosting('recruitee', board, {
    id: row['id'],
    title,
    company: line(row['company_name']),
    places,
    workplace: statedModel(row) ?? workplaceIn(location) ?? workplaceInTitle(title),
    remoteScope: readRemoteScope([location], places),
    employmentType: readEmploymentType(kind) ?? employmentInTitle(title),
    seniority: readLevel(row['experience_code']),
    department: line(row['department']),
    salary: readSalary({ min: pay['min'], max: pay['max'], currency: pay['currency'], period: readPeriod(pay['period'])?.period ?? null }),
    html: rawText(words['description']) + rawText(words['requirements']),
    url: row['careers_url'],
    applyUrl: row['careers_apply_url'],
    postedAt: readInstant(row['published_at']) ?? readInstant(row['created_at']),
    updatedAt: readInstant(row['updated_at']),
    expiresAt: readInstant(row['close_at']),
  });
}

const isPublished = (row: Row): boolean => typeof row['status'] !== 'string' || row['status'] === 'published';

/** Title and texts, which stand in the row itself or below one of its languages: English before the others. */
function wordsOf(row: Row): Row {
  if (line(row['title']) !== null) return row;
  const translations = rowOf(row['translations']);
  return [translations['en'], ...Object.values(translations)].filter(isRow).find((words) => line(words['title']) !== null) ?? row;
}

/** More than one of the three may be on: a role that can be done in the office now and then is hybrid, one that can be done from anywhere remote. */
const statedModel = (row: Row): NormalizedPosting['workplace'] => (row['hybrid'] === true ? 'hybrid' : row['remote'] === true ? 'remote' : row['on_site'] === true ? 'onsite' : null);

function placesOf(row: Row, location: string | null): NormalizedPosting['places'] {
  const one = (place: Row, raw: string | null): PlaceInput => ({ raw, city: place['city'], region: place['state_name'] ?? place['state'], country: place['country_code'] ?? place['country'] });
  const listed = rowsOf(row['locations']).map((place) => one(place, [place['city'], place['country']].map((part) => line(part, 80)).filter((part) => part !== null).join(', ')));
  const places = readPlaces(listed);
  return places.length > 0 ? places : readPlaces([one(row, location === 'Remote job' ? null : location)]);
}
