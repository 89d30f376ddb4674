import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type Routes } from '@angular/router';
import { administrators, signedIn, signedOut, withLink } from './session-guards';
import { sessionOf } from './session-fixture';
import { SessionStore } from './session-store';

@Component({ template: '' })
class Page {}

const routes: Routes = [
  { path: 'sign-in', component: Page, canActivate: [signedOut] },
  { path: 'forgot-password', component: Page },
  { path: 'reset-password', component: Page, canActivate: [withLink] },
  { path: 'connect', component: Page, canActivate: [signedIn] },
  { path: 'matches', component: Page },
  { path: 'admin', component: Page, canMatch: [administrators] },
  { path: '**', component: Page },
];

const goTo = async (url: string, who: Parameters<typeof sessionOf>[0] | null) => {
  const store = sessionOf(who ?? {});
  if (who === null) store.leave();
  TestBed.configureTestingModule({ providers: [provideRouter(routes), { provide: SessionStore, useValue: store }] });
  const router = TestBed.inject(Router);
  await router.navigateByUrl(url);
  return router;
};

describe('the guards', () => {
  it('keep the whole query of the connect page when somebody has to sign in first', async () => {
    const router = await goTo('/connect?client_id=x&scope=profile:read&state=12345678', null);
    expect(router.parseUrl(router.url).queryParams['next']).toBe('/connect?client_id=x&scope=profile:read&state=12345678');
  });

  it.each([['admin', 'admin'], ['user', '**']] as const)('answer a %s at the administration with the route %s', async (role, path) => {
    const router = await goTo('/admin', { role });
    expect(router.routerState.snapshot.root.firstChild?.routeConfig?.path).toBe(path);
  });

  it('lead to asking for a link when a reset is opened without one', async () => {
    expect((await goTo('/reset-password', null)).url).toBe('/forgot-password');
  });

  it('let a reset pass that has its link', async () => {
    expect((await goTo('/reset-password#token=abc', null)).url).toBe('/reset-password#token=abc');
  });

  it('lead signed-in people away from the sign-in', async () => {
    expect((await goTo('/sign-in', {})).url).toBe('/matches');
  });
});
