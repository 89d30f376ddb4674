import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { Document } from '@applywright/contracts';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';
import { KIND_WORDS } from './document-words';

/** A PDF as the browser shows it, in the page. */
@Component({
  selector: 'app-pdf-preview',
  imports: [FailureNote, MatButton],
  template: `
    @if (blob.failure(); as failed) {
      <app-failure-note [failure]="failed" (retry)="load()" />
    } @else if (address(); as shown) {
      @if (canShow) {
        <iframe class="block h-full min-h-96 w-full rounded-2xl border bg-white" #frame [title]="title()"></iframe>
      } @else {
        <div class="card p-6 text-sm text-muted">
          <p i18n="@@documents.pdf-not-inside">This browser shows no PDF inside of a page.</p>
          <a matButton="outlined" class="mt-3" [href]="shown" target="_blank" rel="noopener" i18n="@@documents.open-pdf">Open the PDF</a>
        </div>
      }
      @if (canShow) {
        <p class="mt-1.5 text-[0.8125rem] text-muted"><ng-container i18n="@@documents.nothing-to-see">Nothing to see?</ng-container>&ngsp;<a class="link" [href]="shown" target="_blank" rel="noopener" i18n="@@documents.open-pdf-alone">Open the PDF by itself</a></p>
      }
    } @else {
      <div class="skeleton h-full min-h-96 rounded-2xl!" aria-busy="true"><span class="sr-only" i18n="@@documents.loading-pdf">Loading the PDF</span></div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flex flex-col [&>iframe]:flex-1 [&>.skeleton]:flex-1' },
})
export class PdfPreview {
  private readonly api = inject(API);
  private readonly frame = viewChild<ElementRef<HTMLIFrameElement>>('frame');
  readonly document = input.required<Document>();
  protected readonly title = computed(() => $localize`:@@documents.kind-as-pdf:${KIND_WORDS[this.document().kind]}:kind: as PDF`);
  protected readonly blob = loaded<Blob>();
  protected readonly address = signal<string | null>(null);
  /** Phones mostly have no viewer inside of a page. */
  protected readonly canShow = navigator.pdfViewerEnabled !== false;

  constructor() {
    effect(() => {
      this.document();
      untracked(() => this.load());
    });
    effect((onCleanup) => {
      const blob = this.blob.value();
      if (!blob) return this.address.set(null);
      const address = URL.createObjectURL(blob);
      untracked(() => this.address.set(address));
      onCleanup(() => URL.revokeObjectURL(address));
    });
    effect(() => {
      const frame = this.frame()?.nativeElement;
      const address = this.address();
      // Set by hand: Angular's way of trusting an address wants a trusted-types policy that this page forbids.
      if (frame && address) frame.src = `${address}#toolbar=0&navpanes=0&view=FitH`;
    });
  }

  protected load(): void {
    const { id } = this.document();
    this.blob.set(null);
    void this.blob.load(async (signal) => {
      const { blob } = await this.api.download(routeRefs.getDocumentFile, { params: { id } }, { signal });
      // Whatever the answer called itself, it is shown as a PDF or not at all.
      return new Blob([blob], { type: 'application/pdf' });
    });
  }
}
