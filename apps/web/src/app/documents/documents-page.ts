import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { DocumentSet, Fact } from '@applywright/contracts';
import { mdiArrowLeft, mdiChevronDown, mdiFileDocumentMultipleOutline } from '@mdi/js';
import { agoWords } from '../matches/posting-words';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import { EmptyState } from '../shell/empty-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { PageHeader } from '../shell/page-header';
import { DocumentSetView } from './document-set-view';
import { DocumentWriter } from './document-writer';

@Component({
  imports: [DocumentSetView, EmptyState, FailureNote, Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger, PageHeader, RouterLink],
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
  protected readonly icons = { none: mdiFileDocumentMultipleOutline, back: mdiArrowLeft, down: mdiChevronDown };
  protected readonly now = Date.now();
  /** The newest version for each posting. */
  protected readonly newest = computed(() => {
    const seen = new Set<string>();
    return (this.sets.value() ?? []).filter(({ jobId }) => !seen.has(jobId) && seen.add(jobId));
  });
  /** On a wide page the newest is open by itself; at phone width the list comes first. */
  protected readonly shown = computed(() => {
    const id = this.set();
    return id ? ((this.sets.value() ?? []).find((set) => set.id === id) ?? null) : (this.newest()[0] ?? null);
  });

  constructor() {
    this.load();
    const { finished } = inject(DocumentWriter);
    effect(() => {
      const set = finished();
      if (set) untracked(() => this.sets.update((sets) => [set, ...sets.filter(({ id }) => id !== set.id)]));
    });
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
      .open<InstanceType<typeof GenerateDialog>, unknown, DocumentSet>(GenerateDialog, { data: { jobId: set.jobId, title: set.title, company: set.company }, width: '42rem', maxWidth: 'calc(100vw - 2rem)', autoFocus: 'dialog' })
      .afterClosed()
      .subscribe((made) => made && this.take(made));
  }

  protected versionsOf(jobId: string): readonly DocumentSet[] {
    return (this.sets.value() ?? []).filter((set) => set.jobId === jobId);
  }

  protected open(id: string | null): void {
    void this.router.navigate([], { queryParams: { set: id } });
  }

  /** A version that was just written, or that was there already. */
  protected take(made: DocumentSet): void {
    this.sets.update((sets) => [made, ...sets.filter(({ id }) => id !== made.id)]);
    this.open(made.id);
  }

  protected drop(gone: DocumentSet): void {
    this.sets.update((sets) => sets.filter(({ id }) => id !== gone.id));
    this.open(this.newest().find(({ jobId }) => jobId === gone.jobId)?.id ?? null);
  }
}
