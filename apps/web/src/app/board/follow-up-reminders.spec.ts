import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatSnackBar } from '@angular/material/snack-bar';
import { provideRouter, Router } from '@angular/router';
import { Subject } from 'rxjs';
import type { Application } from '@applywright/contracts';
import { LiveEvents } from '../session/live-events';
import { application } from './application-fixture';
import { FollowUpReminders } from './follow-up-reminders';

describe('FollowUpReminders', () => {
  it('says what is due, and leads there', async () => {
    const followUp = signal<Application | null>(null);
    const action = new Subject<void>();
    const toasts: string[] = [];
    TestBed.configureTestingModule({
      providers: [provideRouter([{ path: '**', children: [] }]), { provide: LiveEvents, useValue: { followUp } }, { provide: MatSnackBar, useValue: { open: (words: string) => (toasts.push(words), { onAction: () => action }) } }],
    });
    TestBed.inject(FollowUpReminders);
    TestBed.tick();
    expect(toasts).toEqual([]);
    followUp.set(application(1));
    TestBed.tick();
    expect(toasts).toEqual(['Follow up today: Posting 1, Quay Bank']);
    action.next();
    await new Promise((r) => setTimeout(r));
    expect(TestBed.inject(Router).url).toBe(`/applications?job=${application(1).jobId}`);
  });
});
