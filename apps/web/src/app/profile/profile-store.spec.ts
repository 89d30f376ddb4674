import { TestBed } from '@angular/core/testing';
import { ApiError } from '@applywright/api-client';
import type { Fact, Profile } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { ProfileStore } from './profile-store';

const fact = (id: string, over: object = {}): Fact => ({ id, kind: 'skill', value: { name: id }, text: id, parentId: null, source: { type: 'user' }, confidence: 1, confirmed: false, runnerUp: null, ...over }) as Fact;
const profile = (facts: Fact[], version = 1): Profile => ({ version, facts, updatedAt: '2026-11-20T00:00:00Z', latestCvUploadId: null });

const setup = (answers: Parameters<typeof fakeApi>[0]) => {
  const api = fakeApi(answers);
  TestBed.configureTestingModule({ providers: [ProfileStore, { provide: API, useValue: api }] });
  return { api, store: TestBed.inject(ProfileStore) };
};

describe('ProfileStore', () => {
  it('puts points under their position and everything else in its section', async () => {
    const facts = [fact('job', { kind: 'work', value: {} }), fact('point', { kind: 'highlight', value: { text: 'x' }, parentId: 'job' }), fact('lost', { kind: 'highlight', value: { text: 'x' }, parentId: 'gone' }), fact('skill')];
    const { store } = setup({ 'GET /api/v1/me/profile': () => profile(facts) });
    await store.load();
    expect(store.sections().map(({ section, trees }) => [section, trees.map((tree) => [tree.fact.id, tree.children.map((c) => c.id)])])).toEqual([
      ['work', [['job', ['point']], ['lost', []]]],
      ['skills', [['skill', []]]],
    ]);
  });

  it('asks for a look at what was read unsurely or suggested, until it is confirmed', async () => {
    const facts = [fact('sure'), fact('unsure', { confidence: 0.5 }), fact('confirmed', { confidence: 0.5, confirmed: true }), fact('suggested', { source: { type: 'ai', model: 'm', from: [] } })];
    const { store } = setup({ 'GET /api/v1/me/profile': () => profile(facts) });
    await store.load();
    expect(store.doubtful().map((f) => f.id)).toEqual(['unsure', 'suggested']);
  });

  it('sends the version that was seen', async () => {
    const { api, store } = setup({ 'GET /api/v1/me/profile': () => profile([fact('a')], 7), 'PATCH /api/v1/me/profile': () => profile([fact('a', { confirmed: true })], 8) });
    await store.load();
    await expect(store.change({ op: 'confirm', factId: 'a' })).resolves.toBe(true);
    expect(api.calls.at(-1)?.args).toEqual({ body: { version: 7, changes: [{ op: 'confirm', factId: 'a' }] } });
    expect(store.unconfirmed()).toBe(0);
  });

  it('shows the newest state and says so when it was changed elsewhere', async () => {
    let loads = 0;
    const { store } = setup({ 'GET /api/v1/me/profile': () => profile([fact('a'), ...(loads++ ? [fact('b')] : [])]), 'PATCH /api/v1/me/profile': () => Promise.reject(new ApiError('conflict')) });
    await store.load();
    await expect(store.change({ op: 'remove', factId: 'a' })).resolves.toBe(false);
    expect(store.facts().map((f) => f.id)).toEqual(['a', 'b']);
    expect(store.saveFailure()?.code).toBe('conflict');
  });
});
