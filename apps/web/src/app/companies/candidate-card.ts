import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CompanyCandidate } from '@applywright/contracts';
import { mdiCheck } from '@mdi/js';
import { Icon } from '../shell/icon';
import { boardLabel, CERTAINTY_WORDS, openingWords } from './board-words';

/** A board that was found: whose it seems to be, and what it lists, so that a person can tell it from a namesake's. */
@Component({
  selector: 'app-candidate-card',
  imports: [Icon, MatButton],
  template: `
    <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
      <div class="min-w-0 flex-1 basis-56">
        <h3 class="flex flex-wrap items-center gap-x-2 gap-y-1 text-base"><span class="wrap-anywhere">{{ candidate().company }}</span><span class="pill" [class]="words().tone">{{ words().label }}</span></h3>
        <p i18n="@@companies.x-x-board-x" class="mt-0.5 text-sm wrap-anywhere text-muted">{{ openings() }} · {{ board() }} board “{{ candidate().token }}”</p>
      </div>
      @if (followed()) {
        <p class="flex h-10 items-center gap-1.5 text-sm font-medium text-accent"><app-icon [path]="check" [size]="18" /><ng-container i18n="@@companies.following">Following</ng-container></p>
      } @else {
        <button [matButton]="candidate().certainty === 'doubtful' ? 'outlined' : 'filled'" type="button" class="h-10!" [disabled]="busy()" (click)="follow.emit()" [attr.aria-label]="(candidate().certainty === 'doubtful' ? 'Yes, follow it: ' : 'Follow ') + candidate().company" data-testid="follow">@if (candidate().certainty === 'doubtful') {<ng-container i18n="@@companies.yes-follow-it">Yes, follow it</ng-container>} @else {<ng-container i18n="@@companies.follow">Follow</ng-container>}</button>
      }
    </div>
    @if (words().hint && !followed()) {
      <p class="mt-2 text-sm text-pretty">{{ words().hint }}</p>
    }
    @if (candidate().samples.length) {
      <p class="mt-3 text-xs font-medium text-muted">@if (more()) {<ng-container i18n="@@companies.some-of-its-positions">Some of its positions</ng-container>} @else {<ng-container i18n="@@companies.its-positions">Its positions</ng-container>}</p>
      <ul class="mt-1 divide-y text-sm">
        @for (sample of candidate().samples; track $index) {
          <li class="flex flex-wrap justify-between gap-x-4 py-1.5"><span class="min-w-0 wrap-anywhere">{{ sample.title }}</span><span class="text-muted">{{ sample.place }}</span></li>
        }
      </ul>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-4 sm:p-5', 'data-testid': 'candidate' },
})
export class CandidateCard {
  readonly candidate = input.required<CompanyCandidate>();
  readonly followed = input.required<boolean>();
  readonly busy = input(false);
  readonly follow = output();
  protected readonly check = mdiCheck;
  protected readonly words = computed(() => CERTAINTY_WORDS[this.candidate().certainty]);
  protected readonly openings = computed(() => openingWords(this.candidate().openings));
  protected readonly board = computed(() => boardLabel(this.candidate().source));
  protected readonly more = computed(() => (this.candidate().openings ?? Infinity) > this.candidate().samples.length);
}
