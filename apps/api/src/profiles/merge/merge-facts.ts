import { factText, type Fact, type FactChange, type FactSource, type ParsedField, type Span } from '@applywright/contracts';
import { matchReadings, type Matches, type Said } from './match-readings';
import { isSuggestion, type ProfileState } from './overruled';
import { keyOf, saysElse } from './same-words';

/** A value that a CV or an imported file says; `id` and `parentId` are local to the file. */
export interface Reading extends Pick<ParsedField, 'id' | 'parentId' | 'fact' | 'confidence' | 'runnerUp'> {
  readonly source: FactSource;
  readonly confirmed: boolean;
}
export interface MergeRules {
  /** A CV says how things are now: unconfirmed facts of earlier ones that it lacks go. An import only adds. */
  readonly removesUnsaid: boolean;
  /** Whether what the person has removed stays out. */
  readonly heedsRemovals: boolean;
  /** Whether the file still says what a pending suggestion rests on. */
  readonly stillSays: (quote: string) => boolean;
}
export interface Merged {
  readonly facts: Fact[];
  readonly changes: FactChange[];
}

/** What nobody may change but the person: typed, brought along or confirmed. */
export const isOwnWord = (fact: Fact): boolean => fact.confirmed || fact.source.type === 'user';

const spanOf = ({ source }: { source: FactSource }): Span | null => (source.type === 'cv' ? source.span : null);
const inputOf = ({ kind, value }: Fact): FactChange['offered'] => ({ kind, value }) as FactChange['offered'];

/**
 * Merges what a file says into a profile. The person's own word stays as it is, byte for byte; where the file says otherwise, that is
 * offered. Everything else follows the file. Merging the same file again changes nothing. A CV in another language says the same
 * things in other words: of those only names, dates, contacts and places are recognised.
 * @param newId gives a fresh fact id for each call
 */
export function mergeFacts({ facts, overruled }: ProfileState, readings: readonly Reading[], rules: MergeRules, newId: () => string): Merged {
  const known = facts.filter((f) => !isSuggestion(f));
  const removals = rules.heedsRemovals ? overruled : overruled.filter((o) => known.some((f) => f.id === o.by));
  const changes: FactChange[] = [];
  const list = new FactList(facts);
  /** Of each reading: its fact, or null where the person does not want it. */
  const factOf = new Map<string, string | null>();
  const touched = new Set<string>();

  const place = (reading: Reading, said: Said, matches: Matches): string | null => {
    const matched = matches.get(said);
    if (matched === null) return null;
    const before = matched === undefined ? undefined : list.get(matched);
    if (before && touched.has(before.id)) return before.id;
    const fact = { ...reading.fact, id: before?.id ?? newId(), parentId: said.parentId, text: factText(reading.fact), source: reading.source, confidence: reading.confidence, confirmed: reading.confirmed, runnerUp: reading.runnerUp ?? null } as Fact;
    touched.add(fact.id);
    if (!before) {
      changes.push({ type: 'added', kind: fact.kind, factId: fact.id, before: null, after: fact.text, offered: null, span: spanOf(reading) });
    } else if (isOwnWord(before)) {
      if (saysElse(before, reading.fact)) changes.push({ type: 'kept', kind: before.kind, factId: before.id, before: before.text, after: before.text, offered: reading.fact, span: spanOf(reading) });
    } else if (before.text !== fact.text) {
      changes.push({ type: 'changed', kind: fact.kind, factId: fact.id, before: before.text, after: fact.text, offered: inputOf(before), span: spanOf(reading) });
    }
    list.put(before && isOwnWord(before) ? before : fact);
    return fact.id;
  };
  const placeAll = (some: readonly Reading[]): void => {
    const saids = new Map<Reading, Said>();
    const first = new Map<string, Reading>();
    for (const reading of some) {
      const parentId = reading.parentId === undefined ? null : factOf.get(reading.parentId);
      // what stands under an entry that the person has removed went with it
      if (parentId === null && reading.parentId !== undefined) {
        factOf.set(reading.id, null);
        continue;
      }
      const said = { fact: reading.fact, parentId: parentId ?? null };
      const key = `${keyOf(reading.fact)}|${said.parentId ?? ''}`;
      if (first.has(key)) continue;
      first.set(key, reading);
      saids.set(reading, said);
    }
    const matches = matchReadings([...saids.values()], known, removals);
    for (const reading of some) {
      const said = saids.get(reading);
      if (said) factOf.set(reading.id, place(reading, said, matches));
      else if (!factOf.has(reading.id)) factOf.set(reading.id, factOf.get(first.get(`${keyOf(reading.fact)}|${(reading.parentId && factOf.get(reading.parentId)) ?? ''}`)?.id ?? '') ?? null);
    }
  };
  // Entries come first, so that points find theirs; the order of the file is kept by where they are put.
  placeAll(readings.filter((r) => r.fact.kind !== 'highlight'));
  placeAll(readings.filter((r) => r.fact.kind === 'highlight'));

  const merged = list.inOrder(readings.flatMap((r) => factOf.get(r.id) ?? []));
  const staying = rules.removesUnsaid ? withoutUnsaid(merged, touched, changes) : merged;
  return { facts: withoutStaleSuggestions(staying, rules.stillSays), changes };
}

