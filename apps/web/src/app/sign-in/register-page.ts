import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { mdiEmailOutline } from '@mdi/js';
import { attempt } from '../session/attempt';
import { failureOf } from '../session/failure';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { DoorAddress } from './door-address';
import { DoorFrame } from './door-frame';
import { EmailField, looksLikeAddress } from './email-field';
import { MailHint } from './mail-hint';
import { newPasswordError, PasswordField, PASSWORD_HINT } from './password-field';
import { localPath } from './sign-in-page';

/** Opens an account. The server answers the same for every address, and this page says no more than that. */
@Component({
  imports: [DoorFrame, EmailField, FailureNote, MailHint, MatButton, PasswordField, RouterLink],
  templateUrl: './register-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterPage {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly address = inject(DoorAddress);
  /** Where to go afterwards (from the address). */
  readonly next = input<string>();

  /** The form; then straight in; or the mail first; or, where the password does not fit, what that may mean. */
  protected readonly step = signal<'form' | 'mail' | 'unsure'>('form');
  protected readonly password = signal('');
  protected readonly tried = signal(false);
  protected readonly sentAgain = signal(false);
  protected readonly trying = attempt();
  protected readonly hint = PASSWORD_HINT;
  protected readonly mailIcon = mdiEmailOutline;

  protected readonly emailError = computed(() => this.trying.failure()?.fields['email'] ?? (this.tried() && !looksLikeAddress(this.address.typed()) ? $localize`:@@sign-in.enter-a-valid-e-mail-address:Enter a valid e-mail address.` : ''));
  protected readonly passwordError = computed(() => newPasswordError(this.password(), this.tried(), this.trying.failure()));
  protected readonly noted = computed(() => !this.emailError() && !this.passwordError());

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.trying.clear();
    this.tried.set(true);
    if (this.emailError() || this.passwordError()) return;
    await this.trying.run(async () => {
      const mustConfirm = await this.session.register(this.address.typed().trim(), this.password());
      if (mustConfirm) this.step.set('mail');
      else await this.signIn();
    });
  }

  protected async again(): Promise<void> {
    this.sentAgain.set(false);
    await this.trying.run(async () => {
      await this.session.register(this.address.typed().trim(), this.password());
      this.sentAgain.set(true);
    });
  }

  protected goBack(): void {
    this.step.set('form');
    this.tried.set(false);
    this.sentAgain.set(false);
    this.trying.clear();
  }

  private async signIn(): Promise<void> {
    try {
      await this.session.signIn(this.address.typed().trim(), this.password());
    } catch (error) {
      if (failureOf(error).code !== 'wrong_credentials') throw error;
      return this.step.set('unsure');
    }
    const next = localPath(this.next());
    if (this.session.challenge()) await this.router.navigate(['/sign-in'], { queryParams: next ? { next } : {} });
    else await this.router.navigateByUrl(next ?? '/start');
  }
}
