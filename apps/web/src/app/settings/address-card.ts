import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { EmailField, looksLikeAddress } from '../sign-in/email-field';
import { MailHint } from '../sign-in/mail-hint';
import { Ask } from './ask';

/** The e-mail address: whether it is confirmed, and another one. */
@Component({
  selector: 'app-address-card',
  imports: [DatePipe, EmailField, FailureNote, MailHint, MatButton, RouterLink],
  template: `
    @if (session.user(); as user) {
      <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div class="min-w-0">
          <h2 i18n="@@settings.e-mail-address" class="text-base">E-mail address</h2>
          <p class="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1"><span class="break-all">{{ user.email }}</span>
            @if (user.addressConfirmed) {
              <span i18n="@@settings.confirmed" class="pill bg-accent-soft! text-on-accent-soft!">confirmed</span>
            } @else {
              <span i18n="@@settings.not-confirmed-yet" class="pill bg-doubt-soft! text-doubt!">not confirmed yet</span>
            }
          </p>
          <p i18n="@@settings.account-since" class="mt-0.5 text-[0.8125rem] text-muted">Account since {{ user.createdAt | date: 'd MMMM y' }}</p>
        </div>
        @if (!open()) {
          <button i18n="@@settings.change-address" matButton="outlined" type="button" (click)="open.set(true)">Change address</button>
        }
      </div>
      @if (!user.addressConfirmed && !sentTo()) {
        <p i18n="@@settings.confirm-by-link" class="mt-3 text-sm text-muted text-pretty">Follow the link in the mail that was sent when you registered. Is it too old? <a class="link" routerLink="/forgot-password">Set a new password by mail</a>: that confirms the address too.</p>
        <app-mail-hint class="mt-3" />
      }
      @if (open()) {
        <form class="mt-5 border-t pt-5" (submit)="change($event)" novalidate>
          <app-email-field inputId="new-email" label="New e-mail address" i18n-label="@@settings.new-e-mail-address" autocomplete="email" [(value)]="email" [error]="emailError()" />
          @if (trying.failure(); as failed) {
            @if (!emailError()) {
              <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
            }
          }
          <div class="mt-4 flex justify-end gap-2">
            <button i18n="@@settings.cancel" matButton="text" type="button" (click)="close()">Cancel</button>
            <button i18n="@@settings.go-on" matButton="filled" type="submit" [disabled]="trying.busy()">Go on</button>
          </div>
        </form>
      }
      @if (sentTo()) {
        <div class="mt-4 rounded-xl bg-accent-soft p-4 text-sm text-on-accent-soft" role="status">
          <p i18n="@@settings.look-into-the-mail-of" class="font-medium">Look into the mail of <span class="break-all">{{ sentTo() }}</span></p>
          <p i18n="@@settings.the-new-address-counts-when-you-follow" class="mt-0.5">The new address counts when you follow the link there. Until then you sign in with the old one.</p>
        </div>
        <app-mail-hint class="mt-3" />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class AddressCard {
  private readonly api = inject(API);
  private readonly ask = inject(Ask);
  protected readonly session = inject(SessionStore);
  protected readonly open = signal(false);
  protected readonly email = signal('');
  protected readonly tried = signal(false);
  protected readonly sentTo = signal('');
  protected readonly trying = attempt();
  protected readonly emailError = computed(() => {
    const email = this.email().trim();
    if (this.tried() && !looksLikeAddress(email)) return $localize`:@@settings.enter-a-valid-e-mail-address:Enter a valid e-mail address.`;
    if (this.tried() && email.toLowerCase() === this.session.user()?.email.toLowerCase()) return $localize`:@@settings.this-is-your-address-already:This is your address already.`;
    return this.trying.failure()?.fields['newEmail'] ?? '';
  });

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.trying.clear();
    this.tried.set(true);
    if (this.emailError()) return;
    const newEmail = this.email().trim();
    await this.trying.run(async () => {
      const question = { title: $localize`:@@settings.confirm-it-is-you:Confirm it is you`, text: $localize`:@@settings.a-link-goes-to:A link goes to ${newEmail}:address:. Your account moves there when you follow it.`, action: $localize`:@@settings.send-the-link:Send the link`, proof: 'password' } as const;
      const sent = await this.ask.first(question, (proof) => this.api.call(routeRefs.changeAddress, { body: { ...proof, newEmail } }));
      if (!sent) return;
      this.sentTo.set(newEmail);
      this.close();
    });
  }

  protected close(): void {
    this.open.set(false);
    this.email.set('');
    this.tried.set(false);
  }
}
