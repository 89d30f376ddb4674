import type { Document, FillPlan, FillReportRow, FillRow, PageSnapshot } from '@applywright/contracts';
import { classifyFields, isFailure, planFill, summarise, type StoredAnswers } from '@applywright/form-fill';
import type { ChosenDocuments, PageFile, PageFill, PageReading } from '../messages';
import { readAnswers } from './answers';
import { requireAccess } from './connection';
import { ShownFailure } from './failure';
import { collectFrames, sendToPage } from './pages';
import { pickDocuments } from './pick-documents';
import { fetchDocumentSets, fetchFile, fetchProfile } from './server';

/** A plan with what is needed to carry it out; kept in `storage.session`, because a worker may end at any time. */
interface StoredPlan {
  readonly reading: PageReading;
  readonly documents: readonly Document[];
}
const planKey = (tabId: number): string => `plan:${tabId}`;

/**
 * Reads all frames of a tab, and plans what would be filled. Nothing on the page changes. Documents that were
 * written for another posting are attached only with `otherDocuments`: a letter to the wrong company is worse than none.
 */
export async function readPage(tabId: number, otherDocuments: boolean): Promise<PageReading> {
  return (await makePlan(tabId, otherDocuments)).reading;
}

async function makePlan(tabId: number, otherDocuments: boolean): Promise<StoredPlan> {
  const access = await requireAccess();
  const [{ frames, blocked }, profile, sets, answers] = await Promise.all([collectFrames(tabId), fetchProfile(access), fetchDocumentSets(access), readAnswers()]);
  const top = frames[0];
  const chosen = pickDocuments(sets, { url: top?.snapshot.url ?? '', texts: frames.flatMap((f) => f.headings) });
  const used = chosen && (chosen.matched || otherDocuments) ? chosen.set : null;
  const snapshot = joinFrames(frames);
  const source = { facts: profile.facts, documents: used?.documents ?? [], letter: used?.letter ?? null, answers: answers satisfies StoredAnswers };
  const readings = frames.flatMap((f) => classifyFields(prefixed(f.snapshot, f.frameId)));
  const plan = planFill(snapshot, readings, source);
  const facts = new Map(profile.facts.map((f) => [f.id, f]));
  const sources = Object.fromEntries(plan.rows.map((row) => [row.ref, [...new Set(row.factIds.map((id) => sourceOf(facts.get(id)?.source.type)))].filter((t) => t !== '').join(', ')]));
  const documents: ChosenDocuments | null = chosen ? { title: chosen.set.title, company: chosen.set.company, matched: chosen.matched, used: used !== null } : null;
  const stored: StoredPlan = { reading: { plan, sources, documents, blockedFrames: blocked, sendsTo: [...new Set(snapshot.controls.map((c) => c.attributes['form-elsewhere'] ?? ''))].filter((o) => o !== '') }, documents: used?.documents ?? [] };
  await chrome.storage.session.set({ [planKey(tabId)]: stored });
  return stored;
}

const sourceOf = (type: string | undefined): string => (type === 'cv' ? 'from your CV' : type === 'user' ? 'entered by you' : type === 'ai' ? 'confirmed by you' : '');

const prefixed = (snapshot: PageSnapshot, frameId: number): PageSnapshot => ({ ...snapshot, controls: snapshot.controls.map((c) => ({ ...c, ref: `${frameId}:${c.ref}` })) });

function joinFrames(frames: readonly { readonly snapshot: PageSnapshot; readonly frameId: number }[]): PageSnapshot {
  const top = frames[0]?.snapshot;
  return { url: top?.url ?? '', title: top?.title ?? '', controls: frames.flatMap((f) => prefixed(f.snapshot, f.frameId).controls) };
}

/**
 * Fills a tab: plans anew (the page may have changed since it was shown), leaves out what the person took away,
 * puts in what they changed, lets each frame carry out its rows and read them back. Nothing filled on a page
 * with a form is a failure.
 */
