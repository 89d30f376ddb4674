import { hashOf } from '@applywright/lexicon';
import type { Boilerplate } from './boilerplate';
import { factsContradict, likeness, type PreparedPosting } from './compare-postings';
import { mix } from './text-sketch';

/** So many of one company and title are all compared with each other; of more, those under a common key, the newest so many: linear even where a chain lists one job a thousand times. */
const LOOKED_AT = 48;
/** Two groups fit a posting alike where their likeness differs by less. */
const ALIKE = 0.002;
const NO_PLACE = hashOf('?');
const ANY_PLACE = hashOf('*');

type Group = PreparedPosting[];

/** Groups what one company lists under one title, in the order given; only there can twins be. A step a posting. */
export function* groupTwins(postings: readonly PreparedPosting[], boilerplate: Boilerplate): Generator<void, Group[]> {
  // Adverts that name no employer have none in common.
  if (postings.length === 1 || postings[0]?.company.length === 0) return postings.map((posting) => [posting]);
  const groups: Group[] = [];
  const groupOf = new Map<PreparedPosting, Group>();
  const candidates = postings.length <= LOOKED_AT ? null : new Candidates();
  for (const posting of postings) {
    let group = bestGroup(posting, candidates?.of(posting) ?? groupOf.keys(), groupOf, boilerplate);
    if (group) group.push(posting);
    else groups.push((group = [posting]));
    groupOf.set(posting, group);
    candidates?.keep(posting);
    yield;
  }
  return groups;
}

function bestGroup(posting: PreparedPosting, others: Iterable<PreparedPosting>, groupOf: ReadonlyMap<PreparedPosting, Group>, boilerplate: Boilerplate): Group | null {
  /** Likeness; null where the facts of a member contradict. */
  const found = new Map<Group, number | null>();
  for (const other of others) {
    const group = groupOf.get(other)!;
    let best = found.get(group);
    if (best === undefined) found.set(group, (best = group.some((member) => factsContradict(posting, member)) ? null : 0));
    if (best === null) continue;
    const alike = likeness(posting, other, boilerplate);
    if (alike > best) found.set(group, alike);
  }
  let [first, second]: [Group | null, number] = [null, 0];
  let most = 0;
  for (const [group, alike] of found) {
    if (alike === null || alike <= second) continue;
    if (alike > most) [first, most, second] = [group, alike, most];
    else second = alike;
  }
  // An advert without a place, or a short cut, that fits two jobs alike belongs to neither.
  return second > 0 && most - second < ALIKE ? null : first;
}

/** Of many postings, those that may be twins of one: in a common place with some band of the text in common, or the last ones there. */
class Candidates {
  private readonly buckets = new Map<number, PreparedPosting[]>();

  of(posting: PreparedPosting): Set<PreparedPosting> {
    const found = new Set<PreparedPosting>();
    for (const key of keysOf(posting, 'asked')) for (const other of this.buckets.get(key)?.slice(-LOOKED_AT) ?? []) found.add(other);
    return found;
  }

  keep(posting: PreparedPosting): void {
    for (const key of keysOf(posting, 'kept')) {
      const bucket = this.buckets.get(key);
      if (bucket) bucket.push(posting);
      else this.buckets.set(key, [posting]);
    }
  }
}

/** Under which keys a posting is kept and under which its twins are asked for; the two differ where a place is not known. */
function keysOf({ place, sketch }: PreparedPosting, use: 'asked' | 'kept'): Set<number> {
  const keys = new Set<number>();
  const cities = place.cities.map((city) => hashOf(city.split(' ')[0]!));
  const unknown = use === 'asked' ? [NO_PLACE, ANY_PLACE] : [NO_PLACE];
  const places = cities.length === 0 ? unknown : [...cities, use === 'asked' ? NO_PLACE : ANY_PLACE];
  for (const at of places) {
    keys.add(at);
    sketch.bands.forEach((band, n) => keys.add(mix(mix(n + 1, band), at)));
  }
  return keys;
}
