import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_BOTTOM_SHEET_DATA, MatBottomSheetRef } from '@angular/material/bottom-sheet';
import type { Fact, Span } from '@applywright/contracts';
import { CvFacsimile } from './cv-facsimile';
import { sourceWords } from './fact-words';
import type { ProfileStore } from './profile-store';

/** At phone width: the place of a fact in the CV, from below. */
@Component({
  imports: [CvFacsimile, MatButton],
  template: `
    <div class="flex items-center justify-between gap-3 pb-2">
      <div class="min-w-0"><p class="truncate font-semibold" dir="auto">{{ data.fact.text }}</p><p class="text-xs text-muted">{{ words }}</p></div>
      <button matButton="text" type="button" (click)="ref.dismiss()" i18n="@@profile.close">Close</button>
    </div>
    <div data-cv-scroll class="max-h-[60dvh] overflow-auto overscroll-contain pb-4">
      @if (data.store.cv.value(); as cv) {
        <app-cv-facsimile [class]="cv.format === 'docx' ? '' : 'min-w-[38rem]'" [cv]="cv" [span]="data.span" />
      } @else if (data.store.cv.failure(); as failed) {
        <p class="text-sm text-bad">{{ failed.message }}</p>
      } @else {
        <div class="skeleton h-80" aria-busy="true"></div>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CvSheet {
  protected readonly data = inject<{ fact: Fact; span: Span; store: ProfileStore }>(MAT_BOTTOM_SHEET_DATA);
  protected readonly ref = inject(MatBottomSheetRef);
  protected readonly words = sourceWords(this.data.fact.source);
}
