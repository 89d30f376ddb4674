import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { mdiEmailOutline } from '@mdi/js';
import { attempt } from '../session/attempt';
import { DOOR } from '../session/door';
import { FailureNote } from '../shell/failure-note';
import { DoorAddress } from './door-address';
import { DoorFrame } from './door-frame';
import { EmailField, looksLikeAddress } from './email-field';
import { MailHint } from './mail-hint';

/** Asks for a link to a new password; what comes of it is told by mail alone. */
@Component({
  imports: [DoorFrame, EmailField, FailureNote, MailHint, MatButton, RouterLink],
  template: `
    @if (sent()) {
      <app-door-frame [icon]="mailIcon" heading="Look into your mail" i18n-heading="@@sign-in.look-into-your-mail" text="If there is an account with this address, a link to a new password is on its way." i18n-text="@@sign-in.if-there-is-an-account-with-this">
        <div class="flex flex-col gap-4">
          <p class="rounded-xl bg-sunken px-4 py-3 text-sm"><span i18n="@@sign-in.sent-to" class="block text-[0.8125rem] text-muted">Sent to</span><span class="font-medium break-all">{{ address.typed() }}</span></p>
          <app-mail-hint />
          <a i18n="@@sign-in.back-to-the-sign-in" matButton="filled" class="h-11!" routerLink="/sign-in">Back to the sign-in</a>
        </div>
        <span below i18n="@@sign-in.no-mail">No mail? Look into the spam folder, or <button type="button" class="link rounded" (click)="sent.set(false)">try another address</button></span>
      </app-door-frame>
    } @else {
      <app-door-frame heading="Set a new password" i18n-heading="@@sign-in.set-a-new-password" text="We send a link to your e-mail address. Your present password works until you have used it." i18n-text="@@sign-in.we-send-a-link-to-your-e">
        <form class="flex flex-col gap-4" (submit)="submit($event)" novalidate>
          @if (trying.failure(); as failed) {
            @if (!emailError()) {
              <app-failure-note [failure]="failed" retryLabel="" />
            }
          }
          <app-email-field [(value)]="address.typed" [error]="emailError()" />
          <button matButton="filled" class="mt-1 h-11!" type="submit" [disabled]="trying.busy()">@if (trying.busy()) {<ng-container i18n="@@sign-in.sending">Sending…</ng-container>} @else {<ng-container i18n="@@sign-in.send-the-link">Send the link</ng-container>}</button>
        </form>
        <span below i18n="@@sign-in.remembered-it">Remembered it? <a class="link" routerLink="/sign-in">Sign in</a></span>
      </app-door-frame>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForgotPasswordPage {
  private readonly door = inject(DOOR);
  protected readonly address = inject(DoorAddress);
  protected readonly trying = attempt();
  protected readonly tried = signal(false);
  protected readonly sent = signal(false);
  protected readonly mailIcon = mdiEmailOutline;
  protected readonly emailError = computed(() => this.trying.failure()?.fields['email'] ?? (this.tried() && !looksLikeAddress(this.address.typed()) ? $localize`:@@sign-in.enter-a-valid-e-mail-address:Enter a valid e-mail address.` : ''));

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.trying.clear();
    this.tried.set(true);
    if (this.emailError()) return;
    const email = this.address.typed().trim();
    if (await this.trying.run(async () => void (await this.door.call(routeRefs.askPasswordReset, { body: { email } })))) this.sent.set(true);
  }
}
