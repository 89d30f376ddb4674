import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { AuditCheck, AuditEntry } from '@applywright/contracts';
import { mdiAlertOctagonOutline, mdiCheckDecagramOutline, mdiTextBoxCheckOutline } from '@mdi/js';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { ListFrame } from './list-frame';
import { eventWords } from './mail-words';
import { pagedList } from './paged-list';

/** What was done and by whom, under a pseudonym; and whether the log is whole. */
@Component({
  imports: [DatePipe, FailureNote, Icon, ListFrame, MatButton],
  template: `
    <section class="card mb-4 flex flex-wrap items-center justify-between gap-3 p-4 sm:px-5" aria-label="Check of the log" i18n-aria-label="@@admin.check-of-the-log">
      <p class="flex min-w-0 flex-1 basis-64 items-center gap-3 text-sm" aria-live="polite">
        @if (check(); as result) {
          <app-icon [class]="result.whole ? 'text-accent' : 'text-bad'" [path]="result.whole ? icons.whole : icons.broken" [size]="24" />
          <span [class.text-bad]="!result.whole" data-testid="audit-check">@if (result.whole) {<ng-container i18n="@@admin.log-whole">The log is whole: {{ result.entries }} entries, each follows the one before.</ng-container>} @else {<ng-container i18n="@@admin.log-broken">The log is broken at entry {{ result.firstBroken }} of {{ result.entries }}: it was changed, is missing, or does not follow the one before.</ng-container>}</span>
        } @else {
          <span i18n="@@admin.each-entry-carries-the-hash-of-the" class="text-muted text-pretty">Each entry carries the hash of the one before, so that no entry can be changed or taken out unseen.</span>
        }
      </p>
      <button matButton="outlined" type="button" [disabled]="checking.busy()" (click)="verify()">@if (checking.busy()) {<ng-container i18n="@@admin.checking">Checking…</ng-container>} @else {<ng-container i18n="@@admin.check-the-log">Check the log</ng-container>}</button>
    </section>
    @if (checking.failure(); as failed) {
      <app-failure-note class="mb-4" [failure]="failed" retryLabel="" />
    }
    <app-list-frame [list]="entries" [icon]="icons.none" none="Nothing logged yet" i18n-none="@@admin.nothing-logged-yet" noneText="Sign-ins, changes and looks of administrators are written here." i18n-noneText="@@admin.sign-ins-changes-and-looks-of-administrators">
      <table class="table">
        <thead><tr><th i18n="@@admin.no" scope="col" class="number">No.</th><th i18n="@@admin.what" scope="col">What</th><th i18n="@@admin.who" scope="col">Who</th><th i18n="@@admin.on-what" scope="col">On what</th><th i18n="@@admin.network" scope="col">Network</th><th i18n="@@admin.when" scope="col">When</th></tr></thead>
        <tbody>
          @for (entry of entries.rows(); track entry.seq) {
            <tr>
              <td class="number narrow text-muted max-md:hidden!">{{ entry.seq }}</td>
              <td class="font-medium"><span>{{ words(entry.event) }}@if (entry.result === 'refused') {<span i18n="@@admin.refused" class="pill ml-2 bg-bad-soft! text-on-bad-soft!">refused</span>}</span></td>
              <td data-label="Who" i18n-data-label="@@admin.who" class="font-mono text-[0.8125rem]!">{{ entry.actor }}</td>
              <td data-label="On what" i18n-data-label="@@admin.on-what" class="font-mono text-[0.8125rem]!">{{ entry.target || '–' }}</td>
              <td data-label="Network" i18n-data-label="@@admin.network" class="text-muted">{{ entry.network || '–' }}</td>
              <td data-label="When" i18n-data-label="@@admin.when" class="narrow text-muted">{{ entry.at | date: 'd MMM, HH:mm:ss' }}</td>
            </tr>
          }
        </tbody>
      </table>
    </app-list-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditPage {
  private readonly api = inject(API);
  protected readonly entries = pagedList<AuditEntry>((query, signal) => this.api.call(routeRefs.adminAudit, { query }, { signal }));
  protected readonly check = signal<AuditCheck | null>(null);
  protected readonly checking = attempt();
  protected readonly words = eventWords;
  protected readonly icons = { whole: mdiCheckDecagramOutline, broken: mdiAlertOctagonOutline, none: mdiTextBoxCheckOutline };

  protected async verify(): Promise<void> {
    await this.checking.run(async () => this.check.set(await this.api.call(routeRefs.adminAuditCheck, {})));
  }
}
