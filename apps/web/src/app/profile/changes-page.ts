import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { CvUpload, FactChange } from '@applywright/contracts';
import { CvNotes } from '../onboarding/cv-notes';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';
import { PageHeader } from '../shell/page-header';
import { ChangesPanel } from './changes-panel';

/** What reading a CV changed in the profile; to come back to. */
@Component({
  imports: [ChangesPanel, CvNotes, DatePipe, FailureNote, MatButton, PageHeader, RouterLink],
  template: `
    <app-page-header heading="What changed" [text]="text()"><a matButton="filled" routerLink="/profile">Go to the profile</a></app-page-header>
    @if (upload.value(); as file) {
      <p class="mt-2 text-sm wrap-anywhere text-muted">{{ file.fileName }}, {{ file.createdAt | date: 'd MMM y, HH:mm' }}</p>
      <app-cv-notes class="mt-5" [upload]="file" />
    }
    @if (changes.failure(); as failed) {
      <app-failure-note class="mt-6" [failure]="failed" [hint]="failed.code === 'not_found' ? 'It may have been deleted together with its CV.' : ''" [retryLabel]="failed.code === 'not_found' ? '' : 'Try again'" (retry)="load(id())" />
    } @else if (changes.value(); as items) {
      <h2 class="sr-only">The changes</h2>
      <app-changes-panel class="mt-5" [changes]="items" />
    } @else {
      <div class="mt-6 space-y-4" aria-busy="true"><div class="skeleton h-40"></div><div class="skeleton h-64"></div></div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-3xl' },
})
export class ChangesPage {
  private readonly api = inject(API);
  /** The upload (from the address). */
  readonly id = input.required<string>();
  protected readonly upload = loaded<CvUpload>();
  protected readonly changes = loaded<readonly FactChange[]>();
  protected readonly text = computed(() => (this.changes.value() ? 'What your CV says was taken over, except where you had given your own word.' : ''));

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
