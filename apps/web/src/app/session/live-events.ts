import { DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiError } from '@applywright/api-client';
import type { CvUpload, MatchRun, ServerEvent } from '@applywright/contracts';
import { API } from './api';
import { SessionStore } from './session-store';

/** Live progress from the server: one stream for as long as somebody is signed in. */
@Injectable({ providedIn: 'root' })
export class LiveEvents {
  private readonly api = inject(API);
  private readonly session = inject(SessionStore);

  /** The newest word on a CV being read; `percent` 0..100. */
  readonly cv = signal<{ upload: CvUpload; percent: number } | null>(null);
  /** The newest word on a search for matches; `percent` 0..100. */
  readonly matchRun = signal<{ run: MatchRun; percent: number } | null>(null);

  constructor() {
    let stop: AbortController | null = null;
    effect(() => {
      const signedIn = this.session.signedIn();
      untracked(() => {
        stop?.abort();
        stop = null;
        this.cv.set(null);
        this.matchRun.set(null);
        if (signedIn) void this.listen((stop = new AbortController()).signal);
      });
    });
    inject(DestroyRef).onDestroy(() => stop?.abort());
  }

  private async listen(signal: AbortSignal): Promise<void> {
    try {
      await this.api.events(signal, (event) => this.take(event));
    } catch (error) {
      // The session is over: the next call of a page says so and leads to the sign-in.
      if (!(error instanceof ApiError)) throw error;
    }
  }

  private take(event: ServerEvent): void {
    if (event.type === 'cv') this.cv.set({ upload: event.upload, percent: event.percent });
    if (event.type === 'match-run') this.matchRun.set({ run: event.run, percent: event.percent });
  }
}
