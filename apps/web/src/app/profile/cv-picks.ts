import { computed, Injectable, signal } from '@angular/core';

/** Words that were picked in the drawn CV. */
export interface CvPick {
  readonly text: string;
  /** A second click on the same place: it stands for the first one, with the whole line. */
  readonly instead: boolean;
}
export type CvPickTaker = (pick: CvPick) => void;

/** Leads words that are clicked in the CV into the field that is being edited. Lives with the page. */
@Injectable()
export class CvPicks {
  private readonly taker = signal<CvPickTaker | null>(null);
  /** Whether there is a field to put words into. */
  readonly wanted = computed(() => this.taker() !== null);

  open(taker: CvPickTaker): void {
    this.taker.set(taker);
  }
  close(taker: CvPickTaker): void {
    this.taker.update((now) => (now === taker ? null : now));
  }
  give(pick: CvPick): void {
    this.taker()?.(pick);
  }
}
