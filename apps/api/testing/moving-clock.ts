import { Clock } from '../src/platform/clock';

/** The machine's time, and ahead of it by as much as a test has let pass: unlike with a clock that stands still, what was put off falls due. */
export class MovingClock extends Clock {
  private aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
  advance(ms: number): void {
    this.aheadMs += ms;
  }
}
