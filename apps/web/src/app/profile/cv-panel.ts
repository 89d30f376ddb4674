import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Span } from '@applywright/contracts';
import { FailureNote } from '../shell/failure-note';
import { wideScreen } from '../shell/wide-screen';
import { CvFacsimile } from './cv-facsimile';
import { isUnsureLine } from './cv-page-layout';
import { CvPicks } from './cv-picks';
import { ProfileStore } from './profile-store';

/** The CV beside the facts, in a panel that scrolls by itself. */
@Component({
  selector: 'app-cv-panel',
  imports: [CvFacsimile, FailureNote],
  template: `
    @if (store.cv.value(); as cv) {
      @if (picks.wanted()) {
        <p class="sticky top-0 left-0 z-10 mb-2 rounded-lg bg-doubt-soft px-3 py-1.5 text-xs text-doubt" data-testid="pick-hint">@if (touch) {<ng-container i18n="@@profile.pick-touch">Tap words here to put them into the field.</ng-container>} @else {<ng-container i18n="@@profile.pick-mouse">Click a word to put it into the field. Drag for several, double-click for the line.</ng-container>}</p>
      }
      <app-cv-facsimile [class]="cv.format === 'pdf' && !isWide() ? 'min-w-[36rem]' : ''" [cv]="cv" [span]="span()" [picking]="picks.wanted()" (picked)="picks.give($event)" />
      @if (unsure()) {
        <p class="sticky left-0 mt-2 flex items-center gap-2 px-1 text-xs text-muted"><span class="size-3 shrink-0 rounded-sm border bg-[#fdecc8]"></span><span i18n="@@profile.tinted">Tinted lines were hard to read: compare them with your paper.</span></p>
      }
    } @else if (store.cv.failure(); as failed) {
      <app-failure-note [failure]="failed" retryLabel="" hint="The facts are all here; only the picture of the CV is missing." i18n-hint="@@profile.picture-missing" />
    } @else if (store.cv.loading()) {
      <div class="skeleton h-full max-h-[40rem] min-h-48" aria-busy="true"></div>
    } @else {
      <p class="rounded-xl border border-dashed px-6 py-16 text-center text-sm text-muted" i18n="@@profile.cv-appears">The CV that these facts came from appears here.</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block overflow-auto overscroll-contain rounded-lg', 'data-cv-scroll': '', role: 'region', '[attr.aria-label]': 'label', tabindex: '0' },
})
export class CvPanel {
  protected readonly store = inject(ProfileStore);
  protected readonly label = $localize`:@@profile.your-cv:Your CV`;
  protected readonly picks = inject(CvPicks);
  protected readonly isWide = wideScreen();
  protected readonly touch = matchMedia('(pointer: coarse)').matches;
  readonly span = input<Span | null>(null);
  protected readonly unsure = computed(() => this.store.cv.value()?.lines.some(isUnsureLine) ?? false);
}
