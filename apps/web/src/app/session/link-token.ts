import { Location } from '@angular/common';
import { DestroyRef, inject, type Signal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/** As the contracts have it. */
const TOKEN = /^[\w-]{20,100}$/;

/**
 * The token that a link of a mail carries behind `#token=`: null where there is none, or none that could be one.
 * It leaves the address at once, so that it stays in no history, screenshot or shared address. Call it while a page is made.
 */
export const linkToken = (): Signal<string | null> => {
  const location = inject(Location);
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const token = signal<string | null>(null);
  route.fragment.pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe((fragment) => {
    if (!fragment) return;
    const found = new URLSearchParams(fragment).get('token') ?? '';
    token.set(TOKEN.test(found) ? found : null);
    location.replaceState(location.path(false));
    // The router keeps the address too.
    void router.navigate([], { relativeTo: route, replaceUrl: true });
  });
  return token.asReadonly();
};
