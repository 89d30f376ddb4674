import { TestBed } from '@angular/core/testing';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Subject } from 'rxjs';
import { ApiError } from '@applywright/api-client';
import type { MatchStage } from '@applywright/contracts';
import { match } from '../matches/match-fixture';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { SaveButton } from './save-button';

const setup = async (stage: MatchStage, answers: Parameters<typeof fakeApi>[0] = {}) => {
  const api = fakeApi({ 'POST /api/v1/matches/{job_id}/save': () => ({}), 'DELETE /api/v1/applications/{job_id}': () => undefined, ...answers });
  const action = new Subject<void>();
  const toasts: string[] = [];
  TestBed.configureTestingModule({ providers: [{ provide: API, useValue: api }, { provide: MatSnackBar, useValue: { open: (words: string) => (toasts.push(words), { onAction: () => action }) } }] });
  const fixture = TestBed.createComponent(SaveButton);
  fixture.componentRef.setInput('match', match(1, { stage }));
  const staged: MatchStage[] = [];
  fixture.componentInstance.staged.subscribe((event) => staged.push(event.stage));
  const button = (fixture.nativeElement as HTMLElement).querySelector('button')!;
  await fixture.whenStable();
  const press = async (): Promise<void> => {
    button.click();
    await fixture.whenStable();
  };
  return { api, action, toasts, staged, button, press, fixture };
};

describe('SaveButton', () => {
  it('saves, and takes it back when that was a slip', async () => {
    const { api, action, staged, button, press, fixture } = await setup('new');
    await press();
    expect(button.getAttribute('aria-pressed')).toBe('true');
    action.next();
    await fixture.whenStable();
    expect(api.calls.map((call) => call.route)).toEqual(['POST /api/v1/matches/{job_id}/save', 'DELETE /api/v1/applications/{job_id}']);
    expect(staged).toEqual(['saved', 'new']);
  });

  it.each(['saved', 'applied'] as const)('does nothing to a match that is %s', async (stage) => {
    const { api, press } = await setup(stage);
    await press();
    expect(api.calls).toEqual([]);
  });

  it('says why and is as before when the server refuses', async () => {
    const { staged, toasts, button, press } = await setup('new', { 'POST /api/v1/matches/{job_id}/save': () => Promise.reject(new ApiError('busy')) });
    await press();
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect([staged, toasts]).toEqual([[], ['The server is busy. Please try again in a moment.']]);
  });
});
