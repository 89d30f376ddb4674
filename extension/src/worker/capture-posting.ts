import type { PostingOnPage, SavedPosting } from '../messages';
import { captureOf } from './capture-request';
import { requireAccess } from './connection';
import { ShownFailure } from './failure';
import { readTopFrame } from './pages';
import { sendCapture } from './server';
import { rememberPage, rememberTab } from './tab-memory';

/** What the page in front says of a posting; looked at only when the person opens the panel on it. */
export async function findPosting(tabId: number): Promise<PostingOnPage> {
  const posting = await readTopFrame(tabId);
  if (!/^https?:\/\//i.test(posting.url)) throw new ShownFailure('no-posting', 'Only pages of the web can be saved.');
  return posting;
}

/**
 * Saves the posting of the page in front as it is now. A page without JSON-LD is saved by what the person confirmed: its title and
 * company with the text that they can see.
 */
export async function savePosting(tabId: number, told: { readonly title: string; readonly company: string; readonly place: string }): Promise<SavedPosting> {
  const access = await requireAccess();
  const posting = await findPosting(tabId);
  const { score, parts, posting: saved, jobId } = await sendCapture(access, captureOf(posting, told));
  await rememberPage(posting.url, jobId);
  await rememberTab(tabId, posting.url, { jobId, title: saved.title, company: saved.company });
  const top = [...parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, 3).filter(({ points }) => points !== 0);
  return { title: saved.title, company: saved.company, place: saved.places[0]?.raw ?? '', score, parts: top.map(({ label, points, note }) => ({ label, points, note })), link: `${access.server}/matches?job=${jobId}` };
}
