import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { saveFile } from '../documents/save-file';
import { API } from '../session/api';
import { type Failure, failureOf } from '../session/failure';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { PasswordField } from '../sign-in/password-field';

/** My data: take it along, or have it destroyed. */
@Component({
  selector: 'app-account-card',
  imports: [FailureNote, MatButton, PasswordField],
  template: `
    <h2 class="text-base">Your data</h2>
    <p class="mt-1 text-sm text-muted">Signed in as <span class="font-medium text-ink">{{ session.user()?.email }}</span></p>
    <div class="mt-4 flex flex-wrap items-center justify-between gap-3 border-t pt-4">
      <div class="min-w-0 flex-1 basis-56"><p class="text-sm font-medium">Export</p><p class="text-[0.8125rem] text-muted">Everything stored about you, as one JSON file.</p></div>
      <button matButton="outlined" type="button" (click)="exportMe()" [disabled]="busy()">Export my data</button>
    </div>
    <div class="mt-4 border-t pt-4">
      <div class="flex flex-wrap items-center justify-between gap-3">
        <div class="min-w-0 flex-1 basis-56"><p class="text-sm font-medium">Delete the account</p><p class="text-[0.8125rem] text-muted">The key to your data is destroyed, then the data. This cannot be undone.</p></div>
        @if (!asking()) {
          <button matButton="outlined" type="button" class="text-bad!" (click)="asking.set(true)">Delete…</button>
        }
      </div>
      @if (asking()) {
        <form class="mt-4 rounded-xl border border-bad/40 p-4" (submit)="erase($event)">
          <app-password-field inputId="erase-password" label="Your password, to be sure" [(value)]="password" />
          <div class="mt-4 flex justify-end gap-2">
            <button matButton="text" type="button" (click)="stopAsking()">Keep my account</button>
            <button matButton="filled" type="submit" class="bg-bad! text-page!" [disabled]="busy() || !password()">Delete everything</button>
          </div>
        </form>
      }
    </div>
    @if (failure(); as failed) {
      <app-failure-note class="mt-4" [failure]="failed" retryLabel="" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class AccountCard {
  private readonly api = inject(API);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly asking = signal(false);
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal<Failure | null>(null);

  protected async exportMe(): Promise<void> {
    await this.attempt(async () => {
      const { blob, fileName } = await this.api.download(routeRefs.exportMe, {});
      saveFile(blob, fileName ?? 'applywright-export.json');
    });
  }

  protected async erase(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(async () => {
      await this.api.call(routeRefs.eraseMe, { body: { password: this.password() } });
      // The session is over already: the guard of the landing page has to see that.
      this.session.leave();
      await this.router.navigateByUrl('/');
    });
  }

  protected stopAsking(): void {
    this.asking.set(false);
    this.password.set('');
    this.failure.set(null);
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await action();
    } catch (error) {
      this.failure.set(failureOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
