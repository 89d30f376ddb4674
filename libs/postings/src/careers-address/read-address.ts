import { decodeOnce } from '../normalise/html';
import type { BoardSource } from '@applywright/contracts';
import { boardsAt, hintsOf, isVendorHost, type NamedBoard } from './vendor-hosts';

/** A page that may be a company's own: where its board may be found, with the sources whose marks the address carries. */
export interface OwnPage {
  readonly url: string;
  readonly host: string;
  readonly hints: readonly BoardSource[];
}

/** What a pasted text says: the boards that it names, and the other pages. */
export interface ReadAddress {
  readonly boards: readonly NamedBoard[];
  readonly pages: readonly OwnPage[];
}

/** Nobody pastes more by intention. */
const MOST_TEXT = 20_000;
const MOST_WORDS = 400;
const MOST_PAGE = 3 * 1024 * 1024;
const MOST_FOUND = 20;
const MOST_LINKS = 5000;

/** Brackets, quotes and marks that stand around an address in a sentence. */
const BEFORE = /^[<("'[{«„“”‘’‚>*_`|]+/;
const AFTER = /[>)"'\]}»“”‘’,;:!?.*_`|…]+$/;
const HOST_LIKE = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]|$)|^(?:localhost|127\.0\.0\.1|\[::1\]):\d{1,5}(?:[/?#]|$)/i;

/**
 * What a pasted text says. An address counts with or without scheme, in a sentence, with tracking parameters, and inside the parameters
 * of an address that leads on to it. Anything but http and https, and an address with a user name, names nothing.
 */
export function readAddress(text: string): ReadAddress {
  const boards = new Found<NamedBoard>((board) => `${board.source}:${board.token.toLowerCase()}`);
  const pages = new Found<OwnPage>((page) => page.url);
  for (const word of text.slice(0, MOST_TEXT).split(/\s+/, MOST_WORDS)) {
    const url = urlOf(word);
    if (!url) continue;
    const direct = boardsAt(url);
    const led = direct.length ? [] : ledTo(url);
    boards.add(...direct, ...led);
    if (!direct.length && !led.length && !isVendorHost(url.hostname)) pages.add({ url: url.href, host: url.host, hints: hintsOf(url) });
  }
  return { boards: boards.list, pages: pages.list };
}

/** The boards that a pasted text names. */
export const boardsInAddress = (text: string): readonly NamedBoard[] => readAddress(text).boards;

/** The boards that a company's own careers page leads to or shows: its links, scripts and frames. */
export function boardsInPage(html: string): readonly NamedBoard[] {
  const boards = new Found<NamedBoard>((board) => `${board.source}:${board.token.toLowerCase()}`);
  // Scripts write "/" as "\/" or "\u002F", attributes "&" as "&amp;".
  const plain = html.slice(0, MOST_PAGE).replace(/\\u002f|\\\//gi, '/').replace(/\\u0026/gi, '&');
  let read = 0;
  for (const { index, 0: domain } of plain.matchAll(VENDOR_DOMAIN)) {
    if ((read += 1) > MOST_LINKS) break;
    const before = /[\w.@:%/-]*$/.exec(plain.slice(Math.max(0, index - 140), index))?.[0] ?? '';
    const after = /^[^\s"'<>`\\)]*/.exec(plain.slice(index, index + domain.length + 500))?.[0] ?? '';
    boards.add(...boardsInWord(decodeOnce(before + after)));
  }
  for (const [, site = ''] of plain.matchAll(/\b(?:leverJobsOptions|loadLeverJobs)\b[^;]{0,300}?\baccountName['"]?\s*:\s*['"]([A-Za-z0-9._-]{1,100})['"]/g)) boards.add(...boardsInWord(`jobs.lever.co/${site}`));
  for (const [, company = ''] of plain.matchAll(/\bcompany_code['"]?\s*:\s*['"]([A-Za-z0-9._-]{1,100})['"]/g)) boards.add(...boardsInWord(`jobs.smartrecruiters.com/${company}`));
  return boards.list;
}

const VENDOR_DOMAIN = /greenhouse\.io|lever\.co|ashbyhq\.com|recruitee\.com|personio\.(?:de|com)|smartrecruiters\.com|workable\.com/gi;

function boardsInWord(word: string): NamedBoard[] {
  const url = urlOf(word);
  return url ? boardsAt(url) : [];
}

/** The address in a word, or null. */
function urlOf(word: string): URL | null {
  const bare = word.replace(BEFORE, '').replace(AFTER, '');
  if (bare === '' || bare.length > 4000) return null;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase();
  const inside = /https?:\/\//i.exec(bare)?.index ?? -1;
  const text = HOST_LIKE.test(bare) ? `${/^(?:localhost|127\.|\[)/i.test(bare) ? 'http' : 'https'}://${bare}`
    : scheme === 'http:' || scheme === 'https:' ? bare
    : bare.startsWith('//') ? `https:${bare}`
    // "Jobs:https://…" is a word before an address, "javascript:…https://…" is not.
    : inside > 0 && /^[\p{L}\p{N}-]{1,40}[\]:=(<"'[]+$/u.test(bare.slice(0, inside)) && !/^(?:javascript|data|vbscript|blob|file|about|view-source|ftp|ws|wss|mailto)\b/i.test(bare) ? bare.slice(inside)
    : null;
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '') return null;
  return url.port !== '' && isVendorHost(url.hostname) ? null : url;
}

/** Mail programs and search pages wrap an address into a parameter of their own. */
const ledTo = (url: URL): NamedBoard[] => (isVendorHost(url.hostname) ? [] : [...url.searchParams.values()].filter((value) => /^https?:\/\//i.test(value)).flatMap(boardsInWord));

/** In order, each once, and not endlessly many. */
class Found<T> {
  private readonly byKey = new Map<string, T>();
  constructor(private readonly keyOf: (item: T) => string) {}
  add(...items: readonly T[]): void {
    for (const item of items) {
      const key = this.keyOf(item);
      if (this.byKey.size < MOST_FOUND && !this.byKey.has(key)) this.byKey.set(key, item);
    }
  }
  get list(): T[] {
    return [...this.byKey.values()];
  }
}
