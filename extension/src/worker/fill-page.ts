import type { FillPlan, FillReportRow, FillRow } from '@applywright/contracts';
import { isFailure, summarise } from '@applywright/form-fill';
import type { PageFile, PageFill, PageReading } from '../messages';
import { documentFor, filesFor } from './document-files';
import { ShownFailure } from './failure';
import { addSections } from './fill-sections';
import { sendToPage } from './pages';
import { readPerson } from './person';
import { makePlan, storedPlan, type MadePlan } from './read-page';
import { frameOf, localRef } from './refs';
import { recallTab, rememberTab } from './tab-memory';

/** Rows that were carried out, as they were and as the page was read back. */
export interface CarriedOut {
  readonly rows: readonly FillRow[];
  readonly report: readonly FillReportRow[];
  readonly submitsStopped: number;
}

/**
 * Fills a tab: plans anew (the page may have changed since it was shown), leaves out what the person took away,
 * puts in what they changed, lets each frame carry out its rows and read them back, then adds the jobs and schools that
 * the form has room for on demand. Nothing filled on a page with a form is a failure.
 */
export async function fillPage(tabId: number, otherDocuments: boolean, skip: readonly string[], changes: Readonly<Record<string, string>>): Promise<PageFill> {
  const person = await readPerson();
  const first = await makePlan(tabId, otherDocuments, person);
  const { suggested } = await recallTab(tabId, first.reading.plan.url);
  const rows = first.reading.plan.rows.map((row) => adjusted(row, first, skip, changes, suggested));
  if (rows.every((r) => r.type === 'ignore')) throw new ShownFailure('no-form', noForm(first.reading));
  const begun = await carryOut(tabId, first, rows);
  const { made, done } = await addSections(tabId, { made: first, done: begun }, skip.length > 0, () => makePlan(tabId, otherDocuments, person), carryOut);
  await noteAttached(tabId, made, done);
  const report = summarise({ url: made.reading.plan.url, rows: [...done.report] });
  if (isFailure(report)) throw new ShownFailure('nothing-filled', 'Nothing on this page could be filled. The fields are listed below with the reason for each.');
  const plan: FillPlan = { ...made.reading.plan, rows: [...done.rows] };
  return { ...made.reading, plan, report, submitsStopped: done.submitsStopped };
}

const noForm = (reading: PageReading): string =>
  reading.blockedFrames.length > 0 ? `The form of this page lies in a frame of ${reading.blockedFrames.join(', ')}. Allow it below to go on.` : 'There is no application form on this page.';

/** A row as the person wants it: skipped, with another value, or answered where it was left to them. */
function adjusted(row: FillRow, { controls }: MadePlan, skip: readonly string[], changes: Readonly<Record<string, string>>, suggested: Readonly<Record<string, string>>): FillRow {
  if (skip.includes(row.ref)) return { ...row, action: 'leave', why: 'skipped by you' };
  const text = changes[row.ref]?.trim() === '' ? undefined : changes[row.ref];
  if (text === undefined) return row;
  const own = { value: text, factIds: [], confidence: 1 };
  const { alternatives: _, from: __, ...bare } = row;
  if (row.action === 'type' || row.action === 'choose') return { ...bare, ...own, why: 'changed by you' };
  const answers = row.action === 'leave' && row.type === 'customQuestion' && row.held === undefined;
  if (!answers) return row;
  const written = suggested[row.label] === text;
  return { ...bare, ...own, action: controls[row.ref]?.choices ? 'choose' : 'type', why: written ? 'written for this question, left in place by you' : 'answered by you', ...(written && { from: 'suggested' as const }) };
}

/** Has each frame do its own rows; a frame gets only the files of these. */
async function carryOut(tabId: number, { documents }: MadePlan, rows: readonly FillRow[]): Promise<CarriedOut> {
  const files = await filesFor(rows, documents);
  const report: FillReportRow[] = [];
  let submitsStopped = 0;
  for (const [frameId, own] of byFrame(rows)) {
    const answer = await sendToPage(tabId, frameId, { to: 'page', type: 'execute', rows: own.map((r) => ({ ...r, ref: localRef(r.ref) })), files: filesUsed(own, files) });
    report.push(...answer.rows.map((r) => ({ ...r, ref: `${frameId}:${r.ref}` })));
    submitsStopped += answer.submitsStopped;
  }
  return { rows, report, submitsStopped };
}

function byFrame(rows: readonly FillRow[]): Map<number, FillRow[]> {
  const frames = new Map<number, FillRow[]>();
  for (const row of rows) frames.set(frameOf(row.ref), [...(frames.get(frameOf(row.ref)) ?? []), row]);
  return frames;
}

const filesUsed = (rows: readonly FillRow[], files: Readonly<Record<string, PageFile>>): Record<string, PageFile> => Object.fromEntries(rows.flatMap((r) => (r.action === 'attach' && files[r.value] ? [[r.value, files[r.value]!]] : [])));

/** Remembers which files the page really took, for the application that is recorded afterwards. */
async function noteAttached(tabId: number, { reading, documents }: MadePlan, { rows, report }: CarriedOut): Promise<void> {
  const filled = new Set(report.filter((r) => r.outcome === 'filled').map((r) => r.ref));
  const taken = rows.filter((r) => r.action === 'attach' && filled.has(r.ref)).flatMap((r) => documentFor(r, documents)?.id ?? []);
  const { url } = reading.plan;
  const chosen = reading.documents;
  await rememberTab(tabId, url, { jobId: reading.jobId, ...(chosen?.matched ? { title: chosen.title, company: chosen.company } : {}) });
  const { attached } = await recallTab(tabId, url);
  if (taken.length > 0) await rememberTab(tabId, url, { attached: [...new Set([...attached, ...taken])] });
}

/** Puts back what stood in the fields before the last fill. */
export async function undoPage(tabId: number): Promise<{ readonly restored: number }> {
  const stored = await storedPlan(tabId);
  const frames = new Set((stored?.reading.plan.rows ?? []).map((r) => frameOf(r.ref)));
  let restored = 0;
  for (const frameId of frames) restored += (await sendToPage(tabId, frameId, { to: 'page', type: 'undo' })).restored;
  if (stored) await rememberTab(tabId, stored.reading.plan.url, { attached: [] });
  return { restored };
}
