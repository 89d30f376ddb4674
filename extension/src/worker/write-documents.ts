import { type DocumentJob, type DocumentSet, isDocumentJob } from '@applywright/contracts';
import type { ChosenDocuments } from '../messages';
import { findPosting } from './capture-posting';
import { captureOf } from './capture-request';
import { requireAccess } from './connection';
import { ServerFailure, ShownFailure } from './failure';
import { cache } from './local-data';
import { readPerson } from './person';
import { documentsOf } from './read-page';
import { fetchDocumentJob, fetchDocumentSet, startDocuments } from './server';
import type { Access } from './sign-in/session-keeper';
import { rememberPage, rememberTab } from './tab-memory';

/** Asked after half a second, then ever less often; a text model takes a minute at most. */
const WAITS_MS = [500, 700, 1000, 1500, 2000, 3000, 4000] as const;
const MOST_MS = 180_000;

/** Keeps the posting of the page in front, has documents written for it, and remembers that they belong to this page. */
export async function writeDocuments(tabId: number, told: { readonly title: string; readonly company: string; readonly place: string }): Promise<ChosenDocuments> {
  const access = await requireAccess();
  const { profileTag } = await readPerson();
  const posting = await findPosting(tabId);
  const request = { posting: captureOf(posting, told), formats: ['pdf' as const] };
  const begun = await startDocuments(access, request, await keyOf([posting.url, JSON.stringify(request), profileTag]));
  const set = isDocumentJob(begun) ? await finished(access, begun) : begun;
  await cache.keepSets([set, ...(await cache.sets()).filter(({ id }) => id !== set.id)]);
  await rememberPage(posting.url, set.jobId);
  await rememberTab(tabId, posting.url, { jobId: set.jobId, title: set.title, company: set.company });
  return documentsOf(set, true, true);
}

/** The same page, the same profile: the same work. */
async function keyOf(parts: readonly string[]): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n'))));
  return [...hash].map((b) => b.toString(16).padStart(2, '0')).join('');
}

async function finished(access: Access, begun: DocumentJob): Promise<DocumentSet> {
  let job = begun;
  for (let waited = 0, n = 0; job.status === 'queued' || job.status === 'running'; n++) {
    if (waited > MOST_MS) throw new ShownFailure('server', 'Your server is still writing. Read the page again in a minute.');
    const wait = WAITS_MS[Math.min(n, WAITS_MS.length - 1)]!;
    await new Promise((resolve) => setTimeout(resolve, wait));
    waited += wait;
    job = await fetchDocumentJob(access, job.id);
  }
  if (job.status === 'failed' || job.setId === null) throw new ServerFailure('server', 'The documents could not be written. The dashboard says why, under this posting.', 422, job.code);
  return fetchDocumentSet(access, job.setId);
}
