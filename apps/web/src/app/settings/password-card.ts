import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { newPasswordError, PASSWORD_HINT, PasswordField } from '../sign-in/password-field';
import { Ask } from './ask';

/** Another password; it ends all other sessions. */
@Component({
  selector: 'app-password-card',
  imports: [FailureNote, MatButton, PasswordField],
  template: `
    <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div class="min-w-0 flex-1 basis-56">
        <h2 i18n="@@settings.password" class="text-base">Password</h2>
        <p i18n="@@settings.changing-it-signs-you-out-everywhere-else" class="mt-1 text-sm text-muted text-pretty">Changing it signs you out everywhere else.</p>
      </div>
      @if (!open()) {
        <button i18n="@@settings.change-password" matButton="outlined" type="button" (click)="open.set(true); done.set(false)">Change password</button>
      }
    </div>
    @if (open()) {
      <form class="mt-5 border-t pt-5" (submit)="change($event)" novalidate>
        <app-password-field inputId="new-password" label="New password" i18n-label="@@settings.new-password" autocomplete="new-password" [(value)]="password" [hint]="hint" [error]="error()" />
        @if (trying.failure(); as failed) {
          @if (!error()) {
            <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
          }
        }
        <div class="mt-4 flex justify-end gap-2">
          <button i18n="@@settings.cancel" matButton="text" type="button" (click)="close()">Cancel</button>
          <button i18n="@@settings.go-on" matButton="filled" type="submit" [disabled]="trying.busy()">Go on</button>
        </div>
      </form>
    }
    @if (done()) {
      <p i18n="@@settings.your-new-password-is-set-all-other" class="mt-4 rounded-xl bg-accent-soft px-4 py-3 text-sm text-on-accent-soft" role="status">Your new password is set. All other sessions have ended.</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class PasswordCard {
  private readonly api = inject(API);
  private readonly ask = inject(Ask);
  protected readonly open = signal(false);
  protected readonly done = signal(false);
  protected readonly password = signal('');
  protected readonly tried = signal(false);
  protected readonly trying = attempt();
  protected readonly hint = PASSWORD_HINT;
  protected readonly error = computed(() => newPasswordError(this.password(), this.tried(), this.trying.failure(), 'newPassword'));

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.trying.clear();
    this.tried.set(true);
    if (this.error()) return;
    await this.trying.run(async () => {
      const question = { title: $localize`:@@settings.confirm-it-is-you:Confirm it is you`, text: $localize`:@@settings.enter-the-password-that-you-have-used:Enter the password that you have used so far.`, action: $localize`:@@settings.change-the-password:Change the password`, proof: 'password' } as const;
      const changed = await this.ask.first(question, (proof) => this.api.call(routeRefs.changePassword, { body: { ...proof, newPassword: this.password() } }));
      if (!changed) return;
      this.done.set(true);
      this.close();
    });
  }

  protected close(): void {
    this.open.set(false);
    this.password.set('');
    this.tried.set(false);
  }
}
