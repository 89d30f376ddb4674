import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DatePipe } from '@angular/common';
import { routeRefs } from '@applywright/api-client';
import type { AdminRun } from '@applywright/contracts';
import { mdiRadar } from '@mdi/js';
import { API } from '../session/api';
import { ListFrame } from './list-frame';
import { pagedList } from './paged-list';

/** The latest searches for matches. */
@Component({
  imports: [DatePipe, ListFrame],
  template: `
    <app-list-frame [list]="runs" [icon]="icon" none="No runs yet" i18n-none="@@admin.no-runs-yet" noneText="A run is a search for one person’s matches: every night, and whenever they ask." i18n-noneText="@@admin.a-run-is-a-search-for-one">
      <table class="table">
        <thead><tr><th i18n="@@admin.run" scope="col">Run</th><th i18n="@@admin.state" scope="col">State</th><th i18n="@@admin.collected" scope="col" class="number">Collected</th><th i18n="@@admin.scored" scope="col" class="number">Scored</th><th i18n="@@admin.matches" scope="col" class="number">Matches</th><th i18n="@@admin.took" scope="col">Took</th></tr></thead>
        <tbody>
          @for (run of runs.rows(); track run.id) {
            <tr>
              <td class="font-medium"><span>{{ run.startedAt | date: 'd MMM, HH:mm:ss' }}<span class="block font-mono text-xs font-normal text-muted">{{ run.userId ?? everybody(run) }}</span></span></td>
              <td data-label="State" i18n-data-label="@@admin.state"><span><span class="pill" [class]="run.status === 'done' ? 'bg-accent-soft! text-on-accent-soft!' : run.status === 'failed' ? 'bg-bad-soft! text-on-bad-soft!' : ''">{{ run.status }}</span>@if (run.error) {<span class="block font-mono text-xs text-bad">{{ run.error }}</span>}</span></td>
              <td data-label="Collected" i18n-data-label="@@admin.collected" class="number">{{ run.postingsCollected }}</td>
              <td data-label="Scored" i18n-data-label="@@admin.scored" class="number">{{ run.postingsScored }}</td>
              <td data-label="Matches" i18n-data-label="@@admin.matches" class="number">{{ run.matches }}</td>
              <td data-label="Took" i18n-data-label="@@admin.took" class="narrow text-muted">{{ took(run) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </app-list-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunsPage {
  private readonly api = inject(API);
  protected readonly runs = pagedList<AdminRun>((query, signal) => this.api.call(routeRefs.adminRuns, { query }, { signal }));
  protected readonly icon = mdiRadar;

  /** The run of a night is one for all. */
  protected everybody({ people, failedPeople }: AdminRun): string {
    return `${people} ${people === 1 ? 'person' : 'people'}${failedPeople ? `, ${failedPeople} without` : ''}`;
  }
  protected took(run: AdminRun): string {
    if (run.finishedAt === null) return $localize`:@@admin.not-finished:not finished`;
    const seconds = (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000;
    return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  }
}
