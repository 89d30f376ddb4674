import { ServerFailure, ShownFailure } from '../failure';
import { newStorage } from '../sign-in/fake-browser';
import { MemoryKeyBox } from './memory-key-box';
import { Outbox, type QueuedWork } from './outbox';
import { SealedStore } from './sealed-store';

const apply = (id: string, n = 1): QueuedWork => ({ kind: 'apply', id, jobId: String(n).padStart(24, '0'), documentIds: ['a'.repeat(24)], title: 'Gardener', company: 'Meadow' });
const keep = (id: string): QueuedWork => ({ kind: 'keep', id, answer: { key: 'a1'.repeat(16), question: 'Why us?', answer: 'Quinces', scope: 'everywhere', company: '', updatedAt: '2026-03-01T00:00:00.000Z' } });
const refusal = (status: number, message = 'Not found.'): ServerFailure => new ServerFailure('server', message, status, null);

describe('Outbox', () => {
  let storage: ReturnType<typeof newStorage>;
  let store: SealedStore;
  let sent: string[];
  /** What the server does with each, by id. */
  let answer: (work: QueuedWork) => Promise<void>;
  let outbox: Outbox;
  const opened = (): Outbox => new Outbox(store, async (work) => {
    sent.push(work.id);
    await answer(work);
  });
  beforeEach(() => {
    storage = newStorage();
    store = new SealedStore(storage.local, new MemoryKeyBox());
    sent = [];
    answer = async () => undefined;
    outbox = opened();
  });
  const waiting = async (): Promise<string[]> => (await outbox.held()).items.map(({ id }) => id);

  it('sends what waits once and in its order when the server answers', async () => {
    for (const id of ['1', '2', '3']) await outbox.add(apply(id));
    expect(await outbox.replay()).toBe(true);
    expect(await outbox.replay()).toBe(true);
    expect([sent, await waiting()]).toEqual([['1', '2', '3'], []]);
  });

  it('sends each once when several ask at the same time', async () => {
    await outbox.add(apply('1'));
    await Promise.all([outbox.replay(), outbox.replay(), outbox.replay()]);
    expect(sent).toEqual(['1']);
  });

  it('loses nothing that is added while it sends', async () => {
    await outbox.add(apply('1'));
    answer = async ({ id }) => void (id === '1' && (await outbox.add(apply('2'))));
    await outbox.replay();
    expect([sent, await waiting()]).toEqual([['1', '2'], []]);
  });

  it.each([
    ['does not answer', refusal(0)],
    ['is broken', refusal(503)],
    ['wants fewer requests', refusal(429)],
    ['does not take the sign-in', refusal(401)],
    ['does not allow it to this sign-in', refusal(403)],
    ['cannot be asked without a sign-in', new ShownFailure('not-connected', 'Sign in first.')],
    ['has ended the sign-in', new ShownFailure('signed-out', 'Ended.')],
  ])('keeps everything in its order when the server %s', async (_, failure) => {
    for (const id of ['1', '2']) await outbox.add(apply(id));
    answer = async () => { throw failure; };
    expect(await outbox.replay()).toBe(false);
    expect([sent, await waiting(), (await outbox.held()).refused]).toEqual([['1'], ['1', '2'], []]);
  });

  it.each([400, 404, 409, 422])('lets go of what the server refuses with %i, says so, and sends the rest', async (status) => {
    for (const id of ['1', '2']) await outbox.add(apply(id));
    answer = async ({ id }) => { if (id === '1') throw refusal(status, 'Not found.'); };
    expect(await outbox.replay()).toBe(true);
    expect([sent, await waiting(), (await outbox.held()).refused]).toEqual([['1', '2'], [], ['Your application for Gardener at Meadow was not noted: Not found.']]);
    await outbox.forgetRefused();
    expect((await outbox.held()).refused).toEqual([]);
  });

  it('takes an answer for forgotten when the server has none such', async () => {
    await outbox.add({ kind: 'forget', id: '1', key: 'a1'.repeat(16) });
    answer = async () => { throw refusal(404); };
    await outbox.replay();
    expect(await outbox.held()).toEqual({ items: [], refused: [] });
  });

  it('sends the same again, word for word, when it died between the answer and the removal', async () => {
    await outbox.add(keep('1'));
    const bodies: QueuedWork[] = [];
    let died = false;
    // The worker ends after the server has taken it: the removal never reaches the storage.
    const set = storage.local.set;
    answer = async (work) => {
      bodies.push(work);
      if (!died) Object.assign(storage.local, { set: () => new Promise<void>(() => undefined) });
      died = true;
    };
    void outbox.replay();
    while (bodies.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    Object.assign(storage.local, { set });
    outbox = opened();
    expect(await waiting()).toEqual(['1']);
    expect(await outbox.replay()).toBe(true);
    expect(bodies).toEqual([keep('1'), keep('1')]);
    expect(await waiting()).toEqual([]);
  });

  it('takes no more when very much waits', async () => {
    await store.write('outbox', { items: Array.from({ length: 500 }, (_, n) => apply(String(n))), refused: [] });
    await expect(outbox.add(apply('one more'))).rejects.toThrow('Too much waits');
  });
});
