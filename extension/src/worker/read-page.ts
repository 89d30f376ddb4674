import type { Document, DocumentSet, Fact, FieldReading, FillPlan, FillRow, PageSnapshot } from '@applywright/contracts';
import { classifyFields, planFill, type PlanSource } from '@applywright/form-fill';
import type { ChosenDocuments, PageReading } from '../messages';
import { readAnswers, withEeo } from './answers';
import { requireAccess } from './connection';
import { letterText } from './letter-text';
import { collectFrames, readTopFrame, type FrameReading } from './pages';
import { readPerson, type Person } from './person';
import { pickDocuments, standsOn } from './pick-documents';
import { allowedPairs } from './sensitive-sites';
import { jobOfPage, recallTab } from './tab-memory';

/** A plan with what is needed to carry it out; kept in `storage.session`, because a worker may end at any time. */
export interface StoredPlan {
  readonly reading: PageReading;
  readonly documents: readonly Document[];
  /** What each control is, for values that the person types over. */
  readonly controls: Readonly<Record<string, { readonly choices: boolean; readonly maxLength: number | null }>>;
}
/** A plan with what it was made of. */
export interface MadePlan extends StoredPlan {
  readonly snapshot: PageSnapshot;
  readonly readings: readonly FieldReading[];
  readonly facts: readonly Fact[];
}
const planKey = (tabId: number): string => `plan:${tabId}`;

/** The last plan of a tab. */
export const storedPlan = async (tabId: number): Promise<StoredPlan | null> => ((await chrome.storage.session.get(planKey(tabId)))[planKey(tabId)] as StoredPlan | undefined) ?? null;

/**
 * Reads all frames of a tab, and plans what would be filled. Nothing on the page changes. Documents that were
 * written for another posting are attached only with `otherDocuments`: a letter to the wrong company is worse than none.
 */
export async function readPage(tabId: number, otherDocuments: boolean): Promise<PageReading> {
  return (await makePlan(tabId, otherDocuments, await readPerson())).reading;
}

/** Plans for a page as it is now, with what is known of the person. */
export async function makePlan(tabId: number, otherDocuments: boolean, person: Person): Promise<MadePlan> {
  const { frames, blocked } = await collectFrames(tabId);
  const snapshot = joinFrames(frames);
  const texts = frames.flatMap((f) => f.headings);
  const jobId = await jobOf(tabId, snapshot.url, texts);
  const chosen = pickDocuments(person.sets, { url: snapshot.url, texts, jobId });
  const used = chosen && (chosen.matched || otherDocuments) ? chosen.set : null;
  const company = chosen?.matched ? chosen.set.company : await companyOn(tabId);
  const readings = frames.flatMap((f) => classifyFields(prefixed(f)));
  const source = { facts: person.facts, documents: used?.documents ?? [], letter: used?.letter ?? null, answers: withEeo(await readAnswers(), person.eeo), learnt: person.learnt, company };
  const { plan, sensitiveAllowed } = await planWithConsent(frames, snapshot, readings, source);
  const stored: StoredPlan = {
    reading: {
      plan, sources: sourcesOf(plan, person.facts), choices: choicesOf(snapshot), documents: chosen && documentsOf(chosen.set, chosen.matched, used !== null), blockedFrames: blocked,
      sendsTo: [...new Set(snapshot.controls.map((c) => c.attributes['form-elsewhere'] ?? ''))].filter((o) => o !== ''),
      company, jobId: jobId ?? (chosen?.matched ? chosen.set.jobId : null), sensitiveAllowed, sync: person.sync,
    },
    documents: used?.documents ?? [],
    controls: Object.fromEntries(snapshot.controls.map((c) => [c.ref, { choices: ['select', 'radio', 'checkbox', 'buttons', 'combobox'].includes(c.control), maxLength: c.maxLength }])),
  };
  await chrome.storage.session.set({ [planKey(tabId)]: stored });
  // Whoever signed out while the page was being read leaves nothing behind.
  await requireAccess().catch(async (cause: unknown) => {
    await chrome.storage.session.remove(planKey(tabId));
    throw cause;
  });
  return { ...stored, snapshot, readings, facts: person.facts };
}

