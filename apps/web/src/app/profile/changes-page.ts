import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { CvUpload, FactChange } from '@applywright/contracts';
import { CvNotes } from '../onboarding/cv-notes';
import { momentWords } from '../onboarding/moment-words';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';
import { PageHeader } from '../shell/page-header';
import { ChangesPanel } from './changes-panel';

/** What reading a CV changed in the profile; to come back to. */
@Component({
  imports: [ChangesPanel, CvNotes, FailureNote, MatButton, PageHeader, RouterLink],
  template: `
    <app-page-header heading="What changed" i18n-heading="@@profile.what-changed" [text]="text()"><a matButton="filled" routerLink="/profile" i18n="@@profile.go-to-profile">Go to the profile</a></app-page-header>
    @if (upload.value(); as file) {
      <p class="mt-2 text-sm wrap-anywhere text-muted">{{ file.fileName }}, {{ when(file.createdAt) }}</p>
      <app-cv-notes class="mt-5" [upload]="file" />
    }
    @if (changes.failure(); as failed) {
      <app-failure-note class="mt-6" [failure]="failed" [hint]="failed.code === 'not_found' ? goneHint : ''" [retryLabel]="failed.code === 'not_found' ? '' : tryAgain" (retry)="load(id())" />
    } @else if (changes.value(); as items) {
      <h2 class="sr-only" i18n="@@profile.the-changes">The changes</h2>
      <app-changes-panel class="mt-5" [changes]="items" />
    } @else {
      <div class="mt-6 space-y-4" aria-busy="true"><div class="skeleton h-40"></div><div class="skeleton h-64"></div></div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-3xl' },
})
export class ChangesPage {
  protected readonly goneHint = $localize`:@@profile.changes-gone:It may have been deleted together with its CV.`;
  protected readonly tryAgain = $localize`:@@profile.try-again:Try again`;
  protected readonly when = momentWords;
  private readonly api = inject(API);
  /** The upload (from the address). */
  readonly id = input.required<string>();
  protected readonly upload = loaded<CvUpload>();
  protected readonly changes = loaded<readonly FactChange[]>();
  protected readonly text = computed(() => (this.changes.value() ? $localize`:@@profile.taken-over:What your CV says was taken over, except where you had given your own word.` : ''));

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.load(id));
    });
  }

  protected load(id: string): void {
    void this.changes.load((signal) => this.api.call(routeRefs.getCvChanges, { params: { id } }, { signal }).then((answer) => answer.items));
    void this.upload.load((signal) => this.api.call(routeRefs.getCvUpload, { params: { id } }, { signal }));
  }
}
