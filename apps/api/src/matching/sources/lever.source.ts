import type { NormalizedPosting } from '@applywright/contracts';
import { BOARD_HOSTS } from './board-hosts';
import { boardUrl, fetchJson, isLoopback, type Vendor } from './fetch-json';
import { JobSource, SourceFailure, type BoardRef, type Collected, type DropReason, type SourceDeps, type SourceMeta } from './job-source';
import { collectRows, finishPosting } from './normalise/finish-posting';
import { textToHtml } from './normalise/html';
import { readInstant } from './normalise/instants';
import { readPlaces, readRemoteScope } from './normalise/places';
import { amount, isRow, line, rawText, rowOf, rowsOf, type Row } from './normalise/read';
import { readPeriod, readSalary } from './normalise/salary';
import { employmentInTitle, readEmploymentType, readWorkplace, workplaceIn, workplaceInTitle } from './normalise/workplace';

const VENDOR: Vendor = { source: 'lever', hosts: BOARD_HOSTS.lever };
const PAGE_SIZE = 100;
/** 5,000 adverts; the largest boards on record hold fewer than 1,000. */
const MAX_PAGES = 50;

/** Lever postings API: pages by `skip` and `limit` without a total, and without the company's name. */
export class LeverSource extends JobSource {
  readonly name = 'lever';
  readonly meta: SourceMeta = {
    attribution: { required: false, text: 'Lever', href: 'https://www.lever.co', allowNofollow: true },
    fullListing: true,
    searchable: false,
    keyNeeded: false,
    hostedAllowed: true,
    // The robots file asks for one second between requests.
    limits: { minIntervalMs: 1_000, concurrency: 1 },
  };

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    const rows = await this.page(board, 0, PAGE_SIZE);
    let partial = false;
    let previous = rows;
    for (let pages = 1; previous.length > 0; pages += 1) {
      if (pages >= MAX_PAGES) {
        partial = true;
        break;
      }
      if (!isLoopback(board.baseUrl)) await this.deps.sleep(this.meta.limits.minIntervalMs);
      const next = await this.laterPage(board, rows.length);
      if (next === null) partial = true;
      if (next === null) break;
      if (next.length > 0 && firstId(next) === firstId(previous)) {
        // `skip` is ignored: after a full page nobody knows what else there is.
        partial = previous.length >= PAGE_SIZE;
        break;
      }
      rows.push(...next);
      previous = next;
    }
    return collectRows(this.name, board, rows, partial, normaliseLever);
  }

  async exists(board: BoardRef): Promise<boolean> {
    try {
      return (await this.page(board, 0, 1)).length > 0;
    } catch (error) {
      if (error instanceof SourceFailure && error.reason === 'unknown_board') return false;
      throw error;
    }
  }

  private async page(board: BoardRef, skip: number, limit: number): Promise<unknown[]> {
    const url = boardUrl(this.deps, VENDOR, board, (token) => `/v0/postings/${token}?mode=json&skip=${skip}&limit=${limit}`);
    const body = await fetchJson(this.deps, this.name, board.token, url);
    if (!Array.isArray(body)) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return body;
  }

  /** Null when it failed: what earlier pages gave is kept. */
  private async laterPage(board: BoardRef, skip: number): Promise<unknown[] | null> {
    try {
      return await this.page(board, skip, PAGE_SIZE);
    } catch (error) {
      if (error instanceof SourceFailure) return null;
      throw error;
    }
  }
}

const firstId = (rows: readonly unknown[]): unknown => rowOf(rows[0])['id'];

/** One posting. Requirements stand in `lists`, not in the description. */
export function normaliseLever(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const title = line(row['text']);
  const categories = rowOf(row['categories']);
  const all = Array.isArray(categories['allLocations']) ? categories['allLocations'] : [];
  const texts = [categories['location'], ...all].map((text) => line(text, 200));
  const country = texts.filter((text, index) => text !== null && texts.indexOf(text) === index).length === 1 ? row['country'] : undefined;
  const places = readPlaces(texts.map((raw) => ({ raw, country: raw === null ? undefined : country })));
  return finishPosting('lever', board, {
    id: row['id'],
    title,
    places,
    workplace: readWorkplace(row['workplaceType']) ?? texts.map(workplaceIn).find((found) => found !== null) ?? workplaceInTitle(title),
    remoteScope: readRemoteScope([...texts, line(row['country'], 2)], places),
    employmentType: readEmploymentType(categories['commitment']) ?? employmentInTitle(title),
    department: line(categories['department']) ?? line(categories['team']),
    salary: payOf(rowOf(row['salaryRange'])),
    html: htmlOf(row),
    url: row['hostedUrl'],
    applyUrl: row['applyUrl'],
    postedAt: readInstant(row['createdAt']),
    updatedAt: readInstant(row['updatedAt']),
    expiresAt: null,
  });
}

function htmlOf(row: Row): string {
  const part = (name: string): string => {
    const html = rawText(row[name]);
    return html === '' ? textToHtml(rawText(row[`${name}Plain`])) : html;
  };
  const opening = part('description') || part('opening') + part('descriptionBody');
  const lists = rowsOf(row['lists']).map((list) => {
    const heading = line(list['text']);
    const items = rawText(list['content']);
    return `${heading === null ? '' : `<h3>${textToHtml(heading).slice(3, -4)}</h3>`}${/^\s*<li\b/i.test(items) ? `<ul>${items}</ul>` : items}`;
  });
  return [opening, ...lists, part('additional'), part('salaryDescription')].join('');
}

function payOf(range: Row): NormalizedPosting['salary'] {
  const period = readPeriod(range['interval']);
  const each = (value: unknown): number | null => {
    const number = amount(value);
    return number === null ? null : number / (period?.every ?? 1);
  };
  return readSalary({ min: each(range['min']), max: each(range['max']), currency: range['currency'], period: period?.period ?? null });
}
