import { type Signal, signal } from '@angular/core';
import { type Failure, failureOf } from './failure';

/** Something that a page loads: what came, whether it is coming, and why it did not. */
export interface Loaded<T> {
  readonly value: Signal<T | null>;
  readonly loading: Signal<boolean>;
  readonly failure: Signal<Failure | null>;
  /** Loads (again). A newer call makes the answer of an older one void; the old value stays until then. */
  load(fetchValue: (signal: AbortSignal) => Promise<T>): Promise<void>;
  set(value: T | null): void;
  update(change: (value: T) => T): void;
}

export const loaded = <T>(): Loaded<T> => {
  const value = signal<T | null>(null);
  const loading = signal(false);
  const failure = signal<Failure | null>(null);
  let running: AbortController | null = null;
  return {
    value: value.asReadonly(),
    loading: loading.asReadonly(),
    failure: failure.asReadonly(),
    async load(fetchValue) {
      running?.abort();
      const mine = (running = new AbortController());
      loading.set(true);
      failure.set(null);
      try {
        const answer = await fetchValue(mine.signal);
        if (!mine.signal.aborted) value.set(answer);
      } catch (error) {
        if (!mine.signal.aborted) failure.set(failureOf(error));
      } finally {
        if (running === mine) loading.set(false);
      }
    },
    set: (next) => value.set(next),
    update: (change) => value.update((now) => (now === null ? now : change(now))),
  };
};
