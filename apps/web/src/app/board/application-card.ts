import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatIconButton } from '@angular/material/button';
import { type MatMenuPanel, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { Application } from '@applywright/contracts';
import { mdiBellOutline, mdiBellRing, mdiDotsVertical, mdiFileCheckOutline, mdiNoteTextOutline } from '@mdi/js';
import { Icon } from '../shell/icon';
import { daysUntil, followUpWords } from './follow-up-words';

/** One application on the board: what it is, since when, and what is to be done. */
@Component({
  selector: 'app-application-card',
  imports: [DatePipe, Icon, MatIconButton, MatMenuTrigger, RouterLink],
  template: `
    <a class="block pr-6 text-sm leading-snug font-semibold text-pretty after:absolute after:inset-0 after:rounded-2xl" routerLink="." [queryParams]="{ job: application().jobId }">{{ application().title }}</a>
    <p class="mt-0.5 truncate text-sm text-muted">{{ application().company }}</p>
    <button matIconButton type="button" class="absolute! top-1.5 right-1 size-9! p-1.5!" [matMenuTriggerFor]="menu()" [matMenuTriggerData]="{ application: application() }" [attr.aria-label]="moveWords(application().title)"><app-icon class="text-muted" [path]="icons.more" /></button>
    <p class="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
      <span>@if (application().appliedAt) {<ng-container i18n="@@board.applied">Applied</ng-container>} @else {<ng-container i18n="@@board.saved">Saved</ng-container>}&ngsp;{{ application().appliedAt ?? application().createdAt | date: 'd MMM y' }}</span>
      @if (application().notes.length; as count) {
        <span class="flex items-center gap-1 tabular-nums"><app-icon [path]="icons.note" [size]="14" />{{ count }} <span class="sr-only">@if (count === 1) {<ng-container i18n="@@board.note">note</ng-container>} @else {<ng-container i18n="@@board.notes-counted">notes</ng-container>}</span></span>
      }
      @if (application().sent.length; as count) {
        <span class="flex items-center gap-1 tabular-nums"><app-icon [path]="icons.sent" [size]="14" />{{ count }} <span class="sr-only">@if (count === 1) {<ng-container i18n="@@board.file-sent">file sent</ng-container>} @else {<ng-container i18n="@@board.files-sent">files sent</ng-container>}</span></span>
      }
    </p>
    @if (followUp(); as due) {
      <p class="mt-2"><span class="pill" [class]="due.overdue ? 'bg-bad-soft! text-on-bad-soft!' : due.today ? 'bg-doubt-soft! text-doubt!' : ''" data-testid="follow-up"><app-icon [path]="due.overdue || due.today ? icons.ring : icons.bell" [size]="13" /><span i18n="@@board.follow-up" class="sr-only">Follow-up: </span>{{ due.words }}</span></p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card relative block p-3.5 transition-colors hover:border-edge focus-within:border-edge' },
})
export class ApplicationCard {
  readonly application = input.required<Application>();
  /** The menu of stages, shared by all cards. */
  readonly menu = input.required<MatMenuPanel>();
  /** Milliseconds. */
  readonly now = input.required<number>();
  protected readonly icons = { more: mdiDotsVertical, note: mdiNoteTextOutline, sent: mdiFileCheckOutline, bell: mdiBellOutline, ring: mdiBellRing };
  protected readonly followUp = computed(() => {
    const at = this.application().followUp?.at;
    if (!at) return null;
    const days = daysUntil(at, this.now());
    return { words: followUpWords(at, this.now()), overdue: days < 0, today: days === 0 };
  });

  protected readonly moveWords = (title: string): string => $localize`:@@board.move-title:Move ${title}:title:`;
}
