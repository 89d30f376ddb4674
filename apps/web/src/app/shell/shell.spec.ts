import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { LiveEvents } from '../session/live-events';
import { SessionStore } from '../session/session-store';
import { Shell } from './shell';

const setup = async (role = 'user', last: string | null = null) => {
  const signedIn = signal(true);
  const session = { challenge: signal(null), signedIn, lastAddress: signal(last), retry: async () => undefined, user: signal({ email: 'ida@example.org', role }), signOut: async () => signedIn.set(false) };
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }]), { provide: SessionStore, useValue: session }, { provide: LiveEvents, useValue: { followUp: signal(null) } }] });
  const fixture = TestBed.createComponent(Shell);
  await TestBed.inject(Router).navigateByUrl('/documents?set=1');
  await fixture.whenStable();
  return { signedIn, fixture, element: fixture.nativeElement as HTMLElement };
};

describe('Shell', () => {
  it('keeps the page and offers the way back to it when the session ends by itself', async () => {
    const { signedIn, fixture, element } = await setup();
    expect(element.querySelector('[role=alert]')).toBeNull();
    signedIn.set(false);
    await fixture.whenStable();
    element.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/sign-in?next=%2Fdocuments%3Fset%3D1');
  });

  it('asks for the password over the page when it knows who that was', async () => {
    const { signedIn, fixture, element } = await setup('user', 'ida@example.org');
    signedIn.set(false);
    await fixture.whenStable();
    element.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    while (!document.querySelector('[data-testid=sign-in-again]')) await new Promise((r) => setTimeout(r, 10));
    expect(document.querySelector('[data-testid=sign-in-again]')?.textContent).toContain('ida@example.org');
    expect(TestBed.inject(Router).url).toBe('/documents?set=1');
  });

  it('says nothing about it when the person signs out', async () => {
    const { fixture, element } = await setup();
    element.querySelector<HTMLButtonElement>('[aria-label="Sign out"]')?.click();
    await fixture.whenStable();
    expect(element.querySelector('[role=alert]')).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/sign-in');
  });

  it.each([['user', false], ['admin', true]])('shows the way to the administration to a %s: %s', async (role, shown) => {
    const { element } = await setup(role);
    expect(element.querySelector('a[href="/admin"]') !== null).toBe(shown);
  });
});
