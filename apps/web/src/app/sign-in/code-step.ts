import { ChangeDetectionStrategy, Component, computed, effect, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mdiCellphoneKey } from '@mdi/js';
import { attempt } from '../session/attempt';
import { FAILURE_WORDS } from '../session/failure-words';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { CodeField, codeIsWhole } from './code-field';
import { DoorFrame } from './door-frame';

/** The second step of signing in. */
@Component({
  selector: 'app-code-step',
  imports: [CodeField, DoorFrame, FailureNote, MatButton],
  template: `
    <app-door-frame [icon]="icon" heading="One more step" i18n-heading="@@sign-in.one-more-step" text="Your account is protected by a second factor." i18n-text="@@sign-in.your-account-is-protected-by-a-second">
      <form class="flex flex-col gap-4" (submit)="submit($event)" novalidate>
        @if (trying.failure(); as failed) {
          @if (!fieldError()) {
            <app-failure-note [failure]="failed" retryLabel="" />
          }
        }
        <app-code-field [(value)]="code" [(recovery)]="recovery" [error]="fieldError()" [focused]="true" />
        <button matButton="filled" class="mt-1 h-11!" type="submit" [disabled]="trying.busy() || !whole()">@if (trying.busy()) {<ng-container i18n="@@sign-in.checking">Checking…</ng-container>} @else {<ng-container i18n="@@sign-in.sign-in">Sign in</ng-container>}</button>
      </form>
      <button i18n="@@sign-in.back-to-the-password" below type="button" class="link rounded" (click)="back.emit('')">Back to the password</button>
    </app-door-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeStep {
  private readonly session = inject(SessionStore);
  readonly done = output();
  /** With the reason, where it was not the person's own wish. */
  readonly back = output<string>();

  protected readonly code = signal('');
  protected readonly recovery = signal(false);
  protected readonly trying = attempt();
  protected readonly icon = mdiCellphoneKey;
  protected readonly whole = computed(() => codeIsWhole(this.code(), this.recovery()));
  protected readonly fieldError = computed(() => {
    const failed = this.trying.failure();
    return failed?.code === 'wrong_code' ? failed.message : (failed?.fields['code'] ?? '');
  });

  constructor() {
    effect((onCleanup) => {
      const challenge = this.session.challenge();
      if (!challenge) return;
      const timer = setTimeout(() => this.back.emit(FAILURE_WORDS.challenge_over), challenge.expiresInSeconds * 1000);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.whole()) return;
    if (await this.trying.run(() => this.session.answerChallenge(this.code()))) return this.done.emit();
    const failed = this.trying.failure();
    if (failed?.code === 'challenge_over') this.back.emit(failed.message);
  }
}
