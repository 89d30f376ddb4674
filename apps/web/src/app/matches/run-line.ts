import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { MatchRun } from '@applywright/contracts';
import { language } from '../session/language';
import { agoWords } from './posting-words';

const grouped = (count: number): string => count.toLocaleString(language());
const postings = (count: number): string => (count === 1 ? $localize`:@@matches.1-posting:1 posting` : $localize`:@@matches.postings:${grouped(count)}:count: postings`);
const matches = (count: number): string => (count === 1 ? $localize`:@@matches.1-match:1 match` : $localize`:@@matches.count-matches:${grouped(count)}:count: matches`);

/** What a run is doing, in words. */
export const runWords = (run: MatchRun): string => {
  switch (run.status) {
    case 'queued': return $localize`:@@matches.waiting-for-its-turn:Waiting for its turn`;
    case 'collecting': return run.postingsCollected > 0 ? $localize`:@@matches.reading-the-job-boards-so-far:Reading the job boards: ${postings(run.postingsCollected)}:postings:` : $localize`:@@matches.reading-the-job-boards:Reading the job boards`;
    case 'scoring': return run.boardsReading === 0 ? $localize`:@@matches.comparing-the-postings-with-your-profile:Comparing the postings with your profile` : run.boardsReading === 1 ? $localize`:@@matches.comparing-without-one:Comparing the postings with your profile; 1 slow board will be in the next search` : $localize`:@@matches.comparing-without:Comparing the postings with your profile; ${grouped(run.boardsReading)}:count: slow boards will be in the next search`;
    case 'done': return $localize`:@@matches.done:Done`;
    case 'failed': return $localize`:@@matches.not-finished:Not finished`;
  }
};

/**
 * One line under the heading: how many matches there are, or how far a search is. It keeps its height, so that nothing jumps
 * when a search begins or ends.
 */
@Component({
  selector: 'app-run-line',
  imports: [MatProgressBar, RouterLink],
  template: `
    @if (running(); as now) {
      <div data-testid="run-progress">
        <p class="flex justify-between gap-4 text-muted"><span class="min-w-0 truncate">{{ words() }}…</span><span class="whitespace-nowrap tabular-nums">{{ now.percent }} %</span></p>
        <mat-progress-bar class="mt-1" mode="determinate" [value]="now.percent" aria-label="Progress of the search" i18n-aria-label="@@matches.progress-of-the-search" />
      </div>
    } @else if (known()) {
      <p class="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted" data-testid="run-summary">
        <span>{{ summary() }}</span>
        @if (fresh(); as count) {
          <span i18n="@@matches.x-new" class="pill bg-accent-soft! text-on-accent-soft!" data-testid="run-new">{{ inGroups(count) }} new</span>
        }
        <a i18n="@@matches.what-you-look-for" class="link text-sm whitespace-nowrap" routerLink="/preferences">What you look for</a>
      </p>
    } @else if (loading()) {
      <div class="skeleton mt-1 h-4 w-56" aria-hidden="true"></div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block min-h-9 max-sm:min-h-13' },
})
export class RunLine {
  readonly running = input.required<{ readonly run: MatchRun; readonly percent: number } | null>();
  /** The newest run that came to an end. */
  readonly lastRun = input.required<MatchRun | null>();
  readonly total = input.required<number>();
  readonly filtered = input(false);
  /** Whether the list has been loaded at all, and whether it is on its way. */
  readonly known = input.required<boolean>();
  readonly loading = input(false);
  /** Milliseconds. */
  readonly now = input.required<number>();

  protected readonly inGroups = grouped;
  protected readonly words = computed(() => {
    const now = this.running();
    return now ? runWords(now.run) : '';
  });
  readonly summary = computed(() => {
    if (!this.known()) return '';
    const run = this.lastRun();
    const when = run?.status === 'done' && run.finishedAt ? $localize`:@@matches.last-search:, last search ${agoWords(run.finishedAt, this.now())}:when:` : '';
    const late = run?.status === 'done' && run.boardsReading > 0 ? (run.boardsReading === 1 ? $localize`:@@matches.one-board-was-slow:; 1 board was slow and will be in the next one` : $localize`:@@matches.boards-were-slow:; ${run.boardsReading}:count: boards were slow and will be in the next one`) : '';
    return `${matches(this.total())}${this.filtered() ? $localize`:@@matches.under-these-filters: under these filters` : ''}${when}${late}`;
  });
  /** How many the last run brought; after a first run all are new, which says nothing. */
  protected readonly fresh = computed(() => {
    const run = this.lastRun();
    return run?.status === 'done' && run.newMatches > 0 && run.newMatches < run.matches ? run.newMatches : null;
  });
}
