/** Who may write: SQLite has one writer at a time, and a transaction keeps that place until it ends. */
export class WriteLock {
  private holder: object | undefined;
  private readonly waiting: { owner: object; grant(): void }[] = [];

  get free(): boolean {
    return this.holder === undefined;
  }
  tryAcquire(owner: object): boolean {
    if (this.holder && this.holder !== owner) return false;
    this.holder = owner;
    return true;
  }
  /** Waits for the place, first come first served; false when the time is up. */
  acquire(owner: object, timeoutMs: number): Promise<boolean> {
    if (this.waiting.length === 0 && this.tryAcquire(owner)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const entry = {
        owner,
        grant: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        resolve(false);
      }, timeoutMs);
      this.waiting.push(entry);
    });
  }
  release(owner: object): void {
    if (this.holder !== owner) return;
    const next = this.waiting.shift();
    this.holder = next?.owner;
    next?.grant();
  }
}
