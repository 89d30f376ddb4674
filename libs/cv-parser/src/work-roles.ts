import { findRanges, withoutDurations } from './dates/find-dates';
import { toParts, type Part, type PartLabel, type PlacePart } from './entry-parts';
import { lookKey, type WorkEntry } from './work-entries';
import { fold } from './words/fold';
import { employmentRemark, isWeakTitle, titleScore } from './words/job-titles';
import { isSchool, isUnit, looksLikeName, organisationScore } from './words/organisations';
import { looksLikeTown, placeScore } from './words/places';
import { sentenceScore } from './words/sentences';

/** `last` is the number of the last piece of the cell that the text takes in. */
export interface Chosen { text: string; readonly part: Part; readonly score: number; last: number }
/** A position while it is read: the pieces of its head and what each is taken for. */
export interface Draft { entry: WorkEntry; parts: Part[]; places: PlacePart[]; title?: Chosen; company?: Chosen; margin: number; second?: { title: string; company: string } }

/** What the whole CV says about pieces: its headline, and how often a text recurs in it. */
export interface RoleContext { readonly headline: string; readonly prose: string; readonly towns: ReadonlySet<string> }

type Scores = { title: number; company: number; place: number };
type Role = keyof Scores;

/** The pieces of a position's head; `columns` are what a table's head row says of its columns. */
export function toDraft(entry: WorkEntry, columns: readonly { x: number; label: PartLabel | undefined }[] = []): Draft {
  const at = entry.head.indexOf(entry.anchor);
  const all = entry.head.map((row, i) => toParts(row, i - at));
  const parts = all.flatMap((p) => p.parts).map((p) => {
    const label = p.atom === 0 ? columns.find((c) => Math.abs(c.x - p.x) < 8)?.label : undefined;
    return label && !p.label ? { ...p, label } : p;
  });
  const real = parts.filter((p) => !employmentRemark(p.text));
  return { entry, parts: real.length > 0 ? real : parts, places: all.flatMap((p) => p.places), margin: 0 };
}

/** "Town, Region" by its shape, though neither is known. */
export const townPair = (text: string): number => (/^\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+)? ?, ?\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+)?$/u.test(text) && titleScore(text) === 0 && organisationScore(text) === 0 ? 0.5 : 0);

/** What a piece reads like by its own words. */
function ownScores(part: Part, context: RoleContext): Scores {
  const { text } = part;
  const title = titleScore(text);
  const unit = isUnit(text);
  const company = Math.min(1.5, organisationScore(text)) * (unit ? 0.3 : 1) + (isSchool(text) && !unit ? 0.4 : 0);
  const folded = fold(text);
  const place = Math.max(placeScore(text), context.towns.has(folded) ? 1 : 0);
  const prose = Math.min(1.2, Math.max(sentenceScore(text), findRanges(part.row.text).length === 0 && !part.row.bold ? sentenceScore(withoutDurations(part.row.text).trim()) : 0) * 0.5);
  const long = text.split(' ').length > 12 ? 0.6 : 0;
  const pair = townPair(text);
  const headline = context.headline !== '' && (folded === context.headline || (folded.length > 5 && context.headline.includes(folded))) ? 0.6 : 0;
  const told = folded.length > 3 && title < 1 && context.prose.includes(` ${folded} `) ? 0.35 : 0;
  return {
    title: 0.1 + title + (title < 1 && isWeakTitle(text) ? 0.35 : 0) + headline - pair - Math.min(1, company) * 0.6 - place * 0.8 - (part.placed ? 0.25 : 0) - long - prose + (part.bold ? 0.05 : 0) + (part.label === 'title' ? 3 : part.label ? -2 : 0),
    company: 0.2 + company + (looksLikeName(text) ? 0.25 : 0) + told - pair * 0.8 - Math.min(1, title) * 0.7 - place * 0.8 + (part.placed ? 0.4 : 0) - (unit ? 0.3 : 0) - long - prose + (part.label === 'company' ? 3 : part.label ? -2 : 0),
    place: place * 1.2 + pair * 1.2 + (looksLikeTown(text) && text.split(' ').length <= 3 ? 0.1 : 0) - Math.min(1, title) - company - 0.1 + (part.label === 'place' ? 3 : 0),
  };
}

/**
 * Decides for every position which piece is the title, which the employer and which the place. A place of the layout
 * means the same in all positions, so each piece is weighed with the others in its place and in its look; a second
 * round also counts what was chosen there before.
 */
