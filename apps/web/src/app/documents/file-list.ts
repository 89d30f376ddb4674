import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatSnackBar } from '@angular/material/snack-bar';
import { routeRefs } from '@applywright/api-client';
import type { Document } from '@applywright/contracts';
import { mdiAlertOutline, mdiCheckCircle, mdiChevronDown, mdiDownload, mdiFilePdfBox, mdiFileWordBox, mdiFolderZipOutline, mdiShieldCheckOutline } from '@mdi/js';
import { API } from '../session/api';
import { failureOf } from '../session/failure';
import { Icon } from '../shell/icon';
import { KIND_WORDS } from './document-words';
import { saveFile } from './save-file';

/** The files of a version: each to download once it has passed its check, and what was checked. */
@Component({
  selector: 'app-file-list',
  imports: [Icon, MatButton],
  templateUrl: './file-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class FileList {
  private readonly api = inject(API);
  private readonly snackBar = inject(MatSnackBar);
  readonly files = input.required<readonly Document[]>();
  /** What the archive of all files is called, without its ending. */
  readonly archive = input('documents');
  protected readonly saving = signal<string | null>(null);
  protected readonly kindWords = KIND_WORDS;
  protected readonly icons = { pdf: mdiFilePdfBox, docx: mdiFileWordBox, ok: mdiCheckCircle, bad: mdiAlertOutline, shield: mdiShieldCheckOutline, down: mdiChevronDown, download: mdiDownload, zip: mdiFolderZipOutline };
  protected readonly allOk = computed(() => this.files().every((file) => file.selfCheck.ok));
  protected readonly checkCount = computed(() => this.files().reduce((sum, file) => sum + file.selfCheck.checks.length, 0));

  protected kilobytes(bytes: number): string {
    return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  }

  protected async download(file: Document): Promise<void> {
    await this.save(file.id, async () => {
      const { blob, fileName } = await this.fetch(file);
      saveFile(blob, fileName);
    });
  }

  protected async downloadAll(): Promise<void> {
    await this.save('all', async () => {
      const { zipOf } = await import('./zip');
      const entries = await Promise.all(this.files().map(async (file) => {
        const { blob, fileName } = await this.fetch(file);
        return { name: fileName, bytes: new Uint8Array(await blob.arrayBuffer()) };
      }));
      saveFile(zipOf(entries), `${this.archive().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'documents'}.zip`);
    });
  }

  private async fetch(file: Document): Promise<{ blob: Blob; fileName: string }> {
    const { blob, fileName } = await this.api.download(routeRefs.getDocumentFile, { params: { id: file.id } });
    return { blob, fileName: fileName ?? file.fileName };
  }

  private async save(what: string, act: () => Promise<void>): Promise<void> {
    if (this.saving()) return;
    this.saving.set(what);
    try {
      await act();
    } catch (error) {
      this.snackBar.open(failureOf(error).message, $localize`:@@documents.ok:OK`, { duration: 8000 });
    } finally {
      this.saving.set(null);
    }
  }
}
