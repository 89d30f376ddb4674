import type { MatchRun, ServerEvent } from '@applywright/contracts';

/** Shares of a run: what waits for other people's servers, then what this machine does. */
const COLLECTING = { from: 5, to: 60 } as const;
const SCORING = { from: 60, to: 95 } as const;
/** Nobody sees more than four steps a second. */
const BETWEEN_MS = 250;

/** How far the boards are that a run waits for. */
export interface Collecting {
  readonly done: number;
  readonly due: number;
  readonly postings: number;
  /** 0..1 of the time after which a run goes on without the boards that are slow. */
  readonly waited: number;
}

/**
 * Tells the person who is looking how far a run is. A percentage never falls, and a board that hangs does not hold it up: the time that
 * is left for it counts as the boards that are read do.
 */
export class RunProgress {
  private run: MatchRun | null = null;
  private percent = 0;
  private toldAt = -Infinity;

  constructor(
    private readonly tell: (event: ServerEvent) => void,
    private readonly clockMs: () => number = () => performance.now(),
  ) {}

  /** A new state of the run, as it is stored; told at once. */
  state(run: MatchRun): void {
    this.run = run;
    const at = { queued: 2, collecting: COLLECTING.from, scoring: SCORING.from, done: 100, failed: 100 }[run.status];
    this.say(Math.max(this.percent, at), true);
  }

  collecting({ done, due, postings, waited }: Collecting): void {
    if (this.run) this.run = { ...this.run, postingsCollected: postings, boardsReading: due - done };
    const share = due === 0 ? 1 : Math.max(done / due, Math.min(1, waited));
    this.say(COLLECTING.from + share * (COLLECTING.to - COLLECTING.from), false);
  }

  /** @param share 0..1 of the scoring */
  scoring(share: number): void {
    this.say(SCORING.from + share * (SCORING.to - SCORING.from), false);
  }

  private say(percent: number, atOnce: boolean): void {
    const whole = Math.max(this.percent, Math.floor(percent));
    const now = this.clockMs();
    if (!this.run) return;
    if (!atOnce && (whole === this.percent || now - this.toldAt < BETWEEN_MS)) return;
    [this.percent, this.toldAt] = [whole, now];
    this.tell({ type: 'match-run', run: this.run, percent: whole });
  }
}
