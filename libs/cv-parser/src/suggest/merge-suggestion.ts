import { CONTACT_KINDS, CvSuggestion, factText, MAX_SUGGESTIONS, type FactInput, type ParsedCv, type Span, type SuggestedField } from '@applywright/contracts';
import { comparable } from './check-field';
import { changeEntry, newEntry, type Scene } from './check-suggestion';
import { entriesOf, EntryLines } from './entry-lines';
import { Refusal, type AcceptedSuggestion, type KnownFact, type PromptLine, type SuggestionRefusal } from './suggest-types';

/** How sure a suggestion is that stands in the CV word for word: less than what the parser itself reads well. */
const CONFIDENCE = { fill: 0.7, add: 0.6, correct: 0.55 } as const;

export interface MergedSuggestions {
  readonly suggestions: readonly AcceptedSuggestion[];
  readonly refused: readonly { readonly reason: SuggestionRefusal }[];
}

/** What the parser found, as known facts of nobody's word yet. */
export const knownOf = (parsed: ParsedCv): KnownFact[] => parsed.fields.map((f) => ({ ...f.fact, id: f.id, parentId: f.parentId ?? null, confirmed: false, span: f.span }));

/**
 * Takes from a text model's answer what the CV bears out, and nothing else: each value has to stand, letter for letter, in the
 * lines that are named for it and that the model was shown, as a whole and not turned round by its sentence; dates have to be what
 * our own reader makes of those words; lines have to be the entry's own. Confirmed facts and what is there already are left alone,
 * contacts are never taken. Everything else is refused, with a reason. Whatever the model answers, this never throws.
 * @param lines what the model was shown
 * @param known the facts of the profile, with their places in this CV
 */
export function mergeSuggestion(lines: readonly PromptLine[], known: readonly KnownFact[], answer: unknown): MergedSuggestions {
  const map = new Map(lines.map((l) => [l.index, l]));
  const scene: Scene = { lines: map, known, entries: entriesOf(known), own: new EntryLines(known, map) };
  const given = listOf(answer);
  if (!given) return { suggestions: [], refused: [{ reason: 'shape' }] };
  const suggestions: AcceptedSuggestion[] = [];
  const refused: { reason: SuggestionRefusal }[] = given.slice(MAX_SUGGESTIONS).map(() => ({ reason: 'too_many' }));
  const taken = new Set(known.filter((f) => f.kind !== 'highlight').map(keyOf));
  for (const one of given.slice(0, MAX_SUGGESTIONS)) {
    try {
      const accepted = accept(scene, one, refused);
      if (!accepted) continue;
      const key = accepted.corrects ? `${accepted.corrects}|` : `${keyOf(accepted.fact)}|${accepted.parentId ?? ''}`;
      if (taken.has(key) || (!accepted.corrects && (taken.has(keyOf(accepted.fact)) || isKnownPoint(known, accepted)))) throw new Refusal('already_there');
      taken.add(key);
      suggestions.push(accepted);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ reason: error.reason });
    }
  }
  return { suggestions, refused };
}

function listOf(answer: unknown): readonly unknown[] | null {
  if (typeof answer !== 'object' || answer === null || !('suggestions' in answer)) return null;
  return Array.isArray(answer.suggestions) ? answer.suggestions : null;
}

function accept(scene: Scene, one: unknown, refused: { reason: SuggestionRefusal }[]): AcceptedSuggestion | null {
  if (typeof one === 'object' && one !== null && 'kind' in one && (CONTACT_KINDS as readonly unknown[]).includes(one.kind)) throw new Refusal('contact');
  const parsed = CvSuggestion.safeParse(one);
  if (!parsed.success) throw new Refusal('shape');
  const { op, fields } = parsed.data;
  if (op === 'add') {
    const { fact, parentId } = newEntry(scene, parsed.data);
    return { fact, parentId, corrects: null, span: spanOf(scene, fields), confidence: CONFIDENCE.add };
  }
  const { fact, of, accepted, refused: some } = changeEntry(scene, parsed.data);
  refused.push(...some.map(({ reason }) => ({ reason })));
  if (accepted.length === 0) return null;
  return { fact, parentId: of.parentId, corrects: of.id, span: spanOf(scene, accepted), confidence: CONFIDENCE[op] };
}

function spanOf({ lines }: Scene, fields: readonly SuggestedField[]): Span {
  const lineFrom = Math.min(...fields.map((f) => f.lineFrom));
  return { page: lines.get(lineFrom)?.page ?? 0, lineFrom, lineTo: Math.max(...fields.map((f) => f.lineTo)), quote: fields.map((f) => f.quote).join('\n').slice(0, 500) };
}

/** What a fact is told apart by, so that nothing is suggested that is there. */
function keyOf(fact: FactInput): string {
  const value = fact.value as Record<string, string | undefined>;
  const named = fact.kind === 'work' ? `${value['title'] ?? ''} ${value['company'] ?? ''} ${value['start'] ?? ''}` : (value['name'] ?? factText(fact));
  return `${fact.kind}|${comparable(named)}`;
}

const isKnownPoint = (known: readonly KnownFact[], { fact }: AcceptedSuggestion): boolean =>
  fact.kind === 'highlight' && known.some((f) => f.kind === 'highlight' && (comparable(f.value.text).includes(comparable(fact.value.text)) || comparable(fact.value.text).includes(comparable(f.value.text))));
