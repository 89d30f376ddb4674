import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { type Failure, failureOf } from '../session/failure';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { DoorFrame } from './door-frame';
import { PasswordField } from './password-field';

@Component({
  imports: [DoorFrame, FailureNote, MatButton, PasswordField, RouterLink],
  template: `
    <app-door-frame heading="Welcome back" text="Sign in to your matches and documents.">
      <form class="flex flex-col gap-4" (submit)="submit($event)" novalidate>
        @if (failure(); as failed) {
          <app-failure-note [failure]="failed" retryLabel="" />
        } @else if (session.unreachable()) {
          <p class="rounded-xl bg-doubt-soft px-4 py-3 text-sm text-doubt" role="status">The server did not answer just now. Sign in again in a moment.</p>
        }
        <div>
          <label class="label" for="email">E-mail address</label>
          <input #emailField class="field h-11! w-full" id="email" type="email" autocomplete="username" inputmode="email" autocapitalize="none" required maxlength="254" [value]="email()" (input)="email.set(emailField.value)" [attr.aria-invalid]="failure()?.fields?.['email'] ? true : null" />
          @if (failure()?.fields?.['email']; as error) {
            <p class="mt-1 text-[0.8125rem] text-bad">{{ error }}</p>
          }
        </div>
        <app-password-field [(value)]="password" [error]="failure()?.fields?.['password']" />
        <button matButton="filled" class="mt-1 h-11!" type="submit" [disabled]="busy() || !email() || !password()">{{ busy() ? 'Signing in…' : 'Sign in' }}</button>
      </form>
      <span below>New here? <a class="link" routerLink="/register" [queryParams]="next() ? { next: next() } : {}">Create an account</a></span>
    </app-door-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  /** Where to go afterwards (from the address). */
  readonly next = input<string>();

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal<Failure | null>(null);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.email() || !this.password()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.session.signIn(this.email(), this.password());
      await this.router.navigateByUrl(localPath(this.next()) ?? '/matches');
    } catch (error) {
      this.failure.set(failureOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}

/** Only a path of this site: a link to the sign-in must not lead elsewhere afterwards. */
export const localPath = (path: string | undefined): string | null => (path && /^\/(?![/\\])/.test(path) ? path : null);
