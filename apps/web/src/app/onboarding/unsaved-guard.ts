import type { CanDeactivateFn } from '@angular/router';

/** A page with changes that may not be stored yet; it asks the person itself. */
export interface Unsaved {
  mayLeave(): boolean | Promise<boolean>;
}

/** Asks before changes are lost. */
export const keepsChanges: CanDeactivateFn<Unsaved> = (page) => page.mayLeave();
