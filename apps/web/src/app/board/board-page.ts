import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type Application, type ApplicationStage, STAGES } from '@applywright/contracts';
import { mdiFileDocumentOutline, mdiOpenInNew, mdiTrayFull } from '@mdi/js';
import { webUrl } from '../matches/posting-words';
import { EmptyState } from '../shell/empty-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { PageHeader } from '../shell/page-header';
import { BoardStore, STAGE_WORDS } from './board-store';

@Component({
  imports: [DatePipe, EmptyState, FailureNote, Icon, MatButton, PageHeader, RouterLink],
  templateUrl: './board-page.html',
  providers: [BoardStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-[96rem]' },
})
export class BoardPage {
  protected readonly store = inject(BoardStore);
  protected readonly icons = { none: mdiTrayFull, open: mdiOpenInNew, file: mdiFileDocumentOutline };
  protected readonly stages = STAGES.map((stage) => ({ stage, label: STAGE_WORDS[stage] }));
  /** At phone width one column is seen at a time. */
  protected readonly seen = signal<ApplicationStage>('applied');
  protected readonly moved = signal('');
  protected readonly webUrl = webUrl;
  protected readonly summary = computed(() => {
    const all = this.store.value() ?? [];
    if (all.length === 0) return '';
    const running = all.filter((a) => a.stage === 'applied' || a.stage === 'interview').length;
    return `${all.length} in all, ${running} under way.`;
  });

  constructor() {
    void this.store.load();
  }

  protected async move(application: Application, to: string): Promise<void> {
    const stage = STAGES.find((known) => known === to);
    if (!stage) return;
    await this.store.move(application, stage);
    if (!this.store.moveFailure()) this.moved.set(`${application.title} moved to ${STAGE_WORDS[stage]}`);
  }
}
