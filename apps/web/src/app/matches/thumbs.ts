import { inject, Injectable, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { routeRefs } from '@applywright/api-client';
import type { Match, ThumbReason, ThumbVote } from '@applywright/contracts';
import { API } from '../session/api';
import { failureOf } from '../session/failure';
import { REASON_WORDS } from './thumb-words';

/** The thumbs of a page: shown at once, taken back when the server refuses. Lives with the page, so that list and detail agree. */
@Injectable()
export class Thumbs {
  private readonly api = inject(API);
  private readonly snackBar = inject(MatSnackBar);
  private readonly given = signal<ReadonlyMap<string, ThumbVote | null>>(new Map());
  /** One after the other: two quick presses must not arrive the other way round. */
  private last: Promise<unknown> = Promise.resolve();

  /** The match whose thumb may still get a reason. */
  readonly asking = signal<string | null>(null);
  /** Rises with every thumb that the server has taken: the ranking is another one then. */
  readonly changes = signal(0);

  voteOf({ jobId, thumb }: Pick<Match, 'jobId' | 'thumb'>): ThumbVote | null {
    const given = this.given();
    return given.has(jobId) ? (given.get(jobId) ?? null) : thumb;
  }

  /** Presses a thumb: the same one again takes it back. */
  async press(match: Pick<Match, 'jobId' | 'thumb'>, up: boolean): Promise<void> {
    const before = this.voteOf(match);
    const vote = before?.up === up ? null : { up, reason: null };
    this.asking.set(vote ? match.jobId : null);
    await this.change(match.jobId, before, vote, vote ? (up ? $localize`:@@matches.noted-more-like-this:Noted: more like this.` : $localize`:@@matches.noted-less-like-this:Noted: less like this.`) : $localize`:@@matches.taken-back-what-it-taught-is-forgotten:Taken back. What it taught is forgotten.`);
  }

  async giveReason(match: Pick<Match, 'jobId' | 'thumb'>, reason: ThumbReason): Promise<void> {
    const before = this.voteOf(match);
    this.asking.set(null);
    if (before) await this.change(match.jobId, before, { ...before, reason }, `Noted: ${REASON_WORDS[reason].toLowerCase()}.`);
  }

  /** Takes a thumb back. @returns whether the server took it */
  takeBack(jobId: string, vote: ThumbVote): Promise<boolean> {
    return this.change(jobId, vote, null, $localize`:@@matches.taken-back-what-it-taught-is-forgotten:Taken back. What it taught is forgotten.`);
  }

  private async change(jobId: string, before: ThumbVote | null, vote: ThumbVote | null, done: string | null): Promise<boolean> {
    this.set(jobId, vote);
    try {
      await (this.last = this.last.catch(() => undefined).then(() => this.send(jobId, vote)));
    } catch (error) {
      this.set(jobId, before);
      this.asking.set(null);
      this.snackBar.open(failureOf(error).message, 'OK', { duration: 8000 });
      return false;
    }
    this.changes.update((count) => count + 1);
    if (done === null) return true;
    this.snackBar
      .open(done, $localize`:@@matches.undo:Undo`, { duration: 6000 })
      .onAction()
      .subscribe(() => {
        this.asking.set(null);
        void this.change(jobId, vote, before, null);
      });
    return true;
  }

  private async send(jobId: string, vote: ThumbVote | null): Promise<void> {
    const params = { job_id: jobId };
    if (vote) await this.api.call(routeRefs.putThumb, { params, body: vote });
    else await this.api.call(routeRefs.deleteThumb, { params });
  }

  private set(jobId: string, vote: ThumbVote | null): void {
    this.given.update((given) => new Map(given).set(jobId, vote));
  }
}
