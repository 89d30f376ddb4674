import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { FailureNote } from '../shell/failure-note';
import { CodeField, codeIsWhole } from '../sign-in/code-field';
import { PasswordField } from '../sign-in/password-field';
import { attempt } from './attempt';
import { SessionStore } from './session-store';

/** Signs the same person in again, over the page they were on: nothing that they were typing is lost. */
@Component({
  imports: [CodeField, FailureNote, MatButton, MatDialogModule, PasswordField],
  template: `
    <form (submit)="submit($event)" novalidate data-testid="sign-in-again">
      <h2 mat-dialog-title i18n="@@session.sign-in-again">Sign in again</h2>
      <mat-dialog-content>
        <p class="text-sm text-muted text-pretty" i18n="@@session.what-you-were-doing-stays">What you were doing stays as it is. You are <span class="break-all text-ink">{{ address }}</span>.</p>
        <div class="mt-5 flex flex-col gap-4 px-0.5 pb-1 text-ink">
          @if (trying.failure(); as failed) {
            <app-failure-note [failure]="failed" retryLabel="" />
          }
          @if (session.challenge()) {
            <app-code-field inputId="again-code" [recoverable]="true" [(value)]="code" [(recovery)]="recovery" [focused]="true" />
          } @else {
            <input class="hidden" type="text" autocomplete="username" tabindex="-1" aria-hidden="true" readonly [value]="address" />
            <app-password-field inputId="again-password" [(value)]="password" />
          }
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton="text" type="button" (click)="ref.close(false)" [disabled]="trying.busy()" i18n="@@session.cancel">Cancel</button>
        <button matButton="filled" type="submit" [disabled]="trying.busy() || !ready()" i18n="@@session.sign-in">Sign in</button>
      </mat-dialog-actions>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInAgainDialog {
  protected readonly session = inject(SessionStore);
  protected readonly ref = inject<MatDialogRef<SignInAgainDialog, boolean>>(MatDialogRef);
  protected readonly address = this.session.lastAddress() ?? '';
  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly recovery = signal(false);
  protected readonly trying = attempt();
  protected readonly ready = computed(() => (this.session.challenge() ? codeIsWhole(this.code(), this.recovery()) : this.password() !== ''));

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready()) return;
    const second = this.session.challenge() !== null;
    const went = await this.trying.run(() => (second ? this.session.answerChallenge(this.code()) : this.session.signIn(this.address, this.password())));
    if (went && this.session.signedIn()) this.ref.close(true);
    else if (this.trying.failure()?.code === 'challenge_over') this.session.challenge.set(null);
  }
}
