import { AppError, factText, type Fact, type ProfileChange } from '@applywright/contracts';
import { isSuggestion, overrule, reinstate, type ProfileState } from './merge/overruled';
import { saysElse } from './merge/same-words';

/** Kinds that have points under them. */
export const HAS_POINTS: readonly Fact['kind'][] = ['work', 'project'];

/**
 * Applies a user's changes, in order; all or none. What is removed or corrected is remembered, so that no CV brings it back.
 * @throws AppError not_found for a fact that is not in the profile, validation_failed for a change of kind or a wrong parent
 */
export function changeFacts(state: ProfileState, changes: readonly ProfileChange[], newId: () => string): ProfileState {
  return changes.reduce((now, change) => applyChange(now, change, newId), state);
}

function applyChange({ facts, overruled }: ProfileState, change: ProfileChange, newId: () => string): ProfileState {
  switch (change.op) {
    case 'confirm-all':
      // What a model suggests is looked at one by one.
      return { facts: facts.map((f) => (isSuggestion(f) ? f : { ...f, confirmed: true })), overruled };
    case 'confirm':
      return confirm({ facts, overruled }, find(facts, change.factId));
    case 'update': {
      const before = find(facts, change.factId);
      if (before.kind !== change.fact.kind) throw new AppError('validation_failed', 'A fact keeps its kind.');
      const confirmed = confirm({ facts, overruled: reinstate(overruled, change.fact, before.parentId) }, before);
      const says = saysElse(before, change.fact) || saysElse(change.fact, before);
      return {
        // The place in the CV stays as the trace of where it came from; the value is now the user's word.
        facts: confirmed.facts.map((f) => (f.id === before.id ? ({ ...f, ...change.fact, text: factText(change.fact), confidence: 1, confirmed: true, runnerUp: null } as Fact) : f)),
        overruled: says ? overrule(confirmed.overruled, before, before.id) : confirmed.overruled,
      };
    }
    case 'remove': {
      const gone = find(facts, change.factId);
      const stays = (f: Fact): boolean => f.id !== gone.id && f.parentId !== gone.id && !(isSuggestion(f) && f.source.type === 'ai' && f.source.corrects === gone.id);
      return { facts: facts.filter(stays), overruled: overrule(overruled, gone, null) };
    }
    case 'add': {
      if (change.parentId && !facts.some((f) => f.id === change.parentId && HAS_POINTS.includes(f.kind))) throw new AppError('not_found', 'The entry that this belongs to is not there.');
      const fact = { ...change.fact, id: newId(), parentId: change.parentId, text: factText(change.fact), source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null } as Fact;
      return { facts: [...facts, fact], overruled: reinstate(overruled, change.fact, change.parentId) };
    }
  }
}

/** Confirms a fact; a suggestion then takes the place, the points and the history of the fact that it corrects. */
function confirm({ facts, overruled }: ProfileState, fact: Fact): ProfileState {
  const confirmed = { ...fact, confirmed: true } as Fact;
  if (!isSuggestion(fact) || fact.source.type !== 'ai' || !fact.source.corrects) return { facts: facts.map((f) => (f.id === fact.id ? confirmed : f)), overruled };
  const { corrects, ...source } = fact.source;
  const corrected = facts.find((f) => f.id === corrects);
  const next = { ...confirmed, source, parentId: corrected ? corrected.parentId : fact.parentId } as Fact;
  const takes = HAS_POINTS.includes(next.kind);
  return {
    facts: facts
      .filter((f) => (corrected ? f.id !== fact.id : true) && !(isSuggestion(f) && f.id !== fact.id && f.source.type === 'ai' && f.source.corrects === corrects))
      .map((f) => (f.id === corrects || f.id === fact.id ? next : f.parentId === corrects ? { ...f, parentId: takes ? next.id : null } : f)),
    overruled: corrected ? overrule(overruled, corrected, next.id) : overruled,
  };
}

function find(facts: readonly Fact[], id: string): Fact {
  const found = facts.find((f) => f.id === id);
  if (!found) throw new AppError('not_found');
  return found;
}
