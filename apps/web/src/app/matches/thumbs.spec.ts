import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatSnackBar } from '@angular/material/snack-bar';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { AppError, type Match } from '@applywright/contracts';
import { Subject } from 'rxjs';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { match, page } from './match-fixture';
import { MatchesPage } from './matches-page';
import { ThumbsPage } from './thumbs-page';

const PUT = 'PUT /api/v1/matches/{job_id}/thumb';
const DELETE = 'DELETE /api/v1/matches/{job_id}/thumb';

/** Opens a page; `undo` presses the button of the last note. */
const open = async (url: string, answers: Parameters<typeof fakeApi>[0] = {}) => {
  const api = fakeApi({
    'GET /api/v1/matches': () => page([match(1), match(2)]),
    'GET /api/v1/matches/{job_id}': ({ params }) => ({ ...match((params as { job_id: string }).job_id.endsWith('2') ? 2 : 1), gaps: [], alsoOn: [], improvements: [], facts: [] }),
    [PUT]: () => ({ match: null }),
    [DELETE]: () => ({ match: null }),
    ...answers,
  });
  let undo = new Subject<void>();
  const notes = { open: jest.fn(() => ({ onAction: () => (undo = new Subject<void>()) })) };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'matches', component: MatchesPage }, { path: 'thumbs', component: ThumbsPage }], withComponentInputBinding()),
      { provide: API, useValue: api },
      { provide: MatSnackBar, useValue: notes },
      { provide: LiveEvents, useValue: { matchRun: signal(null), cv: signal(null), runProgress: signal(null) } },
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  await harness.fixture.whenStable();
  const element = harness.routeNativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    await harness.fixture.whenStable();
    harness.detectChanges();
  };
  const press = async (selector: string): Promise<void> => {
    element.querySelector<HTMLButtonElement>(selector)!.click();
    await settle();
  };
  const pressed = (selector: string): string | null => element.querySelector(selector)!.getAttribute('aria-pressed');
  const sent = () => api.calls.filter(({ route }) => route === PUT || route === DELETE).map(({ route, args }) => [route.split(' ')[0], args['body']]);
  return { api, element, notes, press, pressed, sent, settle, undo: async () => { undo.next(); await settle(); } };
};
const UP = '[data-testid=thumb-up]';
const DOWN = '[data-testid=thumb-down]';

describe('thumbs on the matches page', () => {
  it('show the pressed thumb at once, ask for a reason and send it when one is chosen', async () => {
    const { element, press, pressed, sent } = await open('/matches');
    expect(element.querySelector(DOWN)?.getAttribute('aria-label')).toBe('Less like this: Posting 1');
    expect(element.querySelector('[data-testid=thumb-reasons]')).toBeNull();
    await press(DOWN);
    expect([pressed(UP), pressed(DOWN)]).toEqual(['false', 'true']);
    const reason = [...element.querySelectorAll<HTMLButtonElement>('[data-testid=thumb-reasons] button')].find((button) => button.textContent?.trim() === 'Remote or on site')!;
    reason.click();
    await press('h1');
    expect(element.querySelector('[data-testid=thumb-reasons]')).toBeNull();
    expect(sent()).toEqual([['PUT', { up: false, reason: null }], ['PUT', { up: false, reason: 'remote' }]]);
  });

  it('are taken back by the same press again and by undo', async () => {
    const { press, pressed, sent, undo } = await open('/matches');
    await press(UP);
    await press(UP);
    expect(pressed(UP)).toBe('false');
    await undo();
    expect(pressed(UP)).toBe('true');
    expect(sent()).toEqual([['PUT', { up: true, reason: null }], ['DELETE', undefined], ['PUT', { up: true, reason: null }]]);
  });

  it('go back to what they were and say why when the server refuses', async () => {
    const { element, notes, press, pressed } = await open('/matches', {
      [PUT]: () => {
        throw new AppError('not_found', 'It is gone.');
      },
    });
    await press(DOWN);
    expect(pressed(DOWN)).toBe('false');
    expect(element.querySelector('[data-testid=thumb-reasons]')).toBeNull();
    expect(notes.open).toHaveBeenCalledWith('It is gone.', 'OK', expect.anything());
  });

  it('change the scores where they stand and the order only when it is asked for', async () => {
    let ranked: Match[] = [match(1), match(2)];
    const { element, press } = await open('/matches', {
      'GET /api/v1/matches': () => page(ranked),
      [PUT]: () => {
        ranked = [match(2, { score: 66 }), match(1, { score: 51, thumb: { up: false, reason: null } })];
        return { match: ranked[1] };
      },
    });
    const titles = () => [...element.querySelectorAll('app-match-row')].map((row) => /Posting \d/.exec(row.textContent ?? '')?.[0]);
    await press(DOWN);
    expect(titles()).toEqual(['Posting 1', 'Posting 2']);
    expect(element.querySelectorAll('app-match-row')[1]?.textContent).toContain('66');
    await press('[data-testid=reordered]');
    expect(titles()).toEqual(['Posting 2', 'Posting 1']);
    expect(element.querySelector('[data-testid=reordered]')).toBeNull();
  });
});

describe('ThumbsPage', () => {
  const thumb = { jobId: match(1).jobId, title: 'Night Nurse', company: 'Quay Clinic', up: false, reason: 'duties', at: '2026-11-20T10:00:00Z', counts: true };

  it('lists what was liked and turned down, with its reason, and takes one back', async () => {
    const { element, press, sent } = await open('/thumbs', { 'GET /api/v1/me/thumbs': () => ({ items: sentDelete ? [] : [thumb] }), [DELETE]: () => ((sentDelete = true), { match: null }) });
    expect(element.textContent).toMatch(/Turned down: Night Nurse/);
    expect(element.textContent).toMatch(/Quay Clinic · 20 Nov 2026 · The duties/);
    await press('[data-testid=thumbs] button');
    expect(sent()).toEqual([['DELETE', undefined]]);
    expect(element.textContent).toContain('No thumbs yet');
  });
  let sentDelete = false;
  beforeEach(() => (sentDelete = false));

  it('puts one back on the list when the server refuses', async () => {
    const { element, press } = await open('/thumbs', {
      'GET /api/v1/me/thumbs': () => ({ items: [thumb] }),
      [DELETE]: () => {
        throw new AppError('internal');
      },
    });
    await press('[data-testid=thumbs] button');
    expect(element.textContent).toContain('Night Nurse');
  });
});
