import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { attempt } from '../session/attempt';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { CodeStep } from './code-step';
import { DoorAddress } from './door-address';
import { DoorFrame } from './door-frame';
import { EmailField } from './email-field';
import { PasswordField } from './password-field';

/** Address and password; where a second factor is on, its code afterwards. */
@Component({
  imports: [CodeStep, DoorFrame, EmailField, FailureNote, MatButton, PasswordField, RouterLink],
  template: `
    @if (session.challenge()) {
      <app-code-step (done)="goOn()" (back)="startOver($event)" />
    } @else {
      <app-door-frame heading="Welcome back" i18n-heading="@@sign-in.welcome-back" text="Sign in to your matches and documents." i18n-text="@@sign-in.sign-in-to-your-matches-and-documents">
        <form class="flex flex-col gap-4" (submit)="submit($event)" novalidate>
          @if (trying.failure(); as failed) {
            <app-failure-note [failure]="failed" retryLabel="" />
          } @else if (over()) {
            <p class="rounded-xl bg-doubt-soft px-4 py-3 text-sm text-doubt" role="alert">{{ over() }}</p>
          } @else if (session.unreachable()) {
            <p i18n="@@sign-in.the-server-did-not-answer-just-now" class="rounded-xl bg-doubt-soft px-4 py-3 text-sm text-doubt" role="status">The server did not answer just now. Sign in again in a moment.</p>
          }
          <app-email-field [(value)]="address.typed" [error]="trying.failure()?.fields?.['email']" />
          <div>
            <app-password-field [(value)]="password" [error]="trying.failure()?.fields?.['password']" />
            <a i18n="@@sign-in.forgot-your-password" class="link mt-2 inline-block rounded text-sm" routerLink="/forgot-password">Forgot your password?</a>
          </div>
          <button matButton="filled" class="mt-1 h-11!" type="submit" [disabled]="trying.busy() || !address.typed() || !password()">@if (trying.busy()) {<ng-container i18n="@@sign-in.signing-in">Signing in…</ng-container>} @else {<ng-container i18n="@@sign-in.sign-in">Sign in</ng-container>}</button>
        </form>
        <span below i18n="@@sign-in.new-here">New here? <a class="link" routerLink="/register" [queryParams]="next() ? { next: next() } : {}">Create an account</a></span>
      </app-door-frame>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  protected readonly session = inject(SessionStore);
  protected readonly address = inject(DoorAddress);
  private readonly router = inject(Router);
  /** Where to go afterwards (from the address). */
  readonly next = input<string>();

  protected readonly password = signal('');
  protected readonly trying = attempt();
  /** Why the password is asked for again. */
  protected readonly over = signal('');

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.address.typed() || !this.password()) return;
    this.over.set('');
    const went = await this.trying.run(() => this.session.signIn(this.address.typed().trim(), this.password()));
    if (went && this.session.signedIn()) await this.goOn();
    else if (went) this.password.set('');
  }

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(localPath(this.next()) ?? '/matches');
  }

  protected startOver(why: string): void {
    this.session.challenge.set(null);
    this.over.set(why);
  }
}

/** Only a path of this site: a link to the sign-in must not lead elsewhere afterwards. */
export const localPath = (path: string | undefined): string | null => (path && /^\/(?![/\\])/.test(path) ? path : null);
