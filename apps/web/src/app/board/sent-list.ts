import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton, MatIconButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { Application, Document, SentDocument } from '@applywright/contracts';
import { mdiDownloadOutline, mdiFileCheckOutline, mdiPlus } from '@mdi/js';
import { saveFile } from '../documents/save-file';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { BoardStore } from './board-store';

const KIND_WORDS = { resume: $localize`:@@board.r-sum:Résumé`, letter: $localize`:@@board.letter:Letter` } as const;

/** The very files that went out, each to be had again as it was then; and the way to note others. */
@Component({
  selector: 'app-sent-list',
  imports: [DatePipe, FailureNote, Icon, MatButton, MatIconButton],
  templateUrl: './sent-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class SentList {
  private readonly store = inject(BoardStore);
  private readonly api = inject(API);
  readonly application = input.required<Application>();

  protected readonly kinds = KIND_WORDS;
  protected readonly icons = { file: mdiFileCheckOutline, take: mdiDownloadOutline, add: mdiPlus };
  protected readonly taking = attempt();
  protected readonly adding = attempt();
  protected readonly choosing = signal(false);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  private readonly made = loaded<readonly Document[]>();
  protected readonly failure = this.made.failure;
  /** Chosen for it before files were kept. */
  protected readonly unkept = computed(() => this.application().documentIds.length - this.application().sent.length);
  /** The latest first, one group for each time. */
  protected readonly times = computed(() => {
    const groups = new Map<string, SentDocument[]>();
    for (const sent of this.application().sent) groups.set(sent.sentAt, [...(groups.get(sent.sentAt) ?? []), sent]);
    return [...groups].map(([at, files]) => ({ at, files })).reverse();
  });
  protected readonly others = computed(() => {
    const sent = new Set(this.application().sent.map(({ documentId }) => documentId));
    return this.made.value()?.filter(({ id }) => !sent.has(id)) ?? null;
  });

  protected async take(sent: SentDocument): Promise<void> {
    await this.taking.run(async () => {
      const { blob, fileName } = await this.store.sentFile(this.application().jobId, sent);
      saveFile(blob, fileName ?? sent.fileName);
    });
  }

  protected choose(): void {
    const { jobId } = this.application();
    this.choosing.set(true);
    this.chosen.set(new Set());
    void this.made.load((signal) => this.api.call(routeRefs.listDocuments, { query: { jobId } }, { signal }).then(({ items }) => items.flatMap(({ documents }) => documents)));
  }

  protected toggle(id: string): void {
    this.chosen.update((chosen) => new Set(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]));
  }

  protected async add(): Promise<void> {
    const chosen = [...this.chosen()];
    if (chosen.length === 0) return;
    if (await this.adding.run(() => this.store.addSent(this.application().jobId, chosen))) this.choosing.set(false);
  }

  protected readonly downloadWords = (file: string): string => $localize`:@@board.download-as-sent:Download ${file}:file: as it was sent`;
}
