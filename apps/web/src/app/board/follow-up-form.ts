import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import type { Application } from '@applywright/contracts';
import { mdiBellOutline, mdiBellRing } from '@mdi/js';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { BoardStore } from './board-store';
import { daysUntil, fieldDate, FOLLOW_UP_PRESETS, followUpWords, morningIn, morningOf } from './follow-up-words';

/** When to write again: a few common waits, or a day of one's own, with a word of what about. */
@Component({
  selector: 'app-follow-up-form',
  imports: [DatePipe, FailureNote, Icon, MatButton],
  template: `
    @if (application().followUp; as due) {
      <div class="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl px-3.5 py-2.5" [class]="overdue() ? 'bg-bad-soft text-on-bad-soft' : 'bg-sunken'">
        <app-icon [path]="overdue() ? icons.ring : icons.bell" />
        <div class="min-w-0 flex-1 basis-40 text-sm">
          <p class="font-medium">{{ words(due.at) }}</p>
          <p i18n="@@board.x-if-due-remindedat-reminded-x" class="opacity-85">{{ due.at | date: 'EEEE, d MMM y' }}@if (due.remindedAt) { · reminded {{ due.remindedAt | date: 'd MMM' }}}</p>
          @if (due.note) {
            <p class="mt-0.5 break-words whitespace-pre-line">{{ due.note }}</p>
          }
        </div>
        <button matButton="text" type="button" class="text-inherit!" [disabled]="trying.busy()" (click)="set(null)" data-testid="follow-up-done">@if (overdue()) {<ng-container i18n="@@board.done">Done</ng-container>} @else {<ng-container i18n="@@board.clear">Clear</ng-container>}</button>
      </div>
    } @else {
      <p class="text-sm text-muted">@if (application().stage === 'applied') {<ng-container i18n="@@board.most-people-ask-after-a-week-you">Most people ask after a week. You get one mail and a note here on the day.</ng-container>} @else {<ng-container i18n="@@board.you-get-one-mail-and-a-note">You get one mail and a note here on the day.</ng-container>}</p>
    }
    <div class="mt-3 flex flex-wrap items-center gap-2">
      @for (preset of presets; track preset.days) {
        <button type="button" class="rounded-full border px-3 py-1.5 text-sm font-medium hover:border-edge disabled:opacity-50" [disabled]="trying.busy()" (click)="inDays(preset.days)">{{ preset.label }}</button>
      }
      <input #dayField class="field h-9! w-auto" type="date" aria-label="Another day" i18n-aria-label="@@board.another-day" [min]="tomorrow" [value]="day()" [disabled]="trying.busy()" (change)="on(dayField.value)" />
    </div>
    <div class="mt-2 flex gap-2">
      <input #noteField class="field w-full flex-1" maxlength="500" aria-label="What to follow up on" i18n-aria-label="@@board.what-to-follow-up-on" placeholder="What about? (optional)" i18n-placeholder="@@board.what-about-optional" [value]="note()" [disabled]="trying.busy()" (input)="note.set(noteField.value)" />
      @if (renoted()) {
        <button i18n="@@board.save" matButton="text" type="button" [disabled]="trying.busy()" (click)="renote()">Save</button>
      }
    </div>
    @if (trying.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class FollowUpForm {
  private readonly store = inject(BoardStore);
  readonly application = input.required<Application>();

  private readonly now = Date.now();
  protected readonly presets = FOLLOW_UP_PRESETS;
  protected readonly icons = { bell: mdiBellOutline, ring: mdiBellRing };
  protected readonly trying = attempt();
  protected readonly tomorrow = fieldDate(morningIn(1, this.now));
  private readonly due = computed(() => this.application().followUp?.at ?? null);
  protected readonly note = linkedSignal(() => this.application().followUp?.note ?? '');
  protected readonly day = computed(() => {
    const at = this.due();
    return at ? fieldDate(at) : '';
  });
  protected readonly overdue = computed(() => {
    const at = this.due();
    return at !== null && daysUntil(at, this.now) <= 0;
  });

  /** A note that waits to be kept; without a day it waits for one. */
  protected readonly renoted = computed(() => this.due() !== null && this.note().trim() !== (this.application().followUp?.note ?? ''));

  protected words(at: string): string {
    return followUpWords(at, this.now);
  }
  protected inDays(days: number): Promise<void> {
    return this.set(morningIn(days, this.now));
  }
  protected async on(date: string): Promise<void> {
    const at = morningOf(date);
    if (at && date >= this.tomorrow) await this.set(at);
  }
  /** Another note keeps the day. */
  protected async renote(): Promise<void> {
    const at = this.due();
    if (at) await this.set(at);
  }
  protected async set(at: string | null): Promise<void> {
    await this.trying.run(() => this.store.setFollowUp(this.application().jobId, at === null ? null : { at, note: this.note().trim() || null }));
  }
}
