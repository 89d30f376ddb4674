import type { BoardSource } from '@applywright/contracts';

/** A board as an address names it. */
export interface NamedBoard {
  readonly source: BoardSource;
  readonly token: string;
}

/** T1: what the adapters take. */
const TOKEN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** First parts of a path that are the vendor's own pages and no board. */
const OWN_PAGES: ReadonlySet<string> = new Set([
  'about', 'account', 'accounts', 'api', 'app', 'apply', 'assets', 'auth', 'blog', 'careers', 'company', 'companies', 'contact', 'cookies', 'css', 'docs', 'embed', 'favicon.ico', 'fonts', 'help', 'home',
  'images', 'img', 'index.html', 'internal', 'j', 'job', 'job_board', 'jobs', 'js', 'legal', 'login', 'logout', 'oneclick-ui', 'openings', 'positions', 'pricing', 'privacy', 'robots.txt', 'search', 'sign_in', 'sign-in',
  'signin', 'sitemap.xml', 'sr-jobs', 'static', 'support', 'terms', 'users', 'v0', 'v1', 'v2', 'well-known',
]);
/** Labels before a vendor's host that are the vendor's own. */
const OWN_LABELS: ReadonlySet<string> = new Set([
  'www', 'api', 'apis', 'app', 'apps', 'apply', 'assets', 'auth', 'blog', 'careers-analytics', 'cdn', 'community', 'developer', 'developers', 'docs', 'email', 'get', 'go', 'hello', 'help', 'id', 'info', 'jobs', 'login', 'mail',
  'partners', 'resources', 'static', 'status', 'support', 'workable',
]);

/** Vendors that tell names apart by their letters' case. */
const CASED: ReadonlySet<BoardSource> = new Set(['lever', 'ashby', 'smartrecruiters']);

/** The one spelling of a board's name, so that a board is not kept twice. */
export const plainToken = (source: BoardSource, token: string): string => (CASED.has(source) ? token : token.toLowerCase());

const named = (source: BoardSource, token: string | null | undefined): NamedBoard[] =>
  token && TOKEN.test(token) && !OWN_PAGES.has(token.toLowerCase()) ? [{ source, token: plainToken(source, token) }] : [];
const labelled = (source: BoardSource, label: string): NamedBoard[] => (LABEL.test(label) && !OWN_LABELS.has(label) ? [{ source, token: label }] : []);

interface Parts {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}
type Reading = (parts: Parts) => NamedBoard[];

/** `boards.greenhouse.io/embed/job_board/js?for=TOKEN` beside `boards.greenhouse.io/TOKEN/jobs/1`. */
const greenhouse: Reading = ({ path: [first], query }) => named('greenhouse', first?.toLowerCase() === 'embed' ? query.get('for') : first);
const greenhouseApi: Reading = ({ path: [version, boards, token] }) => (version === 'v1' && boards === 'boards' ? named('greenhouse', token) : []);
const leverApi: Reading = ({ path: [version, postings, site] }) => (version === 'v0' && postings === 'postings' ? named('lever', site) : []);
const smartRecruiters: Reading = ({ path, query }) => {
  const [first, second, third] = path;
  if (first === 'oneclick-ui' && second === 'company') return named('smartrecruiters', third);
  return named('smartrecruiters', first ?? query.get('company'));
};
const workable: Reading = ({ path }) => {
  const account = path[0] === 'api' ? path[path.indexOf('accounts') + 1] : path[0];
  return path[0] === 'api' && !path.includes('accounts') ? [] : named('workable', account);
};

const HOSTS: Readonly<Record<string, Reading>> = {
  'boards.greenhouse.io': greenhouse,
  'boards.eu.greenhouse.io': greenhouse,
  'job-boards.greenhouse.io': greenhouse,
  'job-boards.eu.greenhouse.io': greenhouse,
  'boards-api.greenhouse.io': greenhouseApi,
  'api.greenhouse.io': greenhouseApi,
  'jobs.lever.co': ({ path: [site] }) => named('lever', site),
  'jobs.eu.lever.co': ({ path: [site] }) => named('lever', site),
  'api.lever.co': leverApi,
  'api.eu.lever.co': leverApi,
  'jobs.ashbyhq.com': ({ path: [name] }) => named('ashby', name),
  'api.ashbyhq.com': ({ path: [api, board, name] }) => (api === 'posting-api' && board === 'job-board' ? named('ashby', name) : []),
  'jobs.smartrecruiters.com': smartRecruiters,
  'careers.smartrecruiters.com': smartRecruiters,
  'api.smartrecruiters.com': ({ path: [version, companies, id] }) => (version === 'v1' && companies === 'companies' ? named('smartrecruiters', id) : []),
  'apply.workable.com': workable,
  'www.workable.com': ({ path }) => (path[0] === 'api' ? workable({ path, query: new URLSearchParams() }) : []),
};
/** A company's own label before the vendor's host. */
const COMPANY_HOSTS: readonly (readonly [suffix: string, source: BoardSource])[] = [
  ['.recruitee.com', 'recruitee'],
  ['.jobs.personio.de', 'personio'],
  ['.jobs.personio.com', 'personio'],
  ['.workable.com', 'workable'],
];

/** What identifies a vendor's form on a company's own page; the board itself is not named there. */
const HINTS: readonly (readonly [parameter: string, source: BoardSource])[] = [['gh_jid', 'greenhouse'], ['gh_src', 'greenhouse'], ['ashby_jid', 'ashby'], ['lever-source', 'lever'], ['lever-origin', 'lever']];

/** The sources whose marks an address on a company's own site carries. */
export const hintsOf = (url: URL): BoardSource[] => [...new Set(HINTS.flatMap(([parameter, source]) => (url.searchParams.has(parameter) ? [source] : [])))];

/** The board that the address of a vendor's page names. The host is compared whole: a look-alike names nothing. */
export function boardsAt(url: URL): NamedBoard[] {
  const host = url.hostname.replace(/\.$/, '');
  const path = url.pathname.split('/').filter((part) => part !== '').map(plain);
  const reading = Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined;
  if (reading) return reading({ path, query: url.searchParams });
  return COMPANY_HOSTS.flatMap(([suffix, source]) => (host.endsWith(suffix) ? labelled(source, host.slice(0, -suffix.length)) : []));
}

/** Whether a vendor keeps nothing but boards and its own pages at this host: a company's own page it is not. */
export const isVendorHost = (host: string): boolean => /(?:^|\.)(?:greenhouse\.io|lever\.co|ashbyhq\.com|recruitee\.com|personio\.(?:de|com)|smartrecruiters\.com|workable\.com)\.?$/.test(host);

function plain(part: string): string {
  try {
    return decodeURIComponent(part).trim();
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
