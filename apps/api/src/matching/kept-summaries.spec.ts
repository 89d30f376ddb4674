import type { Posting, PostingSummary } from '@applywright/contracts';
import { KeptSummaries } from './kept-summaries';
import { summaryOf } from './posting-summary';

const NOON = new Date('2026-03-02T12:00:00Z');
const posting = (id: string, over: Partial<Posting> = {}): Posting => ({ id, title: `Nurse ${id}`, status: 'open', descriptionText: 'long', ...over }) as Posting;

/** A store whose rows can be changed, and what it has been asked for. */
function startStore(...postings: Posting[]) {
  const rows = new Map(postings.map((one) => [one.id, one]));
  const asked: string[][] = [];
  const read = (ids: readonly string[]): Promise<PostingSummary[]> => {
    asked.push([...ids]);
    return Promise.resolve(ids.flatMap((id) => { const row = rows.get(id); return row ? [summaryOf(row)] : []; }));
  };
  return { rows, asked, read };
}
const titles = (found: PostingSummary[]) => found.map(({ title }) => title).sort();

describe('KeptSummaries', () => {
  it('asks the store only for what it does not hold when lists ask again', async () => {
    const { asked, read } = startStore(posting('a'), posting('b'), posting('c'));
    const kept = new KeptSummaries();
    await kept.find(['a', 'b'], '1', NOON, read);
    expect(titles(await kept.find(['a', 'b', 'c', 'gone'], '1', NOON, read))).toEqual(['Nurse a', 'Nurse b', 'Nurse c']);
    await kept.find(['c', 'a'], '1', NOON, read);
    expect(asked).toEqual([['a', 'b'], ['c', 'gone']]);
  });

  it('shows nothing old when the stamp has changed or minutes have passed', async () => {
    const { rows, read } = startStore(posting('a'));
    const kept = new KeptSummaries();
    await kept.find(['a'], '1', NOON, read);
    rows.set('a', posting('a', { title: 'Head nurse' }));
    expect(titles(await kept.find(['a'], '1', NOON, read))).toEqual(['Nurse a']);
    expect(titles(await kept.find(['a'], '2', NOON, read))).toEqual(['Head nurse']);
    rows.set('a', posting('a', { title: 'Matron' }));
    expect(titles(await kept.find(['a'], '2', new Date(NOON.getTime() + 5 * 60_000), read))).toEqual(['Matron']);
  });

  it('asks for closed postings each time, since nothing tells when they go', async () => {
    const { rows, read } = startStore(posting('a', { status: 'closed' }));
    const kept = new KeptSummaries();
    expect(await kept.find(['a'], '1', NOON, read)).toHaveLength(1);
    rows.delete('a');
    expect(await kept.find(['a'], '1', NOON, read)).toEqual([]);
  });

  it('is as new as the postings that were read for the index, and forgets those that are not open any more', async () => {
    const { rows, asked, read } = startStore(posting('a'), posting('b'));
    const kept = new KeptSummaries();
    await kept.find(['a', 'b'], '1', NOON, read);
    rows.delete('b');
    kept.renew([posting('a', { title: 'Head nurse' }), posting('z')], '2', NOON);
    expect(titles(await kept.find(['a', 'b'], '2', NOON, read))).toEqual(['Head nurse']);
    expect(asked).toEqual([['a', 'b'], ['b']]);
  });

  it('keeps nothing of what was read under a stamp that has passed meanwhile', async () => {
    const { rows, read } = startStore(posting('a'));
    const kept = new KeptSummaries();
    let go: (value?: unknown) => void = () => undefined;
    const held = new Promise((resolve) => (go = resolve));
    const early = kept.find(['a'], '1', NOON, async (ids) => {
      const found = await read(ids);
      await held;
      return found;
    });
    rows.set('a', posting('a', { title: 'Head nurse' }));
    kept.renew([], '2', NOON);
    go();
    await early;
    expect(titles(await kept.find(['a'], '2', NOON, read))).toEqual(['Head nurse']);
  });
});
