import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { mdiLinkVariantOff, mdiLockCheckOutline } from '@mdi/js';
import { attempt } from '../session/attempt';
import { DOOR } from '../session/door';
import { linkToken } from '../session/link-token';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { DoorFrame } from './door-frame';
import { newPasswordError, PASSWORD_HINT, PasswordField } from './password-field';

/** A new password, by the link of a mail. */
@Component({
  imports: [DoorFrame, FailureNote, MatButton, PasswordField, RouterLink],
  template: `
    @if (done()) {
      <app-door-frame [icon]="icons.done" heading="Your new password is set" i18n-heading="@@sign-in.your-new-password-is-set" text="You have been signed out everywhere, so that nobody stays in who should not be." i18n-text="@@sign-in.you-have-been-signed-out-everywhere-so">
        <a i18n="@@sign-in.sign-in-with-it" matButton="filled" class="h-11! w-full" routerLink="/sign-in">Sign in with it</a>
      </app-door-frame>
    } @else if (!token() || trying.failure()?.code === 'link_invalid') {
      <app-door-frame [icon]="icons.dead" heading="This link does not work any more" i18n-heading="@@sign-in.this-link-does-not-work-any-more" text="It has been used already, or it is too old. Ask for a new one: the newest link is the one that counts." i18n-text="@@sign-in.it-has-been-used-already-or-it-2">
        <a i18n="@@sign-in.ask-for-a-new-link" matButton="filled" class="h-11! w-full" routerLink="/forgot-password">Ask for a new link</a>
        <span below><a i18n="@@sign-in.back-to-the-sign-in" class="link" routerLink="/sign-in">Back to the sign-in</a></span>
      </app-door-frame>
    } @else {
      <app-door-frame heading="Choose a new password" i18n-heading="@@sign-in.choose-a-new-password" text="It signs you out on every device. Your second factor stays as it is." i18n-text="@@sign-in.it-signs-you-out-on-every-device">
        <form class="flex flex-col gap-4" (submit)="submit($event)" novalidate>
          @if (trying.failure(); as failed) {
            @if (!passwordError()) {
              <app-failure-note [failure]="failed" retryLabel="" />
            }
          }
          <app-password-field [(value)]="password" label="New password" i18n-label="@@sign-in.new-password" autocomplete="new-password" [hint]="hint" [error]="passwordError()" />
          <button matButton="filled" class="mt-1 h-11!" type="submit" [disabled]="trying.busy()">@if (trying.busy()) {<ng-container i18n="@@sign-in.setting">Setting…</ng-container>} @else {<ng-container i18n="@@sign-in.set-the-password">Set the password</ng-container>}</button>
        </form>
      </app-door-frame>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResetPasswordPage {
  private readonly door = inject(DOOR);
  private readonly session = inject(SessionStore);
  protected readonly token = linkToken();
  protected readonly password = signal('');
  protected readonly tried = signal(false);
  protected readonly trying = attempt();
  protected readonly done = signal(false);
  protected readonly hint = PASSWORD_HINT;
  protected readonly icons = { done: mdiLockCheckOutline, dead: mdiLinkVariantOff };
  protected readonly passwordError = computed(() => newPasswordError(this.password(), this.tried(), this.trying.failure()));

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.trying.clear();
    this.tried.set(true);
    const token = this.token();
    if (!token || this.passwordError()) return;
    if (!(await this.trying.run(() => this.door.call(routeRefs.confirmPasswordReset, { body: { token, password: this.password() } })))) return;
    // The server has ended every session, the one of this browser too.
    this.session.leave();
    this.done.set(true);
  }
}
