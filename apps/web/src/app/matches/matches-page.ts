import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatSnackBar } from '@angular/material/snack-bar';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { DocumentSet, Match } from '@applywright/contracts';
import { mdiBriefcaseSearchOutline, mdiFileUploadOutline, mdiFilterOffOutline, mdiRadar } from '@mdi/js';
import { failureOf } from '../session/failure';
import { EmptyState } from '../shell/empty-state';
import { wideScreen } from '../shell/wide-screen';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { PageHeader } from '../shell/page-header';
import { FilterBar } from './filter-bar';
import { MatchDetailPanel } from './match-detail-panel';
import { filterCount, filtersFrom, type MatchFilters, paramsFor } from './match-filters';
import { MatchRow } from './match-row';
import { MatchesStore } from './matches-store';
import { agoWords } from './posting-words';

const RUN_WORDS = { queued: 'Waiting to start', collecting: 'Collecting postings', scoring: 'Scoring', done: 'Done', failed: 'Failed' } as const;

@Component({
  imports: [EmptyState, FailureNote, FilterBar, Icon, MatButton, MatchDetailPanel, MatchRow, MatProgressBar, PageHeader, RouterLink],
  templateUrl: './matches-page.html',
  providers: [MatchesStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-[84rem]' },
})
export class MatchesPage {
  protected readonly store = inject(MatchesStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');

  /** The chosen match (from the address). */
  readonly job = input<string>();
  /** Set by other pages: start a search right away. */
  readonly find = input<string>();

  protected readonly now = Date.now();
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly filters = computed(() => filtersFrom(this.params()), { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  protected readonly filtered = computed(() => filterCount(this.filters()) > 0);
  private readonly isWide = wideScreen();
  /** On a wide page the best match is open by itself; at phone width the list comes first. */
  protected readonly current = computed(() => this.job() ?? (this.isWide() ? this.store.items()[0]?.jobId : undefined));
  protected readonly chosen = computed<Match | null>(() => this.store.items().find((match) => match.jobId === this.current()) ?? null);
  protected readonly sampled = computed(() => this.store.items().some((match) => match.posting.sample));
  protected readonly icons = { find: mdiRadar, none: mdiBriefcaseSearchOutline, filters: mdiFilterOffOutline, upload: mdiFileUploadOutline };
  protected readonly announced = signal('');
  protected readonly runWords = computed(() => {
    const running = this.store.running();
    if (!running) return '';
    const { run } = running;
    if (run.status === 'collecting') return `${RUN_WORDS.collecting}: ${run.postingsCollected}`;
    if (run.status === 'scoring') return `${RUN_WORDS.scoring} ${run.postingsScored} of ${run.postingsCollected} postings`;
    return RUN_WORDS[run.status];
  });
  protected readonly summary = computed(() => {
    if (!this.store.known()) return '';
    const count = this.store.total();
    const run = this.store.lastRun();
    const when = run?.finishedAt ? `, last search ${agoWords(run.finishedAt, Date.now())}` : '';
    return `${count} ${count === 1 ? 'match' : 'matches'}${this.filtered() ? ' under these filters' : ''}${when}`;
  });

  constructor() {
    effect(() => {
      const filters = this.filters();
      untracked(() => void this.store.show(filters));
    });
    effect(() => {
      if (!this.find()) return;
      untracked(() => {
        void this.store.find();
        void this.router.navigate([], { queryParams: { find: null }, queryParamsHandling: 'merge', replaceUrl: true });
      });
    });
    effect(() => {
      const words = this.store.running() ? this.runWords().split(':')[0] : this.store.lastRun()?.status === 'done' ? this.summary() : '';
      this.announced.set(words ?? '');
    });
    effect(() => {
      if (this.job()) untracked(() => setTimeout(() => this.showPanel()));
    });
  }

  protected change(change: Partial<MatchFilters>): void {
    void this.router.navigate([], { queryParams: { ...paramsFor(change), job: null }, queryParamsHandling: 'merge', replaceUrl: 'q' in change || 'location' in change });
  }

  protected open(jobId: string | null): void {
    void this.router.navigate([], { queryParams: { job: jobId }, queryParamsHandling: 'merge' });
  }

  /** The link itself has opened the page; this only writes it down. */
  protected async applied(match: Match): Promise<void> {
    await this.attempt(() => this.store.recordApplication(match.jobId), 'Noted under “Applications”.');
  }

  protected async removed(match: Match): Promise<void> {
    const items = this.store.items();
    const at = items.findIndex((item) => item.jobId === match.jobId);
    const neighbour = items[at + 1] ?? items[at - 1];
    if (this.job() === match.jobId) this.open(this.isWide() && neighbour ? neighbour.jobId : null);
    try {
      await this.store.remove(match.jobId);
      this.snackBar
        .open(`Removed: ${match.posting.title}`, 'Undo', { duration: 8000 })
        .onAction()
        .subscribe(() => void this.restored(match));
    } catch (error) {
      this.snackBar.open(failureOf(error).message, 'OK', { duration: 8000 });
    }
  }

  protected async restored(match: Match): Promise<void> {
    await this.attempt(() => this.store.restore(match.jobId), 'It is back on the list.');
  }

  protected async generate(match: Match): Promise<void> {
    const { GenerateDialog } = await import('../documents/generate-dialog');
    this.dialog
      .open<InstanceType<typeof GenerateDialog>, unknown, DocumentSet>(GenerateDialog, { data: { jobId: match.jobId, title: match.posting.title, company: match.posting.company }, width: '34rem', maxWidth: 'calc(100vw - 2rem)', autoFocus: 'dialog' })
      .afterClosed()
      .subscribe((set) => {
        if (set) void this.router.navigate(['/documents'], { queryParams: { set: set.id } });
      });
  }

  private async attempt(action: () => Promise<void>, done: string): Promise<void> {
    try {
      await action();
      this.snackBar.open(done, undefined, { duration: 4000 });
    } catch (error) {
      this.snackBar.open(failureOf(error).message, 'OK', { duration: 8000 });
    }
  }

  /** The chosen match is read from its top; at phone width it takes the place of the list. */
  private showPanel(): void {
    const panel = this.panel()?.nativeElement;
    if (!panel) return;
    if (this.isWide()) panel.scrollTop = 0;
    else {
      scrollTo({ top: 0 });
      panel.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    }
  }
}