export async function fillPage(tabId: number, otherDocuments: boolean, skip: readonly string[], changes: Readonly<Record<string, string>>): Promise<PageFill> {
  const { reading, documents } = await makePlan(tabId, otherDocuments);
  const rows = reading.plan.rows.map((row) => adjusted(row, skip, changes));
  if (rows.every((r) => r.type === 'ignore')) throw new ShownFailure('no-form', noForm(reading));
  const files = await filesFor(rows, documents);
  const answers: FillReportRow[] = [];
  let submitsStopped = 0;
  for (const [frameId, own] of byFrame(rows)) {
    const answer = await sendToPage(tabId, frameId, { to: 'page', type: 'execute', rows: own.map((r) => ({ ...r, ref: localRef(r.ref) })), files: filesUsed(own, files) });
    answers.push(...answer.rows.map((r) => ({ ...r, ref: `${frameId}:${r.ref}` })));
    submitsStopped += answer.submitsStopped;
  }
  const report = summarise({ url: reading.plan.url, rows: answers });
  if (isFailure(report)) throw new ShownFailure('nothing-filled', 'Nothing on this page could be filled. The fields are listed below with the reason for each.');
  const plan: FillPlan = { ...reading.plan, rows };
  return { ...reading, plan, report, submitsStopped };
}

const noForm = (reading: PageReading): string =>
  reading.blockedFrames.length > 0 ? `The form of this page lies in a frame of ${reading.blockedFrames.join(', ')}. Allow it below to go on.` : 'There is no application form on this page.';

function adjusted(row: FillRow, skip: readonly string[], changes: Readonly<Record<string, string>>): FillRow {
  if (skip.includes(row.ref)) return { ...row, action: 'leave', why: 'skipped by you' };
  const text = changes[row.ref];
  return text !== undefined && row.action === 'type' ? { ...row, value: text, factIds: [], why: 'changed by you' } : row;
}

const localRef = (ref: string): string => ref.slice(ref.indexOf(':') + 1);

function byFrame(rows: readonly FillRow[]): Map<number, FillRow[]> {
  const frames = new Map<number, FillRow[]>();
  for (const row of rows) {
    const frameId = Number(row.ref.split(':')[0]);
    frames.set(frameId, [...(frames.get(frameId) ?? []), row]);
  }
  return frames;
}

async function filesFor(rows: readonly FillRow[], documents: readonly Document[]): Promise<Record<string, PageFile>> {
  const wanted = rows.filter((r) => r.action === 'attach');
  if (wanted.length === 0) return {};
  const access = await requireAccess();
  const files: Record<string, PageFile> = {};
  for (const row of wanted) {
    const document = documents.find((d) => d.kind === row.value && d.fileName === row.why) ?? documents.find((d) => d.kind === row.value);
    if (!document || files[row.value]) continue;
    const bytes = await fetchFile(access, document.id, document.sha256);
    files[row.value] = { name: document.fileName, mimeType: document.format === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', base64: toBase64(bytes) };
  }
  return files;
}

/** A frame gets only the files of its own rows. */
const filesUsed = (rows: readonly FillRow[], files: Readonly<Record<string, PageFile>>): Record<string, PageFile> => Object.fromEntries(rows.flatMap((r) => (r.action === 'attach' && files[r.value] ? [[r.value, files[r.value]!]] : [])));

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Puts back what stood in the fields before the last fill. */
export async function undoPage(tabId: number): Promise<{ readonly restored: number }> {
  const stored = (await chrome.storage.session.get(planKey(tabId)))[planKey(tabId)] as StoredPlan | undefined;
  const frames = new Set((stored?.reading.plan.rows ?? []).map((r) => Number(r.ref.split(':')[0])));
  let restored = 0;
  for (const frameId of frames) restored += (await sendToPage(tabId, frameId, { to: 'page', type: 'undo' })).restored;
  return { restored };
}
