import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { mdiCellphone, mdiMonitor } from '@mdi/js';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { Ask } from './ask';
import { SessionsList } from './sessions-list';

/** More than these are folded away. */
const SHOWN = 6;

/** The browsers that are signed in. */
@Component({
  selector: 'app-sessions-card',
  imports: [DatePipe, FailureNote, Icon, MatButton],
  template: `
    <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div class="min-w-0 flex-1 basis-56">
        <h2 i18n="@@settings.where-you-are-signed-in" class="text-base">Where you are signed in</h2>
        <p i18n="@@settings.end-what-you-do-not-recognise-then" class="mt-1 text-sm text-muted text-pretty">End what you do not recognise, then change your password.</p>
      </div>
      @if (list.browsers().length > 1) {
        <button i18n="@@settings.end-all-others" matButton="outlined" type="button" (click)="endOthers()" data-testid="end-others">End all others</button>
      }
    </div>
    @if (list.ending.failure() ?? endingAll.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
    }
    @if (list.all.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" (retry)="list.load()" />
    } @else if (!list.all.value()) {
      <div class="mt-4 space-y-2" aria-busy="true"><div class="skeleton h-12"></div><div class="skeleton h-12"></div></div>
    } @else {
      <ul class="mt-4 divide-y border-t" data-testid="sessions">
        @for (session of shown(); track session.id) {
          <li class="flex items-center gap-3 py-3 text-sm">
            <app-icon class="text-muted" [path]="iconOf(session.device)" />
            <div class="min-w-0 flex-1">
              <p class="flex flex-wrap items-center gap-x-2 font-medium"><span class="min-w-0 break-words">{{ session.device }}</span>
                @if (session.current) {
                  <span i18n="@@settings.this-one" class="pill bg-accent-soft! text-on-accent-soft!">this one</span>
                }
              </p>
              <p class="text-[0.8125rem] text-muted">@if (session.current) {<ng-container i18n="@@settings.active-now">Active now</ng-container>} @else {<ng-container i18n="@@settings.last-used">Last used {{ session.lastSeenAt | date: 'd MMM, HH:mm' }}</ng-container>} · {{ session.network }} · <ng-container i18n="@@settings.since">since {{ session.createdAt | date: 'd MMM y' }}</ng-container></p>
            </div>
            @if (!session.current) {
              <button i18n="@@settings.end" matButton="text" type="button" (click)="list.end(session)" [disabled]="list.ending.busy()" [attr.aria-label]="endWords(session.device)">End</button>
            }
          </li>
        }
      </ul>
      @if (hidden() > 0) {
        <button type="button" class="link mt-3 rounded text-sm" (click)="all.set(true)" i18n="@@settings.show-more">Show {{ hidden() }} more</button>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class SessionsCard {
  private readonly ask = inject(Ask);
  protected readonly list = inject(SessionsList);
  protected readonly all = signal(false);
  protected readonly endingAll = attempt();
  protected readonly shown = computed(() => (this.all() ? this.list.browsers() : this.list.browsers().slice(0, SHOWN)));
  protected readonly hidden = computed(() => this.list.browsers().length - this.shown().length);

  protected iconOf(device: string): string {
    return /android|iphone|ipad|ios|mobile/i.test(device) ? mdiCellphone : mdiMonitor;
  }

  protected async endOthers(): Promise<void> {
    const question = { title: $localize`:@@settings.end-all-other-sessions:End all other sessions?`, text: $localize`:@@settings.every-other-browser-and-every-connected-extension:Every other browser and every connected extension has to sign in again. This browser stays signed in.`, action: $localize`:@@settings.end-them:End them`, proof: 'none' } as const;
    await this.endingAll.run(async () => void (await this.ask.first(question, () => this.list.endOthers())));
  }

  protected readonly endWords = (device: string): string => $localize`:@@settings.end-the-session-on:End the session on ${device}:device:`;
}
