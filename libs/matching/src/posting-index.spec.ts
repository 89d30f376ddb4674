import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { NOW, PEOPLE, posting, POSTINGS, preferences } from './fixtures';
import { rankIn } from './matcher';
import { buildIndex, PostingIndex } from './posting-index';
import { profileFeatures } from './user-vector';
import { scoreAll } from './score-all';
import { attachIndex, type SharedIndex } from './share-index';

const of = (wasmFrom: number, postings = POSTINGS): PostingIndex => {
  const index = new PostingIndex(wasmFrom);
  for (const one of postings) index.add(one);
  return index;
};
const ranked = (index: Parameters<typeof scoreAll>[0], facts = PEOPLE.developer) =>
  scoreAll(index, profileFeatures(index, facts, preferences()), { k: 50 }).map(({ ordinal, raw }) => ({ id: index.postings[ordinal]!.id, raw }));
const EXTRA = posting('Backend Developer', 'Tallow', 'Berlin, Germany', 'Node.js, PostgreSQL and zymurgy.');
/** As a worker thread would get it. */
const posted = (shared: SharedIndex): SharedIndex => {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(shared);
  const { message } = receiveMessageOnPort(port2) as { message: SharedIndex };
  port1.close();
  return message;
};

describe('PostingIndex', () => {
  it('is after changes step by step what it is after all of them at once', () => {
    const changed = of(0);
    changed.rebuild();
    changed.expire(POSTINGS[2]!.id);
    changed.rebuild();
    changed.add(EXTRA);
    const built = of(0, [...POSTINGS, EXTRA]);
    built.expire(POSTINGS[2]!.id);
    expect(ranked(changed)).toEqual(ranked(built));
  });

  it('begins its steps anew when postings come in between', () => {
    const index = of(0);
    const steps = index.rebuildInSteps();
    steps.next();
    steps.next();
    index.add(EXTRA);
    steps.next();
    index.expire(POSTINGS[0]!.id);
    while (!steps.next().done);
    const whole = of(0, [...POSTINGS, EXTRA]);
    whole.expire(POSTINGS[0]!.id);
    expect(ranked(index)).toEqual(ranked(whole));
  });

  it('ends its steps when another rebuilt it in between', () => {
    const index = of(0);
    const steps = index.rebuildInSteps();
    steps.next();
    const before = ranked(index);
    expect(steps.next().done).toBe(true);
    expect(ranked(index)).toEqual(before);
  });

  it('counts words as often as they stand there, up to eight', () => {
    const index = buildIndex([posting('Cook', 'Quarry', '', `${'zymurgy '.repeat(30)} ${'flambé '.repeat(3)}`)]);
    const counts = new Map<string, number>();
    index.forEachFeature(0, (feature, _weight, count) => counts.set(index.words[feature]!, count));
    expect(counts.get('zymurgy')).toBe(8);
    expect(counts.get('flambe')).toBe(3);
  });

  it('keeps no text of a posting, nor what is no fact', () => {
    const index = buildIndex([{ ...POSTINGS[0]!, ...{ descriptionHtml: '<p>secret</p>' } }]);
    expect(JSON.stringify(index.postings)).not.toContain('secret');
    expect(index.postings[0]).not.toHaveProperty('descriptionText');
  });
});

describe.each([['WebAssembly', 0], ['plain arrays', Infinity]])('share on %s', (_name, wasmFrom) => {
  it('lets another thread rank as the owner does', () => {
    const owner = of(wasmFrom);
    const reader = attachIndex(posted(owner.share()));
    for (const facts of Object.values(PEOPLE)) {
      expect(ranked(reader, facts)).toEqual(ranked(owner, facts));
      const input = { facts, preferences: preferences({ remote: 'no' }), now: NOW, limit: 9, perCompany: 1 };
      expect(rankIn(reader, input)).toEqual(rankIn(owner, input));
    }
  });

  it('keeps what it was when the owner changes', () => {
    const owner = of(wasmFrom);
    const reader = attachIndex(posted(owner.share()));
    const before = ranked(reader);
    owner.add(EXTRA);
    owner.expire(POSTINGS[0]!.id);
    expect(ranked(owner)).not.toEqual(before);
    expect(ranked(reader)).toEqual(before);
    expect(ranked(attachIndex(owner.share()))).toEqual(ranked(owner));
  });

  it('serves several readers at once', () => {
    const shared = of(wasmFrom).share();
    const [first, second] = [attachIndex(shared), attachIndex(shared)];
    const nurses = ranked(first, PEOPLE.nurse);
    expect(ranked(second, PEOPLE.developer)).not.toEqual(nurses);
    expect(ranked(first, PEOPLE.nurse)).toEqual(nurses);
  });
});

describe('rankIn', () => {
  it('takes only what came since, and only what is named', () => {
    const index = of(0, [...POSTINGS, EXTRA]);
    const base = { facts: PEOPLE.developer, preferences: preferences(), now: NOW, limit: 50 };
    expect(rankIn(index, { ...base, sinceOrdinal: POSTINGS.length }).map(({ postingId }) => postingId)).toEqual([EXTRA.id]);
    expect(rankIn(index, { ...base, among: Uint32Array.of(0b101) }).map(({ postingId }) => postingId).sort()).toEqual([POSTINGS[0]!.id, POSTINGS[2]!.id].sort());
    expect(rankIn(index, { ...base, among: Uint32Array.of(0b101), sinceOrdinal: 1 }).map(({ postingId }) => postingId)).toEqual([POSTINGS[2]!.id]);
  });
});