/** Drops unconfirmed facts that the file does not say, unless something of the person's stands under them; each is listed, a position with its points. */
function withoutUnsaid(facts: readonly Fact[], touched: ReadonlySet<string>, changes: FactChange[]): Fact[] {
  const stays = new Set(facts.filter((f) => touched.has(f.id) || isOwnWord(f) || isSuggestion(f)).map((f) => f.id));
  for (const f of facts) if (stays.has(f.id) && f.parentId && !isSuggestion(f)) stays.add(f.parentId);
  const gone = facts.filter((f) => !stays.has(f.id));
  const goneIds = new Set(gone.map((f) => f.id));
  for (const f of gone) {
    if (f.parentId && goneIds.has(f.parentId)) continue;
    const points = gone.flatMap((p) => (p.parentId === f.id ? p.text : []));
    changes.push({ type: 'removed', kind: f.kind, factId: null, parentId: f.parentId, before: f.text, after: null, offered: inputOf(f), ...(points.length ? { highlights: points } : {}), span: spanOf(f) });
  }
  return facts.filter((f) => stays.has(f.id));
}

/** A suggestion goes with the fact that it would correct, the entry that it stands under, the words that it rests on, and when the file says it by itself. */
function withoutStaleSuggestions(facts: readonly Fact[], stillSays: MergeRules['stillSays']): Fact[] {
  const known = facts.filter((f) => !isSuggestion(f));
  const ids = new Set(known.map((f) => f.id));
  const byKey = new Map(known.map((f) => [`${keyOf(f)}|${f.parentId ?? ''}`, f]));
  return facts.filter((f) => {
    if (f.source.type !== 'ai' || f.confirmed) return true;
    const { corrects, cv } = f.source;
    if ((corrects && !ids.has(corrects)) || (f.parentId && !ids.has(f.parentId)) || (cv && !stillSays(cv.span.quote))) return false;
    const same = byKey.get(`${keyOf(f)}|${f.parentId ?? ''}`);
    return !same || saysElse(same, f);
  });
}

/** Facts in their order: those that stay keep their place, a new one stands behind the one before it in the file. */
class FactList {
  private readonly byId: Map<string, Fact>;
  private readonly before: readonly string[];
  constructor(facts: readonly Fact[]) {
    this.byId = new Map(facts.map((f) => [f.id, f]));
    this.before = facts.map((f) => f.id);
  }
  get(id: string): Fact | undefined {
    return this.byId.get(id);
  }
  put(fact: Fact): void {
    this.byId.set(fact.id, fact);
  }
  inOrder(said: readonly string[]): Fact[] {
    const old = new Set(this.before);
    const followers = new Map<string, Set<string>>([['', new Set()]]);
    let anchor = '';
    for (const id of said) {
      if (old.has(id)) anchor = id;
      else if (!followers.has(anchor)) followers.set(anchor, new Set([id]));
      else followers.get(anchor)?.add(id);
    }
    const ids = [...(followers.get('') ?? []), ...this.before.flatMap((id) => [id, ...(followers.get(id) ?? [])])];
    return [...new Set(ids)].flatMap((id) => this.byId.get(id) ?? []);
  }
}
