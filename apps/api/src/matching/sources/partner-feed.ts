import type { AdapterName } from '@applywright/contracts';
import { line, rawText, readInstant, readXml, xmlChildren, type Row, type XmlElement } from '@applywright/postings';
import { askSource, isLoopback } from './fetch-source';
import { SourceFailure, type BoardRef, type SourceDeps, type Validators } from './job-source';

/** A feed has no boards; its rows stand under this name. */
export const WHOLE_FEED = 'all';

/**
 * The address of a licensed feed: what the operator named, or the sample's on loopback.
 * @throws SourceFailure
 */
function feedUrl(deps: SourceDeps, source: AdapterName, board: BoardRef): URL {
  if (board.token !== WHOLE_FEED) throw new SourceFailure(source, 'bad_board_name');
  if (board.baseUrl !== undefined) {
    if (board.baseUrl !== deps.bases?.[source] || !isLoopback(board.baseUrl)) throw new SourceFailure(source, 'address_refused', board.token);
    return new URL(`${board.baseUrl}/feed.xml`);
  }
  const address = deps.partnerFeeds?.[source];
  if (address === undefined || !URL.canParse(address)) throw new SourceFailure(source, 'key_missing', board.token);
  return new URL(address);
}

/**
 * The `job` elements of a feed whose root is `source`, each as a row of its children's texts; null where nothing has changed.
 * @throws SourceFailure
 */
export async function readPartnerFeed(deps: SourceDeps, source: AdapterName, board: BoardRef, known: Validators | undefined): Promise<{ rows: Row[]; validators: Validators } | null> {
  const answer = await askSource(deps, source, board.token, feedUrl(deps, source, board), { accept: 'xml', known });
  if (answer.unchanged) return null;
  const root = readXml(answer.text);
  if (root === null) throw new SourceFailure(source, 'not_xml', board.token);
  if (root.name !== 'source') throw new SourceFailure(source, 'wrong_shape', board.token);
  return { rows: xmlChildren(root, 'job').map(rowOfElement), validators: answer.validators };
}

/** Each child's text, or where it has children of its own their row. Of a name that comes more than once the first stands there, all of them under `name[]`. */
function rowOfElement(element: XmlElement): Row {
  const row: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const child of element.children) {
    const value = child.children.length > 0 ? rowOfElement(child) : child.text.trim();
    const list = `${child.name}[]`;
    if (child.name in row) row[list] = [...((row[list] as unknown[] | undefined) ?? [row[child.name]]), value];
    else row[child.name] = value;
  }
  return { ...row };
}

/** All values of a name that may come more than once. */
export function manyOf(row: Row, name: string): unknown[] {
  const list = row[`${name}[]`];
  if (Array.isArray(list)) return list;
  return row[name] === undefined || row[name] === '' ? [] : [row[name]];
}

const MAIL_DATE = /^(?:[A-Za-z]{3,9},\s*)?\d{1,2} [A-Za-z]{3,9} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UT|UTC|Z|[+-]\d{4})$/;

/** ISO 8601, or as mails write dates: "Fri, 10 Jul 2026 22:49:39 GMT". A mail's date without a zone is none. */
export function readFeedDate(value: unknown): string | null {
  const text = line(rawText(value), 60);
  if (text === null || !MAIL_DATE.test(text)) return readInstant(text);
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : readInstant(new Date(ms).toISOString());
}
