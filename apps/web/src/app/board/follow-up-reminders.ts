import { effect, inject, Injectable, untracked } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router } from '@angular/router';
import { LiveEvents } from '../session/live-events';

/** Milliseconds: long enough to be seen by somebody who is reading. */
const SHOWN_MS = 20_000;

/** Says on whatever page somebody is that a follow-up is due. */
@Injectable({ providedIn: 'root' })
export class FollowUpReminders {
  constructor() {
    const live = inject(LiveEvents);
    const snackBar = inject(MatSnackBar);
    const router = inject(Router);
    effect(() => {
      const due = live.followUp();
      if (!due) return;
      untracked(() => {
        snackBar
          .open($localize`:@@board.follow-up-today-title:Follow up today: ${due.title}:title:, ${due.company}:company:`, $localize`:@@board.open:Open`, { duration: SHOWN_MS })
          .onAction()
          .subscribe(() => void router.navigate(['/applications'], { queryParams: { job: due.jobId } }));
      });
    });
  }
}
