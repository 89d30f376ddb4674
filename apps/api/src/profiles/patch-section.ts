import { AppError, SECTION_OF, type Fact, type PatchSectionRequest, type ProfileChange, type Section } from '@applywright/contracts';
import { changeFacts, HAS_POINTS } from './change-facts';
import type { ProfileState } from './merge/overruled';

/** Of all entries together; a request that holds more is no edit of a person's. */
const MOST_POINTS = 1000;
type Refusal = { path: string; message: string };

/** A point belongs where its entry stands. */
function sectionOf(fact: Fact, facts: readonly Fact[]): Section {
  const parent = fact.kind === 'highlight' && facts.find((f) => f.id === fact.parentId);
  return SECTION_OF[parent ? parent.kind : fact.kind];
}

/**
 * Corrects, adds and removes facts within one section; all or none.
 * @throws AppError not_found for a fact that is not in the profile; validation_failed, naming each place, for one of another section
 */
export function patchSection(state: ProfileState, section: Section, { items, remove }: Pick<PatchSectionRequest, 'items' | 'remove'>, newId: () => string): ProfileState {
  refuseOthers(state.facts, section, { items, remove });
  const change = (now: ProfileState, ...changes: ProfileChange[]): ProfileState => changeFacts(now, changes, newId);
  const removed = change(state, ...remove.map((factId): ProfileChange => ({ op: 'remove', factId })));
  return items.reduce((now, { id, fact, highlights }, i) => {
    const next = id ? change(now, { op: 'update', factId: id, fact }) : change(now, { op: 'add', fact, parentId: null });
    const entry = id ?? next.facts.at(-1)?.id ?? '';
    return highlights ? givePoints(next, entry, highlights, `body.items.${i}`, newId) : next;
  }, removed);
}

type Points = NonNullable<PatchSectionRequest['items'][number]['highlights']>;

/** Points are given whole: those that are named stay, corrected and in the given order, the others go. */
function givePoints(state: ProfileState, parentId: string, points: Points, where: string, newId: () => string): ProfileState {
  const now = state.facts.filter((f) => f.kind === 'highlight' && f.parentId === parentId);
  const known = new Set(now.map((f) => f.id));
  const wrong = points.flatMap(({ id }, i): Refusal[] => (id && !known.has(id) ? [{ path: `${where}.highlights.${i}.id`, message: 'is no point of this entry' }] : []));
  if (wrong.length) throw new AppError('validation_failed', undefined, wrong);
  const named = new Set(points.flatMap(({ id }) => id ?? []));
  let next = changeFacts(state, now.filter((f) => !named.has(f.id)).map((f): ProfileChange => ({ op: 'remove', factId: f.id })), newId);
  const order: string[] = [];
  for (const { id, text } of points) {
    const fact = { kind: 'highlight', value: { text } } as const;
    const before = next.facts.find((f) => f.id === id);
    // A point that is only named keeps its state: giving the list whole confirms nothing by itself.
    if (id && before?.text !== text) next = changeFacts(next, [{ op: 'update', factId: id, fact }], newId);
    if (!id) next = changeFacts(next, [{ op: 'add', fact, parentId }], newId);
    order.push(id ?? next.facts.at(-1)?.id ?? '');
  }
  const inOrder = order.flatMap((id) => next.facts.find((f) => f.id === id) ?? []);
  const rest = next.facts.filter((f) => !order.includes(f.id));
  const at = rest.findIndex((f) => f.id === parentId) + 1;
  return { ...next, facts: [...rest.slice(0, at), ...inOrder, ...rest.slice(at)] };
}

function refuseOthers(facts: readonly Fact[], section: Section, { items, remove }: Pick<PatchSectionRequest, 'items' | 'remove'>): void {
  const byId = new Map(facts.map((f) => [f.id, f]));
  const wrong: Refusal[] = [];
  if (items.reduce((sum, { highlights }) => sum + (highlights?.length ?? 0), 0) > MOST_POINTS) wrong.push({ path: 'body.items', message: `holds more than ${MOST_POINTS} points` });
  const belongs = (id: string, path: string): void => {
    const fact = byId.get(id);
    if (!fact) throw new AppError('not_found');
    if (sectionOf(fact, facts) !== section) wrong.push({ path, message: 'belongs to another section' });
  };
  const named = new Set<string>();
  const once = (id: string, path: string): void => {
    if (named.has(id)) wrong.push({ path, message: 'is named twice' });
    named.add(id);
  };
  remove.forEach((id, i) => {
    belongs(id, `body.remove.${i}`);
    once(id, `body.remove.${i}`);
  });
  items.forEach(({ id, fact, highlights }, i) => {
    const path = `body.items.${i}`;
    if (id) {
      belongs(id, `${path}.id`);
      once(id, `${path}.id`);
      if (byId.get(id)?.kind !== fact.kind) wrong.push({ path: `${path}.fact.kind`, message: 'a fact keeps its kind' });
    } else if (fact.kind === 'highlight') wrong.push({ path: `${path}.fact.kind`, message: 'a point is given with its entry' });
    else if (SECTION_OF[fact.kind] !== section) wrong.push({ path: `${path}.fact.kind`, message: 'belongs to another section' });
    if (highlights && !HAS_POINTS.includes(fact.kind)) wrong.push({ path: `${path}.highlights`, message: 'only positions and projects have points' });
    highlights?.forEach((point, p) => point.id && once(point.id, `${path}.highlights.${p}.id`));
  });
  if (wrong.length) throw new AppError('validation_failed', undefined, wrong.slice(0, 20));
}
