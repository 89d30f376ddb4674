import { effect, inject, Injectable, untracked } from '@angular/core';
import { ApiError, routeRefs } from '@applywright/api-client';
import { API } from '../api';
import { OfflineReading } from './offline-fetch';

/** As many postings as one reads on a train; each is one short answer. */
const AHEAD = 15;
/** After the list is up, and never in its way. */
const LATER_MS = 4_000;

/** Fetches the first matches of a list in full, so that they can be opened without a server. Not where the person saves data. */
@Injectable({ providedIn: 'root' })
export class ReadAhead {
  private readonly api = inject(API);
  private readonly reading = inject(OfflineReading);
  private read = new Set<string>();

  constructor() {
    effect((onCleanup) => {
      const ids = this.reading.listed();
      if (ids.length === 0) return;
      const stop = new AbortController();
      const timer = setTimeout(() => untracked(() => void this.fetch(ids.slice(0, AHEAD), stop.signal)), LATER_MS);
      onCleanup(() => {
        clearTimeout(timer);
        stop.abort();
      });
    });
  }

  private async fetch(ids: readonly string[], signal: AbortSignal): Promise<void> {
    if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
    for (const id of ids.filter((each) => !this.read.has(each))) {
      if (signal.aborted || this.reading.asOf() !== null) return;
      try {
        await this.api.call(routeRefs.getMatch, { params: { job_id: id } }, { signal });
        this.read.add(id);
      } catch (error) {
        // It was for later: whoever opens the match is told then.
        if (signal.aborted || error instanceof ApiError) return;
        throw error;
      }
    }
  }
}
