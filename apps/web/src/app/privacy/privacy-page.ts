import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { PrivacyStatement } from '@applywright/contracts';
import { mdiShieldCheckOutline } from '@mdi/js';
import { DOOR } from '../session/door';
import { loaded } from '../session/resource-state';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { Logo } from '../shell/logo';

/** What happens to personal data here; for everybody, signed in or not. */
@Component({
  imports: [FailureNote, Icon, Logo, RouterLink],
  template: `
    <div class="mx-auto flex min-h-dvh max-w-2xl flex-col px-5 sm:px-8">
      <header class="flex items-center justify-between py-5">
        <a routerLink="/" class="block rounded-lg"><app-logo [size]="32" /></a>
        <a class="link rounded text-sm" [routerLink]="session.signedIn() ? '/settings/privacy' : '/sign-in'">@if (session.signedIn()) {<ng-container i18n="@@privacy.your-settings">Your settings</ng-container>} @else {<ng-container i18n="@@privacy.sign-in">Sign in</ng-container>}</a>
      </header>
      <main class="flex-1 pt-6 pb-16">
        <h1 i18n="@@privacy.privacy" class="text-[1.75rem] tracking-tight sm:text-3xl">Privacy</h1>
        @if (statement.failure(); as failed) {
          <app-failure-note class="mt-6" [failure]="failed" (retry)="load()" />
        } @else if (statement.value(); as said) {
          @for (section of said.sections; track section.heading) {
            <section class="mt-8 first-of-type:mt-6 first-of-type:rounded-2xl first-of-type:bg-accent-soft first-of-type:p-5 first-of-type:text-on-accent-soft">
              <h2 class="flex items-start gap-2.5 text-lg">@if ($first) {<app-icon class="mt-0.5" [path]="icon" [size]="23" />}{{ section.heading }}</h2>
              <p class="mt-1.5 leading-relaxed whitespace-pre-line text-pretty" [class.text-muted]="!$first">{{ section.text }}</p>
            </section>
          }
          <p i18n="@@privacy.version-x-of-this-statement" class="mt-10 border-t pt-4 text-[0.8125rem] text-muted">Version {{ said.version }} of this statement.</p>
        } @else {
          <div class="mt-6 space-y-3" aria-busy="true"><div class="skeleton h-14"></div><div class="skeleton mt-8! h-5 w-1/3"></div><div class="skeleton h-4"></div><div class="skeleton h-4 w-5/6"></div></div>
        }
      </main>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrivacyPage {
  private readonly door = inject(DOOR);
  protected readonly session = inject(SessionStore);
  protected readonly statement = loaded<PrivacyStatement>();
  protected readonly icon = mdiShieldCheckOutline;

  constructor() {
    void this.session.restore(true);
    this.load();
  }

  protected load(): void {
    void this.statement.load((signal) => this.door.call(routeRefs.privacy, {}, { signal }));
  }
}
