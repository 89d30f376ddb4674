import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import type { DocumentSet } from '@applywright/contracts';

/** What somebody wants to do about documents of an older state before they apply. */
export type StaleAnswer = 'apply' | 'look';

/** Closes with an answer, or with nothing where the person thought better of it. */
@Component({
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title i18n="@@documents.apply-stale">Apply with older documents?</h2>
    <mat-dialog-content>
      <p class="text-pretty" i18n="@@documents.apply-stale-text">Your facts or the posting changed after version {{ set.version }} was written. Look at it and write it again, or apply with it as it is.</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" [mat-dialog-close]="'apply'" data-testid="apply-anyway" i18n="@@documents.apply-anyway">Apply with it anyway</button>
      <button matButton="filled" type="button" [mat-dialog-close]="'look'" data-testid="look-first" i18n="@@documents.look-first">Look at the documents</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StaleDialog {
  protected readonly set = inject<DocumentSet>(MAT_DIALOG_DATA);
}
