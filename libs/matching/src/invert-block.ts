import { BLOCK_SIZE } from './kernel/kernel';
import { type ForwardArrays, idAt } from './posting-block';
import { COUNT_WEIGHT } from './weights';

/** How many places of a list stand in a group, and how long a group is, seen as places. */
const GROUP = 4;
const GROUP_ITEMS = 12;

/** The text's inverted lists (see `BlockLists`) of the first `size` postings, and where they begin by feature. One counting sort, then each list by counts. */
export const invertText = ({ starts, textEnds, low, high }: ForwardArrays, size: number, offsets: Uint32Array): Uint16Array => {
  // Counted one place up and summed, an entry is where the feature's list ends; filling moves that of the one before it to its end.
  const ends = new Uint32Array(offsets.length + 2);
  for (let place = 0; place < size; place++) {
    const to = textEnds[place]!;
    for (let p = starts[place]!; p < to; p++) ends[(low[p]! | ((high[p]! & 0xf8) << 13)) + 2]!++;
  }
  for (let f = 2; f < ends.length; f++) ends[f]! += ends[f - 1]!;
  const total = ends[ends.length - 1]!;
  const places = new Uint16Array(total);
  const codes = new Uint8Array(total);
  for (let place = 0; place < size; place++) {
    const to = textEnds[place]!;
    for (let p = starts[place]!; p < to; p++) {
      const bits = high[p]!;
      const slot = ends[(low[p]! | ((bits & 0xf8) << 13)) + 1]!++;
      places[slot] = place;
      codes[slot] = bits & 7;
    }
  }
  return groupByCount(places, codes, ends, offsets);
};

const groupByCount = (places: Uint16Array, codes: Uint8Array, ends: Uint32Array, offsets: Uint32Array): Uint16Array => {
  let lists = new Uint16Array(1 + places.length + (places.length >> 1) + 64);
  // The empty list comes first.
  let at = 1;
  const tally = new Uint32Array(8);
  for (let f = 0; f < offsets.length; f++) {
    const from = ends[f]!;
    const to = ends[f + 1]!;
    if (from === to) continue;
    if (at + (to - from) + 9 > lists.length) {
      const larger = new Uint16Array(lists.length * 2);
      larger.set(lists);
      lists = larger;
    }
    offsets[f] = at;
    tally.fill(0);
    for (let p = from; p < to; p++) tally[codes[p]!]!++;
    let mask = 0;
    let next = at + 1;
    for (let code = 0; code < 8; code++) {
      const count = tally[code]!;
      if (count === 0) continue;
      mask |= 1 << code;
      lists[next] = count;
      tally[code] = next + 1;
      next += 1 + count;
    }
    lists[at] = mask;
    for (let p = from; p < to; p++) lists[tally[codes[p]!]!++] = places[p]!;
    at = next;
  }
  return lists.subarray(0, at);
};

/** The other components' lists in groups of four, the last group filled up with its last place; the weights are yet to be written. */
export const invertOthers = (forward: ForwardArrays, size: number, otherOf: Int32Array, offsets: Uint32Array): Uint16Array => {
  const { starts, textEnds } = forward;
  const counts = new Uint32Array(offsets.length);
  for (let place = 0; place < size; place++) {
    for (let p = textEnds[place]!; p < starts[place + 1]!; p++) counts[otherOf[idAt(forward, p)]!]!++;
  }
  let groups = 0;
  for (let other = 0; other < offsets.length; other++) {
    offsets[other] = groups;
    groups += Math.ceil(counts[other]! / GROUP);
  }
  const places = new Uint16Array(groups * GROUP_ITEMS);
  const filled = new Uint32Array(offsets.length);
  for (let place = 0; place < size; place++) {
    for (let p = textEnds[place]!; p < starts[place + 1]!; p++) {
      const other = otherOf[idAt(forward, p)]!;
      const n = filled[other]!++;
      const group = (offsets[other]! + Math.floor(n / GROUP)) * GROUP_ITEMS;
      for (let rest = n % GROUP; rest < GROUP; rest++) places[group + rest] = place;
    }
  }
  return places;
};

const SQUARES = COUNT_WEIGHT.slice(1, 9).map((weight) => weight * weight);
const squares = new Float64Array(BLOCK_SIZE);
/** By place the sum of the squared weights of its words, read off the inverted lists in their order. The array is written anew by the next call. */
export const textSquares = ({ textOffsets, textLists }: { textOffsets: Uint32Array; textLists: Uint16Array }, size: number, idf: Float64Array): Float64Array => {
  squares.fill(0, 0, size);
  for (let f = 0; f < textOffsets.length; f++) {
    let at = textOffsets[f]!;
    if (at === 0) continue;
    const square = idf[f]! * idf[f]!;
    const mask = textLists[at++]!;
    for (let code = 0; mask >>> code > 0; code++) {
      if (((mask >>> code) & 1) === 0) continue;
      const more = SQUARES[code]! * square;
      const to = at + 1 + textLists[at]!;
      for (at++; at < to; at++) squares[textLists[at]!]! += more;
    }
  }
  return squares;
};
