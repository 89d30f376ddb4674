import { webAddress } from '../normalise/read';

/** Parameters that say who clicked where, and nothing about the page. */
const TRACKING = /^(?:utm_.+|mtm_.+|pk_.+|hsa_.+|_hs.+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|mc_[ce]id|mkt_tok|_ga|_gl|trk|trkinfo|trackingid|refid|lipi|lici|midtoken|midsig|originalsubdomain|ebp|trackid|tk|vjs|advn|adid|sjdu|gh_src|lever-(?:source|origin|via).*|src|source|ref|referrer|referer|originurl|campaign(?:id)?|rx_.+|_ke|s_cid|sc_.+|jobsource)$/i;
/** A fragment that is a page of its own. */
const ROUTE = /^#!?\/./;

/**
 * The address of a page as it is kept: http or https, without name and password, tracking and fragment.
 * Null for anything that is no such address.
 */
export function pageAddress(value: unknown): string | null {
  const text = webAddress(value);
  if (text === null) return null;
  const url = new URL(text);
  url.username = '';
  url.password = '';
  if (!ROUTE.test(url.hash)) url.hash = '';
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  // Assigned only where something goes: the setter writes the rest anew.
  if (kept.length < url.searchParams.size) url.search = new URLSearchParams(kept).toString();
  return url.href.length <= 2048 ? url.href : null;
}

/** Two addresses with the same key are the same page: host without `www.`, path without closing slash, parameters in order. */
export function addressKey(address: string): string {
  const url = new URL(address);
  url.searchParams.sort();
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}${url.hash}`;
}
