import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiError } from '@applywright/api-client';
import type { Application, CvUpload, DocumentJob, MatchRun, ServerEvent } from '@applywright/contracts';
import { API } from './api';
import { SessionStore } from './session-store';

/**
 * Live progress from the server: one stream while somebody is signed in and looks at the page. A hidden tab
 * gives its stream back, because a browser opens only six connections to a server over HTTP/1.1; whoever
 * waits for progress asks from time to time as well.
 */
@Injectable({ providedIn: 'root' })
export class LiveEvents {
  private readonly api = inject(API);
  private readonly session = inject(SessionStore);

  /** The newest word on a CV being read; `percent` 0..100. */
  readonly cv = signal<{ upload: CvUpload; percent: number } | null>(null);
  /** The newest word on a search for matches; `percent` 0..100. */
  readonly matchRun = signal<{ run: MatchRun; percent: number } | null>(null);

  /** The newest word on documents being written. */
  readonly documents = signal<DocumentJob | null>(null);
  /** The newest follow-up that fell due. */
  readonly followUp = signal<Application | null>(null);

  constructor() {
    const seen = signal(!document.hidden);
    const look = () => seen.set(!document.hidden);
    const leave = () => seen.set(false);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', look);
    effect(() => {
      if (this.session.signedIn()) return;
      this.cv.set(null);
      this.matchRun.set(null);
      this.followUp.set(null);
      this.documents.set(null);
    });
    const listening = computed(() => this.session.signedIn() && seen());
    effect((onCleanup) => {
      if (!listening()) return;
      const stop = new AbortController();
      untracked(() => void this.listen(stop.signal));
      onCleanup(() => stop.abort());
    });
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', look);
    });
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
    if (event.type === 'documents') this.documents.set(event.job);
    if (event.type === 'follow-up') this.followUp.set(event.application);
    if (event.type === 'match-run') this.matchRun.set({ run: event.run, percent: event.percent });
  }
}
