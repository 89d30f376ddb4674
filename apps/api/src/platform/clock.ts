/** The clock as a port, so that sessions, retention and schedules can be tested without waiting. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that only moves when it is told to; for tests. */
export class FakeClock extends Clock {
  constructor(private at = new Date('2026-01-15T12:00:00Z')) {
    super();
  }
  now(): Date {
    return new Date(this.at);
  }
  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}
