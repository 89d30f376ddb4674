import * as fc from 'fast-check';
import { bitmapFrom, emptyBitmap, hasBit, setBit } from './bitmap';
import { bruteForce } from './brute-force';
import { posting } from './fixtures';
import { BLOCK_SIZE } from './kernel/kernel';
import { PlainKernel } from './kernel/plain-kernel';
import { WasmKernel } from './kernel/wasm-kernel';
import type { PostingForIndex } from './posting-for-index';
import { PostingIndex } from './posting-index';
import { scoreAll } from './score-all';

const VOCABULARY = [...'bcdfghklmnprstvw'].flatMap((first) => ['a', 'e', 'i', 'o', 'u'].flatMap((vowel) => ['nk', 'rt', 'xil'].map((end) => first + vowel + end)));
const TITLES = ['Chef', 'Backend Developer', 'Registered Nurse', 'Accountant', 'Truck Driver', ''];
/** Adverts of a few words each, told apart by nothing but numbers drawn from a seed. */
const small = (count: number, seed: number): PostingForIndex[] => {
  let state = seed;
  const next = (below: number): number => ((state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff), (state >>> 8) % below);
  return Array.from({ length: count }, () => ({
    ...posting(TITLES[next(TITLES.length)]!, 'Quarry', '', ''),
    descriptionText: Array.from({ length: next(9) }, () => VOCABULARY[next(1 + next(VOCABULARY.length))]!).join(' ').repeat(1 + next(3)) + (next(4) === 0 ? ' TypeScript, Excel, Kubernetes' : ''),
  }));
};
/** One index with each kernel. */
const bothOf = (postings: readonly PostingForIndex[]): PostingIndex[] =>
  [0, Infinity].map((wasmFrom) => {
    const index = new PostingIndex(wasmFrom);
    for (const one of postings) index.add(one);
    index.rebuild();
    return index;
  });
const [wasm, plain] = bothOf(small(700, 3)) as [PostingIndex, PostingIndex];

const anyWeight = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom(0, 1e-9, 1e9, -1e9));
/** Any vector, with features in it that no posting has. */
const vectorOf = (index: PostingIndex) =>
  fc.uniqueArray(fc.tuple(fc.nat(index.words.length + 20), anyWeight), { maxLength: 60, selector: ([feature]) => feature }).map((entries) => ({ features: entries.map(([feature]) => feature), weights: entries.map(([, weight]) => weight) }));
const top = (index: PostingIndex, vector: { features: number[]; weights: number[] }, k: number, allowed?: (ordinal: number) => boolean) =>
  bruteForce(index, vector, allowed).slice(0, k).map(({ ordinal, raw }) => ({ ordinal, raw }));

