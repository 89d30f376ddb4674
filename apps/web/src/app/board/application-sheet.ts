import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import type { ApplicationStage } from '@applywright/contracts';
import { mdiClose, mdiOpenInNew, mdiRadar, mdiTrashCanOutline } from '@mdi/js';
import { webUrl } from '../matches/posting-words';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { BoardStore } from './board-store';
import { FollowUpForm } from './follow-up-form';
import { NotesList } from './notes-list';
import { SentList } from './sent-list';
import { STAGE_DOTS, STAGE_LIST, STAGE_WORDS } from './stage-words';

/** One application in full, beside the board. */
@Component({
  imports: [DatePipe, FailureNote, FollowUpForm, Icon, MatButton, MatIconButton, NotesList, RouterLink, SentList],
  templateUrl: './application-sheet.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block min-h-full bg-page' },
})
export class ApplicationSheet {
  protected readonly jobId = inject<string>(MAT_DIALOG_DATA);
  protected readonly ref = inject<MatDialogRef<ApplicationSheet>>(MatDialogRef);
  protected readonly store = inject(BoardStore);
  private readonly snackBar = inject(MatSnackBar);

  protected readonly application = computed(() => this.store.byId(this.jobId));
  protected readonly url = computed(() => webUrl(this.application()?.url ?? ''));
  /** The latest move first. */
  protected readonly moves = computed(() => [...(this.application()?.history ?? [])].reverse());
  protected readonly stages = STAGE_LIST;
  protected readonly words = STAGE_WORDS;
  protected readonly dots = STAGE_DOTS;
  protected readonly icons = { close: mdiClose, open: mdiOpenInNew, match: mdiRadar, remove: mdiTrashCanOutline };
  protected readonly asking = signal(false);
  protected readonly removing = attempt();

  protected async move(to: string): Promise<void> {
    const application = this.application();
    const stage: ApplicationStage | undefined = this.stages.find((known) => known.stage === to)?.stage;
    if (application && stage) await this.store.move(application, stage);
  }

  protected async remove(): Promise<void> {
    const title = this.application()?.title ?? '';
    const gone = await this.removing.run(async () => {
      // closed first, so that the sheet of what is gone is not seen
      await this.store.remove(this.jobId);
      this.ref.close();
    });
    if (gone) this.snackBar.open(`Deleted: ${title}`, undefined, { duration: 4000 });
  }
}
