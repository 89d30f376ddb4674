import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Match } from '@applywright/contracts';
import { agoWords, placeWords, salaryWords, SOURCE_WORDS, WORKPLACE_WORDS } from './posting-words';
import { ScoreRing } from './score-ring';

/** One match in the list: what decides whether to open it. */
@Component({
  selector: 'app-match-row',
  imports: [ScoreRing],
  template: `
    <app-score-ring [score]="match().score" [size]="46" class="mt-0.5" />
    <span class="min-w-0 flex-1">
      <span class="block font-semibold text-pretty">{{ match().posting.title }}</span>
      <span class="block truncate text-sm text-muted">{{ match().posting.company }}@if (place()) { · {{ place() }} }</span>
      <span class="mt-1.5 flex flex-wrap items-center gap-1.5">
        @if (match().stage === 'applied') {
          <span class="pill bg-accent-soft! text-on-accent-soft!">Applied</span>
        }
        @if (salary()) {
          <span class="pill text-ink!">{{ salary() }}</span>
        }
        @if (match().posting.workplace; as workplace) {
          <span class="pill">{{ workplaces[workplace] }}</span>
        }
        @if (match().posting.status === 'closed') {
          <span class="pill bg-bad-soft! text-on-bad-soft!">Closed</span>
        }
        <span class="text-xs text-muted">{{ ago() }}@if (ago()) { · }{{ sources[match().posting.source] }}@if (match().duplicates > 0) { · also on {{ match().duplicates }} other {{ match().duplicates === 1 ? 'board' : 'boards' }} }</span>
      </span>
    </span>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flex w-full items-start gap-3.5' },
})
export class MatchRow {
  readonly match = input.required<Match>();
  /** Milliseconds. */
  readonly now = input.required<number>();
  protected readonly workplaces = WORKPLACE_WORDS;
  protected readonly sources = SOURCE_WORDS;
  protected readonly place = computed(() => placeWords(this.match().posting.places));
  protected readonly salary = computed(() => salaryWords(this.match().posting.salary));
  protected readonly ago = computed(() => agoWords(this.match().posting.postedAt, this.now()));
}