export function assignRoles(drafts: readonly Draft[], context: RoleContext): void {
  const own = new Map<Part, Scores>();
  for (const draft of drafts) for (const part of draft.parts) own.set(part, ownScores(part, context));
  const slots = averages(drafts, own, (part) => part.key);
  const looks = averages(drafts, own, lookSlot);
  let chosen = new Map<string, Scores>();
  for (let round = 0; round < 2; round++) {
    const score = (part: Part): Scores => {
      const slot = slots.get(part.key)!;
      const look = looks.get(lookSlot(part))!;
      const before = chosen.get(part.key);
      const rare = /^[1-9]/.test(part.key) && drafts.length >= 3 ? Math.max(0, 0.6 - slot.n / drafts.length) * 1.5 : 0;
      const of = (role: Role): number => own.get(part)![role] + 0.55 * slot[role] + 0.3 * look[role] + (before?.[role] ?? 0) * 0.35 - (role === 'place' ? 0 : rare);
      return { title: of('title'), company: of('company'), place: of('place') };
    };
    for (const draft of drafts) choose(draft, score, round);
    chosen = shares(drafts);
  }
}

const lookSlot = (part: Part): string => `${lookKey(part.row).replace(/c$/, '')}|${part.cell}:${part.atom}${part.bold ? 'b' : ''}`;

type Average = Scores & { n: number };

function averages(drafts: readonly Draft[], own: ReadonlyMap<Part, Scores>, keyOf: (part: Part) => string): Map<string, Average> {
  const sums = new Map<string, Average>();
  const add = (key: string, s: Scores): void => {
    const sum = sums.get(key) ?? { title: 0, company: 0, place: 0, n: 0 };
    sums.set(key, { title: sum.title + s.title, company: sum.company + s.company, place: sum.place + s.place, n: sum.n + 1 });
  };
  for (const { parts, places } of drafts) {
    for (const part of parts) add(keyOf(part), own.get(part)!);
    // a piece that was a place elsewhere makes its place in the layout one of places
    for (const { key } of places) if (key !== undefined) add(key, { title: -0.8, company: -0.8, place: 1.2 });
  }
  return new Map([...sums].map(([key, s]) => [key, { title: s.title / s.n, company: s.company / s.n, place: s.place / s.n, n: s.n }]));
}

/** How often each place of the layout was chosen for each role. */
function shares(drafts: readonly Draft[]): Map<string, Scores> {
  const out = new Map<string, Scores>();
  for (const { title, company, parts } of drafts) for (const part of parts) {
    const s = out.get(part.key) ?? { title: 0, company: 0, place: 0 };
    out.set(part.key, { ...s, title: s.title + (part === title?.part ? 1 / drafts.length : 0), company: s.company + (part === company?.part ? 1 / drafts.length : 0) });
  }
  return out;
}

function choose(draft: Draft, scoreOf: (part: Part) => Scores, round: number): void {
  const { parts } = draft;
  const { title, company, margin, second: runnerUp } = draft;
  delete draft.title;
  delete draft.company;
  delete draft.second;
  if (parts.length === 0) return;
  const s = parts.map(scoreOf);
  if (parts.length === 1) {
    const only = { text: parts[0]!.text, part: parts[0]!, score: Math.max(s[0]!.title, s[0]!.company), last: parts[0]!.atom };
    if (s[0]!.company > s[0]!.title + 0.2) draft.company = only;
    else draft.title = only;
    draft.margin = Math.abs(s[0]!.title - s[0]!.company);
    return;
  }
  let best = { i: 0, j: 1, score: -Infinity };
  let second = { i: 0, j: 1, score: -Infinity };
  for (let i = 0; i < parts.length; i++) for (let j = 0; j < parts.length; j++) {
    if (i === j) continue;
    // what is neither may be the place; an employer stands before its place
    const left = parts.reduce((sum, _, k) => (k === i || k === j ? sum : sum + Math.max(0, s[k]!.place) * 0.8), 0);
    const near = -0.08 * Math.max(0, Math.abs(i - j) - 1) - 0.04 * Math.min(i, j) - 0.03 * j;
    const score = s[i]!.title + s[j]!.company + left + near + (i < j ? 0.12 : 0);
    if (score > best.score) {
      second = best;
      best = { i, j, score };
    } else if (score > second.score) second = { i, j, score };
  }
  draft.margin = best.score - second.score;
  draft.second = { title: parts[second.i]!.text, company: parts[second.j]!.text };
  const { i, j } = best;
  draft.title = { text: parts[i]!.text, part: parts[i]!, score: s[i]!.title, last: parts[i]!.atom };
  if (s[j]!.company > s[j]!.place - 0.3 && s[j]!.company > -0.2) draft.company = { text: parts[j]!.text, part: parts[j]!, score: s[j]!.company, last: parts[j]!.atom };
  if (round === 0) return;
  // how close the readings were is what the words said, before the choice of the first round spoke for itself
  const same = title?.part === parts[i] && (company?.part === parts[j] || company === undefined);
  draft.margin = same ? margin : 0.1;
  if (same && runnerUp) draft.second = runnerUp;
  else if (title && company) draft.second = { title: title.text, company: company.text };
}

