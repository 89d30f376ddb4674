import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { Document, DocumentKind, DocumentSet, Fact, Sentence } from '@applywright/contracts';
import { mdiAlertOutline, mdiCheckCircle, mdiChevronDown, mdiDownload, mdiFilePdfBox, mdiFileWordBox, mdiRefresh, mdiShieldCheckOutline } from '@mdi/js';
import { API } from '../session/api';
import { failureOf } from '../session/failure';
import { Icon } from '../shell/icon';
import { sourceWords } from '../profile/fact-words';
import { LetterView } from './letter-view';
import { ResumeView } from './resume-view';
import { saveFile } from './save-file';

const KIND_WORDS = { resume: 'Résumé', letter: 'Cover letter' } as const;

/** One set of documents: its files, its content, and what each sentence rests on. */
@Component({
  selector: 'app-document-set-view',
  imports: [Icon, LetterView, MatButton, ResumeView, RouterLink],
  templateUrl: './document-set-view.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class DocumentSetView {
  private readonly api = inject(API);
  private readonly snackBar = inject(MatSnackBar);
  readonly set = input.required<DocumentSet>();
  readonly facts = input<readonly Fact[]>([]);
  readonly again = output();

  protected readonly tab = signal<DocumentKind>('resume');
  protected readonly chosen = signal<Sentence | null>(null);
  protected readonly saving = signal<string | null>(null);
  protected readonly kindWords = KIND_WORDS;
  protected readonly sourceWords = sourceWords;
  protected readonly icons = { pdf: mdiFilePdfBox, docx: mdiFileWordBox, ok: mdiCheckCircle, bad: mdiAlertOutline, shield: mdiShieldCheckOutline, again: mdiRefresh, down: mdiChevronDown, download: mdiDownload };
  protected readonly kinds = computed(() => (['resume', 'letter'] as const).filter((kind) => (kind === 'resume' ? this.set().resume : this.set().letter) !== null));
  protected readonly allOk = computed(() => this.set().documents.every((document) => document.selfCheck.ok));
  protected readonly checkCount = computed(() => this.set().documents.reduce((sum, document) => sum + document.selfCheck.checks.length, 0));
  protected readonly rests = computed(() => {
    const sentence = this.chosen();
    if (!sentence) return [];
    const byId = new Map(this.facts().map((fact) => [fact.id, fact]));
    return sentence.factIds.map((id) => ({ id, fact: byId.get(id) ?? null }));
  });
  protected readonly sentenceCount = computed(() => {
    const { resume, letter } = this.set();
    const inResume = resume ? resume.summary.length + [...resume.work, ...resume.projects].reduce((sum, entry) => sum + entry.highlights.length, 0) : 0;
    return inResume + (letter?.paragraphs.flat().length ?? 0);
  });
  protected readonly leftOut = computed(() => {
    const ids = new Set(this.set().resume?.leftOut ?? []);
    return this.facts().filter((fact) => ids.has(fact.id));
  });

  constructor() {
    effect(() => {
      const kinds = this.kinds();
      this.set();
      untracked(() => {
        this.chosen.set(null);
        if (!kinds.includes(this.tab())) this.tab.set(kinds[0] ?? 'resume');
      });
    });
  }

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
      this.snackBar.open(failureOf(error).message, 'OK', { duration: 8000 });
    } finally {
      this.saving.set(null);
    }
  }
}
