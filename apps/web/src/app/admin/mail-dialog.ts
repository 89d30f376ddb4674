import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import type { OutboxMailText } from '@applywright/contracts';
import { CopyButton } from '../settings/copy-button';
import { linkParts } from './mail-words';

/** One mail as it would have been sent, its link to hand on. */
@Component({
  imports: [CopyButton, DatePipe, MatButton, MatDialogActions, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>{{ mail.subject }}</h2>
    <mat-dialog-content>
      <p i18n="@@admin.to-x-x" class="text-[0.8125rem] text-muted">To {{ mail.maskedAddress ?? 'an erased account' }} · {{ mail.createdAt | date: 'd MMM y, HH:mm' }}</p>
      @if (link(); as href) {
        <div class="mt-4 rounded-xl bg-accent-soft p-4 text-on-accent-soft">
          <p i18n="@@admin.the-link-to-hand-on" class="text-sm font-medium">The link to hand on</p>
          <div class="mt-2 flex flex-wrap items-center gap-2">
            <input #field class="field min-w-0 flex-1 basis-48 font-mono text-[0.8125rem]!" readonly [value]="href" aria-label="Link" i18n-aria-label="@@admin.link" (focus)="field.select()" />
            <app-copy-button [text]="href" label="Copy the link" i18n-label="@@admin.copy-the-link" />
          </div>
          <p i18n="@@admin.give-it-only-to-the-person-whom" class="mt-2 text-[0.8125rem] text-pretty">Give it only to the person whom it is for: whoever opens it acts as they.</p>
        </div>
      }
      <div class="mt-4 rounded-xl border p-4 font-sans text-sm leading-relaxed break-words whitespace-pre-wrap text-ink" data-testid="mail-text">@for (part of parts; track $index) {@if (part.href) {<span class="break-all text-accent">{{ part.text }}</span>} @else {{{ part.text }}}}</div>
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button i18n="@@admin.close" matButton="filled" type="button" (click)="ref.close()">Close</button></mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MailDialog {
  protected readonly mail = inject<OutboxMailText>(MAT_DIALOG_DATA);
  protected readonly ref = inject<MatDialogRef<MailDialog>>(MatDialogRef);
  protected readonly parts = linkParts(this.mail.text);
  protected readonly link = computed(() => this.parts.find((part) => part.href?.includes('#'))?.href ?? null);
}
