import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { AppError, type ErrorCode, type Reauthentication } from '@applywright/contracts';
import { attempt } from '../session/attempt';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { CodeField, codeIsWhole } from '../sign-in/code-field';
import { PasswordField } from '../sign-in/password-field';

/** What a person is asked before something is done. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** On the button that does it. */
  readonly action: string;
  /** What shows that it is they: the password (with a code where a second factor is on), a code alone, or nothing but the click. */
  readonly proof: 'password' | 'code' | 'none';
  /** It cannot be undone. */
  readonly danger?: boolean;
  /** To be typed, so that it is not done by habit. */
  readonly phrase?: string;
}
export interface AskData<T> {
  readonly question: Question;
  readonly send: (proof: Reauthentication) => Promise<T>;
}
/** What came of it; a failure that is not about the proof belongs to whoever asked. */
export type AskOutcome<T> = { readonly done: true; readonly value: T } | { readonly done: false; readonly error: unknown };

const ABOUT_THE_PROOF = new Set<ErrorCode>(['wrong_credentials', 'mfa_required', 'wrong_code', 'too_many_requests', 'busy']);

/** “Confirm it is you”: asks, does it, and stays open while the proof is refused. */
@Component({
  imports: [CodeField, FailureNote, MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, PasswordField],
  templateUrl: './ask-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskDialog<T> {
  protected readonly ref = inject<MatDialogRef<AskDialog<T>, AskOutcome<T>>>(MatDialogRef);
  private readonly data = inject<AskData<T>>(MAT_DIALOG_DATA);
  protected readonly session = inject(SessionStore);

  protected readonly question = this.data.question;
  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly recovery = signal(false);
  protected readonly typed = signal('');
  protected readonly trying = attempt();
  /** The server may know of a second factor that this page does not. */
  private readonly codeWanted = signal(false);

  protected readonly asksPassword = this.question.proof === 'password';
  protected readonly asksCode = computed(() => this.question.proof === 'code' || (this.asksPassword && (this.session.user()?.mfa === true || this.codeWanted())));
  protected readonly ready = computed(
    () =>
      (!this.asksPassword || this.password() !== '') &&
      (!this.asksCode() || codeIsWhole(this.code(), this.recovery())) &&
      (!this.question.phrase || this.typed().trim().toLowerCase() === this.question.phrase),
  );
  protected readonly passwordError = computed(() => (this.trying.failure()?.code === 'wrong_credentials' ? $localize`:@@settings.this-is-not-your-password:This is not your password.` : (this.trying.failure()?.fields['password'] ?? '')));
  protected readonly codeError = computed(() => {
    const failed = this.trying.failure();
    return failed?.code === 'wrong_code' || failed?.code === 'mfa_required' ? failed.message : (failed?.fields['code'] ?? '');
  });

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready()) return;
    this.ref.disableClose = true;
    await this.trying.run(async () => {
      try {
        const value = await this.data.send({ password: this.password(), ...(this.asksCode() ? { code: this.code() } : {}) });
        this.ref.close({ done: true, value });
      } catch (error) {
        if (!isAboutTheProof(error)) return this.ref.close({ done: false, error });
        if (error.code === 'mfa_required') this.codeWanted.set(true);
        throw error;
      }
    });
    this.ref.disableClose = false;
  }
}

const isAboutTheProof = (error: unknown): error is AppError =>
  error instanceof AppError && (ABOUT_THE_PROOF.has(error.code) || (error.code === 'validation_failed' && (error.fields ?? []).some(({ path }) => path === 'password' || path === 'code')));
