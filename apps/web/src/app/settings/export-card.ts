import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { DataExport } from '@applywright/contracts';
import { mdiFolderZipOutline } from '@mdi/js';
import { saveFile } from '../documents/save-file';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { Ask } from './ask';
import { sizeWords } from './size-words';

/** Milliseconds between two looks while one is being made. */
const LOOK_AGAIN = 3000;

/** Everything stored about the person, as one zip to take along. */
@Component({
  selector: 'app-export-card',
  imports: [DatePipe, FailureNote, Icon, MatButton],
  template: `
    <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
      <div class="min-w-0 flex-1 basis-56">
        <h2 i18n="@@settings.export" class="text-base">Export</h2>
        <p i18n="@@settings.everything-stored-about-you-in-one-zip" class="mt-1 text-sm text-muted text-pretty">Everything stored about you in one zip: your CV files, your profile (also as JSON Resume), matches, applications and documents.</p>
      </div>
      <button matButton="outlined" type="button" [disabled]="starting.busy() || making()" (click)="start()" data-testid="start-export">@if (making()) {<ng-container i18n="@@settings.being-made">Being made…</ng-container>} @else {<ng-container i18n="@@settings.make-an-export">Make an export</ng-container>}</button>
    </div>
    @if (starting.failure() ?? taking.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
    }
    @if (exports.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" (retry)="load()" />
    } @else if (exports.value()?.length) {
      <ul class="mt-4 divide-y border-t" aria-live="polite">
        @for (item of exports.value(); track item.id) {
          <li class="flex items-center gap-3 py-3 text-sm">
            <app-icon class="text-muted" [path]="icon" />
            <div class="min-w-0 flex-1">
              <p class="flex flex-wrap items-center gap-x-2 font-medium">{{ item.createdAt | date: 'd MMM, HH:mm' }}
                @switch (item.status) {
                  @case ('queued') {
                    <span i18n="@@settings.pill-being-made" class="pill">being made</span>
                  }
                  @case ('failed') {
                    <span i18n="@@settings.failed" class="pill bg-bad-soft! text-on-bad-soft!">failed</span>
                  }
                  @case ('ready') {
                    <span i18n="@@settings.ready" class="pill bg-accent-soft! text-on-accent-soft!">ready</span>
                  }
                }
              </p>
              <p class="text-[0.8125rem] text-muted">
                @switch (item.status) {
                  @case ('queued') {
                    <ng-container i18n="@@settings.this-takes-a-moment">This takes a moment. You can leave this page.</ng-container>
                  }
                  @case ('failed') {
                    <ng-container i18n="@@settings.it-could-not-be-made">It could not be made. Please try again.</ng-container>
                  }
                  @case ('ready') {
                    @if (item.sizeBytes !== null) {{{ size(item.sizeBytes) }} · }<ng-container i18n="@@settings.deleted-at">deleted {{ item.expiresAt | date: 'd MMM, HH:mm' }}</ng-container>
                  }
                }
              </p>
            </div>
            @if (item.status === 'ready') {
              <button i18n="@@settings.download" matButton="filled" type="button" [disabled]="taking.busy()" (click)="take(item)">Download</button>
            }
          </li>
        }
      </ul>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class ExportCard {
  private readonly api = inject(API);
  private readonly ask = inject(Ask);
  protected readonly exports = loaded<readonly DataExport[]>();
  protected readonly starting = attempt();
  protected readonly taking = attempt();
  protected readonly making = computed(() => (this.exports.value() ?? []).some((item) => item.status === 'queued'));
  protected readonly size = sizeWords;
  protected readonly icon = mdiFolderZipOutline;

  constructor() {
    this.load();
    effect((onCleanup) => {
      // Read, so that each answer sets the next look.
      if (!this.exports.value() || !this.making()) return;
      const timer = setTimeout(() => this.load(), LOOK_AGAIN);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected load(): void {
    void this.exports.load((signal) => this.api.call(routeRefs.listExports, {}, { signal }).then((answer) => answer.items));
  }

  protected async start(): Promise<void> {
    const question = { title: $localize`:@@settings.confirm-it-is-you:Confirm it is you`, text: $localize`:@@settings.the-export-holds-everything-that-you-keep:The export holds everything that you keep here. It stays for a day, for you alone.`, action: $localize`:@@settings.make-the-export:Make the export`, proof: 'password' } as const;
    await this.starting.run(async () => {
      const started = await this.ask.first(question, (proof) => this.api.call(routeRefs.startExport, { body: proof }));
      if (started) this.exports.set([started.value, ...(this.exports.value() ?? [])]);
    });
  }

  protected async take(item: DataExport): Promise<void> {
    await this.taking.run(async () => {
      const { blob, fileName } = await this.api.download(routeRefs.getExportFile, { params: { id: item.id } });
      saveFile(blob, fileName ?? 'applywright-export.zip');
    });
  }
}
