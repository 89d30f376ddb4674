import type { Fact, FactInput, FactKind } from '@applywright/contracts';
import { ALIKE_FROM, likeness, REMOVED_ALIKE_FROM } from './likeness';
import { standsUnder, type Overruled } from './overruled';
import { keyOf } from './same-words';

/** A value that a file says, before it has met the profile. */
export interface Said { readonly fact: FactInput; readonly parentId: string | null }
/** The fact of the profile that a reading speaks of; `null` for one that the person has removed. */
export type Matches = ReadonlyMap<Said, string | null>;

/** Pairs beyond this are not compared letter by letter: nobody's CV has them. */
const MOST_PAIRS = 40_000;
/** Kinds of which a person has one or few: what is left over on both sides speaks of the same. */
const CONTACTS: readonly FactKind[] = ['name', 'headline', 'summary', 'email', 'phone', 'location', 'link'];

const placeOf = (fact: FactInput, parentId: string | null): string => (fact.kind === 'highlight' ? `${keyOf(fact)}|${parentId ?? ''}` : keyOf(fact));

/**
 * Finds for each reading the fact that it speaks of, one to one: the same words first, then what is alike enough (the surest pair
 * first), then contacts that are left over on both sides. A reading without a match is new.
 */
export function matchReadings(readings: readonly Said[], facts: readonly Fact[], overruled: readonly Overruled[]): Matches {
  const matches = new Map<Said, string | null>();
  const free = new Map(facts.map((f) => [f.id, f]));
  const left = new Set(readings);
  const settle = (reading: Said, factId: string | null): void => {
    matches.set(reading, factId);
    left.delete(reading);
    if (factId) free.delete(factId);
  };

  const byPlace = groupBy(facts, (f) => placeOf(f, f.parentId));
  for (const reading of readings) {
    const fact = byPlace.get(placeOf(reading.fact, reading.parentId))?.find((f) => free.has(f.id));
    if (fact) settle(reading, fact.id);
  }
  const ids = new Set(facts.map((f) => f.id));
  const refused = overruled.filter((o) => !o.suggestion);
  const insteadOf = ({ by }: Overruled): string | null => (by && ids.has(by) ? by : null);
  const overruledByKey = groupBy(refused, (o) => keyOf(o.fact));
  for (const reading of [...left]) {
    const entry = overruledByKey.get(keyOf(reading.fact))?.find((o) => standsUnder(o, reading.fact, reading.parentId));
    if (entry) settle(reading, insteadOf(entry));
  }
  for (const { reading, factId } of alikePairs([...left], [...free.values()], refused, insteadOf))
    if (left.has(reading) && (factId === null || free.has(factId))) settle(reading, factId);
  for (const reading of [...left]) {
    const fact = CONTACTS.includes(reading.fact.kind) && [...free.values()].find((f) => f.kind === reading.fact.kind && sameHost(f, reading.fact));
    if (fact) settle(reading, fact.id);
  }
  return matches;
}

interface Pair { readonly reading: Said; readonly factId: string | null; readonly score: number }

function alikePairs(readings: readonly Said[], facts: readonly Fact[], refused: readonly Overruled[], insteadOf: (o: Overruled) => string | null): Pair[] {
  const pairs: Pair[] = [];
  const factsByKind = groupBy(facts, (f) => f.kind);
  const refusedByKind = groupBy(refused, (o) => o.fact.kind);
  for (const [kind, ofKind] of groupBy(readings, (r) => r.fact.kind)) {
    const [known, gone] = [factsByKind.get(kind) ?? [], refusedByKind.get(kind) ?? []];
    const most = Math.floor(MOST_PAIRS / Math.max(1, known.length + gone.length));
    for (const reading of ofKind.slice(0, most)) {
      for (const fact of known) {
        // A point that was reworded is known by its place; the same point elsewhere is another one.
        const score = kind === 'highlight' && fact.parentId !== reading.parentId ? 0 : likeness(fact, reading.fact);
        if (score >= ALIKE_FROM) pairs.push({ reading, factId: fact.id, score });
      }
      for (const entry of gone) {
        const score = standsUnder(entry, reading.fact, reading.parentId) ? likeness(entry.fact, reading.fact) : 0;
        if (score >= REMOVED_ALIKE_FROM) pairs.push({ reading, factId: insteadOf(entry), score: score - 0.001 });
      }
    }
  }
  return pairs.sort((a, b) => b.score - a.score);
}

/** Links of one site are one link that has changed; those of two sites are two. */
function sameHost(a: FactInput, b: FactInput): boolean {
  if (a.kind !== 'link' || b.kind !== 'link') return true;
  const host = (url: string): string => url.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/, '').split(/[/?#]/)[0] ?? '';
  return host(a.value.url) === host(b.value.url);
}

function groupBy<T, K>(items: Iterable<T>, keyOfItem: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
