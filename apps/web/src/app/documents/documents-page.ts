import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { DocumentSet, Fact } from '@applywright/contracts';
import { mdiArrowLeft, mdiFileDocumentMultipleOutline } from '@mdi/js';
import { agoWords } from '../matches/posting-words';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import { EmptyState } from '../shell/empty-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { PageHeader } from '../shell/page-header';
import { DocumentSetView } from './document-set-view';

@Component({
  imports: [DocumentSetView, EmptyState, FailureNote, Icon, MatButton, PageHeader, RouterLink],
  templateUrl: './documents-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-[84rem]' },
})
export class DocumentsPage {
  private readonly api = inject(API);
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  /** The chosen set (from the address). */
  readonly set = input<string>();

  protected readonly sets = loaded<readonly DocumentSet[]>();
  protected readonly facts = loaded<readonly Fact[]>();
  protected readonly icons = { none: mdiFileDocumentMultipleOutline, back: mdiArrowLeft };
  protected readonly now = Date.now();
  /** On a wide page the newest is open by itself; at phone width the list comes first. */
  protected readonly shown = computed(() => {
    const sets = this.sets.value() ?? [];
    return sets.find((set) => set.id === this.set()) ?? sets[0] ?? null;
  });

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.sets.load((signal) => this.api.call(routeRefs.listDocuments, {}, { signal }).then((answer) => answer.items));
    void this.facts.load((signal) => this.api.call(routeRefs.getProfile, {}, { signal }).then((profile) => profile.facts));
  }

  protected ago(instant: string): string {
    return agoWords(instant, this.now);
  }

  protected async again(set: DocumentSet): Promise<void> {
    const { GenerateDialog } = await import('./generate-dialog');
    this.dialog
      .open<InstanceType<typeof GenerateDialog>, unknown, DocumentSet>(GenerateDialog, { data: { jobId: set.jobId, title: set.title, company: set.company }, width: '34rem', maxWidth: 'calc(100vw - 2rem)', autoFocus: 'dialog' })
      .afterClosed()
      .subscribe((made) => {
        if (!made) return;
        this.load();
        void this.router.navigate([], { queryParams: { set: made.id } });
      });
  }
}
