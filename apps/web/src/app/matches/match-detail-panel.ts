import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { routeRefs } from '@applywright/api-client';
import type { Match, MatchDetail, MatchStage } from '@applywright/contracts';
import { mdiArrowLeft, mdiCheckCircle, mdiFileDocumentEditOutline, mdiOpenInNew, mdiTrashCanOutline, mdiUndo } from '@mdi/js';
import { SaveButton } from '../board/save-button';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';
import { AsksWhenStale } from '../documents/asks-when-stale';
import { Icon } from '../shell/icon';
import { FreshnessNote } from './freshness-note';
import { KnockOutList } from './knock-out-list';
import { agoWords, applyUrl, EMPLOYMENT_WORDS, salaryWords, sourceWords, webUrl, WORKPLACE_WORDS } from './posting-words';
import { ScoreRing } from './score-ring';
import { mustBeNamed, SourceCredit } from './source-credit';
import { ThumbButtons } from './thumb-buttons';
import { ThumbReasons } from './thumb-reasons';
import { Thumbs } from './thumbs';
import { WhyMatch } from './why-match';

/** One match in full: what to do with it, why it matches, and the advert. */
@Component({
  selector: 'app-match-detail-panel',
  imports: [AsksWhenStale, FailureNote, FreshnessNote, Icon, KnockOutList, MatButton, MatIconButton, MatTooltip, SaveButton, ScoreRing, SourceCredit, ThumbButtons, ThumbReasons, WhyMatch],
  templateUrl: './match-detail-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class MatchDetailPanel {
  private readonly api = inject(API);
  readonly jobId = input.required<string>();
  /** The match as the list knows it: shown until the whole of it is here. */
  readonly known = input<Match | null>(null);
  /** Milliseconds. */
  readonly now = input.required<number>();
  readonly closed = output();
  readonly applied = output<Match>();
  readonly removed = output<Match>();
  readonly restored = output<Match>();
  readonly generate = output<Match>();
  /** The match as the server knows it now. */
  readonly loaded = output<MatchDetail>();
  readonly staged = output<{ jobId: string; stage: MatchStage }>();

  protected readonly detail = loaded<MatchDetail>();
  protected readonly icons = { back: mdiArrowLeft, open: mdiOpenInNew, write: mdiFileDocumentEditOutline, remove: mdiTrashCanOutline, done: mdiCheckCircle, undo: mdiUndo };
  protected readonly named = mustBeNamed;
  protected readonly label = sourceWords;
  protected readonly link = webUrl;
  protected readonly match = computed<Match | MatchDetail | null>(() => {
    const detail = this.detail.value();
    const known = this.known();
    if (detail?.jobId === this.jobId()) return known ? { ...detail, stage: known.stage } : detail;
    return known;
  });
  protected readonly full = computed(() => {
    const detail = this.detail.value();
    return detail?.jobId === this.jobId() ? detail : null;
  });
  protected readonly applyUrl = computed(() => {
    const match = this.match();
    return match ? applyUrl(match.posting) : null;
  });
  protected readonly lines = computed(() => {
    const posting = this.match()?.posting;
    if (!posting) return [];
    return [
      { label: $localize`:@@matches.place:Place`, value: posting.places.map((place) => place.raw).join(' · ') },
      { label: $localize`:@@matches.workplace:Workplace`, value: posting.workplace ? WORKPLACE_WORDS[posting.workplace] : '' },
      { label: $localize`:@@matches.salary:Salary`, value: salaryWords(posting.salary) },
      { label: $localize`:@@matches.employment:Employment`, value: posting.employmentType ? EMPLOYMENT_WORDS[posting.employmentType] : '' },
      { label: $localize`:@@matches.level:Level`, value: posting.seniority ?? '' },
      { label: $localize`:@@matches.posted:Posted`, value: agoWords(posting.postedAt, this.now()) },
      { label: $localize`:@@matches.seen-open:Seen open`, value: agoWords(posting.lastSeenAt, this.now()) },
      { label: $localize`:@@matches.source:Source`, value: sourceWords(posting.source) },
    ].filter((line) => line.value !== '');
  });

  constructor() {
    effect(() => {
      const jobId = this.jobId();
      untracked(() => this.load(jobId));
    });
    const { changes } = inject(Thumbs);
    effect(() => {
      if (changes() > 0) untracked(() => this.load());
    });
    effect(() => {
      const detail = this.full();
      if (detail) untracked(() => this.loaded.emit(detail));
    });
  }

  protected load(jobId = this.jobId()): void {
    void this.detail.load((signal) => this.api.call(routeRefs.getMatch, { params: { job_id: jobId } }, { signal }));
  }
}