describe('scoreAll', () => {
  it('runs on WebAssembly here, and on the plain kernel where it is told to', () => {
    expect(wasm.kernel).toBeInstanceOf(WasmKernel);
    expect(plain.kernel).toBeInstanceOf(PlainKernel);
  });

  // 60 vectors × 700 postings × 2 kernels = 84,000 pairs.
  it('equals brute force to the last bit on either kernel when vectors are of any kind', () => {
    fc.assert(
      fc.property(vectorOf(wasm), fc.constantFrom(1, 2, 10, 200, 699, 700, 5000), (vector, k) => {
        const brute = top(wasm, vector, k);
        expect(scoreAll(wasm, vector, { k })).toEqual(brute);
        expect(scoreAll(plain, vector, { k })).toEqual(brute);
      }),
      { numRuns: 60 },
    );
  });

  it('stays near to the product in doubles', () => {
    fc.assert(
      fc.property(vectorOf(wasm), (vector) => {
        const size = vector.weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
        for (const { raw, plain: exact } of bruteForce(wasm, vector)) expect(Math.abs(raw - exact)).toBeLessThanOrEqual(size * 1e-5);
      }),
      { numRuns: 30 },
    );
  });

  it('equals brute force among the postings that a bitmap and a question let through', () => {
    fc.assert(
      fc.property(vectorOf(wasm), fc.nat(720), fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 20, 300), (vector, first, every, k) => {
        const among = bitmapFrom(first, wasm.size);
        const brute = top(wasm, vector, k, (ordinal) => ordinal >= first && ordinal % every === 0);
        for (const index of [wasm, plain]) expect(scoreAll(index, vector, { k, among, filter: (ordinal) => ordinal % every === 0 })).toEqual(brute);
      }),
      { numRuns: 60 },
    );
  });

  it('equals brute force around the border of a block', () => {
    const [first, second] = bothOf(small(BLOCK_SIZE - 1, 5)) as [PostingIndex, PostingIndex];
    const more = small(2, 6);
    const text = VOCABULARY.slice(0, 40).map((word) => first.featureId(0, word)).filter((feature) => feature !== undefined);
    const vector = { features: [...text, first.featureId(1, 'typescript')!], weights: [...text.map((_, at) => 0.02 + (at % 7) / 30), 0.1] };
    const allAt = () => {
      for (const k of [1, 200, 20_000]) {
        const brute = top(first, vector, k);
        expect(scoreAll(first, vector, { k })).toEqual(brute);
        expect(scoreAll(second, vector, { k })).toEqual(brute);
      }
    };
    allAt();
    for (const added of more) {
      for (const index of [first, second]) index.add(added);
      allAt();
    }
    expect(first.size).toBe(BLOCK_SIZE + 1);
    for (const added of small(4000, 7)) for (const index of [first, second]) index.add(added);
    // Some poor postings of one block, and all of the next: a threshold found in the second must not pass for one of both.
    const poor = bruteForce(first, vector, (ordinal) => ordinal < BLOCK_SIZE).slice(-4000, -3850).map(({ ordinal }) => ordinal);
    for (const rest of [bitmapFrom(BLOCK_SIZE, first.size), bitmapFrom(first.size - 700, first.size)]) {
      for (const ordinal of poor) setBit(rest, ordinal);
      for (const k of [100, 160, 200, 400, 4000]) {
        const brute = top(first, vector, k, (ordinal) => hasBit(rest, ordinal));
        expect(scoreAll(first, vector, { k, among: rest })).toEqual(brute);
        expect(scoreAll(second, vector, { k, among: rest })).toEqual(brute);
      }
    }
    // The postings that are sampled, and besides them none as good as the sixth of them: so the sample promises too much.
    const sampled = new Set(Array.from({ length: 125 }, (_, n) => BLOCK_SIZE + n * 32 + (n & 31)));
    const sixth = bruteForce(first, vector, (ordinal) => sampled.has(ordinal))[5]!.raw;
    const misleading = new Set([...poor.slice(0, 39), ...sampled, ...bruteForce(first, vector, (ordinal) => ordinal >= BLOCK_SIZE).filter(({ raw }) => raw < sixth).map(({ ordinal }) => ordinal)]);
    const among = emptyBitmap(first.size);
    for (const ordinal of misleading) setBit(among, ordinal);
    expect(scoreAll(first, vector, { k: 40, among })).toEqual(top(first, vector, 40, (ordinal) => misleading.has(ordinal)));
    const one = emptyBitmap(first.size);
    setBit(one, BLOCK_SIZE);
    expect(scoreAll(first, vector, { k: 3, among: one }).map(({ ordinal }) => ordinal)).toEqual([BLOCK_SIZE]);
  });

  it('sums without overflow when the weights are as large as can be', () => {
    const features = Array.from({ length: wasm.words.length }, (_, feature) => feature);
    for (const weight of [1e300, 1e-300, -1e300]) {
      const vector = { features, weights: features.map(() => weight) };
      const brute = top(wasm, vector, 700);
      expect(scoreAll(wasm, vector, { k: 700 })).toEqual(brute);
      expect(scoreAll(plain, vector, { k: 700 })).toEqual(brute);
      for (const { raw } of brute) expect(Math.sign(raw) * Math.sign(weight)).toBeGreaterThanOrEqual(0);
    }
  });

  it('refuses weights that are no numbers', () => {
    expect(() => scoreAll(wasm, { features: [0], weights: [Number.NaN] }, { k: 1 })).toThrow(RangeError);
    expect(() => scoreAll(wasm, { features: [0], weights: [Infinity] }, { k: 1 })).toThrow(RangeError);
  });

  it('takes a vector of more features than the kernel takes at once', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ ...posting('Cook', 'Quarry', '', ''), descriptionText: Array.from({ length: 100 }, (_v, at) => `zu${(n * 100 + at).toString(36)}k`).join(' ') }));
    const [first, second] = bothOf(many) as [PostingIndex, PostingIndex];
    const features = Array.from({ length: first.words.length }, (_, feature) => feature);
    expect(features.length).toBeGreaterThan(5000);
    const vector = { features, weights: features.map((feature) => ((feature * 7) % 11) / 20) };
    expect(scoreAll(first, vector, { k: 60 })).toEqual(top(first, vector, 60));
    expect(scoreAll(second, vector, { k: 60 })).toEqual(top(first, vector, 60));
  });

  it('gives nothing when there is nothing to give', () => {
    const vector = { features: [0, 1], weights: [1, 1] };
    for (const index of bothOf([])) expect(scoreAll(index, vector, { k: 5 })).toEqual([]);
    for (const index of bothOf(small(3, 9))) {
      expect(scoreAll(index, vector, { k: 0 })).toEqual([]);
      expect(scoreAll(index, vector, { k: 5, among: emptyBitmap(3) })).toEqual([]);
      expect(scoreAll(index, vector, { k: 5, filter: () => false })).toEqual([]);
      for (const { id } of index.postings) index.expire(id);
      expect(scoreAll(index, vector, { k: 5 })).toEqual([]);
    }
  });

  it('leaves the expired out, even when a bitmap names them', () => {
    const [index] = bothOf(small(40, 11)) as [PostingIndex];
    const among = emptyBitmap(40);
    for (const ordinal of [3, 4, 5]) setBit(among, ordinal);
    index.expire(index.postings[4]!.id);
    expect(scoreAll(index, { features: [], weights: [] }, { k: 5, among }).map(({ ordinal }) => ordinal)).toEqual([3, 5]);
  });
});
