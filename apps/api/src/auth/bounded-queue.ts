import { AppError } from '@applywright/contracts';

/** Lets `atOnce` pieces of work run and `waiting` more wait, in the order they came; what comes beyond is refused at once. */
export class BoundedQueue {
  private running = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /** @throws AppError busy when the line is full. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running++;
    else {
      if (this.line.length >= this.waiting) throw new AppError('busy');
      await new Promise<void>((go) => this.line.push(go));
    }
    try {
      return await work();
    } finally {
      // the place goes straight to the next in line: nobody who comes in between can take it
      const next = this.line.shift();
      if (next) next();
      else this.running--;
    }
  }
}
