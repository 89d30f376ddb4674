import type { PageReading } from '../messages';
import { send } from '../ui/send';

/** What a reading looks like to a person: the questions in their order, whatever their refs. */
export const questionsOf = (page: Pick<PageReading, 'plan'>): string => page.plan.rows.filter((r) => r.type !== 'ignore').map((r) => `${r.type}:${r.label}`).join('\n');

/** Shorter absences from the panel are not worth another look at the page. */
const AWAY_AT_LEAST_MS = 1500;

/**
 * Notices that the page is no longer the one that was read: it was loaded anew, or the person comes back to the
 * panel and the form asks other things (a step of a form that changes no address).
 */
export function watchPage(page: { readonly tabId: () => number | null; readonly reading: () => PageReading | null; readonly otherDocuments: () => boolean; readonly resting: () => boolean; readonly loaded: () => void; readonly differs: () => void }): void {
  chrome.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === page.tabId() && change.status === 'complete') page.loaded();
  });
  let awaySince: number | null = null;
  addEventListener('blur', () => (awaySince = Date.now()));
  addEventListener('focus', () => {
    const away = awaySince === null ? 0 : Date.now() - awaySince;
    awaySince = null;
    if (away >= AWAY_AT_LEAST_MS && page.resting()) void lookAgain(page);
  });
}

async function lookAgain(page: Parameters<typeof watchPage>[0]): Promise<void> {
  const [tabId, before] = [page.tabId(), page.reading()];
  if (tabId === null || before === null) return;
  const answer = await send({ type: 'read-page', tabId, otherDocuments: page.otherDocuments() });
  if (answer.ok && page.reading() === before && questionsOf(answer.value) !== questionsOf(before)) page.differs();
}
