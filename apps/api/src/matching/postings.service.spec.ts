import { FakeClock } from '../platform/clock';
import type { PostingsRepository } from './postings.repository';
import { PostingsService } from './postings.service';
import type { OpenPosting } from './shown-postings';

const posting = (id: string): OpenPosting => ({
  id, source: 'greenhouse', board: 'north', externalId: id, title: `Nurse ${id}`, company: 'North Clinic', places: [{ raw: 'Kiel', city: 'Kiel', countryCode: 'DE' }], workplace: null, remoteScope: null, employmentType: null, seniority: null, department: null, industry: null, salary: null,
  descriptionText: `You look after the patients of ward ${id}.`, descriptionHtml: '', descriptionComplete: true, language: 'en', url: `https://jobs.example/${id}`, applyUrl: `https://jobs.example/${id}/apply`, postedAt: null, updatedAt: null, expiresAt: null, contentHash: id,
  status: 'open', sample: false, firstSeenAt: '2026-03-01T00:00:00.000Z', lastSeenAt: '2026-03-01T00:00:00.000Z', changedAt: new Date('2026-03-01T00:00:00Z'),
});

/** A store of postings whose reading can be held up, or made to fail. */
function startStore() {
  const store: { open: OpenPosting[]; stamp: string; reads: number; wait: Promise<unknown> } = { open: [posting('alpha')], stamp: '1', reads: 0, wait: Promise.resolve() };
  const repository: Pick<PostingsRepository, 'stamp' | 'open' | 'closed'> = {
    stamp: () => Promise.resolve(store.stamp),
    open: async () => {
      store.reads++;
      const open = [...store.open];
      await store.wait;
      return open;
    },
    closed: () => Promise.resolve([]),
  };
  return { store, service: new PostingsService(repository as PostingsRepository, new FakeClock()) };
}

describe('currentIndex', () => {
  it('is built once when many ask for it at the same time', async () => {
    const { store, service } = startStore();
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => service.currentIndex()));
    expect(first?.size).toBe(1);
    expect(others.every((one) => one === first)).toBe(true);
    expect(store.reads).toBe(1);
  });

  it('holds what a caller has seen when a build for an older state is under way', async () => {
    const { store, service } = startStore();
    let go: (value?: unknown) => void = () => undefined;
    store.wait = new Promise((resolve) => (go = resolve));
    const early = service.currentIndex();
    await new Promise(setImmediate);
    Object.assign(store, { stamp: '2', open: [posting('alpha'), posting('beta')] });
    const late = service.currentIndex();
    await new Promise(setImmediate);
    go();
    expect((await early).size).toBe(1);
    expect((await late).size).toBe(2);
  });

  it('is the one before when the new one lasts', async () => {
    const { store, service } = startStore();
    const before = await service.currentIndex();
    Object.assign(store, { stamp: '2', open: [posting('alpha'), posting('beta')], wait: new Promise(() => undefined) });
    expect(await service.currentIndex()).toBe(before);
  });

  it('is built by the next caller when a build has failed', async () => {
    const { store, service } = startStore();
    store.wait = Promise.reject(new Error('store is away'));
    await expect(service.currentIndex()).rejects.toThrow('store is away');
    store.wait = Promise.resolve();
    expect((await service.currentIndex()).size).toBe(1);
  });
});
