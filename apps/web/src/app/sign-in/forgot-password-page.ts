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
      <app-door-frame [icon]="mailIcon" heading="Look into your mail" text="If there is an account with this address, a link to a new password is on its way.">
        <div class="flex flex-col gap-4">
          <p class="rounded-xl bg-sunken px-4 py-3 text-sm"><span class="block text-[0.8125rem] text-muted">Sent to</span><span class="font-medium break-all">{{ address.typed() }}</span></p>
          <app-mail-hint />
          <a matButton="filled" class="h-11!" routerLink="/sign-in">Back to the sign-in</a>
        </div>
        <span below>No mail? Look into the spam folder, or <button type="button" class="link rounded" (click)="sent.set(false)">try another address</button></span>
      </app-door-frame>
    } @else {
      <app-door-frame heading="Set a new password" text="We send a link to your e-mail address. Your present password works until you have used it.">
        <form class="flex flex-col gap-4" (submit)="submit($event)" novalidate>
          @if (trying.failure(); as failed) {
            @if (!emailError()) {
              <app-failure-note [failure]="failed" retryLabel="" />
            }
          }
          <app-email-field [(value)]="address.typed" [error]="emailError()" />
          <button matButton="filled" class="mt-1 h-11!" type="submit" [disabled]="trying.busy()">{{ trying.busy() ? 'Sending…' : 'Send the link' }}</button>
        </form>
        <span below>Remembered it? <a class="link" routerLink="/sign-in">Sign in</a></span>
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
  protected readonly emailError = computed(() => this.trying.failure()?.fields['email'] ?? (this.tried() && !looksLikeAddress(this.address.typed()) ? 'Enter a valid e-mail address.' : ''));

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.trying.clear();
    this.tried.set(true);
    if (this.emailError()) return;
    const email = this.address.typed().trim();
    if (await this.trying.run(async () => void (await this.door.call(routeRefs.askPasswordReset, { body: { email } })))) this.sent.set(true);
  }
}
