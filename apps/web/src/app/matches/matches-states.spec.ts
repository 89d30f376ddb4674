import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ApiError } from '@applywright/api-client';
import type { MatchRun } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { profileOf } from '../profile/profile-fixture';
import { sessionOf } from '../session/session-fixture';
import { SessionStore } from '../session/session-store';
import { match, matchDetail, matchRun, page } from './match-fixture';
import { MatchesPage } from './matches-page';

const open = async (answers: Parameters<typeof fakeApi>[0], url = '/matches') => {
  const api = fakeApi(answers);
  const live = signal<{ run: MatchRun; percent: number } | null>(null);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'matches', component: MatchesPage }], withComponentInputBinding()),
      { provide: API, useValue: api },
      { provide: SessionStore, useValue: sessionOf() },
      { provide: LiveEvents, useValue: { matchRun: live, cv: signal(null) } },
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  await settle();
  const element = harness.routeNativeElement as HTMLElement;
  const press = async (name: string) => {
    [...element.querySelectorAll<HTMLElement>('button, a')].find((b) => b.textContent?.trim() === name)?.click();
    await settle();
  };
  return { api, element, live, press, settle };
};
const none = { 'GET /api/v1/matches': () => page([]), 'GET /api/v1/me/profile': () => profileOf([]) };
const heading = (element: HTMLElement) => element.querySelector('app-empty-state h2')?.textContent;
const done = (over: Partial<MatchRun> = {}) => matchRun({ status: 'done', finishedAt: new Date().toISOString(), matches: 40, ...over });

