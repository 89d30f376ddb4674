import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, Router } from '@angular/router';
import { SessionStore } from './session-store';

/** Lets signed-in people through; others sign in first and come back to where they wanted to go. */
export const signedIn: CanActivateFn = async (_, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.restore();
  if (session.signedIn()) return true;
  return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/matches' ? {} : { next: state.url } });
};

/** The pages for strangers: who is signed in goes to the matches. */
export const signedOut: CanActivateFn = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.restore(true);
  return session.signedIn() ? router.createUrlTree(['/matches']) : true;
};

/** For everybody else there is no such page. */
export const administrators: CanMatchFn = async () => {
  const session = inject(SessionStore);
  await session.restore();
  return session.user()?.role === 'admin';
};

/** The page behind a mailed link; without one it is asked for. Some mails lead here to say only where a password is set. */
export const withLink: CanActivateFn = (route) => (route.fragment ? true : inject(Router).createUrlTree(['/forgot-password']));
