import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';
import { ApiError } from '@applywright/api-client';
import { NO_PREFERENCES, type Preferences } from '@applywright/contracts';
import { matchRun } from '../matches/match-fixture';
import { cvFact, profileOf } from '../profile/profile-fixture';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { ServerStatus } from '../session/server-status';
import { sessionOf } from '../session/session-fixture';
import { SessionStore } from '../session/session-store';
import { PreferencesPage } from './preferences-page';
import { keepsChanges } from './unsaved-guard';

const facts = [cvFact('a', { kind: 'work', value: { title: 'Baker', end: 'present' } }), cvFact('b', { kind: 'work', value: { title: 'Cook', end: '2015' } }), cvFact('c', { kind: 'location', value: { text: 'Zürich', city: 'Zürich', countryCode: 'CH' } })];
const consent = { kind: 'ai-processing', title: 'AI model', text: 'Words to agree to.', version: 3, given: false, at: null };

const open = async (answers: Parameters<typeof fakeApi>[0] = {}, { url = '/preferences', embeddings = 'none', leave = false } = {}) => {
  let stored: Preferences = NO_PREFERENCES;
  const api = fakeApi({
    'GET /api/v1/me/preferences': () => stored,
    'PUT /api/v1/me/preferences': ({ body }) => (stored = body as Preferences),
    'GET /api/v1/me/profile': () => profileOf(facts),
    'POST /api/v1/match-runs': () => matchRun(),
    ...answers,
  });
  const asked = jest.fn(() => ({ afterClosed: () => of(leave) }));
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'preferences', component: PreferencesPage, canDeactivate: [keepsChanges] }, { path: 'matches', children: [] }], withComponentInputBinding()),
      { provide: API, useValue: api },
      { provide: SessionStore, useValue: sessionOf() },
      { provide: ServerStatus, useValue: { value: signal({ embeddings, mail: 'smtp' }), failure: signal(null), ask: () => undefined } },
      { provide: MatDialog, useValue: { open: asked } },
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  await settle();
  const element = harness.routeNativeElement as HTMLElement;
  document.body.append(element);
  const find = <T extends HTMLElement>(selector: string) => element.querySelector<T>(selector)!;
  const press = async (words: string) => {
    [...element.querySelectorAll<HTMLButtonElement>('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent?.trim()) === words)?.click();
    await settle();
  };
  const fill = async (selector: string, text: string) => {
    const field = find<HTMLInputElement>(selector);
    field.value = text;
    for (const event of ['input', 'change', 'blur']) field.dispatchEvent(new Event(event));
    await settle();
  };
  const save = async () => {
    find('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  const sent = () => api.calls.filter(({ route }) => route.startsWith('PUT /api/v1/me/preferences')).at(-1)?.args['body'] as Preferences;
  const said = () => find('[data-testid=saved-words]').textContent?.replace(/\s+/g, ' ').trim();
  return { api, asked, element, find, fill, press, save, sent, said, settle };
};

describe('PreferencesPage', () => {
  afterEach(() => document.body.replaceChildren());

  it('offers the titles of the CV first, and takes one by a click', async () => {
    const { element, press, save, sent } = await open();
    expect(element.querySelector('form .card input')?.id).toBe('titles');
    await press('Add Baker');
    expect([...element.querySelectorAll('app-suggestion-row button')].map((b) => b.getAttribute('aria-label'))).not.toContain('Add Baker');
    await save();
    expect(sent().desiredTitles).toEqual(['Baker']);
  });

  it('asks how far from a town only when there is a place', async () => {
    const { find, fill, save, sent } = await open();
    expect(find('#radius')).toBeNull();
    await fill('#places', 'Hamburg');
    await fill('#radius', '50');
    await save();
    expect(sent()).toMatchObject({ places: ['Hamburg'], radiusKm: 50 });
  });

  it.each([['55,000', 55000], ['55 000 CHF', 55000], ['55k', 55000], ['nothing', null], ['0', null]])('reads the salary %j in the currency of the country that one lives in', async (text, amount) => {
    const { fill, save, sent } = await open();
    await fill('#salary', text);
    await save();
    expect(sent().salaryFloor).toEqual(amount === null ? null : { amount, currency: 'CHF' });
  });

  it('says that the list is ranked anew when it was saved', async () => {
    const { api, press, save, said } = await open();
    await press('Add Cook');
    expect(said()).toBe('Not saved yet');
    await save();
    expect(said()).toBe('Saved. Your matches are being ranked anew. See them');
    expect(api.calls.filter(({ route }) => route === 'POST /api/v1/match-runs')).toHaveLength(1);
  });

  it('points to the CV when there is no profile to rank by', async () => {
    const missing = () => Promise.reject(new ApiError('profile_missing'));
    const { save, said } = await open({ 'GET /api/v1/me/profile': missing, 'POST /api/v1/match-runs': missing });
    await save();
    expect(said()).toBe('Saved. Matches are found as soon as you have uploaded your CV.');
  });

  it('shows what the server refuses at its field, and opens the part where it stands', async () => {
    const refused = () => Promise.reject(new ApiError('validation_failed', 'Some of it is not valid.', [{ path: 'body.ignoredIndustries.0', message: 'This is no industry of the list.' }]));
    const { element, find, save, settle } = await open({ 'PUT /api/v1/me/preferences': refused }, { url: '/preferences?first=1' });
    expect(find<HTMLDetailsElement>('details').open).toBe(false);
    await save();
    await settle();
    expect(find<HTMLDetailsElement>('details').open).toBe(true);
    expect(find('#industries').getAttribute('aria-invalid')).toBe('true');
    expect(find('#industries-error').textContent).toBe('This is no industry of the list.');
    expect(document.activeElement).toBe(find('#industries'));
    expect(element.querySelector('app-failure-note')?.textContent).toContain('Some of it is not valid.');
  });

  it.each([[true, '/matches'], [false, '/preferences']])('asks before changes are lost, and leaves when that is wanted: %s', async (leave, url) => {
    const { asked, press, settle } = await open({}, { leave });
    await press('Add Baker');
    await TestBed.inject(Router).navigateByUrl('/matches');
    await settle();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(TestBed.inject(Router).url).toBe(url);
  });

  it('lets go without a question when nothing was changed', async () => {
    const { asked } = await open();
    await TestBed.inject(Router).navigateByUrl('/matches');
    expect(asked).not.toHaveBeenCalled();
    expect(TestBed.inject(Router).url).toBe('/matches');
  });

  it('goes on to the search when the first visit ends here', async () => {
    const { press, save, sent } = await open({}, { url: '/preferences?first=1' });
    await press('Add Baker');
    await save();
    expect(sent().desiredTitles).toEqual(['Baker']);
    expect(TestBed.inject(Router).url).toBe('/matches?find=1');
  });

  it('offers only industries of the list', async () => {
    const { fill, save, sent, find } = await open();
    await fill('#industries', 'Gambling halls');
    expect(find('#industries-error').textContent).toBe('Please choose one of the list.');
    await fill('#industries', 'Insurance');
    await save();
    expect(sent().ignoredIndustries).toEqual(['Insurance']);
  });

  it('keeps the AI switch off and says why when no model is set up', async () => {
    const { find } = await open();
    expect(find<HTMLButtonElement>('[role=switch]').disabled).toBe(true);
    expect(find('[data-testid=relevance-reason]').textContent).toBe('No AI model for this is set up on this server.');
  });

  it('switches the AI on only when the words were agreed to', async () => {
    const { api, find, press, save, sent, settle } = await open({ 'GET /api/v1/me/consents': () => ({ items: [consent] }), 'PUT /api/v1/me/consents/{kind}': () => ({ ...consent, given: true }) }, { embeddings: 'model-x' });
    find('[role=switch]').click();
    await settle();
    expect(find('[role=switch]').getAttribute('aria-checked')).toBe('false');
    expect(find('[data-testid=relevance-consent]').textContent).toContain('Words to agree to.');
    await press('Agree and switch on');
    expect(find('[role=switch]').getAttribute('aria-checked')).toBe('true');
    expect(api.calls.find(({ route }) => route.startsWith('PUT /api/v1/me/consents'))?.args).toEqual({ params: { kind: 'ai-processing' }, body: { given: true, version: 3 } });
    await save();
    expect(sent().aiRelevance).toBe(true);
  });
});
