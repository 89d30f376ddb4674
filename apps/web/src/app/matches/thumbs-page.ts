import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, effect, inject, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { Thumb } from '@applywright/contracts';
import { mdiThumbDown, mdiThumbsUpDownOutline, mdiThumbUp } from '@mdi/js';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import { EmptyState } from '../shell/empty-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { PageHeader } from '../shell/page-header';
import { REASON_WORDS } from './thumb-words';
import { Thumbs } from './thumbs';

/** What somebody has liked and turned down, each to be taken back. */
@Component({
  imports: [DatePipe, EmptyState, FailureNote, Icon, MatButton, PageHeader, RouterLink],
  template: `
    <app-page-header heading="Your thumbs" i18n-heading="@@matches.your-thumbs" text="What you liked and turned down moves your matches, by 30 points at most and only for you. Take one back, and what it taught is forgotten." i18n-text="@@matches.what-you-liked-and-turned-down-moves">
      <a i18n="@@matches.back-to-the-matches" matButton="outlined" routerLink="/matches" class="h-11!">Back to the matches</a>
    </app-page-header>
    @if (list.failure(); as failed) {
      <app-failure-note class="mt-5" [failure]="failed" (retry)="load()" />
    } @else if (list.value(); as thumbs) {
      @if (thumbs.length === 0) {
        <app-empty-state class="card mt-5" [icon]="icons.none" heading="No thumbs yet" i18n-heading="@@matches.no-thumbs-yet" text="Press a thumb beside a match. Five are enough to see the list change; your wrong ones do little harm." i18n-text="@@matches.press-a-thumb-beside-a-match-five"><a i18n="@@matches.go-to-the-matches" matButton="filled" routerLink="/matches">Go to the matches</a></app-empty-state>
      } @else {
        <ul class="card mt-5 divide-y" data-testid="thumbs">
          @for (thumb of thumbs; track thumb.jobId) {
            <li class="flex items-center gap-3.5 px-4 py-3">
              <span class="grid size-9 shrink-0 place-items-center rounded-full" [class]="thumb.up ? 'bg-accent-soft text-on-accent-soft' : 'bg-bad-soft text-on-bad-soft'"><app-icon [path]="thumb.up ? icons.up : icons.down" [size]="18" /></span>
              <div class="min-w-0 flex-1">
                <p class="line-clamp-2 text-sm font-medium text-pretty"><span class="sr-only">@if (thumb.up) {<ng-container i18n="@@matches.liked">Liked: </ng-container>} @else {<ng-container i18n="@@matches.turned-down">Turned down: </ng-container>}</span>{{ thumb.title }}</p>
                <p class="text-[0.8125rem] text-pretty text-muted">{{ thumb.company }} · {{ thumb.at | date: 'd MMM y' }}@if (thumb.reason) { · {{ words[thumb.reason] }} }@if (!thumb.counts) { · <ng-container i18n="@@matches.too-old-to-count">too old to count</ng-container> }</p>
              </div>
              <button i18n="@@matches.take-back" matButton="text" type="button" (click)="takeBack(thumb)" [attr.aria-label]="takeBackWords(thumb.title)">Take back</button>
            </li>
          }
        </ul>
      }
    } @else {
      <ul class="card mt-5 divide-y" aria-busy="true" aria-label="Loading" i18n-aria-label="@@matches.loading">
        @for (n of [1, 2, 3]; track n) {
          <li class="flex items-center gap-3.5 px-4 py-3"><div class="skeleton size-9 rounded-full!"></div><div class="flex-1 space-y-2"><div class="skeleton h-4 w-1/2"></div><div class="skeleton h-3 w-1/3"></div></div></li>
        }
      </ul>
    }
  `,
  providers: [Thumbs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-3xl' },
})
export class ThumbsPage {
  private readonly api = inject(API);
  private readonly thumbs = inject(Thumbs);
  protected readonly list = loaded<readonly Thumb[]>();
  protected readonly words = REASON_WORDS;
  protected readonly icons = { up: mdiThumbUp, down: mdiThumbDown, none: mdiThumbsUpDownOutline };

  constructor() {
    this.load();
    // an undone taking back is on the list again
    effect(() => {
      if (this.thumbs.changes() > 0) untracked(() => this.load());
    });
  }

  protected load(): void {
    void this.list.load((signal) => this.api.call(routeRefs.listThumbs, {}, { signal }).then((answer) => answer.items));
  }

  /** Goes at once; when the server refuses, it comes back. */
  protected async takeBack(thumb: Thumb): Promise<void> {
    const before = this.list.value();
    this.list.update((thumbs) => thumbs.filter(({ jobId }) => jobId !== thumb.jobId));
    if (!(await this.thumbs.takeBack(thumb.jobId, { up: thumb.up, reason: thumb.reason }))) this.list.set(before);
  }

  protected readonly takeBackWords = (title: string): string => $localize`:@@matches.take-back-title:Take back: ${title}:title:`;
}
