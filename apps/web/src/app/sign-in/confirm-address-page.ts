import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { mdiEmailCheckOutline, mdiLinkVariantOff } from '@mdi/js';
import { attempt } from '../session/attempt';
import { DOOR } from '../session/door';
import { linkToken } from '../session/link-token';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { DoorFrame } from './door-frame';

/** Where the link of a mail leads. Opening it uses nothing up (mail scanners open links too): the button does. */
@Component({
  imports: [DoorFrame, FailureNote, MatButton, RouterLink],
  template: `
    @if (done()) {
      <app-door-frame [icon]="icons.done" heading="Your address is confirmed" i18n-heading="@@sign-in.your-address-is-confirmed" text="Mails about your account go there from now on." i18n-text="@@sign-in.mails-about-your-account-go-there-from">
        <a matButton="filled" class="h-11! w-full" [routerLink]="session.signedIn() ? '/matches' : '/sign-in'">@if (session.signedIn()) {<ng-container i18n="@@sign-in.go-to-your-matches">Go to your matches</ng-container>} @else {<ng-container i18n="@@sign-in.sign-in">Sign in</ng-container>}</a>
      </app-door-frame>
    } @else if (!token() || trying.failure()?.code === 'link_invalid') {
      <app-door-frame [icon]="icons.dead" heading="This link does not work any more" i18n-heading="@@sign-in.this-link-does-not-work-any-more" text="It has been used already, or it is too old. Perhaps the address is confirmed by now: sign in and look." i18n-text="@@sign-in.it-has-been-used-already-or-it">
        <div class="flex flex-col gap-3">
          <a matButton="filled" class="h-11!" [routerLink]="session.signedIn() ? '/settings/account' : '/sign-in'">@if (session.signedIn()) {<ng-container i18n="@@sign-in.look-at-your-address">Look at your address</ng-container>} @else {<ng-container i18n="@@sign-in.sign-in">Sign in</ng-container>}</a>
          @if (!session.signedIn()) {
            <a i18n="@@sign-in.ask-for-a-new-link" matButton="outlined" class="h-11!" routerLink="/register">Ask for a new link</a>
          }
        </div>
      </app-door-frame>
    } @else {
      <app-door-frame [icon]="icons.done" heading="Confirm your address" i18n-heading="@@sign-in.confirm-your-address" text="One click, and this e-mail address belongs to your account." i18n-text="@@sign-in.one-click-and-this-e-mail-address">
        <div class="flex flex-col gap-4">
          @if (trying.failure(); as failed) {
            <app-failure-note [failure]="failed" retryLabel="" />
          }
          <button matButton="filled" type="button" class="h-11!" [disabled]="trying.busy()" (click)="confirm()">@if (trying.busy()) {<ng-container i18n="@@sign-in.confirming">Confirming…</ng-container>} @else {<ng-container i18n="@@sign-in.confirm-my-address">Confirm my address</ng-container>}</button>
        </div>
        <span i18n="@@sign-in.was-this-not-you-close-this-page" below>Was this not you? Close this page, and nothing happens.</span>
      </app-door-frame>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmAddressPage {
  private readonly door = inject(DOOR);
  protected readonly session = inject(SessionStore);
  protected readonly token = linkToken();
  protected readonly trying = attempt();
  protected readonly done = signal(false);
  protected readonly icons = { done: mdiEmailCheckOutline, dead: mdiLinkVariantOff };

  constructor() {
    void this.session.restore(true);
  }

  protected async confirm(): Promise<void> {
    const token = this.token();
    if (!token) return;
    if (await this.trying.run(() => this.door.call(routeRefs.confirmAddress, { body: { token } }))) this.done.set(true);
  }
}
