import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { DocumentKind, DocumentSet, GenerateDocumentsRequest } from '@applywright/contracts';
import { API } from '../session/api';
import { type Failure, failureOf } from '../session/failure';
import { FailureNote } from '../shell/failure-note';

type Choices = Required<Pick<GenerateDocumentsRequest, 'template' | 'tone' | 'pageLimit' | 'kinds'>> & { language: 'en' | 'de' | '' };

/** Asks how the documents should be, has them written and closes with the set. */
@Component({
  imports: [FailureNote, MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, MatProgressBar, RouterLink],
  templateUrl: './generate-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GenerateDialog {
  private readonly api = inject(API);
  protected readonly ref = inject<MatDialogRef<GenerateDialog, DocumentSet>>(MatDialogRef);
  protected readonly data = inject<{ jobId: string; title: string; company: string }>(MAT_DIALOG_DATA);

  protected readonly choices = signal<Choices>({ template: 'modern', tone: 'plain', pageLimit: 2, kinds: ['resume', 'letter'], language: '' });
  protected readonly busy = signal(false);
  protected readonly failure = signal<Failure | null>(null);
  protected readonly templates = [
    { value: 'modern', label: 'Modern', text: 'Clear headings, one accent' },
    { value: 'classic', label: 'Classic', text: 'Quiet, serif headings' },
  ] as const;
  protected readonly tones = [
    { value: 'plain', label: 'Plain' },
    { value: 'warm', label: 'Warm' },
    { value: 'formal', label: 'Formal' },
  ] as const;

  protected readonly languages = [
    { value: '', label: 'As the posting' },
    { value: 'en', label: 'English' },
    { value: 'de', label: 'German' },
  ] as const;

  /** The listed value that a select names; the first where it names none. */
  protected oneOf<T extends string>(list: readonly [{ value: T }, ...{ value: T }[]], value: string): T {
    return (list.find((entry) => entry.value === value) ?? list[0]).value;
  }

  protected change(part: Partial<Choices>): void {
    this.choices.update((choices) => ({ ...choices, ...part }));
  }

  protected toggle(kind: DocumentKind, wanted: boolean): void {
    this.change({ kinds: (['resume', 'letter'] as const).filter((k) => (k === kind ? wanted : this.choices().kinds.includes(k))) });
  }

  protected async write(): Promise<void> {
    if (this.busy()) return;
    const { language, ...choices } = this.choices();
    this.busy.set(true);
    this.failure.set(null);
    this.ref.disableClose = true;
    try {
      this.ref.close(await this.api.call(routeRefs.generateDocuments, { params: { job_id: this.data.jobId }, body: { ...choices, ...(language ? { language } : {}) } }));
    } catch (error) {
      this.failure.set(failureOf(error));
    } finally {
      this.busy.set(false);
      this.ref.disableClose = false;
    }
  }
}
