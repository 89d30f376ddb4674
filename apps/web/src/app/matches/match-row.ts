import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Match } from '@applywright/contracts';
import { agoWords, placeWords, salaryWords, sourceWords, WORKPLACE_WORDS } from './posting-words';
import { FreshnessNote } from './freshness-note';
import { language } from '../session/language';
import { KNOCK_OUT_WORDS } from './knock-out-list';
import { ScoreRing } from './score-ring';
import { mustBeNamed } from './source-credit';

/** A new match needs no word. */
const STAGE_WORDS: Readonly<Record<Match['stage'], string>> = { new: '', saved: $localize`:@@matches.saved:Saved`, applied: $localize`:@@matches.applied:Applied`, removed: $localize`:@@matches.removed:Removed` };

/** One match in the list: what decides whether to open it. */
@Component({
  selector: 'app-match-row',
  imports: [FreshnessNote, ScoreRing],
  template: `
    <app-score-ring [score]="match().score" [size]="46" class="mt-0.5" />
    <span class="min-w-0 flex-1">
      <span class="block font-semibold text-pretty wrap-anywhere">@if (fresh()) {<span class="mr-1.5 inline-block size-2 rounded-full bg-accent align-middle" title="New since your last visit" i18n-title="@@matches.new-since-your-last-visit" data-testid="fresh"></span><span i18n="@@matches.new-since-your-last-visit-2" class="sr-only">New since your last visit: </span>}{{ match().posting.title }}</span>
      <span class="block truncate text-sm text-muted">{{ match().posting.company }}@if (place()) { · {{ place() }} }</span>
      <span class="mt-1.5 flex flex-wrap items-center gap-1.5">
        @if (stage(); as word) {
          <span class="pill bg-accent-soft! text-on-accent-soft!" data-testid="stage">{{ word }}</span>
        }
        @if (unmet(); as words) {
          <span class="pill bg-bad-soft! text-on-bad-soft!" data-testid="unmet">{{ words }}</span>
        }
        @if (salary()) {
          <span class="pill text-ink!">{{ salary() }}</span>
        }
        @if (match().posting.workplace; as workplace) {
          <span class="pill">{{ workplaces[workplace] }}</span>
        }
        @if (match().posting.status === 'closed') {
          <span i18n="@@matches.closed" class="pill bg-bad-soft! text-on-bad-soft!">Closed</span>
        }
        <app-freshness-note [freshness]="match().freshness" />
        <span class="text-xs text-muted">{{ trail() }}</span>
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
  /** Whether it came since the person was last here. */
  readonly fresh = input(false);
  protected readonly workplaces = WORKPLACE_WORDS;
  protected readonly stage = computed(() => STAGE_WORDS[this.match().stage]);
  /** What the posting demands and the person has not. */
  protected readonly unmet = computed(() => {
    const demands = this.match().knockOuts.filter(({ status }) => status === 'unmet');
    const [first] = demands;
    if (!first) return '';
    return demands.length === 1 ? $localize`:@@matches.not-met:Not met: ${language() === 'en' ? KNOCK_OUT_WORDS[first.kind].toLowerCase() : KNOCK_OUT_WORDS[first.kind]}:demand:` : $localize`:@@matches.demands-not-met:${demands.length}:count: demands not met`;
  });
  protected readonly place = computed(() => placeWords(this.match().posting.places));
  protected readonly salary = computed(() => salaryWords(this.match().posting.salary));
  protected readonly trail = computed(() => {
    const { posting, duplicates, reposts } = this.match();
    // A source that must be named stands below the row, as a link.
    return [
      agoWords(posting.postedAt, this.now()), mustBeNamed(posting.source) ? '' : sourceWords(posting.source), duplicates > 0 ? (duplicates === 1 ? $localize`:@@matches.also-on-1-other-board:also on 1 other board` : $localize`:@@matches.also-on-others:also on ${duplicates}:count: other boards`) : '',
      reposts > 0 ? (reposts === 1 ? $localize`:@@matches.listed-once-before:listed once before` : $localize`:@@matches.listed-times-before:listed ${reposts}:count: times before`) : '',
    ].filter(Boolean).join(' · ');
  });
}
