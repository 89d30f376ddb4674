import { DestroyRef, inject, type Signal, signal } from '@angular/core';

/** Whether two columns fit; the same width as the `wide:` utilities. Call it while a component is made. */
export const wideScreen = (): Signal<boolean> => {
  const query = matchMedia('(min-width: 72rem)');
  const wide = signal(query.matches);
  const look = () => wide.set(query.matches);
  query.addEventListener('change', look);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', look));
  return wide.asReadonly();
};
