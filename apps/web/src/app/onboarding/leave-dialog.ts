import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';

/** Closes with true when the changes may be lost. */
@Component({
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title i18n="@@onboarding.leave-ask">Leave without saving?</h2>
    <mat-dialog-content i18n="@@onboarding.leave-text">What you have changed here is not saved yet.</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" [mat-dialog-close]="true" i18n="@@onboarding.leave">Leave without saving</button>
      <button matButton="filled" type="button" [mat-dialog-close]="false" i18n="@@onboarding.stay">Stay here</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaveDialog {}
