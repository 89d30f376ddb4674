import { Clock } from '../src/platform/clock';

/** The system's time, moved on when it is told to: what waits in the queue still falls due by itself. */
export class ShiftedClock extends Clock {
  private shiftMs = 0;
  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }
  advance(ms: number): void {
    this.shiftMs += ms;
  }
}
