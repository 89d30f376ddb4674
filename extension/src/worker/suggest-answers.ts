import type { SuggestedAnswer } from '../messages';
import { findPosting } from './capture-posting';
import { captureOf } from './capture-request';
import { requireAccess } from './connection';
import { ShownFailure } from './failure';
import { storedPlan } from './read-page';
import { askAnswers, sendCapture } from './server';
import { recallTab, rememberPage, rememberTab } from './tab-memory';

/** What the API takes of one question. */
const MOST_CHARS = 10_000;
const LEAST_CHARS = 20;

/** Has answers written from the facts, for review; they enter the page only as what the person leaves in place. */
export async function suggestAnswers(tabId: number, refs: readonly string[]): Promise<{ readonly items: readonly SuggestedAnswer[] }> {
  const stored = await storedPlan(tabId);
  const rows = (stored?.reading.plan.rows ?? []).filter((row) => refs.includes(row.ref) && row.type === 'customQuestion' && row.label.trim() !== '');
  if (!stored || rows.length === 0) throw new ShownFailure('invalid', 'There is no open question here any more. Read the page again.');
  const { url } = stored.reading.plan;
  const jobId = stored.reading.jobId ?? (await captured(tabId));
  const limits = rows.map(({ ref }) => stored.controls[ref]?.maxLength ?? null);
  const questions = rows.map(({ label }, n) => ({ text: label.slice(0, 1000), ...(limits[n] != null && limits[n] >= LEAST_CHARS && { maxChars: Math.min(limits[n], MOST_CHARS) }) }));
  const { items } = await askAnswers(await requireAccess(), jobId, { questions });
  const answers = rows.map(({ ref, label }, n): SuggestedAnswer => {
    const text = (items[n]?.sentences ?? []).map((s) => s.text).join(' ');
    return { ref, question: label, text, reason: text === '' ? (items[n]?.reason ?? items[n]?.refused[0]?.reason ?? 'Your facts do not answer this.') : '' };
  });
  const { suggested } = await recallTab(tabId, url);
  await rememberTab(tabId, url, { suggested: { ...suggested, ...Object.fromEntries(answers.filter((a) => a.text !== '').map((a) => [a.question, a.text])) } });
  return { items: answers };
}

/** The posting of the page, saved now: answers are written for one. */
async function captured(tabId: number): Promise<string> {
  const posting = await findPosting(tabId);
  const { jobId, posting: saved } = await sendCapture(await requireAccess(), captureOf(posting, posting));
  await rememberPage(posting.url, jobId);
  await rememberTab(tabId, posting.url, { jobId, title: saved.title, company: saved.company });
  return jobId;
}
