import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { AdminSource } from '@applywright/contracts';
import { mdiBriefcaseSearchOutline } from '@mdi/js';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { ListFrame } from './list-frame';
import { pagedList } from './paged-list';

/** The boards that postings come from. */
@Component({
  imports: [FailureNote, ListFrame, MatButton],
  template: `
    <div class="mb-4 flex flex-wrap items-center justify-between gap-3">
      <p class="min-w-0 flex-1 basis-64 text-sm text-muted text-pretty" aria-live="polite">{{ said() || 'Postings are collected every night. You can have it done now.' }}</p>
      <button matButton="filled" type="button" [disabled]="running.busy()" (click)="run()">Collect now</button>
    </div>
    @if (running.failure(); as failed) {
      <app-failure-note class="mb-4" [failure]="failed" retryLabel="" />
    }
    <app-list-frame [list]="sources" [icon]="icon" none="No boards yet" noneText="Boards are listed after the first collection.">
      <table class="table">
        <thead><tr><th scope="col">Company</th><th scope="col">Source</th><th scope="col" class="number">Open postings</th><th scope="col" class="number">Fetched</th><th scope="col" class="number">Dropped</th><th scope="col">Last went well</th></tr></thead>
        <tbody>
          @for (source of sources.rows(); track source.source + source.board) {
            <tr>
              <td class="font-medium"><span>{{ source.company }}@if (source.sample) {<span class="pill ml-2">sample</span>}</span></td>
              <td data-label="Source"><span>{{ source.source }}<span class="block font-mono text-xs text-muted">{{ source.board }}</span></span></td>
              <td data-label="Open postings" class="number">{{ source.openPostings }}</td>
              <td data-label="Fetched" class="number">{{ source.fetched }}</td>
              <td data-label="Dropped" class="number">{{ source.dropped }}</td>
              <td data-label="Last went well" class="narrow text-muted"><span>{{ age(source.ageSeconds) }}@if (source.lastError) {<span class="block font-mono text-xs text-bad">{{ source.lastError }}</span>}</span></td>
            </tr>
          }
        </tbody>
      </table>
    </app-list-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourcesPage {
  private readonly api = inject(API);
  protected readonly sources = pagedList<AdminSource>((_, signal) => this.api.call(routeRefs.adminSources, {}, { signal }).then(({ items }) => ({ items, total: items.length })));
  protected readonly running = attempt();
  protected readonly said = signal('');
  protected readonly icon = mdiBriefcaseSearchOutline;

  protected async run(): Promise<void> {
    await this.running.run(async () => {
      const { enqueued } = await this.api.call(routeRefs.runSources, {});
      this.said.set(enqueued ? 'The collection has begun. Reload this page in a while.' : 'A collection is waiting or under way already.');
    });
  }

  protected age(seconds: number | null): string {
    if (seconds === null) return 'never';
    if (seconds < 3600) return `${Math.max(1, Math.round(seconds / 60))} min ago`;
    return seconds < 172_800 ? `${Math.round(seconds / 3600)} h ago` : `${Math.round(seconds / 86_400)} days ago`;
  }
}
