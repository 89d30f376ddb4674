import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { DocumentSet } from '@applywright/contracts';
import { type Failure, failureOf } from '../session/failure';
import { FailureNote } from '../shell/failure-note';
import { DocumentDraft } from './document-draft';
import { DocumentWriter, type Writing } from './document-writer';

/** How many changes wait, and the way to have them written: a new version, the old one stays. */
@Component({
  selector: 'app-draft-bar',
  imports: [FailureNote, MatButton, MatProgressBar],
  template: `
    @if (draft.count(); as count) {
      <div class="overflow-hidden rounded-2xl border border-accent bg-card shadow-lg" role="region" aria-label="Changes to make" i18n-aria-label="@@documents.changes-to-make" data-testid="draft-bar">
        @if (writing(); as now) {
          <mat-progress-bar [mode]="now.percent() ? 'determinate' : 'indeterminate'" [value]="now.percent() ?? 0" aria-label="Writing" i18n-aria-label="@@documents.writing" />
        }
        <div class="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
          <p class="min-w-0 flex-1 basis-40 text-sm font-medium" role="status">
            @if (writing()) {<ng-container i18n="@@documents.writing-and-checking">Writing and checking…</ng-container>} @else {<ng-container i18n="@@documents.changes-count">{count, plural, =1 {1 change to make} other {{{ count }} changes to make}}</ng-container>}
          </p>
          <button matButton="text" type="button" class="h-10!" [disabled]="writing()" (click)="draft.forget()" i18n="@@documents.discard">Discard</button>
          <button matButton="filled" type="button" class="h-10!" [disabled]="writing()" (click)="write()" data-testid="write-again" i18n="@@documents.write-again">Write again</button>
        </div>
        @if (failure(); as failed) {
          <app-failure-note class="px-3 pb-3" [failure]="failed" retryLabel="" />
        }
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class DraftBar {
  protected readonly draft = inject(DocumentDraft);
  private readonly writer = inject(DocumentWriter);
  readonly made = output<DocumentSet>();
  protected readonly writing = signal<Writing | null>(null);
  protected readonly failure = signal<Failure | null>(null);

  protected async write(): Promise<void> {
    const set = this.draft.set();
    if (!set || this.writing()) return;
    this.failure.set(null);
    const writing = this.writer.write(set, this.draft.wish());
    this.writing.set(writing);
    try {
      const made = await writing.made;
      this.draft.forget(set.id);
      this.made.emit(made);
    } catch (error) {
      this.failure.set(failureOf(error));
    } finally {
      this.writing.set(null);
    }
  }
}
