import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, signal, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import type { FactInput } from '@applywright/contracts';
import { mdiAccountOutline, mdiCheckAll, mdiChevronLeft, mdiChevronRight } from '@mdi/js';
import { StepsBar } from '../onboarding/steps-bar';
import { EmptyState } from '../shell/empty-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { CvPanel } from './cv-panel';
import { CvPicks } from './cv-picks';
import { placeOf } from './fact-place';
import { CONFLICT_HINT, KIND_WORDS } from './fact-words';
import { ProfileStore } from './profile-store';
import { ReviewCard } from './review-card';
import { ReviewQueue, type ReviewState } from './review-queue';
import { sureWords } from './sure-words';

/** What became of a fact, in the middle of a sentence. */
const STATE_WORDS: Readonly<Record<ReviewState, string>> = {
  confirmed: $localize`:@@profile.state-confirmed:confirmed`, corrected: $localize`:@@profile.state-corrected:corrected`, removed: $localize`:@@profile.state-removed:removed`, open: $localize`:@@profile.state-open:left for later`,
};

/** What was read unsurely or suggested, one by one beside its place in the CV. */
@Component({
  imports: [CvPanel, EmptyState, FailureNote, Icon, MatButton, MatIconButton, MatProgressBar, NgTemplateOutlet, ReviewCard, RouterLink, StepsBar],
  templateUrl: './review-page.html',
  providers: [ProfileStore, ReviewQueue, CvPicks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Single keys count only while the focus is in here (WCAG 2.1.4).
  host: { class: 'mx-auto block max-w-[84rem]', tabindex: '-1', '(keydown)': 'key($event)' },
})
export class ReviewPage {
  protected readonly store = inject(ProfileStore);
  protected readonly queue = inject(ReviewQueue);
  private readonly snackBar = inject(MatSnackBar);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Set on the first visit: the page belongs to the second step. */
  readonly first = input<string>();
  /** Set where every fact is gone through, not only what is doubtful. */
  readonly all = input<string>();

  protected readonly icons = { none: mdiAccountOutline, done: mdiCheckAll, before: mdiChevronLeft, next: mdiChevronRight };
  protected readonly ready = signal(false);
  private readonly fact = computed(() => this.queue.item()?.fact ?? null);
  private readonly factId = computed(() => this.fact()?.id ?? null);
  private readonly editingId = signal<string | null>(null);
  /** Each fact begins unedited. */
  protected readonly editing = computed(() => this.editingId() !== null && this.editingId() === this.factId());
  protected readonly place = computed(() => {
    const fact = this.fact();
    return fact && placeOf(fact);
  });
  protected readonly span = computed(() => (this.place()?.uploadId === this.store.cvId() ? (this.place()?.span ?? null) : null));
  protected readonly corrected = computed(() => {
    const source = this.fact()?.source;
    return source?.type === 'ai' ? this.store.byId(source.corrects) : null;
  });
  protected readonly conflictHint = CONFLICT_HINT;
  protected readonly endHeading = computed(() => (this.queue.left() ? $localize`:@@profile.was-last:That was the last one` : $localize`:@@profile.all-checked:All checked`));
  protected readonly spoken = computed(() => {
    const item = this.queue.item();
    if (!item) return this.queue.finished() ? this.summary() : '';
    const state = item.state === 'open' ? sureWords(item.fact.confidence) : STATE_WORDS[item.state];
    return $localize`:@@profile.spoken:${this.queue.at() + 1}:at: of ${this.queue.items().length}:count:. ${KIND_WORDS[item.fact.kind]}:kind:: ${item.fact.text}:text:. ${state}:state:.`;
  });
  protected readonly summary = computed(() => {
    const count = (state: string) => this.queue.items().filter((item) => item.state === state).length;
    const parts = (['confirmed', 'corrected', 'removed', 'open'] as const).map((state) => [count(state), STATE_WORDS[state]] as const);
    return `${parts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`).join(', ')}.`;
  });

  constructor() {
    void this.open();
    effect(() => {
      this.all();
      if (this.ready()) untracked(() => this.again());
    });
    effect(() => {
      const uploadId = this.place()?.uploadId;
      if (uploadId) untracked(() => this.store.showCv(uploadId));
    });
    // With each fact the focus goes where the keys count.
    effect(() => {
      if (this.factId() !== null) untracked(() => this.focus());
    });
  }

  protected async open(): Promise<void> {
    await this.store.load();
    this.ready.set(this.store.value() !== null);
  }

  protected again(): void {
    this.queue.start(this.all() !== undefined);
  }

  protected go(by: 1 | -1): void {
    this.queue.go(by);
  }

  protected confirm(): void {
    void this.queue.confirm();
  }

  protected async save(input: FactInput): Promise<void> {
    if (await this.queue.correct(input)) this.stopEdit();
  }

  protected edit(): void {
    if (this.queue.item()?.state !== 'removed') this.editingId.set(this.factId());
  }

  protected stopEdit(): void {
    this.editingId.set(null);
    this.focus();
  }

  protected async remove(): Promise<void> {
    const fact = this.fact();
    if (!fact || !(await this.queue.remove())) return;
    const undo = this.snackBar.open($localize`:@@profile.removed-what:Removed: ${fact.text}:text:`, $localize`:@@profile.undo:Undo`, { duration: 8000 });
    undo.onAction().subscribe(() => void this.queue.putBack(fact.id));
  }

  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || this.editing() || this.store.saving()) return;
    if (target.closest('input, textarea, select')) return;
    const item = this.queue.item();
    const act = this.actions[event.key];
    if (!item || !act) return;
    // Buttons and the CV keep the keys that they understand themselves.
    if (event.key === 'Enter' && target.closest('button, a')) return;
    if (event.key.startsWith('Arrow') && target.closest('[data-cv-scroll]')) return;
    event.preventDefault();
    act();
  }

  private readonly actions: Readonly<Record<string, () => void>> = {
    Enter: () => this.confirm(),
    e: () => this.edit(),
    E: () => this.edit(),
    d: () => this.takeRunnerUp(),
    D: () => this.takeRunnerUp(),
    Delete: () => void this.remove(),
    ArrowRight: () => this.go(1),
    ArrowLeft: () => this.go(-1),
  };

  private takeRunnerUp(): void {
    const item = this.queue.item();
    if (item?.state === 'open' && item.fact.runnerUp) void this.save(item.fact.runnerUp.fact);
  }

  private focus(): void {
    if (!this.editing()) this.host.focus({ preventScroll: true });
  }
}
