import { type Signal, signal } from '@angular/core';
import { type Failure, failureOf } from './failure';

/** Something that a person starts: whether it is under way, and why it failed. */
export interface Attempt {
  readonly busy: Signal<boolean>;
  readonly failure: Signal<Failure | null>;
  /** Runs one action at a time; a failure is kept to be shown. @returns whether it went well */
  run(action: () => Promise<void>): Promise<boolean>;
  clear(): void;
}

export const attempt = (): Attempt => {
  const busy = signal(false);
  const failure = signal<Failure | null>(null);
  return {
    busy: busy.asReadonly(),
    failure: failure.asReadonly(),
    async run(action) {
      if (busy()) return false;
      busy.set(true);
      failure.set(null);
      try {
        await action();
        return true;
      } catch (error) {
        failure.set(failureOf(error));
        return false;
      } finally {
        busy.set(false);
      }
    },
    clear: () => failure.set(null),
  };
};
