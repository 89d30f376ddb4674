import type { FeatureSpace } from './posting-index';
import { LISTED, TOLD } from './user-table';
import type { UserVector } from './user-vector';
import { COMPONENT_WEIGHT, COMPONENTS, LISTED_ALLOWANCE, TITLE_COSINE } from './weights';

/**
 * The exact inner product of posting and user, split by component. One object is filled anew for every pair, because hundreds of
 * pairs are scored for each user: read it before the next call of `contentOf`.
 */
export interface Content {
  /** By component: what the career shows, and what only lists and summaries claim (not yet bounded). */
  readonly told: Float64Array;
  readonly claimed: Float64Array;
  /** The two together, the claimed share bounded. */
  readonly sums: Float64Array;
  /** Sum of `sums`. */
  raw: number;
  /** The share of the posting's words, by their weight, that the profile repeats; an ordinary list does not count. */
  copied: number;
  /** The nearest of the wanted titles and its cosine with the posting's title; −1 and 0 where none shares a word. */
  nearestTitle: number;
  titleCosine: number;
}
const SIZE = COMPONENTS.length;
const MOST_TITLES = 16;
const content: Content = { told: new Float64Array(SIZE), claimed: new Float64Array(SIZE), sums: new Float64Array(SIZE), raw: 0, copied: 0, nearestTitle: -1, titleCosine: 0 };
const cosines = new Float64Array(MOST_TITLES);
/** The pair that `content` is of: scoring, wording and gaps ask for the same one in turn. */
let pair: { index: FeatureSpace; idf: Float64Array; ordinal: number; vector: UserVector } | undefined;
/** The entries of that posting of which the user has something, with their slots in the user's table. */
let sharedEntries = new Int32Array(256);
let sharedSlots = new Int32Array(256);
let sharedCount = 0;

/** An honest list repeats up to this share of a posting that suits its person; what goes beyond it counts twice, because nobody lists prose. */
const HONEST_LIST = 0.25;
const LIST_SHARE = 2;

/** What mere claims may add to what the career shows. */
export const bounded = (told: number, claimed: number, component: number): number => told + Math.min(claimed, told + LISTED_ALLOWANCE[component]!);

/** Sums in whole billionths: the order in which an index numbers its words must not tell. */
const settled = (value: number): number => Math.round(value * 1e9) / 1e9;

export const contentOf = (index: FeatureSpace, ordinal: number, vector: UserVector): Content => {
  const { length, ids, weights } = index.entriesOf(ordinal);
  if (pair?.ordinal === ordinal && pair.vector === vector && pair.index === index && pair.idf === index.idf) return content;
  const { table, desiredTitles } = vector;
  const { told, claimed, sums } = content;
  if (sharedEntries.length < length) [sharedEntries, sharedSlots] = [new Int32Array(2 * length), new Int32Array(2 * length)];
  sharedCount = 0;
  told.fill(0);
  claimed.fill(0);
  const titles = Math.min(desiredTitles.length, MOST_TITLES);
  for (let title = 0; title < titles; title++) cosines[title] = 0;
  let toldShare = 0;
  let listedShare = 0;
  for (let at = 0; at < length; at++) {
    const slot = table.slotOf(ids[at]!);
    if (slot < 0) continue;
    sharedEntries[sharedCount] = at;
    sharedSlots[sharedCount++] = slot;
    const weight = weights[at]!;
    const component = table.component[slot]!;
    told[component]! += table.told[slot]! * weight;
    claimed[component]! += table.claimed[slot]! * weight;
    // the weights of a posting's words have length one, so their squares are shares
    const standing = table.standing[slot]!;
    if (standing === TOLD) toldShare += weight * weight;
    else if (standing === LISTED) listedShare += weight * weight;
    if (component !== TITLE_COSINE || table.desiredRow[slot]! < 0) continue;
    const row = table.desiredRow[slot]! * desiredTitles.length;
    for (let title = 0; title < titles; title++) cosines[title]! += (table.desired[row + title]! * weight) / COMPONENT_WEIGHT[TITLE_COSINE]!;
  }
  content.copied = settled(toldShare + LIST_SHARE * Math.max(0, listedShare - HONEST_LIST));
  content.raw = 0;
  for (let component = 0; component < SIZE; component++) {
    told[component] = settled(told[component]!);
    claimed[component] = settled(claimed[component]!);
    content.raw += sums[component] = bounded(told[component]!, claimed[component]!, component);
  }
  content.nearestTitle = -1;
  content.titleCosine = 0;
  for (let title = 0; title < titles; title++) {
    const cosine = settled(cosines[title]!);
    if (cosine <= content.titleCosine) continue;
    content.titleCosine = cosine;
    content.nearestTitle = title;
  }
  pair = { index, idf: index.idf, ordinal, vector };
  return content;
};

/** A word of the posting that the user has too. */
export interface SharedWord {
  slot: number;
  word: string;
  value: number;
}
/** The dearest words that posting and user share, of one component, and how many there are in all. */
export interface Shared {
  count: number;
  best: SharedWord[];
}

/** By component, the words that some fact holds. */
export const sharedWords = (index: FeatureSpace, ordinal: number, vector: UserVector, most: number): Shared[] => {
  const shared: Shared[] = COMPONENTS.map(() => ({ count: 0, best: [] }));
  contentOf(index, ordinal, vector);
  const { table } = vector;
  const { ids, weights } = index.entriesOf(ordinal);
  for (let n = 0; n < sharedCount; n++) {
    const entry = sharedEntries[n]!;
    const slot = sharedSlots[n]!;
    if (!table.hasFacts(slot)) continue;
    const value = (table.told[slot]! + table.claimed[slot]!) * weights[entry]!;
    if (value <= 0) continue;
    const of = shared[table.component[slot]!]!;
    of.count++;
    const { best } = of;
    if (best.length === most && value < best[most - 1]!.value) continue;
    const word = index.words[ids[entry]!]!;
    let at = best.length;
    while (at > 0 && (best[at - 1]!.value < value || (best[at - 1]!.value === value && best[at - 1]!.word > word))) at--;
    if (at >= most) continue;
    best.splice(at, 0, { slot, word, value });
    if (best.length > most) best.pop();
  }
  return shared;
};
