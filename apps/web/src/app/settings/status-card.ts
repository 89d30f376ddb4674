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
    <h2 i18n="@@settings.this-server" class="text-base">This server</h2>
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
        <h3 i18n="@@settings.stand-ins-in-use" class="mt-5 text-sm">Stand-ins in use</h3>
        <ul class="mt-1.5 space-y-1.5 text-sm">
          @for (fallback of s.fallbacks; track fallback.name) {
            <li><span class="font-medium">{{ fallback.name }}</span><span class="text-muted">: {{ fallback.reason }}@if (fallback.count > 1) {<ng-container i18n="@@settings.times"> ({{ fallback.count }} times)</ng-container>}</span></li>
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
      { label: $localize`:@@settings.version:Version`, value: s.version },
      { label: $localize`:@@settings.store:Store`, value: s.store === 'embedded' ? $localize`:@@settings.embedded:Embedded` : 'MongoDB' },
      { label: $localize`:@@settings.queue:Queue`, value: s.queue === 'embedded' ? $localize`:@@settings.embedded:Embedded` : 'Redis' },
      { label: $localize`:@@settings.texts:Texts`, value: s.textModel === 'template' ? $localize`:@@settings.templates-no-ai:Templates, no AI` : s.textModel },
      ...(s.textModelTrains === false ? [] : [{ label: $localize`:@@settings.what-is-sent-to-ai:What is sent to AI`, value: s.textModelTrains ? $localize`:@@settings.may-be-used-by-the-vendor:May be used by the vendor to improve its products (free tier)` : $localize`:@@settings.not-said-whether:Not said whether the vendor may use it to improve its products` }]),
      { label: $localize`:@@settings.ai-relevance:AI relevance`, value: s.embeddings === 'none' ? $localize`:@@settings.not-set-up:Not set up` : s.embeddings },
      { label: $localize`:@@settings.mail:Mail`, value: s.mail === 'smtp' ? $localize`:@@settings.a-mail-server:A mail server` : $localize`:@@settings.outbox:Outbox: the administrator hands links on` },
      { label: $localize`:@@settings.job-boards:Job boards`, value: s.sampleBoards ? $localize`:@@settings.sample-boards:Sample boards with invented postings` : $localize`:@@settings.public-job-boards:Public job boards` },
    ];
  });

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.status.load((signal) => this.api.call(routeRefs.status, {}, { signal }));
  }
}
