import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import { SOURCE_TERMS, type AdminSource } from '@applywright/contracts';
import { mdiBriefcaseSearchOutline } from '@mdi/js';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { loaded } from '../session/resource-state';
import { Ask } from '../settings/ask';
import { EmptyState } from '../shell/empty-state';
import { FailureNote } from '../shell/failure-note';
import { SourceSection } from './source-section';

/** Where postings come from, source by source, with how each board fared and what an operator can do about it. */
@Component({
  imports: [EmptyState, FailureNote, MatButton, SourceSection],
  template: `
    <div class="mb-4 flex flex-wrap items-center justify-between gap-3">
      <p class="min-w-0 flex-1 basis-64 text-sm text-muted text-pretty" aria-live="polite" data-testid="said">@if (said(); as words) {{{ words }}} @else {<ng-container i18n="@@admin.each-board-is-read">Each board is read when its source’s terms allow. You can have it done now.</ng-container>}</p>
      <button i18n="@@admin.collect-now" matButton="filled" type="button" [disabled]="acting.busy()" (click)="runAll()">Collect now</button>
    </div>
    @if (acting.failure(); as failed) {
      <app-failure-note class="mb-4" [failure]="failed" retryLabel="" />
    }
    @if (sources.failure(); as failed) {
      <app-failure-note [failure]="failed" (retry)="load()" />
    } @else if (!groups()) {
      <div class="card space-y-3 p-5" aria-busy="true">
        @for (n of [1, 2, 3, 4, 5]; track n) {
          <div class="skeleton h-6"></div>
        }
      </div>
    } @else if (groups()?.length === 0) {
      <app-empty-state class="card" [icon]="icon" heading="No boards yet" i18n-heading="@@admin.no-boards-yet" text="Follow companies, set BOARDS or SOURCES, or start with the sample boards: what is collected from is listed here." i18n-text="@@admin.follow-companies-set-boards-or-sources-or" />
    } @else {
      <div class="space-y-5">
        @for (group of groups(); track group.source) {
          <app-source-section [boards]="group.boards" [now]="now()" [busy]="acting.busy()" (run)="runOne($event)" (flip)="flip($event)" (purge)="purge(group.source)" />
        }
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourcesPage {
  private readonly api = inject(API);
  private readonly ask = inject(Ask);
  protected readonly sources = loaded<readonly AdminSource[]>();
  protected readonly acting = attempt();
  protected readonly said = signal('');
  protected readonly now = signal(Date.now());
  protected readonly icon = mdiBriefcaseSearchOutline;
  protected readonly groups = computed(() => {
    const rows = this.sources.value();
    if (!rows) return null;
    const names = [...new Set(rows.map(({ source }) => source))].sort((a, b) => SOURCE_TERMS[a].label.localeCompare(SOURCE_TERMS[b].label));
    return names.map((source) => ({ source, boards: rows.filter((row) => row.source === source) }));
  });

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.sources.load(async (signal) => {
      const { items } = await this.api.call(routeRefs.adminSources, {}, { signal });
      this.now.set(Date.now());
      return items;
    });
  }

  protected async runAll(): Promise<void> {
    await this.acting.run(async () => {
      const { enqueued } = await this.api.call(routeRefs.runSources, {});
      this.said.set(enqueued ? $localize`:@@admin.the-collection-has-begun-reload-this-page:The collection has begun. Reload this page in a while.` : $localize`:@@admin.a-collection-is-waiting-or-under-way:A collection is waiting or under way already.`);
    });
  }

  protected async runOne({ source, board, company }: AdminSource): Promise<void> {
    await this.acting.run(async () => {
      const { enqueued } = await this.api.call(routeRefs.runBoard, { params: { source, token: board } });
      this.said.set(enqueued ? $localize`:@@admin.company-collecting:${company}:company: is being collected. Reload this page in a while.` : $localize`:@@admin.company-waiting:${company}:company: is waiting or being collected already.`);
    });
  }

  protected async flip({ source, board, company, paused }: AdminSource): Promise<void> {
    await this.acting.run(async () => {
      await this.api.call(routeRefs.patchBoard, { params: { source, token: board }, body: { paused: !paused } });
      this.said.set(paused ? $localize`:@@admin.company-again:${company}:company: is collected again.` : $localize`:@@admin.company-paused:${company}:company: is not collected any more. Its postings stay until they end.`);
    });
    this.load();
  }

  protected async purge(source: AdminSource['source']): Promise<void> {
    const { label } = SOURCE_TERMS[source];
    await this.acting.run(async () => {
      const question = {
        title: `Delete all postings of ${label}?`, proof: 'none', danger: true, phrase: 'delete', action: $localize`:@@admin.delete-them:Delete them`,
        text: $localize`:@@admin.they-leave-everybodys-matches-at-once-applications:They leave everybody’s matches at once. Applications keep their own note. This cannot be undone; a source that is still switched on is read anew the next time.`,
      } as const;
      const done = await this.ask.first(question, () => this.api.call(routeRefs.purgeSource, { params: { source } }));
      if (done) this.said.set($localize`:@@admin.postings-deleted:${done.value.removed}:count: postings of ${label}:source: were deleted.`);
    });
    this.load();
  }
}