describe('MatchesPage', () => {
  beforeEach(() => localStorage.clear());

  it('asks for the CV when there is no profile', async () => {
    const { element } = await open({ ...none, 'GET /api/v1/me/profile': () => Promise.reject(new ApiError('profile_missing')) });
    expect(heading(element)).toBe('First, your CV');
    expect(element.querySelector('app-empty-state a')?.getAttribute('href')).toBe('/start');
  });

  it('offers the first search, and what to say before it, when nothing was searched yet', async () => {
    const { api, element, settle } = await open({ ...none, 'POST /api/v1/match-runs': () => matchRun() });
    expect(heading(element)).toBe('No matches yet');
    expect(element.querySelector('app-empty-state a')?.getAttribute('href')).toBe('/preferences');
    element.querySelector<HTMLButtonElement>('app-empty-state button')?.click();
    await settle();
    expect(api.calls.some(({ route }) => route === 'POST /api/v1/match-runs')).toBe(true);
  });

  it('leads to the wishes when the last search found nothing', async () => {
    const { element } = await open({ ...none, 'GET /api/v1/matches': () => page([], { run: done({ matches: 0 }) }) });
    expect(heading(element)).toBe('Nothing fits at the moment');
    expect(element.querySelector('app-empty-state a')?.getAttribute('href')).toBe('/preferences');
  });

  it('takes all filters out when they leave nothing and that is asked for', async () => {
    const { api, element, press } = await open({ ...none, 'GET /api/v1/matches': ({ query }) => page((query as { stage?: string }).stage ? [] : [match(1)]), 'GET /api/v1/matches/{job_id}': () => matchDetail(1) }, '/matches?stage=saved&sort=posted');
    expect(heading(element)).toBe('Nothing under these filters');
    await press('Clear all filters');
    expect(api.calls.filter(({ route }) => route === 'GET /api/v1/matches').at(-1)?.args['query']).toMatchObject({ stage: undefined, sort: 'posted' });
    expect(element.querySelectorAll('[data-testid=matches] li')).toHaveLength(1);
  });

  it('says what a search is doing, and how many are new when it is done', async () => {
    const { element, live, settle } = await open({ 'GET /api/v1/matches': () => page([match(1)], { total: 40, run: done({ newMatches: 7 }) }), 'GET /api/v1/matches/{job_id}': () => matchDetail(1) });
    const line = () => element.querySelector('app-run-line')?.textContent?.replace('What you look for', '').replace(/\s+/g, ' ').trim();
    expect(line()).toBe('40 matches, last search today7 new');
    live.set({ run: matchRun({ id: 'e'.repeat(24), status: 'collecting', postingsCollected: 1240 }), percent: 30 });
    await settle();
    expect(line()).toBe('Reading the job boards: 1,240 postings…30 %');
    expect(element.querySelector('[data-testid=find-matches]')?.getAttribute('aria-disabled')).toBe('true');
    live.set({ run: matchRun({ id: 'e'.repeat(24), status: 'scoring', boardsReading: 2 }), percent: 70 });
    await settle();
    expect(line()).toContain('Comparing the postings with your profile; 2 slow boards will be in the next search…70 %');
    live.set({ run: done({ id: 'e'.repeat(24), newMatches: 3, boardsReading: 2 }), percent: 100 });
    await settle();
    expect(line()).toBe('40 matches, last search today; 2 boards were slow and will be in the next one3 new');
    expect(element.querySelector('[aria-live=polite]')?.textContent).toBe('The search is done. 40 matches, 3 of them new.');
  });

  it('does not call a whole first list new', async () => {
    const { element } = await open({ 'GET /api/v1/matches': () => page([match(1)], { total: 40, run: done({ newMatches: 40 }) }), 'GET /api/v1/matches/{job_id}': () => matchDetail(1) });
    expect(element.querySelector('[data-testid=run-new]')).toBeNull();
  });

  it('says why a search failed in words, keeps the list, and searches again', async () => {
    const { api, element, press } = await open({ 'GET /api/v1/matches': () => page([match(1)], { run: matchRun({ status: 'failed', error: 'store_unavailable', finishedAt: '2026-11-20T00:01:00Z' }) }), 'GET /api/v1/matches/{job_id}': () => matchDetail(1), 'POST /api/v1/match-runs': () => matchRun({ id: 'e'.repeat(24) }) });
    const note = element.querySelector('[data-testid=run-failed]')!;
    expect(note.textContent).toContain('The data store does not answer.');
    expect(note.textContent).toContain('the matches below are from the one before.');
    expect(element.querySelectorAll('[data-testid=matches] li')).toHaveLength(1);
    await press('Search again');
    expect(api.calls.some(({ route }) => route === 'POST /api/v1/match-runs')).toBe(true);
    expect(element.querySelector('[data-testid=run-failed]')).toBeNull();
  });

  it('shows the same number in the list when the server has ranked a match anew', async () => {
    const { element, settle } = await open({ 'GET /api/v1/matches': () => page([match(1), match(2)]), 'GET /api/v1/matches/{job_id}': () => matchDetail(1, { score: 71 }) }, `/matches?job=${match(1).jobId}`);
    await settle();
    const scores = [...element.querySelectorAll('app-score-ring text')].map((t) => t.textContent);
    expect(scores).toEqual(['71', '60', '71']);
  });

  it('gives the focus back to the row when a match is closed at phone width', async () => {
    const { element, press, settle } = await open({ 'GET /api/v1/matches': () => page([match(1), match(2)]), 'GET /api/v1/matches/{job_id}': () => matchDetail(2) }, `/matches?job=${match(2).jobId}`);
    document.body.append(element);
    await press('All matches');
    await settle();
    expect(document.activeElement?.id).toBe(`match-${match(2).jobId}`);
    element.remove();
  });

  it('marks what came since the last visit, and nothing on the first', async () => {
    const answers = { 'GET /api/v1/matches': () => page([match(1), match(2, { posting: { ...match(2).posting, firstSeenAt: '2026-11-10T00:00:00Z' } }), match(3, { stage: 'applied' })]), 'GET /api/v1/matches/{job_id}': () => matchDetail(1) };
    const first = await open(answers);
    expect(first.element.querySelectorAll('[data-testid=fresh]')).toHaveLength(0);
    TestBed.resetTestingModule();
    localStorage.setItem(`aw-matches-seen-${'a'.repeat(24)}`, JSON.stringify({ since: null, last: Date.parse('2026-11-15T00:00:00Z') }));
    const second = await open(answers);
    const marked = [...second.element.querySelectorAll('app-match-row')].map((row) => row.querySelector('[data-testid=fresh]') !== null);
    expect(marked).toEqual([true, false, false]);
  });
});
