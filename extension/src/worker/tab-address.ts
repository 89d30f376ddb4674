/** The site of an address; empty for what is none. */
export const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

/** What campaigns and referrers hang on an address; everything else may name the posting. */
const TRACKING = /^(?:utm_\w+|gclid|fbclid|msclkid|ref|referrer|source|src|gh_src|lever-source|trk|trackingId)$/i;

/** An address without what does not name the posting. */
export function postingAddress(url: string): string {
  if (!URL.canParse(url)) return '';
  const { origin, pathname, searchParams } = new URL(url);
  const named = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => a.localeCompare(b));
  return `${origin}${pathname.replace(/\/+$/, '')}${named.length === 0 ? '' : `?${new URLSearchParams(named)}`}`;
}

/** Whether a page is that of a posting, or lies below it (`/apply`), with all that its query says. */
export function belongsTo(page: string, posting: string): boolean {
  const [a, b] = [postingAddress(page), postingAddress(posting)];
  if (a === '' || b === '') return false;
  const [pagePath = '', pageQuery = ''] = a.split('?');
  const [path = '', query = ''] = b.split('?');
  // Of a site's front page everything is a part.
  const below = pagePath === path || (new URL(path).pathname !== '/' && pagePath.startsWith(`${path}/`));
  const said = new Set(pageQuery.split('&'));
  return below && query.split('&').every((part) => part === '' || said.has(part));
}
