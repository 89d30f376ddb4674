import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { Ask } from './ask';

/** The end of the account. */
@Component({
  selector: 'app-erase-card',
  imports: [FailureNote, MatButton],
  template: `
    <div class="flex flex-wrap items-center justify-between gap-3">
      <div class="min-w-0 flex-1 basis-56">
        <h2 i18n="@@settings.erase-my-account" class="text-base">Erase my account</h2>
        <p i18n="@@settings.the-key-to-your-data-is-destroyed" class="mt-1 text-sm text-muted text-pretty">The key to your data is destroyed, then the data. This cannot be undone.</p>
      </div>
      <button i18n="@@settings.erase" matButton="outlined" type="button" class="text-bad!" [disabled]="trying.busy()" (click)="erase()" data-testid="erase">Erase…</button>
    </div>
    @if (trying.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class EraseCard {
  private readonly api = inject(API);
  private readonly ask = inject(Ask);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly snackBar = inject(MatSnackBar);
  protected readonly trying = attempt();

  protected async erase(): Promise<void> {
    const question = { title: $localize`:@@settings.erase-your-account:Erase your account?`, text: $localize`:@@settings.your-cv-profile-matches-documents-and-this:Your CV, profile, matches, documents and this account are gone for good. If you want to keep a copy, make an export first.`, action: $localize`:@@settings.erase-everything:Erase everything`, proof: 'password', danger: true, phrase: 'erase my account' } as const;
    await this.trying.run(async () => {
      const erased = await this.ask.first(question, (proof) => this.api.call(routeRefs.eraseMe, { body: proof }));
      if (!erased) return;
      // The session is over already: the guard of the landing page has to see that.
      this.session.leave();
      await this.router.navigateByUrl('/');
      this.snackBar.open($localize`:@@settings.account-erased:Your account and everything in it is erased.`, 'OK', { duration: 12_000 });
    });
  }
}