/** The posting of a page: by its address, else the one of this tab where its title still stands on the page. */
async function jobOf(tabId: number, url: string, texts: readonly string[]): Promise<string | null> {
  const saved = await jobOfPage(url);
  if (saved !== null) return saved;
  const tab = await recallTab(tabId, url);
  return tab.jobId !== null && standsOn(tab.title, texts) ? tab.jobId : null;
}

/** The employer by the page's own structured posting; a site's name is no employer's. */
async function companyOn(tabId: number): Promise<string> {
  const posting = await readTopFrame(tabId);
  return posting.blocks.length > 0 ? posting.company : '';
}

/** Rows about the person themselves count only for frames of sites that the person agreed to. */
async function planWithConsent(frames: readonly FrameReading[], snapshot: PageSnapshot, readings: readonly FieldReading[], source: PlanSource): Promise<{ readonly plan: FillPlan; readonly sensitiveAllowed: boolean }> {
  const isAllowed = await allowedPairs();
  const frameUrls = new Map(frames.map((f) => [String(f.frameId), f.snapshot.url]));
  const allowed = ({ ref }: FillRow): boolean => isAllowed(snapshot.url, frameUrls.get(ref.slice(0, ref.indexOf(':'))) ?? '');
  const shy = planFill(snapshot, readings, { ...source, sensitiveAllowed: false });
  const open = new Map(planFill(snapshot, readings, { ...source, sensitiveAllowed: true }).rows.map((row) => [row.ref, row]));
  const held = shy.rows.filter((row) => row.held === 'sensitive');
  const rows = shy.rows.map((row) => (row.held === 'sensitive' && allowed(row) ? (open.get(row.ref) ?? row) : row));
  return { plan: { ...shy, rows }, sensitiveAllowed: held.length > 0 ? held.every(allowed) : isAllowed(snapshot.url, snapshot.url) };
}

/** More than these are not chosen from a list beside the page but on it. */
const MOST_CHOICES = 300;

/** What may be chosen, for fields that show it and of which one choice is taken. */
function choicesOf({ controls }: PageSnapshot): Record<string, readonly string[]> {
  const texts = controls.map((c) => [c.ref, [...new Set(c.options.map((o) => o.text.trim()).filter((t) => t !== ''))]] as const);
  return Object.fromEntries(texts.filter(([, options]) => options.length > 1 && options.length <= MOST_CHOICES));
}

const SOURCE_WORDS: Readonly<Record<string, string>> = { cv: 'from your CV', user: 'entered by you', ai: 'confirmed by you' };

function sourcesOf(plan: FillPlan, all: readonly Fact[]): Record<string, string> {
  const facts = new Map(all.map((f) => [f.id, f]));
  return Object.fromEntries(plan.rows.map((row) => [row.ref, [...new Set(row.factIds.map((id) => SOURCE_WORDS[facts.get(id)?.source.type ?? ''] ?? ''))].filter((t) => t !== '').join(', ')]));
}

/** A set as the panel shows it. */
export const documentsOf = (set: DocumentSet, matched: boolean, used: boolean): ChosenDocuments => ({
  setId: set.id, jobId: set.jobId, files: set.documents.map(({ id, kind, format, fileName }) => ({ documentId: id, kind, format, fileName })),
  letterText: set.letter ? letterText(set.letter) : '', title: set.title, company: set.company, matched, used,
});

const prefixed = ({ snapshot, frameId }: FrameReading): PageSnapshot => ({
  ...snapshot,
  controls: snapshot.controls.map((c) => ({ ...c, ref: `${frameId}:${c.ref}` })),
  adders: (snapshot.adders ?? []).map((a) => ({ ...a, ref: `${frameId}:${a.ref}` })),
});

function joinFrames(frames: readonly FrameReading[]): PageSnapshot {
  const top = frames[0]?.snapshot;
  const all = frames.map(prefixed);
  return { url: top?.url ?? '', title: top?.title ?? '', controls: all.flatMap((s) => s.controls), adders: all.flatMap((s) => s.adders ?? []) };
}
