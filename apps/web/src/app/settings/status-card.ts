import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import type { InstanceStatus } from '@applywright/contracts';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';

/** What this server runs on, with every fallback in use named. */
@Component({
  selector: 'app-status-card',
  imports: [FailureNote],
  template: `
    <h2 class="text-base">This server</h2>
    @if (status.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" (retry)="load()" />
    } @else if (status.value(); as s) {
      <dl class="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-sm">
        @for (line of lines(); track line.label) {
          <dt class="text-muted">{{ line.label }}</dt>
          <dd>{{ line.value }}</dd>
        }
      </dl>
      @if (s.fallbacks.length) {
        <h3 class="mt-5 text-sm">Stand-ins in use</h3>
        <ul class="mt-1.5 space-y-1.5 text-sm">
          @for (fallback of s.fallbacks; track fallback.name) {
            <li><span class="font-medium">{{ fallback.name }}</span><span class="text-muted">: {{ fallback.reason }}{{ fallback.count > 1 ? ' (' + fallback.count + ' times)' : '' }}</span></li>
          }
        </ul>
      }
    } @else {
      <div class="mt-3 space-y-2" aria-busy="true"><div class="skeleton h-4 w-2/3"></div><div class="skeleton h-4 w-1/2"></div><div class="skeleton h-4 w-3/5"></div></div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class StatusCard {
  private readonly api = inject(API);
  protected readonly status = loaded<InstanceStatus>();
  protected readonly lines = computed(() => {
    const s = this.status.value();
    if (!s) return [];
    return [
      { label: 'Version', value: s.version },
      { label: 'Store', value: s.store === 'embedded' ? 'Embedded' : 'MongoDB' },
      { label: 'Queue', value: s.queue === 'embedded' ? 'Embedded' : 'Redis' },
      { label: 'Texts', value: s.textModel === 'template' ? 'Templates, no AI' : s.textModel },
      ...(s.textModelTrains === false ? [] : [{ label: 'What is sent to AI', value: s.textModelTrains ? 'May be used by the vendor to improve its products (free tier)' : 'Not said whether the vendor may use it to improve its products' }]),
      { label: 'AI relevance', value: s.embeddings === 'none' ? 'Not set up' : s.embeddings },
      { label: 'Mail', value: s.mail === 'smtp' ? 'A mail server' : 'Outbox: the administrator hands links on' },
      { label: 'Job boards', value: s.sampleBoards ? 'Sample boards with invented postings' : 'Public job boards' },
    ];
  });

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.status.load((signal) => this.api.call(routeRefs.status, {}, { signal }));
  }
}
