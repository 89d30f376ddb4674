import { SUGGESTION_FIELDS, SUGGESTION_KINDS, type CvSuggestion, type CvText, type ParsedCv, type SuggestedField, type SuggestionKind } from '@applywright/contracts';
import { findRanges } from '../../dates/find-dates';
import { parseCv } from '../../parse-cv';
import { entriesOf } from '../entry-lines';
import { findWords, readings } from '../evidence';
import { knownOf } from '../merge-suggestion';
import { promptLines } from '../prompt-lines';
import type { KnownFact, PromptLine } from '../suggest-types';

/** A CV with what a model sees of it and what the parser knows of it. */
export interface Reading { readonly text: CvText; readonly parsed: ParsedCv; readonly lines: readonly PromptLine[]; readonly known: readonly KnownFact[] }
/** Something that the parser is made to have missed, with the suggestion that gives it back. */
export interface Gap { readonly known: readonly KnownFact[]; readonly suggestion: CvSuggestion; readonly lost: Readonly<Record<string, string>>; readonly of: KnownFact }

export function readingOf(text: CvText): Reading {
  const parsed = parseCv(text);
  return { text, parsed, lines: promptLines(text, parsed), known: knownOf(parsed) };
}

const isDate = (field: string): boolean => ['start', 'end', 'date'].includes(field);
export const textsOf = (fact: KnownFact): Record<string, string> => fact.value as Record<string, string>;
export const labelOf = (known: readonly KnownFact[], id: string): string | null => entriesOf(known).find((e) => e.fact.id === id)?.label ?? null;

/** What an honest model quotes for a value of a fact: the fewest whole lines that say it; null where the CV does not say it word for word. */
export function evidenceFor({ lines }: Pick<Reading, 'lines'>, fact: KnownFact, field: string, value: string): SuggestedField | null {
  if (!fact.span) return null;
  const own = lines.filter((l) => fact.span && l.index >= fact.span.lineFrom && l.index <= fact.span.lineTo);
  for (let size = 1; size <= own.length; size++)
    for (let at = 0; at + size <= own.length; at++) {
      const some = own.slice(at, at + size);
      const text = some.map((l) => l.text).join('\n');
      const date = isDate(field) ? findRanges(text).find((d) => (field === 'start' ? d.start : d.end) === value) : undefined;
      const quote = isDate(field) ? (date ? text.slice(date.from, date.to).trim() : null) : readings(some).some((r) => findWords(r, value).length > 0) ? text : null;
      if (quote && some[0] && some.at(-1) && (some.at(-1)?.index ?? 0) - some[0].index === size - 1) return { field, value, lineFrom: some[0].index, lineTo: some.at(-1)?.index ?? 0, quote: quote.slice(0, 2000) };
    }
  return null;
}

const suggestible = (fact: KnownFact): fact is KnownFact & { kind: SuggestionKind } => (SUGGESTION_KINDS as readonly string[]).includes(fact.kind);
const fieldsOf = (fact: KnownFact & { kind: SuggestionKind }): string[] => SUGGESTION_FIELDS[fact.kind].filter((field) => textsOf(fact)[field]);

/** Every gap that can be torn into a reading: each field of each entry, and each entry, whose values the CV says word for word. */
export function gapsOf(reading: Reading): Gap[] {
  const { known } = reading;
  return known.filter(suggestible).flatMap((of) => [...fieldGaps(reading, of), ...entryGap(reading, of)]);
}

function fieldGaps(reading: Reading, of: KnownFact & { kind: SuggestionKind }): Gap[] {
  return fieldsOf(of).filter((field) => !['name', 'text'].includes(field) && !(of.kind === 'award' && field === 'title')).flatMap((field) => {
    const { [field]: value, ...rest } = textsOf(of);
    const evidence = evidenceFor(reading, of, field, value ?? '');
    if (!evidence || Object.keys(rest).length === 0) return [];
    const known = reading.known.map((f) => (f.id === of.id ? ({ ...f, value: rest } as KnownFact) : f));
    return [{ known, of, lost: { [field]: value ?? '' }, suggestion: { op: 'fill' as const, kind: of.kind, entry: labelOf(known, of.id), fields: [evidence] } }];
  });
}

function entryGap(reading: Reading, of: KnownFact & { kind: SuggestionKind }): Gap[] {
  const known = reading.known.filter((f) => f.id !== of.id && f.parentId !== of.id);
  const fields = fieldsOf(of).flatMap((field) => evidenceFor(reading, of, field, textsOf(of)[field] ?? '') ?? []);
  const entry = of.kind === 'highlight' ? labelOf(known, of.parentId ?? '') : null;
  if (fields.length < fieldsOf(of).length || fields.length === 0 || (of.kind === 'highlight' && !entry)) return [];
  return [{ known, of, lost: Object.fromEntries(fields.map((f) => [f.field, f.value])), suggestion: { op: 'add', kind: of.kind, entry, fields } }];
}
