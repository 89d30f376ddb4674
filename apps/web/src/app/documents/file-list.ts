import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { routeRefs } from '@applywright/api-client';
import type { Document } from '@applywright/contracts';
import { mdiAlertOutline, mdiCheckCircle, mdiChevronDown, mdiDownload, mdiFilePdfBox, mdiFileWordBox, mdiShieldCheckOutline } from '@mdi/js';
import { API } from '../session/api';
import { failureOf } from '../session/failure';
import { Icon } from '../shell/icon';
import { KIND_WORDS } from './document-words';
import { saveFile } from './save-file';

/** The files of a version: each to download once it has passed its check, and what was checked. */
@Component({
  selector: 'app-file-list',
  imports: [Icon],
  templateUrl: './file-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class FileList {
  private readonly api = inject(API);
  private readonly snackBar = inject(MatSnackBar);
  readonly files = input.required<readonly Document[]>();
  protected readonly saving = signal<string | null>(null);
  protected readonly kindWords = KIND_WORDS;
  protected readonly icons = { pdf: mdiFilePdfBox, docx: mdiFileWordBox, ok: mdiCheckCircle, bad: mdiAlertOutline, shield: mdiShieldCheckOutline, down: mdiChevronDown, download: mdiDownload };
  protected readonly allOk = computed(() => this.files().every((file) => file.selfCheck.ok));
  protected readonly checkCount = computed(() => this.files().reduce((sum, file) => sum + file.selfCheck.checks.length, 0));

  protected kilobytes(bytes: number): string {
    return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  }

  protected async download(file: Document): Promise<void> {
    if (this.saving()) return;
    this.saving.set(file.id);
    try {
      const { blob, fileName } = await this.api.download(routeRefs.getDocumentFile, { params: { id: file.id } });
      saveFile(blob, fileName ?? file.fileName);
    } catch (error) {
      this.snackBar.open(failureOf(error).message, $localize`:@@documents.ok:OK`, { duration: 8000 });
    } finally {
      this.saving.set(null);
    }
  }
}
