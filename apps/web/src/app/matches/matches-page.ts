import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { AppError, type DocumentSet, isErrorCode, type Match } from '@applywright/contracts';
import { mdiFilterOffOutline, mdiPlus, mdiRadar } from '@mdi/js';
import { failureOf } from '../session/failure';
import { EmptyState } from '../shell/empty-state';
import { wideScreen } from '../shell/wide-screen';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { PageHeader } from '../shell/page-header';
import { FilterBar } from './filter-bar';
import { MatchDetailPanel } from './match-detail-panel';
import { filterCount, filtersFrom, type MatchFilters, NO_FILTERS, paramsFor } from './match-filters';
import { LastVisit } from './last-visit';
import { MatchRow } from './match-row';
import { NoMatches } from './no-matches';
import { RunLine, runWords } from './run-line';
import { mustBeNamed, SourceCredit } from './source-credit';
import { MatchesStore } from './matches-store';
import { ThumbButtons } from './thumb-buttons';
import { ThumbReasons } from './thumb-reasons';
import { Thumbs } from './thumbs';

@Component({
  imports: [EmptyState, FailureNote, FilterBar, Icon, MatButton, MatchDetailPanel, MatchRow, NoMatches, PageHeader, RouterLink, RunLine, SourceCredit, ThumbButtons, ThumbReasons],
  templateUrl: './matches-page.html',
  providers: [MatchesStore, Thumbs],
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
  protected readonly named = mustBeNamed;
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly filters = computed(() => filtersFrom(this.params()), { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  protected readonly filtered = computed(() => filterCount(this.filters()) > 0);
  private readonly isWide = wideScreen();
  /** On a wide page the best match is open by itself; at phone width the list comes first. */
  protected readonly current = computed(() => this.job() ?? (this.isWide() ? this.store.items()[0]?.jobId : undefined));
  protected readonly chosen = computed<Match | null>(() => this.store.items().find((match) => match.jobId === this.current()) ?? null);
  protected readonly sampled = computed(() => this.store.items().some((match) => match.posting.sample));
  protected readonly icons = { find: mdiRadar, add: mdiPlus, filters: mdiFilterOffOutline };
  protected readonly announced = signal('');
  protected readonly profileMissing = computed(() => this.store.runFailure()?.code === 'profile_missing' || this.store.lastRun()?.error === 'profile_missing');
  /** Why the search could not be started, or did not come to its end. */
  protected readonly runTrouble = computed(() => {
    const refused = this.store.runFailure();
    const run = this.store.lastRun();
    if (this.profileMissing() || this.store.running()) return null;
    if (refused) return refused;
    return run?.status === 'failed' ? failureOf(new AppError(run.error && isErrorCode(run.error) ? run.error : 'internal')) : null;
  });
  /** When the person was last here; null on the first visit. */
  private readonly since = inject(LastVisit).here(this.now);

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
    const { changes } = inject(Thumbs);
    effect(() => {
      if (changes() > 0) untracked(() => void this.store.rescored());
    });
    let searched = false;
    effect(() => {
      const running = this.store.running();
      const over = this.store.lastRun();
      searched ||= running !== null;
      if (searched) this.announced.set(running ? runWords(running.run) : over?.status === 'done' ? (over.newMatches > 0 ? $localize`:@@matches.search-done-new:The search is done. ${this.store.total()}:count: matches, ${over.newMatches}:new: of them new.` : $localize`:@@matches.search-done:The search is done. ${this.store.total()}:count: matches.`) : '');
    });
    let chosen: string | undefined;
    effect(() => {
      const before = chosen;
      chosen = this.job();
      if (chosen) untracked(() => setTimeout(() => this.showPanel()));
      else if (before) untracked(() => setTimeout(() => this.showRow(before)));
    });
  }

  protected change(change: Partial<MatchFilters>): void {
    void this.router.navigate([], { queryParams: { ...paramsFor(change), job: null }, queryParamsHandling: 'merge', replaceUrl: 'q' in change || 'location' in change });
  }

  protected clear(): void {
    const { sort: _sort, order: _order, ...filters } = NO_FILTERS;
    this.change(filters);
  }

  /** Whether the posting came since the person was last here. */
  protected isFresh(match: Match): boolean {
    return this.since !== null && match.stage === 'new' && match.posting.source !== 'captured' && Date.parse(match.posting.firstSeenAt) > this.since;
  }

  protected open(jobId: string | null): void {
    void this.router.navigate([], { queryParams: { job: jobId }, queryParamsHandling: 'merge' });
  }

  /** The link itself has opened the page; this only writes it down. */
  protected async applied(match: Match): Promise<void> {
    await this.attempt(() => this.store.recordApplication(match.jobId), $localize`:@@matches.noted-under-applications:Noted under “Applications”.`, { label: $localize`:@@matches.what-did-you-send:What did you send?`, go: () => this.router.navigate(['/applications'], { queryParams: { job: match.jobId } }) });
  }

  protected async removed(match: Match): Promise<void> {
    const items = this.store.items();
    const at = items.findIndex((item) => item.jobId === match.jobId);
    const neighbour = items[at + 1] ?? items[at - 1];
    if (this.job() === match.jobId) this.open(this.isWide() && neighbour ? neighbour.jobId : null);
    try {
      await this.store.remove(match.jobId);
      this.snackBar
        .open($localize`:@@matches.removed-title:Removed: ${match.posting.title}:title:`, $localize`:@@matches.undo:Undo`, { duration: 8000 })
        .onAction()
        .subscribe(() => void this.restored(match));
    } catch (error) {
      this.snackBar.open(failureOf(error).message, 'OK', { duration: 8000 });
    }
  }

  protected async restored(match: Match): Promise<void> {
    await this.attempt(() => this.store.restore(match.jobId), $localize`:@@matches.it-is-back-on-the-list:It is back on the list.`);
  }

  protected async add(): Promise<void> {
    const { AddPostingDialog } = await import('./add-posting-dialog');
    this.dialog
      .open<InstanceType<typeof AddPostingDialog>, unknown, Match>(AddPostingDialog, { width: '38rem', maxWidth: 'calc(100vw - 2rem)', autoFocus: '#posting-address' })
      .afterClosed()
      .subscribe((match) => {
        if (!match) return;
        this.snackBar.open($localize`:@@matches.added-title:Added: ${match.posting.title}:title:, ${match.score}:score: points`, $localize`:@@matches.write-documents:Write documents`, { duration: 10_000 }).onAction().subscribe(() => void this.generate(match));
        this.open(match.jobId);
        void this.store.reload();
      });
  }

  protected async generate(match: Match): Promise<void> {
    const { GenerateDialog } = await import('../documents/generate-dialog');
    this.dialog
      .open<InstanceType<typeof GenerateDialog>, unknown, DocumentSet>(GenerateDialog, { data: { jobId: match.jobId, title: match.posting.title, company: match.posting.company }, width: '42rem', maxWidth: 'calc(100vw - 2rem)', autoFocus: 'dialog' })
      .afterClosed()
      .subscribe((set) => {
        if (set) void this.router.navigate(['/documents'], { queryParams: { set: set.id } });
      });
  }

  private async attempt(action: () => Promise<void>, done: string, next?: { label: string; go: () => Promise<unknown> }): Promise<void> {
    try {
      await action();
      this.snackBar.open(done, next?.label, { duration: next ? 10_000 : 4000 }).onAction().subscribe(() => void next?.go());
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

  /** At phone width the list comes back in place of the match: whoever reads it goes on where they were. */
  private showRow(jobId: string): void {
    if (this.isWide()) return;
    const row = document.getElementById(`match-${jobId}`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }

  protected readonly hints = {
    below: $localize`:@@matches.so-this-search-did-not-finish-below:So this search did not finish: the matches below are from the one before.`,
    none: $localize`:@@matches.so-this-search-did-not-finish:So this search did not finish.`,
  };
}
