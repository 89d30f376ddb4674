import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatSnackBar } from '@angular/material/snack-bar';
import { MatTooltip } from '@angular/material/tooltip';
import { routeRefs } from '@applywright/api-client';
import type { Match, MatchStage } from '@applywright/contracts';
import { mdiBookmark, mdiBookmarkOutline } from '@mdi/js';
import { API } from '../session/api';
import { failureOf } from '../session/failure';
import { Icon } from '../shell/icon';

/** Milliseconds. */
const UNDO_MS = 8000;

/** Puts a match aside on the applications board; what is there already is only taken off where it was put, on the board. */
@Component({
  selector: 'app-save-button',
  imports: [Icon, MatIconButton, MatTooltip],
  template: `<button matIconButton type="button" [attr.aria-label]="label()" [attr.aria-pressed]="kept()" [matTooltip]="label()" (click)="save()" data-testid="save"><app-icon [class]="kept() ? 'text-accent' : ''" [path]="kept() ? icons.kept : icons.save" /></button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SaveButton {
  private readonly api = inject(API);
  private readonly snackBar = inject(MatSnackBar);
  readonly match = input.required<Match>();
  /** The stage that the match has now. */
  readonly staged = output<{ jobId: string; stage: MatchStage }>();

  protected readonly icons = { save: mdiBookmarkOutline, kept: mdiBookmark };
  /** Ahead of the list until the server has answered. */
  private readonly stage = linkedSignal(() => this.match().stage);
  protected readonly kept = computed(() => this.stage() === 'saved' || this.stage() === 'applied');
  protected readonly label = computed(() => (this.stage() === 'applied' ? $localize`:@@board.on-your-board:On your board` : this.kept() ? $localize`:@@board.saved:Saved` : $localize`:@@board.save-for-later:Save for later`));

  protected async save(): Promise<void> {
    const { jobId, stage: before } = this.match();
    if (this.kept()) return;
    await this.attempt(before, 'saved', async () => {
      await this.api.call(routeRefs.saveMatch, { params: { job_id: jobId } });
      this.snackBar.open($localize`:@@board.saved-under-applications:Saved under “Applications”.`, $localize`:@@board.undo:Undo`, { duration: UNDO_MS }).onAction().subscribe(() => void this.takeBack(jobId));
    });
  }

  /** Only what was saved a moment ago, and nothing was done with since. */
  private async takeBack(jobId: string): Promise<void> {
    await this.attempt('saved', 'new', () => this.api.call(routeRefs.deleteApplication, { params: { job_id: jobId } }));
  }

  private async attempt(before: MatchStage, after: MatchStage, action: () => Promise<unknown>): Promise<void> {
    const { jobId } = this.match();
    this.stage.set(after);
    try {
      await action();
      this.staged.emit({ jobId, stage: after });
    } catch (error) {
      this.stage.set(before);
      this.snackBar.open(failureOf(error).message, 'OK', { duration: UNDO_MS });
    }
  }
}
