import { FactInput, SUGGESTION_FIELDS, type CvSuggestion, type SuggestedField, type SuggestionKind } from '@applywright/contracts';
import { findSkills } from '@applywright/lexicon';
import { findRanges } from '../dates/find-dates';
import { checkLevel, checkName, comparable, isPlausible, overlaps, sharesWord } from './check-field';
import { type Entry, type EntryLines } from './entry-lines';
import { findValue, linesBetween, wordsAt, type Found, type LineMap } from './evidence';
import { isNegated, isNegative } from './negation';
import { Refusal, type KnownFact, type PromptLine } from './suggest-types';

/** What the checks look at. */
export interface Scene {
  readonly lines: LineMap;
  readonly known: readonly KnownFact[];
  readonly entries: readonly Entry[];
  readonly own: EntryLines;
}
type Texts = Readonly<Record<string, string | undefined>>;

const DATES: readonly string[] = ['start', 'end', 'date'];
const LISTED: readonly string[] = ['skill', 'language', 'interest'];
/** The sections in which an entry of a kind may be missed; `header` where a CV has no headings. */
const SECTIONS: Readonly<Partial<Record<SuggestionKind, readonly string[]>>> = {
  work: ['work', 'other', 'header'], education: ['education', 'other', 'header'], certificate: ['certificates'], project: ['projects'], publication: ['publications'], award: ['awards'], interest: ['interests'],
  language: ['languages', 'skills'], summary: ['summary'], highlight: ['work', 'projects', 'header'],
};
/** A new entry's parts stand this close together. */
const WINDOW = 4;

/** The value of one field as the CV has it; `marksAlone` as in `checkName`. @throws Refusal */
export function readField(scene: Scene, kind: SuggestionKind, given: SuggestedField, name: string | null, marksAlone = false): string {
  if (!(SUGGESTION_FIELDS[kind] as readonly string[]).includes(given.field)) throw new Refusal('shape');
  const own = linesBetween(scene.lines, given.lineFrom, given.lineTo);
  if (own.some((line) => line.heading)) throw new Refusal('not_own_lines');
  if (DATES.includes(given.field)) return readDate(own, given);
  const lineText = (index: number): string => scene.lines.get(index)?.text ?? '';
  const places = findValue(own, given.quote, given.value);
  const wide = LISTED.includes(kind) || given.field === 'text' || given.field === 'name';
  return firstOf(places, (found) => {
    if (isNegated(scene.lines, own, found, wide) || (LISTED.includes(kind) && isNegative(wordsAt(found)))) throw new Refusal('negated');
    if (given.field === 'level') checkLevel(name ?? '', found, [lineText(given.lineFrom - 1), lineText(given.lineFrom - 2)]);
    else if (given.field === 'text') checkProse(scene.lines, own, found);
    else if (kind === 'skill') checkSkill(scene, own, found);
    else checkName(kind, given.field, found, marksAlone);
    return wordsAt(found);
  });
}

/** The first place that passes; where none does, why the first one did not. */
function firstOf(places: readonly Found[], check: (found: Found) => string): string {
  let first: Refusal | null = null;
  for (const place of places) {
    try {
      return check(place);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      first ??= error;
    }
  }
  throw first ?? new Refusal('value_not_in_quote');
}

/** A date is what our own reader makes of the quoted words where they stand. */
function readDate(own: readonly PromptLine[], { field, value, quote }: SuggestedField): string {
  const text = own.map((l) => l.text).join('\n');
  const [at, ...others] = findValue(own, quote, quote).filter((f) => f.text === text);
  if (!at) throw new Refusal('not_in_lines');
  const quoted = findRanges(text).filter((d) => d.from < at.to && d.to > at.from);
  const [date] = quoted;
  if (others.length > 0 || quoted.length > 1) throw new Refusal('ambiguous');
  if (!date || value !== (field === 'start' ? date.start : date.end)) throw new Refusal('not_a_date');
  return value;
}

/** Whole sentences or points, from their beginning to their end. */
function checkProse(lines: LineMap, own: readonly PromptLine[], { text, from, to }: Found): void {
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) throw new Refusal('not_in_lines');
  const atStart = text.slice(0, from).trim().replace(/^[•●▪◦*✓➢–-]$/u, '') === '';
  const above = lines.get(first.index - 1);
  const begins = /[.!?;。]\s+$/u.test(text.slice(0, from)) || (atStart && (first.bullet || !above || above.heading || /[.!?;:。]$/u.test(above.text) || /^\p{Lu}/u.test(text.slice(from))));
  const next = lines.get(last.index + 1);
  const ends = /[.!?;。]$/u.test(text.slice(from, to)) || /^[.;。]/u.test(text.slice(to)) || (text.slice(to).trim() === '' && (!next || next.bullet || next.heading || next.column !== last.column));
  if (!begins || !ends) throw new Refusal('cut_out');
  if (text.slice(from, to).trim().split(/\s+/).length < 3) throw new Refusal('implausible');
}

