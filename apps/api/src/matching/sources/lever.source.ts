import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { amount, employmentInTitle, isRow, line, markup, rawText, readEmploymentType, readInstant, readPeriod, readPlaces, readRemoteScope, readSalary, readWorkplace, rowOf, rowsOf, textToHtml, workplaceIn, workplaceInTitle, type Row } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectPages } from './collect-pages';
import { collectRows, samplesOf } from './collect-rows';
import { boardUrl, fetchJson, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { CompanyBoards, SourceFailure, type BoardLook, type BoardRef, type Collected, type SourceDeps } from './job-source';

const VENDOR: Vendor = { source: 'lever', hosts: BOARD_HOSTS.lever };
const EU = `https://${BOARD_HOSTS.lever[1]}`;
const PAGE_SIZE = 100;
/** 5,000 adverts; the largest boards on record hold fewer than 1,000. */
const MAX_PAGES = 50;

/** Lever postings API: pages by `skip` and `limit` without a total, and without the company's name. */
export class LeverSource extends CompanyBoards {
  readonly name = 'lever';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    const { rows, partial } = await collectPages({ read: (_, skip) => this.page(board, skip, PAGE_SIZE), idOf: (row) => row['id'], fullPage: PAGE_SIZE, maxPages: MAX_PAGES });
    return collectRows(this.name, board, rows, partial, normaliseLever);
  }

  async look(board: BoardRef): Promise<BoardLook | null> {
    try {
      const rows = await this.page(board, 0, PAGE_SIZE);
      return rows.length ? { company: null, openings: rows.length < PAGE_SIZE ? rows.length : null, samples: samplesOf(rows, (row) => [row['text'], rowOf(row['categories'])['location']]) } : null;
    } catch (error) {
      if (error instanceof SourceFailure && error.reason === 'unknown_board') return null;
      throw error;
    }
  }

  private async page(board: BoardRef, skip: number, limit: number): Promise<unknown[]> {
    const body = await this.ask(board, (token) => `/v0/postings/${token}?mode=json&skip=${skip}&limit=${limit}`);
    if (!Array.isArray(body)) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return body;
  }

  /** An account lives in one of two regions and its name does not say in which: where the first host knows none the second is asked. */
  private async ask(board: BoardRef, path: (token: string) => string): Promise<unknown> {
    try {
      return await fetchJson(this.deps, this.name, board.token, boardUrl(this.deps, VENDOR, board, path));
    } catch (error) {
      if (!(error instanceof SourceFailure) || error.reason !== 'unknown_board' || board.baseUrl !== undefined) throw error;
      return fetchJson(this.deps, this.name, board.token, boardUrl(this.deps, VENDOR, { ...board, baseUrl: EU }, path));
    }
  }
}

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
    const html = markup(row[name]);
    return html === '' ? textToHtml(rawText(row[`${name}Plain`])) : html;
  };
  const opening = part('description') || part('opening') + part('descriptionBody');
  const lists = rowsOf(row['lists']).map((list) => {
    const heading = line(list['text']);
    const items = markup(list['content']);
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
