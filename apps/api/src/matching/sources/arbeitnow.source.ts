import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { decodeOnce, employmentInTitle, isRow, line, rawText, readEmploymentType, readInstant, readPlaces, workplaceIn, workplaceInTitle } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectPages } from './collect-pages';
import { collectRows } from './collect-rows';
import { feedUrl } from './feed-url';
import { fetchJson, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { JobSource, SourceFailure, type BoardRef, type Collected, type SourceDeps } from './job-source';

const VENDOR: Vendor = { source: 'arbeitnow', hosts: BOARD_HOSTS.arbeitnow };
const PAGE_SIZE = 100;
/** 34 pages were once to be had. */
const MAX_PAGES = 40;

/**
 * Arbeitnow: mostly German adverts of all companies. The pages' addresses are built here: the ones that it links carry a stray
 * search. Equal requests may give other rows, which is why rows that come twice are no error.
 */
export class ArbeitnowSource extends JobSource {
  readonly name = 'arbeitnow';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    const { rows, partial } = await collectPages({ read: (page) => this.page(board, page + 1), idOf: (row) => row['slug'], fullPage: PAGE_SIZE, maxPages: MAX_PAGES });
    return collectRows(this.name, board, rows, partial, normaliseArbeitnow);
  }

  private async page(board: BoardRef, page: number): Promise<unknown[]> {
    const body = await fetchJson(this.deps, this.name, board.token, feedUrl(this.deps, VENDOR, board, `/api/job-board-api?page=${page}`));
    if (!isRow(body) || !Array.isArray(body['data'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return body['data'];
  }
}

/** One element of `data[]`. `remote: false` does not say whether it is hybrid. */
export function normaliseArbeitnow(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const title = line(decodeOnce(rawText(row['title'])));
  const location = line(row['location'], 200);
  const tags = texts(row['tags']).map((tag) => line(tag.replace(/\s*\(\d+\)\s*$/, ''), 80)).filter((tag) => tag !== null && !/^remote$/i.test(tag));
  const html = rawText(row['description']);
  return finishPosting('arbeitnow', board, {
    id: row['slug'],
    title,
    company: readable(line(decodeOnce(rawText(row['company_name'])))),
    places: readPlaces([{ raw: location }]),
    workplace: row['remote'] === true ? 'remote' : (workplaceIn(location) ?? workplaceInTitle(title)),
    // The place is the employer's; who may apply is not told.
    remoteScope: null,
    employmentType: readEmploymentType(texts(row['job_types']).join(', ')) ?? employmentInTitle(title),
    department: tags[0] ?? null,
    salary: null,
    // A text whose tags stand as tags is escaped no more than HTML is; decoding it would make real tags of shown ones.
    html: /<[a-z]/i.test(html) ? html : decodeOnce(html),
    url: row['url'],
    applyUrl: row['url'],
    postedAt: readInstant(row['created_at']),
    updatedAt: null,
    expiresAt: null,
  });
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(rawText).filter((text) => text !== '') : []);

const LEGAL_FORMS: Readonly<Record<string, string>> = { gmbh: 'GmbH', mbh: 'mbH', ggmbh: 'gGmbH', ag: 'AG', se: 'SE', kg: 'KG', kgaa: 'KGaA', ohg: 'OHG', ug: 'UG', gbr: 'GbR', 'e.v.': 'e.V.', 'e.k.': 'e.K.', eg: 'eG', 'co.': 'Co.', llc: 'LLC', plc: 'plc' };
const SMALL_WORDS: ReadonlySet<string> = new Set(['und', 'and', 'für', 'for', 'von', 'van', 'der', 'die', 'das', 'des', 'dem', 'in', 'im', 'am', 'of', 'the', 'de', 'la', 'le', 'et', 'y']);

/** A name all in small letters with its capitals set, since it is shown and put into letters; any other name as it is. */
function readable(company: string | null): string | null {
  if (company === null || company !== company.toLowerCase()) return company;
  return company.split(' ').map((word, at) => LEGAL_FORMS[word] ?? (at > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(' ');
}
