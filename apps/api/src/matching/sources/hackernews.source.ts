import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { employmentInTitle, isRow, line, rawText, readInstant, rowsOf, workplaceInTitle } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectRows } from './collect-rows';
import { feedUrl } from './feed-url';
import { fetchJson, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { cleanComment, MAX_COMMENT_CHARS } from './hackernews-comment';
import { readHeader } from './hackernews-header';
import { JobSource, SourceFailure, type BoardRef, type Collected, type SourceDeps } from './job-source';

const VENDOR: Vendor = { source: 'hackernews', hosts: BOARD_HOSTS.hackernews };
const ITEM_PAGE = 'https://news.ycombinator.com/item?id=';
/** The same account opens a thread for people who seek work and one for freelancers. */
const WANTED = /who is hiring\?/i;
const UNWANTED = /wants to be hired|freelance/i;

/** Hacker News: the comments right below the newest "Who is hiring?" story, found by one request and read by a second. */
export class HackerNewsSource extends JobSource {
  readonly name = 'hackernews';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef): Promise<Collected> {
    const story = await this.newestStory(board);
    const body = await this.ask(board, `/api/v1/items/${story}`);
    if (!isRow(body) || !Array.isArray(body['children'])) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return collectRows(this.name, board, body['children'], false, normaliseHackerNews);
  }

  private async newestStory(board: BoardRef): Promise<string> {
    const body = await this.ask(board, '/api/v1/search_by_date?tags=story,author_whoishiring');
    const hits = isRow(body) && Array.isArray(body['hits']) ? rowsOf(body['hits']) : [];
    const stories = hits.flatMap((hit) => {
      const [title, id, at] = [rawText(hit['title']), line(hit['objectID'], 20), readInstant(hit['created_at_i']) ?? readInstant(hit['created_at'])];
      return WANTED.test(title) && !UNWANTED.test(title) && id !== null && /^\d+$/.test(id) && at !== null ? [{ id, at }] : [];
    });
    const [newest] = stories.sort((a, b) => b.at.localeCompare(a.at));
    if (!newest) throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return newest.id;
  }

  private ask(board: BoardRef, path: string): Promise<unknown> {
    return fetchJson(this.deps, this.name, board.token, feedUrl(this.deps, VENDOR, board, path));
  }
}

/** One comment right below the story. Neither its author nor any address, handle or number of a person is kept. */
export function normaliseHackerNews(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  if (row['deleted'] === true || row['dead'] === true || row['text'] === null) return 'deleted';
  const raw = rawText(row['text']);
  const { header, html, links } = cleanComment(raw);
  const { company, title, places, workplace, scope, employmentType, salary } = readHeader(header);
  const id = line(row['id'], 200);
  const url = links[0] ?? `${ITEM_PAGE}${encodeURIComponent(id ?? '')}`;
  return finishPosting('hackernews', board, {
    id,
    title,
    company,
    places,
    workplace: workplace ?? workplaceInTitle(title),
    remoteScope: scope,
    employmentType: employmentType ?? employmentInTitle(title),
    department: null,
    salary,
    html,
    complete: raw.length <= MAX_COMMENT_CHARS,
    url,
    applyUrl: url,
    postedAt: readInstant(row['created_at']) ?? readInstant(row['created_at_i']),
    updatedAt: null,
    expiresAt: null,
  });
}