/** A skill is an item of a list of skills, or a known one in a sentence about what was done. */
function checkSkill({ own: entryLines }: Scene, own: readonly PromptLine[], found: Found): void {
  const value = wordsAt(found);
  if (value.length > 80 || !/\p{L}/u.test(value)) throw new Refusal('implausible');
  if (own.some((line) => entryLines.inOtherHead(line.index, null))) throw new Refusal('not_own_lines');
  const listed = own.every((line) => line.section === 'skills');
  const item = /(?:^|[\n\t,;|•·:(/])\s*$/u.test(found.text.slice(0, found.from)) && /^\s*(?:$|[\n\t,;|•·)(/]|\.?$)/u.test(found.text.slice(found.to));
  if (listed && item && value.split(' ').length <= 6) return;
  const prose = own.every((line) => line.section === 'summary' || line.bullet || entryLines.inProse(line.index) || line.section === 'skills');
  const known = findSkills(found.text).some((s) => s.start === found.from && s.end === found.to);
  if (!prose || !known) throw new Refusal('implausible');
}

/** Fills or corrects fields of a known entry. Gives those that stand, with what was refused. @throws Refusal for the whole */
export function changeEntry(scene: Scene, { op, kind, entry: label, fields }: CvSuggestion): { fact: FactInput; of: KnownFact; accepted: SuggestedField[]; refused: Refusal[] } {
  const of = scene.entries.find((e) => e.label === label)?.fact;
  if (!of) throw new Refusal('unknown_entry');
  if (of.kind !== kind) throw new Refusal('shape');
  if (of.confirmed) throw new Refusal('confirmed');
  const before = of.value as Texts;
  const after: Record<string, string | undefined> = { ...before };
  const accepted: SuggestedField[] = [];
  const refused: Refusal[] = [];
  for (const given of fields) {
    try {
      const now = before[given.field];
      if ((op === 'fill') !== (now === undefined || now === '') || accepted.some((a) => a.field === given.field)) throw new Refusal('already_there');
      after[given.field] = changedField(scene, of, kind, given, now);
      accepted.push(given);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
    }
  }
  const fact = FactInput.safeParse({ kind, value: after });
  if (accepted.length > 0 && !fact.success) throw new Refusal('shape');
  return { fact: fact.data as FactInput, of, accepted, refused };
}

function changedField(scene: Scene, of: KnownFact, kind: SuggestionKind, given: SuggestedField, now: string | undefined): string {
  const { field } = given;
  const name = (of.value as Texts)['name'] ?? null;
  const value = readField(scene, kind, given, name, now !== undefined);
  if (now !== undefined && comparable(value) === comparable(now)) throw new Refusal('already_there');
  if (field === 'level') return value;
  if (!scene.own.areOwn(of, given.lineFrom, given.lineTo)) throw new Refusal('not_own_lines');
  const dates = scene.own.datesOf(of);
  if (dates > 1) throw new Refusal('ambiguous');
  if (DATES.includes(field)) return value;
  // names alone; what a skill or a point is called is never changed
  if (LISTED.includes(kind) || field === 'text' || field === 'name') throw new Refusal('implausible');
  const others = Object.entries(of.value as Texts).filter(([key, text]) => key !== field && !DATES.includes(key) && text);
  if (others.some(([, text]) => overlaps(text ?? '', value))) throw new Refusal('already_there');
  // a correction moves a border, or puts in what reads like the field where something stood that does not
  if (now !== undefined && !sharesWord(now, value) && isPlausible(kind, field, now)) throw new Refusal('implausible');
  return value;
}

/** An entry that was missed. @throws Refusal */
export function newEntry(scene: Scene, { kind, entry: label, fields }: CvSuggestion): { fact: FactInput; parentId: string | null } {
  if (new Set(fields.map((f) => f.field)).size < fields.length) throw new Refusal('shape');
  const from = Math.min(...fields.map((f) => f.lineFrom));
  const to = Math.max(...fields.map((f) => f.lineTo));
  const parent = kind === 'highlight' ? scene.entries.find((e) => e.label === label)?.fact : undefined;
  if (kind === 'highlight' && parent?.kind !== 'work' && parent?.kind !== 'project') throw new Refusal('unknown_entry');
  const name = fields.find((f) => f.field === 'name')?.value ?? null;
  const value = Object.fromEntries(fields.map((f) => [f.field, readField(scene, kind, f, name)]));
  const fact = FactInput.safeParse({ kind, value });
  if (!fact.success) throw new Refusal('shape');
  const sections = SECTIONS[kind];
  const own = linesBetween(scene.lines, from, to);
  if (sections && !own.every((line) => sections.includes(line.section))) throw new Refusal('implausible');
  if (parent && !scene.own.isUnder(parent, from, to)) throw new Refusal('not_own_lines');
  if (kind === 'summary' && scene.known.some((f) => f.kind === 'summary')) throw new Refusal('already_there');
  if (!LISTED.includes(kind) && kind !== 'highlight' && kind !== 'summary') checkWindow(scene, kind, fields, value, own);
  if (fields.length > 1 && LISTED.includes(kind) && to - from > 1) throw new Refusal('not_own_lines');
  return { fact: fact.data, parentId: parent?.id ?? null };
}

/** The parts of one entry stand close together, apart from every known entry, and with one date among them at most. */
function checkWindow(scene: Scene, kind: SuggestionKind, fields: readonly SuggestedField[], value: Texts, own: readonly PromptLine[]): void {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || own.length > WINDOW || first.column !== last.column || first.page !== last.page) throw new Refusal('not_own_lines');
  if (own.some((line) => scene.own.inOtherHead(line.index, null))) throw new Refusal('already_there');
  if (own.some((line) => line.bullet)) throw new Refusal('not_own_lines');
  const dates = scene.own.datesBetween(first.index, last.index);
  if (dates > 1) throw new Refusal('ambiguous');
  const dated = fields.some((f) => DATES.includes(f.field));
  const names = Object.entries(value).filter(([key]) => !DATES.includes(key)).map(([, text]) => text ?? '');
  if (names.some((a, i) => names.some((b, j) => i < j && overlaps(a, b)))) throw new Refusal('implausible');
  // without a date between them two entries look like one
  if (kind === 'work' && (!value['title'] || !value['company'] || !dated)) throw new Refusal('implausible');
  if (kind === 'education' && !(value['degree'] || value['school'])) throw new Refusal('implausible');
  if (!dated && names.length > 1 && own.length > 1) throw new Refusal('ambiguous');
}
