import { BLOCK_SIZE, type BlockLists, type Kernel, keyOf, type Query } from './kernel';

/** What kernel.wat does, in JavaScript: for small indexes, where there is no WebAssembly, and as the oracle of the tests. */
export class PlainKernel implements Kernel {
  readonly sums = new Int32Array(BLOCK_SIZE);
  readonly keys = new Float64Array(BLOCK_SIZE);

  private query: Query | undefined;

  load(query: Query): void {
    this.query = query;
  }

  accumulate(block: BlockLists): void {
    this.sums.fill(0);
    if (!this.query) return;
    this.addText(block, this.query);
    this.addOther(block, this.query);
  }

  private addText({ textOffsets, textLists }: BlockLists, { texts, textIds, tables }: Query): void {
    const { sums } = this;
    for (let i = 0; i < texts; i++) {
      const id = textIds[i]!;
      if (id >= textOffsets.length) continue;
      let at = textOffsets[id]!;
      const mask = textLists[at++]!;
      for (let code = 0; mask >>> code > 0; code++) {
        if (((mask >>> code) & 1) === 0) continue;
        const more = tables[i * 8 + code]!;
        const to = at + 1 + textLists[at]!;
        for (at++; at < to; at++) sums[textLists[at]!]! += more;
      }
    }
  }

  private addOther({ otherOffsets, otherPlaces, otherWeights }: BlockLists, query: Query): void {
    const { sums } = this;
    for (let i = 0; i < query.others; i++) {
      const id = query.otherIds[i]!;
      if (id >= otherOffsets.length - 1) continue;
      const factor = query.otherWeights[i]!;
      const to = otherOffsets[id + 1]!;
      for (let group = otherOffsets[id]!; group < to; group++) {
        for (let n = 0; n < 4; n++) sums[otherPlaces[group * 12 + n]!]! += Math.fround(factor * otherWeights[group * 6 + 2 + n]!) | 0;
      }
    }
  }

  sweep({ first, size, units }: BlockLists, allowed: Uint32Array, threshold: number): number {
    const { sums, keys } = this;
    let count = 0;
    for (let place = 0; place < size; place++) {
      const score = Math.fround(Math.fround(sums[place]!) * units[place]!);
      if (score <= threshold) continue;
      const ordinal = first + place;
      if ((allowed[ordinal >>> 5]! >>> (ordinal & 31)) & 1) keys[count++] = keyOf(score, ordinal);
    }
    return count;
  }
}
