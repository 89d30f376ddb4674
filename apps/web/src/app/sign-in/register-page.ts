import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { type Failure, failureOf } from '../session/failure';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { DoorFrame } from './door-frame';
import { PasswordField } from './password-field';

const SHORTEST = 8;

@Component({
  imports: [DoorFrame, FailureNote, MatButton, PasswordField, RouterLink],
  template: `
    <app-door-frame heading="Create your account" text="Free, open source, and your data stays on this server.">
      <form class="flex flex-col gap-4" (submit)="submit($event)" novalidate>
        @if (failure(); as failed) {
          @if (failed.code !== 'weak_password' && !hasFields()) {
            <app-failure-note [failure]="failed" retryLabel="" />
            @if (failed.code === 'address_taken') {
              <a class="link -mt-2 text-sm" routerLink="/sign-in">Go to the sign-in</a>
            }
          }
        }
        <div>
          <label class="label" for="email">E-mail address</label>
          <input #emailField class="field h-11! w-full" id="email" type="email" autocomplete="username" inputmode="email" autocapitalize="none" required maxlength="254" [value]="email()" (input)="email.set(emailField.value)" [attr.aria-invalid]="emailError() ? true : null" [attr.aria-describedby]="emailError() ? 'email-note' : null" />
          @if (emailError(); as error) {
            <p class="mt-1 text-[0.8125rem] text-bad" id="email-note">{{ error }}</p>
          }
        </div>
        <app-password-field [(value)]="password" autocomplete="new-password" hint="At least 8 characters; 15 or more is better. A few random words work well." [error]="passwordError()" />
        <button matButton="filled" class="mt-1 h-11!" type="submit" [disabled]="busy()">{{ busy() ? 'Creating…' : 'Create account' }}</button>
      </form>
      <span below>Already registered? <a class="link" routerLink="/sign-in">Sign in</a></span>
    </app-door-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterPage {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly failure = signal<Failure | null>(null);

  protected readonly hasFields = computed(() => Object.keys(this.failure()?.fields ?? {}).length > 0);
  protected readonly emailError = computed(() => this.failure()?.fields['email'] ?? (this.tried() && !/^\S+@\S+\.\S+$/.test(this.email().trim()) ? 'Enter a valid e-mail address.' : ''));
  protected readonly passwordError = computed(() => {
    const failed = this.failure();
    if (this.tried() && this.password().length < SHORTEST) return `Use at least ${SHORTEST} characters.`;
    return failed?.code === 'weak_password' ? failed.message : (failed?.fields['password'] ?? '');
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.failure.set(null);
    this.tried.set(true);
    if (this.emailError() || this.passwordError()) return;
    this.busy.set(true);
    try {
      await this.session.register(this.email().trim(), this.password());
      await this.router.navigateByUrl('/start');
    } catch (error) {
      this.failure.set(failureOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
