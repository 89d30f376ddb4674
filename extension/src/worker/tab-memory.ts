import * as z from 'zod';
import { sealed } from './local-data';
import { belongsTo, originOf, postingAddress } from './tab-address';

/** What is remembered of one tab until it is closed; in memory, as all of `storage.session`. */
export interface TabMemory {
  readonly jobId: string | null;
  readonly title: string;
  readonly company: string;
  /** The site on which it counts. */
  readonly origin: string;
  /** Files that were attached, as the page was read back. */
  readonly attached: readonly string[];
  /** Answers that were written for review, by question. */
  readonly suggested: Readonly<Record<string, string>>;
}
const keyOf = (tabId: number): string => `tab:${tabId}`;
const empty = (origin: string): TabMemory => ({ jobId: null, title: '', company: '', origin, attached: [], suggested: {} });

/** What is known of a tab at an address; of another site nothing is. */
export async function recallTab(tabId: number, url: string): Promise<TabMemory> {
  const held = (await chrome.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as TabMemory | undefined;
  return held && held.origin === originOf(url) ? held : empty(originOf(url));
}

/** Another posting in the same tab begins anew. */
export async function rememberTab(tabId: number, url: string, change: Partial<Omit<TabMemory, 'origin'>>): Promise<void> {
  const before = await recallTab(tabId, url);
  const base = change.jobId !== undefined && before.jobId !== null && change.jobId !== before.jobId ? empty(before.origin) : before;
  await chrome.storage.session.set({ [keyOf(tabId)]: { ...base, ...change } });
}

export const forgetTab = (tabId: number): Promise<void> => chrome.storage.session.remove([keyOf(tabId), `plan:${tabId}`]);

const MOST_PAGES = 200;
const Pages = z.array(z.object({ url: z.string(), jobId: z.string() }));
/** The posting on the server that was saved from this page, or from the one that it belongs to: the nearest. */
export async function jobOfPage(url: string): Promise<string | null> {
  const found = ((await sealed.read('pages', Pages)) ?? []).filter((page) => belongsTo(url, page.url));
  return found.reduce<{ url: string; jobId: string } | null>((best, page) => (best === null || page.url.length > best.url.length ? page : best), null)?.jobId ?? null;
}

export async function rememberPage(url: string, jobId: string): Promise<void> {
  const address = postingAddress(url);
  const others = ((await sealed.read('pages', Pages)) ?? []).filter((page) => page.url !== address);
  await sealed.write('pages', [{ url: address, jobId }, ...others].slice(0, MOST_PAGES));
}
