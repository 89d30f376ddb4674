import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiError } from '@applywright/api-client';
import type { MatchRun } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { NO_FILTERS } from './match-filters';
import { match, page } from './match-fixture';
import { MatchesStore } from './matches-store';

const run = (over: Partial<MatchRun> = {}): MatchRun => ({ id: 'f'.repeat(24), status: 'queued', postingsCollected: 0, boardsReading: 0, postingsScored: 0, matches: 0, newMatches: 0, error: null, startedAt: '2026-11-20T00:00:00Z', finishedAt: null, ...over });

const setup = (answers: Parameters<typeof fakeApi>[0]) => {
  const api = fakeApi(answers);
  const matchRun = signal<{ run: MatchRun; percent: number } | null>(null);
  TestBed.configureTestingModule({ providers: [MatchesStore, { provide: API, useValue: api }, { provide: LiveEvents, useValue: { matchRun, cv: signal(null) } }] });
  return { api, matchRun, store: TestBed.inject(MatchesStore) };
};

describe('MatchesStore', () => {
  it('adds the next matches without doubles when more are asked for', async () => {
    const { store } = setup({ 'GET /api/v1/matches': ({ query }) => ((query as { offset: number }).offset === 0 ? page([match(1), match(2)], { total: 3 }) : page([match(2), match(3)], { total: 3 })) });
    await store.show(NO_FILTERS);
    expect(store.hasMore()).toBe(true);
    await store.more();
    expect(store.items().map((m) => m.posting.title)).toEqual(['Posting 1', 'Posting 2', 'Posting 3']);
    expect(store.hasMore()).toBe(false);
  });

  it('shows the answer to the newest filters when an older answer comes late', async () => {
    const late: { resolve?: () => void } = {};
    const { store } = setup({
      'GET /api/v1/matches': ({ query }) => ((query as { q?: string }).q === 'old' ? new Promise((resolve) => (late.resolve = () => resolve(page([match(1)])))) : page([match(2)])),
    });
    const old = store.show({ ...NO_FILTERS, q: 'old' });
    await store.show({ ...NO_FILTERS, q: 'new' });
    late.resolve?.();
    await old;
    expect(store.items().map((m) => m.posting.title)).toEqual(['Posting 2']);
  });

  it('takes a removed match off at once and puts it back when the server refuses', async () => {
    const { store } = setup({ 'GET /api/v1/matches': () => page([match(1), match(2)]), 'DELETE /api/v1/matches/{job_id}': () => Promise.reject(new ApiError('busy')) });
    await store.show(NO_FILTERS);
    const removal = store.remove(match(1).jobId);
    expect(store.items()).toHaveLength(1);
    expect(store.total()).toBe(1);
    await expect(removal).rejects.toMatchObject({ code: 'busy' });
    expect(store.items()).toHaveLength(2);
  });

  it('keeps the old list and names the failure when loading fails', async () => {
    let up = true;
    const { store } = setup({ 'GET /api/v1/matches': () => (up ? page([match(1)]) : Promise.reject(new ApiError('store_unavailable', 'The store is away.', undefined, 'r-1'))) });
    await store.show(NO_FILTERS);
    up = false;
    await store.reload();
    expect(store.items()).toHaveLength(1);
    expect(store.failure()).toMatchObject({ code: 'store_unavailable', message: 'The store is away.', requestId: 'r-1' });
  });

  it('follows a run by its events, never backwards, and loads the list when it is done', async () => {
    const { api, store, matchRun } = setup({ 'POST /api/v1/match-runs': () => run(), 'GET /api/v1/matches': () => page([match(9)]) });
    await store.find();
    expect(store.running()?.run.status).toBe('queued');
    matchRun.set({ run: run({ status: 'scoring' }), percent: 70 });
    TestBed.tick();
    matchRun.set({ run: run({ status: 'scoring' }), percent: 40 });
    TestBed.tick();
    expect(store.running()?.percent).toBe(70);
    matchRun.set({ run: run({ status: 'done', finishedAt: '2026-11-20T00:01:00Z' }), percent: 100 });
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.running()).toBeNull();
    expect(store.items().map((m) => m.posting.title)).toEqual(['Posting 9']);
    expect(api.calls.filter((call) => call.route === 'GET /api/v1/matches')).toHaveLength(1);
  });

  it('learns of the end by asking when no event comes', async () => {
    jest.useFakeTimers();
    try {
      let state = run();
      const { store } = setup({ 'POST /api/v1/match-runs': () => run(), 'GET /api/v1/matches': () => page([match(9)], { run: state }) });
      await store.find();
      TestBed.tick();
      state = run({ status: 'scoring' });
      await jest.advanceTimersByTimeAsync(3000);
      expect(store.running()).toMatchObject({ run: { status: 'scoring' }, percent: 60 });
      state = run({ status: 'done', newMatches: 1, finishedAt: '2026-11-20T00:01:00Z' });
      await jest.advanceTimersByTimeAsync(3500);
      expect(store.running()).toBeNull();
      expect(store.lastRun()?.newMatches).toBe(1);
      expect(store.items()).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('takes over what the server says of one match, and leaves the order alone', async () => {
    const { store } = setup({ 'GET /api/v1/matches': () => page([match(1), match(2)]) });
    await store.show(NO_FILTERS);
    store.patch(match(2, { score: 90, stage: 'removed' }));
    expect(store.items().map(({ score, stage }) => [score, stage])).toEqual([[60, 'new'], [90, 'new']]);
  });

  it('says that a profile is needed when there is none', async () => {
    const { store } = setup({ 'POST /api/v1/match-runs': () => Promise.reject(new ApiError('profile_missing')) });
    await store.find();
    expect(store.runFailure()?.code).toBe('profile_missing');
    expect(store.running()).toBeNull();
  });

  it('marks a match as applied when the application is recorded', async () => {
    const { api, store } = setup({ 'GET /api/v1/matches': () => page([match(1)]), 'POST /api/v1/matches/{job_id}/apply': () => ({}) });
    await store.show(NO_FILTERS);
    await store.recordApplication(match(1).jobId);
    expect(store.items()[0]?.stage).toBe('applied');
    expect(api.calls.at(-1)?.args).toEqual({ params: { job_id: match(1).jobId }, body: {} });
  });
});
