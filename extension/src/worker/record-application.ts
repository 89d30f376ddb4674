import type { RecordedApplication } from '../messages';
import { ShownFailure } from './failure';
import { cache } from './local-data';
import { outbox, sendOrKeep } from './person';
import { storedPlan } from './read-page';
import { recallTab } from './tab-memory';

/** Notes that the person has sent this application: for the posting of the page, with the files that the page really took. */
export async function recordApplication(tabId: number): Promise<RecordedApplication> {
  const reading = (await storedPlan(tabId))?.reading;
  if (!reading) throw new ShownFailure('no-posting', 'Read the page first.');
  const tab = await recallTab(tabId, reading.plan.url);
  // The last step of a form names no posting; what was attached in this tab says which one it was.
  const jobId = reading.jobId ?? (tab.attached.length > 0 ? tab.jobId : null);
  if (jobId === null) throw new ShownFailure('no-posting', 'It is not known which posting this is. Save the posting first.');
  const set = (await cache.sets()).find((s) => s.jobId === jobId);
  const [title, company] = [set?.title ?? tab.title, set?.company ?? tab.company];
  const work = { kind: 'apply' as const, id: crypto.randomUUID(), jobId, documentIds: [...tab.attached], title, company };
  const before = (await outbox.held()).refused.length;
  const state = await sendOrKeep(work);
  const { refused } = await outbox.held();
  if (state === 'sent' && refused.length > before) throw new ShownFailure('server', refused.at(-1)!);
  return { state: state === 'sent' ? 'recorded' : 'waiting', title, company };
}
