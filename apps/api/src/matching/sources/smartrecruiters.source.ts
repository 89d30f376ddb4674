import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { amount, employmentInTitle, isRow, line, readEmploymentType, readInstant, readLevel, readPlaces, readRemoteScope, rowOf, workplaceInTitle, type Row } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectPages } from './collect-pages';
import { collectRows, digestOf, samplesOf } from './collect-rows';
import { boardUrl, fetchJson, isLoopback, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { CompanyBoards, SourceFailure, type BoardLook, type BoardRef, type Collected, type SourceDeps } from './job-source';
import { sectionsHtml } from './sections-html';

const VENDOR: Vendor = { source: 'smartrecruiters', hosts: BOARD_HOSTS.smartrecruiters };
const PAGE_SIZE = 100;
const MAX_PAGES = 50;
/** A text's request may be spared for so long. */
const WEEK_MS = 7 * 86_400_000;
/** Texts are one request each; a hundred at a time, the newest first. */
export const MAX_DETAILS = 100;
/** After so many failures one after the other the rest of the texts is left for the next time. */
const MOST_FAILURES = 3;
const SECTIONS = ['companyDescription', 'jobDescription', 'qualifications', 'additionalInformation'];
const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** SmartRecruiters posting API: pages by `offset` with a total, and a request of its own for each text. An unknown company has no postings. */
export class SmartRecruitersSource extends CompanyBoards {
  readonly name = 'smartrecruiters';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    let total: number | null = null;
    const read = async (page: number, done: number): Promise<unknown[]> => {
      if (page > 0 && total !== null && done >= total) return [];
      const answer = await this.page(board, done);
      total = answer.total;
      return answer.rows;
    };
    const { rows, partial } = await collectPages({ read, idOf: (row) => row['id'], fullPage: PAGE_SIZE, maxPages: MAX_PAGES });
    return collectRows(this.name, board, await this.withTexts(board, rows), partial, normaliseEntry, digested);
  }

  async look(board: BoardRef): Promise<BoardLook | null> {
    try {
      const { rows, total } = await this.page(board, 0);
      if (rows.length === 0) return null;
      return { company: line(rowOf(rowOf(rows[0])['company'])['name']), openings: total, samples: samplesOf(rows, (row) => [row['name'], placeOf(row)]) };
    } catch (error) {
      if (error instanceof SourceFailure && error.reason === 'unknown_board') return null;
      throw error;
    }
  }

  private async page(board: BoardRef, offset: number): Promise<{ rows: unknown[]; total: number | null }> {
    const url = boardUrl(this.deps, VENDOR, board, (token) => `/v1/companies/${token}/postings?limit=${PAGE_SIZE}&offset=${offset}`);
    const body = await fetchJson(this.deps, this.name, board.token, url);
    if (!isRow(body) || !Array.isArray(body['content'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return { rows: body['content'], total: amount(body['totalFound']) };
  }

  /**
   * The rows with their texts. A text that an earlier collection brought is not asked for again before its week is over, nor one
   * that is beyond the hundred of this time. What cannot be had leaves its row as it was: that is no failed run.
   */
  private async withTexts(board: BoardRef, rows: readonly unknown[]): Promise<Entry[]> {
    const entries = rows.map((listed): Entry => {
      const turn = turnOf(listed, this.deps.now());
      const kept = [turn, turn - 1].find((one) => board.seen?.rows.has(digestOf(board, digested({ listed, turn: one }))));
      return { listed, turn: kept ?? null };
    });
    const due = entries.filter(({ listed, turn }) => turn !== turnOf(listed, this.deps.now()) && idOf(rowOf(listed)) !== null && !isRow(rowOf(listed)['jobAd']));
    let failures = 0;
    for (const entry of due.toSorted(missingThenNewest).slice(0, MAX_DETAILS)) {
      if (failures >= MOST_FAILURES) break;
      if (this.deps.admit === undefined && !isLoopback(board.baseUrl)) await this.deps.sleep(this.terms.limits.minIntervalMs);
      const detail = await this.detail(board, idOf(rowOf(entry.listed)) ?? '');
      failures = detail === null ? failures + 1 : 0;
      if (detail) Object.assign(entry, { detail, turn: turnOf(entry.listed, this.deps.now()) });
    }
    return entries;
  }

  /** Null when it failed; `undefined` when the advert went away since the list was made. */
  private async detail(board: BoardRef, id: string): Promise<Row | null | undefined> {
    try {
      const body = await fetchJson(this.deps, this.name, board.token, boardUrl(this.deps, VENDOR, board, (token) => `/v1/companies/${token}/postings/${id}`));
      return isRow(body) ? body : null;
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      return error.reason === 'unknown_board' ? undefined : null;
    }
  }
}

/** A row of the list and its text. */
interface Entry {
  readonly listed: unknown;
  /** The turn in which the text was asked for; null for a row without one. */
  readonly turn: number | null;
  readonly detail?: Row;
}

/** The text itself does not count: while its turn lasts nobody knows it before it is asked for. */
const digested = ({ listed, turn }: Entry): unknown => [listed, turn];

/** Counts the weeks; each row's begin at another time, so that not all texts are asked for at once. */
const turnOf = (listed: unknown, now: Date): number => Math.floor(now.getTime() / WEEK_MS + (Number((idOf(rowOf(listed)) ?? '').replace(/\D/g, '').slice(-4)) % 100) / 100);

function missingThenNewest(one: Entry, other: Entry): number {
  const released = ({ listed }: Entry): string => readInstant(rowOf(listed)['releasedDate']) ?? '';
  return Number(one.turn !== null) - Number(other.turn !== null) || released(other).localeCompare(released(one));
}

const normaliseEntry = ({ listed, detail }: Entry, board: BoardRef): NormalizedPosting | DropReason =>
  normaliseSmartRecruiters(isRow(listed) && detail ? { ...listed, jobAd: detail['jobAd'], applyUrl: detail['applyUrl'] } : listed, board);

/** One element of `content[]`, with `jobAd` and `applyUrl` of its detail where that is known. The list names no address of a page: it follows from company and id. */
export function normaliseSmartRecruiters(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const title = line(row['name']);
  const id = idOf(row);
  const location = rowOf(row['location']);
  const country = line(location['country'], 80);
  const places = readPlaces([{ raw: placeOf(row), city: location['city'], region: location['region'], country: country?.length === 2 ? country.toUpperCase() : country }]);
  const sections = rowOf(rowOf(row['jobAd'])['sections']);
  const label = (name: string): string | null => line(rowOf(row[name])['label']);
  const url = id === null ? null : `${pagesOf(row, board)}/${id}`;
  return finishPosting('smartrecruiters', board, {
    id: row['id'],
    title,
    company: line(rowOf(row['company'])['name']),
    places,
    workplace: location['hybrid'] === true ? 'hybrid' : location['remote'] === true ? 'remote' : workplaceInTitle(title),
    remoteScope: readRemoteScope([], places),
    employmentType: readEmploymentType(label('typeOfEmployment')) ?? readEmploymentType(rowOf(row['typeOfEmployment'])['id']) ?? employmentInTitle(title),
    seniority: readLevel(rowOf(row['experienceLevel'])['id']),
    department: label('department') ?? label('function'),
    industry: label('industry'),
    salary: null,
    html: sectionsHtml(SECTIONS.map((name) => rowOf(sections[name])).map(({ title: heading, text }) => ({ title: heading, html: text }))),
    language: line(rowOf(row['language'])['code'], 2),
    url,
    applyUrl: row['applyUrl'] ?? url,
    postedAt: readInstant(row['releasedDate']),
    updatedAt: null,
    expiresAt: null,
  });
}

/** The id as a part of an address; null when it is none. */
function idOf(row: Row): string | null {
  const id = line(row['id'], 100);
  return id !== null && /^[A-Za-z0-9-]{1,64}$/.test(id) ? id : null;
}

const placeOf = (row: Row): string | null => line(rowOf(row['location'])['fullLocation'], 200) ?? (['city', 'region', 'country'].map((part) => line(rowOf(row['location'])[part], 80)).filter((part) => part !== null).join(', ') || null);

function pagesOf(row: Row, { token, baseUrl }: BoardRef): string {
  if (isLoopback(baseUrl)) return `${baseUrl}/${token}`;
  const company = line(rowOf(row['company'])['identifier'], 100);
  return `https://jobs.smartrecruiters.com/${company !== null && SLUG.test(company) ? company : token}`;
}
