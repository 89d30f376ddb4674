import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { AdminDeadJob, AdminQueue } from '@applywright/contracts';
import { mdiTrayRemove } from '@mdi/js';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';
import { ListFrame } from './list-frame';
import { eventWords } from './mail-words';
import { pagedList } from './paged-list';

/** How the queue stands, and what failed for good. */
@Component({
  imports: [DatePipe, FailureNote, ListFrame, MatButton],
  template: `
    @if (counts.failure(); as failed) {
      <app-failure-note class="mb-4" [failure]="failed" (retry)="load()" />
    } @else {
      <dl class="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-4" [attr.aria-busy]="!counts.value()">
        @for (figure of figures(); track figure.label) {
          <div class="card p-4">
            <dt class="text-[0.8125rem] text-muted">{{ figure.label }}</dt>
            <dd class="mt-0.5 text-2xl font-semibold tabular-nums" [class.text-bad]="figure.bad">{{ figure.count ?? '–' }}</dd>
          </div>
        }
      </dl>
    }
    <h2 i18n="@@admin.dead-jobs" class="mb-3 text-base">Dead jobs</h2>
    @if (acting.failure(); as failed) {
      <app-failure-note class="mb-4" [failure]="failed" retryLabel="" />
    }
    <app-list-frame [list]="dead" [icon]="icon" none="No dead jobs" i18n-none="@@admin.no-dead-jobs" noneText="Every job was done, or is still being tried." i18n-noneText="@@admin.every-job-was-done-or-is-still">
      <table class="table">
        <thead><tr><th i18n="@@admin.job" scope="col">Job</th><th i18n="@@admin.last-error" scope="col">Last error</th><th i18n="@@admin.attempts" scope="col" class="number">Attempts</th><th i18n="@@admin.ended" scope="col">Ended</th><th scope="col"><span i18n="@@admin.actions" class="sr-only">Actions</span></th></tr></thead>
        <tbody>
          @for (job of dead.rows(); track job.name + job.id) {
            <tr>
              <td class="font-medium"><span>{{ words(job.name) }}<span class="block font-mono text-xs font-normal break-all text-muted">{{ job.id }}</span></span></td>
              <td data-label="Last error" i18n-data-label="@@admin.last-error" class="font-mono text-[0.8125rem]!">{{ job.lastError ?? '–' }}</td>
              <td i18n="@@admin.x-of-x" data-label="Attempts" i18n-data-label="@@admin.attempts" class="number">{{ job.attempt }} of {{ job.maxAttempts }}</td>
              <td data-label="Ended" i18n-data-label="@@admin.ended" class="narrow text-muted">{{ (job.endedAt | date: 'd MMM, HH:mm') ?? '–' }}</td>
              <td class="narrow max-md:mt-1"><span class="flex gap-2"><button i18n="@@admin.retry" matButton="outlined" type="button" [disabled]="acting.busy()" (click)="retry(job)" [attr.aria-label]="retryWords(job.name + ' ' + job.id)">Retry</button><button i18n="@@admin.discard" matButton="text" type="button" [disabled]="acting.busy()" (click)="discard(job)" [attr.aria-label]="discardWords(job.name + ' ' + job.id)">Discard</button></span></td>
            </tr>
          }
        </tbody>
      </table>
    </app-list-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QueuePage {
  private readonly api = inject(API);
  protected readonly counts = loaded<AdminQueue>();
  protected readonly dead = pagedList<AdminDeadJob>((query, signal) => this.api.call(routeRefs.adminDeadJobs, { query }, { signal }));
  protected readonly acting = attempt();
  protected readonly words = eventWords;
  protected readonly icon = mdiTrayRemove;
  protected readonly figures = computed(() => {
    const now = this.counts.value();
    return [
      { label: $localize`:@@admin.waiting:Waiting`, count: now?.waiting, bad: false },
      { label: $localize`:@@admin.delayed:Delayed`, count: now?.delayed, bad: false },
      { label: $localize`:@@admin.running:Running`, count: now?.active, bad: false },
      { label: $localize`:@@admin.dead:Dead`, count: now?.dead, bad: (now?.dead ?? 0) > 0 },
    ];
  });

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.counts.load((signal) => this.api.call(routeRefs.adminQueue, {}, { signal }));
  }

  protected async retry({ name, id }: AdminDeadJob): Promise<void> {
    await this.act(() => this.api.call(routeRefs.retryDeadJob, { params: { name, id } }));
  }

  protected async discard({ name, id }: AdminDeadJob): Promise<void> {
    await this.act(() => this.api.call(routeRefs.discardDeadJob, { params: { name, id } }));
  }

  private async act(action: () => Promise<void>): Promise<void> {
    await this.acting.run(action);
    this.load();
    this.dead.load();
  }

  protected readonly retryWords = (job: string): string => $localize`:@@admin.retry-job:Retry ${job}:job:`;

  protected readonly discardWords = (job: string): string => $localize`:@@admin.discard-job:Discard ${job}:job:`;
}
