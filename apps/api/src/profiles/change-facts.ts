import { AppError, factText, type Fact, type ProfileChange } from '@applywright/contracts';

/**
 * Applies a user's changes, in order; all or none.
 * @throws AppError not_found for a fact that is not in the profile, validation_failed for a change of kind or a wrong parent
 */
export function changeFacts(facts: readonly Fact[], changes: readonly ProfileChange[], newId: () => string): Fact[] {
  return changes.reduce((now, change) => applyChange(now, change, newId), [...facts]);
}

function applyChange(facts: Fact[], change: ProfileChange, newId: () => string): Fact[] {
  switch (change.op) {
    case 'confirm-all':
      return facts.map((f) => ({ ...f, confirmed: true }));
    case 'confirm':
      return replace(facts, change.factId, (f) => ({ ...f, confirmed: true }));
    case 'update':
      return replace(facts, change.factId, (f) => {
        if (f.kind !== change.fact.kind) throw new AppError('validation_failed', 'A fact keeps its kind.');
        // The place in the CV stays as the trace of where it came from; the value is now the user's word.
        return { ...f, ...change.fact, text: factText(change.fact), confidence: 1, confirmed: true, runnerUp: null } as Fact;
      });
    case 'remove':
      replace(facts, change.factId, (f) => f);
      return facts.filter((f) => f.id !== change.factId && f.parentId !== change.factId);
    case 'add': {
      if (change.parentId && !facts.some((f) => f.id === change.parentId && (f.kind === 'work' || f.kind === 'project'))) throw new AppError('not_found', 'The entry that this belongs to is not there.');
      const fact = { ...change.fact, id: newId(), parentId: change.parentId, text: factText(change.fact), source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null } as Fact;
      return [...facts, fact];
    }
  }
}

function replace(facts: Fact[], id: string, change: (fact: Fact) => Fact): Fact[] {
  const at = facts.findIndex((f) => f.id === id);
  const found = facts[at];
  if (!found) throw new AppError('not_found');
  return facts.with(at, change(found));
}
