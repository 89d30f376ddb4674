import { randomBytes } from 'node:crypto';
import { AuditChain, START, type Anchor, type AuditFields, type ChainedEntry } from './audit-chain';

const key = randomBytes(32);
const chain = new AuditChain(key);
const fields = (n: number): AuditFields => ({ at: new Date(Date.UTC(2026, 0, 1) + n * 1000), actor: `person-${n % 3}`, event: 'signed-in', target: `session/${n}`, result: 'ok', network: '203.0.113.0/24' });
const entries = chain.extend(START, Array.from({ length: 20 }, (_, n) => fields(n)));
const head = chain.vouch('head', entries.at(-1) as ChainedEntry);
const check = (log: readonly ChainedEntry[], ends: { head?: Anchor | null; checkpoint?: Anchor | null; noted?: { seq: number; hash: string } } = {}) => chain.check(log, { head, checkpoint: null, ...ends });
const changed = (seq: number, change: Partial<ChainedEntry>): ChainedEntry[] => entries.map((e) => (e.seq === seq ? { ...e, ...change } : e));
/** Numbers them anew, as somebody would who wants it to look whole. */
const renumbered = (log: readonly ChainedEntry[]): ChainedEntry[] => log.map((e, n) => ({ ...e, seq: n + 1 }));

describe('the audit chain', () => {
  it('is whole when nobody touched it, also when it is empty', async () => {
    expect(await check(entries)).toEqual({ whole: true, entries: 20, firstBroken: null });
    expect(await check([], { head: null })).toEqual({ whole: true, entries: 0, firstBroken: null });
    expect(await check([], { head: chain.vouch('head', START) })).toEqual({ whole: true, entries: 0, firstBroken: null });
  });

  it.each<[string, Partial<ChainedEntry>]>([
    ['at', { at: new Date(0) }], ['actor', { actor: 'person-9' }], ['event', { event: 'signed-out' }], ['target', { target: '' }], ['result', { result: 'refused' }], ['network', { network: '' }], ['prev', { prev: entries[2]?.hash as string }], ['hash', { hash: entries[2]?.hash as string }],
    ['the type of a field', { at: entries[6]?.at.toISOString() as never }],
  ])('names the entry when its %s was changed', async (_, change) => expect(await check(changed(7, change))).toEqual({ whole: false, entries: 6, firstBroken: 7 }));

  it('names the first one that is missing when one was removed, renumbered or not', async () => {
    const without = entries.filter((e) => e.seq !== 7);
    expect(await check(without)).toMatchObject({ whole: false, firstBroken: 7 });
    expect(await check(renumbered(without))).toMatchObject({ whole: false, firstBroken: 7 });
    expect(await check(entries.slice(1))).toMatchObject({ whole: false, firstBroken: 1 });
  });

  it('names the first of two that were swapped', async () => {
    const [a, b] = [entries[6] as ChainedEntry, entries[7] as ChainedEntry];
    expect(await check([...entries.slice(0, 6), b, a, ...entries.slice(8)])).toMatchObject({ whole: false, firstBroken: 7 });
    expect(await check([...entries.slice(0, 6), { ...b, seq: 7 }, { ...a, seq: 8 }, ...entries.slice(8)])).toMatchObject({ whole: false, firstBroken: 7 });
  });

  it('names what is missing when the newest were removed, with the vouched end or without it', async () => {
    expect(await check(entries.slice(0, 18))).toMatchObject({ whole: false, entries: 18, firstBroken: 19 });
    expect(await check(entries.slice(0, 18), { head: null })).toMatchObject({ whole: false, firstBroken: 19 });
    expect(await check([], {})).toMatchObject({ whole: false, entries: 0, firstBroken: 1 });
  });

  it('names the place when one was put in, also by somebody with a key of their own', async () => {
    const forger = new AuditChain(randomBytes(32));
    const [forged] = forger.extend(entries[6] as ChainedEntry, [fields(99)]) as [ChainedEntry];
    expect(await check(renumbered([...entries.slice(0, 7), forged, ...entries.slice(7)]))).toMatchObject({ whole: false, firstBroken: 8 });
    const [more] = forger.extend(entries[19] as ChainedEntry, [fields(99)]) as [ChainedEntry];
    expect(await check([...entries, more])).toMatchObject({ whole: false, firstBroken: 21 });
    const rewritten = forger.extend(START, entries.map((_, n) => fields(n)));
    expect(await check(rewritten, { head: forger.vouch('head', rewritten.at(-1) as ChainedEntry) })).toMatchObject({ whole: false, firstBroken: 1 });
  });

  it('takes no vouched end that was changed, and none for the other', async () => {
    const shorter = entries.slice(0, 10);
    const tenth = shorter.at(-1) as ChainedEntry;
    expect(await check(shorter, { head: { ...head, seq: 10, hash: tenth.hash } })).toMatchObject({ whole: false, firstBroken: 11 });
    expect(await check(shorter, { head: chain.vouch('checkpoint', tenth) })).toMatchObject({ whole: false, firstBroken: 11 });
    expect(await check(entries.slice(10), { checkpoint: chain.vouch('head', tenth) })).toMatchObject({ whole: false });
  });

  it('is whole when its front was pruned and a checkpoint stands in for it, and broken without it', async () => {
    const checkpoint = chain.vouch('checkpoint', entries[9] as ChainedEntry);
    expect(await check(entries.slice(10), { checkpoint })).toEqual({ whole: true, entries: 10, firstBroken: null });
    // an interrupted pruning
    expect(await check(entries.slice(4), { checkpoint })).toMatchObject({ whole: true, entries: 10 });
    expect(await check(entries.slice(11), { checkpoint })).toMatchObject({ whole: false, firstBroken: 11 });
    expect(await check(entries.slice(10))).toMatchObject({ whole: false, firstBroken: 1 });
    expect(await check([], { checkpoint: chain.vouch('checkpoint', entries[19] as ChainedEntry) })).toMatchObject({ whole: true, entries: 0 });
  });

  it('shows by a place that was noted elsewhere that the whole store was put back', async () => {
    const noted = entries[14] as ChainedEntry;
    const before = entries.slice(0, 10);
    const old = chain.vouch('head', before.at(-1) as ChainedEntry);
    expect(await check(before, { head: old })).toMatchObject({ whole: true });
    expect(await check(before, { head: old, noted })).toMatchObject({ whole: false, firstBroken: 11 });
    expect(await check(entries, { noted })).toMatchObject({ whole: true });
    expect(await check(entries, { noted: { ...noted, hash: 'x' } })).toMatchObject({ whole: false, firstBroken: 15 });
  });
});
