import { CdkDrag, type CdkDragDrop, CdkDragPlaceholder, CdkDropList, CdkDropListGroup } from '@angular/cdk/drag-drop';
import { CdkScrollable } from '@angular/cdk/scrolling';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, Injector, input, signal, untracked, ViewContainerRef } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog, type MatDialogRef } from '@angular/material/dialog';
import { MatMenu, MatMenuContent, MatMenuItem } from '@angular/material/menu';
import { MatSnackBar } from '@angular/material/snack-bar';
import { MatTooltip } from '@angular/material/tooltip';
import { Router, RouterLink } from '@angular/router';
import type { Application, ApplicationStage } from '@applywright/contracts';
import { mdiCheck, mdiFileDelimitedOutline, mdiMagnify, mdiTrayFull } from '@mdi/js';
import { saveFile } from '../documents/save-file';
import { failureOf } from '../session/failure';
import { EmptyState } from '../shell/empty-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { PageHeader } from '../shell/page-header';
import { wideScreen } from '../shell/wide-screen';
import { ApplicationCard } from './application-card';
import { BoardStore } from './board-store';
import { daysUntil, morningIn } from './follow-up-words';
import { isOver, STAGE_LIST, STAGE_WORDS } from './stage-words';

/** From so many on a search is offered. */
const MANY = 12;
/** Until then it is waited for what was offered. Milliseconds. */
const OFFERED_MS = 8000;

@Component({
  imports: [ApplicationCard, CdkDrag, CdkDragPlaceholder, CdkDropList, CdkDropListGroup, CdkScrollable, EmptyState, FailureNote, Icon, MatButton, MatIconButton, MatMenu, MatMenuContent, MatMenuItem, MatTooltip, PageHeader, RouterLink],
  templateUrl: './board-page.html',
  providers: [BoardStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-[110rem]' },
})
export class BoardPage {
  protected readonly store = inject(BoardStore);
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly here = inject(ViewContainerRef);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  /** The application that is open (from the address). */
  readonly job = input<string>();

  protected readonly icons = { none: mdiTrayFull, table: mdiFileDelimitedOutline, search: mdiMagnify, check: mdiCheck };
  protected readonly stages = STAGE_LIST;
  protected readonly now = Date.now();
  protected readonly wide = wideScreen();
  /** At phone width one column is seen at a time: the one that was chosen, else the first that holds anything. */
  protected readonly chosen = signal<ApplicationStage | null>(null);
  protected readonly seen = computed(() => this.chosen() ?? this.store.columns().find(({ applications }) => applications.length > 0)?.stage ?? 'applied');
  protected readonly moved = signal('');
  protected readonly searchable = computed(() => (this.store.value()?.length ?? 0) > MANY);
  protected readonly summary = computed(() => {
    const all = this.store.value() ?? [];
    if (all.length === 0) return '';
    const running = all.filter((a) => a.stage === 'applied' || a.stage === 'interview').length;
    const due = all.filter((a) => a.followUp && daysUntil(a.followUp.at, this.now) <= 0).length;
    return due ? $localize`:@@board.summary-due:${all.length}:count: in all, ${running}:running: under way, ${due}:due: to follow up.` : $localize`:@@board.summary:${all.length}:count: in all, ${running}:running: under way.`;
  });
  private sheet: MatDialogRef<unknown> | null = null;

  constructor() {
    void this.store.load();
    effect(() => {
      const jobId = this.job();
      const known = jobId !== undefined && this.store.value() !== null;
      untracked(() => void (known ? this.show(jobId) : jobId === undefined && this.sheet?.close()));
    });
  }

  protected dropped({ item, container }: CdkDragDrop<ApplicationStage, ApplicationStage, Application>): void {
    void this.move(item.data, container.data);
  }

  /** By the menu, which goes with the card: whoever uses the keyboard goes on from where the card is now. */
  protected pick(application: Application, stage: ApplicationStage): void {
    void this.move(application, stage);
    afterNextRender(() => this.element.nativeElement.querySelector<HTMLElement>(`[data-job="${application.jobId}"] a`)?.focus(), { injector: this.injector });
  }

  /** Moves it and offers what most people do next. */
  protected async move(application: Application, stage: ApplicationStage): Promise<void> {
    if (!(await this.store.move(application, stage))) return;
    const words = $localize`:@@board.moved-to:${application.title}:title: moved to ${STAGE_WORDS[stage]}:stage:`;
    this.moved.set(words);
    const { jobId, followUp } = application;
    if (stage === 'applied' && !followUp) return this.offer(words, $localize`:@@board.remind-me-in-a-week:Remind me in a week`, () => this.store.setFollowUp(jobId, { at: morningIn(7, Date.now()), note: null }));
    if (isOver(stage) && followUp) return this.offer(words, $localize`:@@board.drop-the-follow-up:Drop the follow-up`, () => this.store.setFollowUp(jobId, null));
    const now = this.store.byId(jobId);
    this.offer(words, $localize`:@@board.undo:Undo`, async () => void (now && (await this.store.move(now, application.stage))));
  }

  protected async takeTable(): Promise<void> {
    await this.attempt(async () => {
      const { blob, fileName } = await this.store.table();
      saveFile(blob, fileName ?? 'applications.csv');
    });
  }

  private offer(words: string, label: string, action: () => Promise<void>): void {
    this.snackBar.open(words, label, { duration: OFFERED_MS }).onAction().subscribe(() => void this.attempt(action));
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.snackBar.open(failureOf(error).message, 'OK', { duration: OFFERED_MS });
    }
  }

  private async show(jobId: string): Promise<void> {
    if (this.sheet) return;
    if (!this.store.byId(jobId)) return void this.leave();
    const { ApplicationSheet } = await import('./application-sheet');
    // the address may have changed while it was loaded
    if (this.sheet || this.job() !== jobId) return;
    const opened = this.dialog.open(ApplicationSheet, { data: jobId, viewContainerRef: this.here, panelClass: 'side-sheet', position: { right: '0', top: '0' }, width: '32rem', maxWidth: '100vw', height: '100dvh', maxHeight: '100dvh', autoFocus: 'h2', ariaLabelledBy: 'sheet-heading' });
    this.sheet = opened;
    opened.afterClosed().subscribe(() => {
      this.sheet = null;
      if (this.job() === jobId) void this.leave();
    });
  }

  private leave(): Promise<boolean> {
    return this.router.navigate([], { queryParams: { job: null }, queryParamsHandling: 'merge' });
  }
}
