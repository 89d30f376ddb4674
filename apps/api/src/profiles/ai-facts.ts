import { CONTACT_KINDS, factText, type Fact } from '@applywright/contracts';
import type { AcceptedSuggestion, KnownFact } from '@applywright/cv-parser';

/** A CV as facts name it. */
export interface NamedCv { readonly uploadId: string; readonly fileName: string }

/** Whether a fact is an open suggestion that a model made about this CV. */
export const isSuggestionAbout = ({ source, confirmed }: Fact, uploadId: string): boolean => source.type === 'ai' && !confirmed && source.cv?.uploadId === uploadId;

/** The profile as a text model's answer is held against it: the person's word counts as confirmed, earlier suggestions about this CV not at all. */
export const knownFacts = (facts: readonly Fact[], uploadId: string): KnownFact[] =>
  facts.filter((f) => !isSuggestionAbout(f, uploadId)).map((f) => ({ ...inputOf(f), id: f.id, parentId: f.parentId, confirmed: f.confirmed || f.source.type === 'user', span: spanOf(f, uploadId) }));

/** What the profile says of how to reach the person. */
export const contactFacts = (facts: readonly Fact[]): Fact[] => facts.filter((f) => (CONTACT_KINDS as readonly string[]).includes(f.kind));

/** The profile with a model's suggestions in the place of its earlier ones; those that no longer fit, because the person was quicker, are left out. */
export function withSuggestions(facts: readonly Fact[], suggestions: readonly AcceptedSuggestion[], asked: readonly KnownFact[], { cv, model, newId }: { cv: NamedCv; model: string; newId: () => string }): Fact[] {
  const kept = facts.filter((f) => !isSuggestionAbout(f, cv.uploadId));
  const fits = ({ fact, corrects, parentId }: AcceptedSuggestion): boolean => {
    if (parentId && !kept.some((f) => f.id === parentId)) return false;
    if (!corrects) return !kept.some((f) => f.kind === fact.kind && f.parentId === parentId && f.text === factText(fact));
    const now = kept.find((f) => f.id === corrects);
    const then = asked.find((f) => f.id === corrects);
    return now !== undefined && !now.confirmed && JSON.stringify(now.value) === JSON.stringify(then?.value);
  };
  const made = suggestions.filter(fits).map(({ fact, parentId, corrects, span, confidence }): Fact => {
    const from = [corrects, parentId].filter((id): id is string => id !== null);
    return { ...fact, id: newId(), parentId, text: factText(fact), source: { type: 'ai', model, from, cv: { ...cv, span }, ...(corrects && { corrects }) }, confidence, confirmed: false, runnerUp: null };
  });
  return [...kept, ...made];
}

const inputOf = ({ kind, value }: Fact) => ({ kind, value }) as Pick<Fact, 'kind' | 'value'> as KnownFact;
function spanOf({ source }: Fact, uploadId: string): KnownFact['span'] {
  const cv = source.type === 'cv' ? source : source.type === 'ai' ? source.cv : undefined;
  return cv?.uploadId === uploadId ? cv.span : null;
}
