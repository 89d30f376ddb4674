import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatSnackBar } from '@angular/material/snack-bar';
import type { Application, ApplicationNote } from '@applywright/contracts';
import { mdiPencilOutline, mdiTrashCanOutline } from '@mdi/js';
import { attempt } from '../session/attempt';
import { failureOf } from '../session/failure';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { BoardStore } from './board-store';

/** What the server takes. */
const MAX_CHARS = 5000;
/** How long a note can be brought back. Milliseconds. */
const UNDO_MS = 7000;

/** The notes on an application, the latest first. */
@Component({
  selector: 'app-notes-list',
  imports: [DatePipe, FailureNote, Icon, MatButton, MatIconButton],
  template: `
    <form (submit)="add($event)">
      <label i18n="@@board.new-note" class="sr-only" for="new-note">New note</label>
      <textarea #textField id="new-note" class="field w-full" rows="2" [maxLength]="most" placeholder="Who you spoke with, what they said…" i18n-placeholder="@@board.who-you-spoke-with-what-they-said" [value]="text()" (input)="text.set(textField.value)"></textarea>
      @if (text().trim()) {
        <div class="mt-2 flex justify-end"><button i18n="@@board.add-note" matButton="filled" type="submit" [disabled]="adding.busy()">Add note</button></div>
      }
    </form>
    @if (adding.failure() ?? editing.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
    }
    <ul class="mt-2 divide-y">
      @for (note of notes(); track note.id) {
        <li class="group py-3" data-testid="note">
          @if (gone(note)) {
            <p class="flex items-center justify-between text-sm text-muted" role="status"><span i18n="@@board.note-deleted">Note deleted</span><button i18n="@@board.undo" matButton="text" type="button" (click)="bringBack(note)">Undo</button></p>
          } @else if (edited() === note.id) {
            <textarea #editField class="field w-full" rows="3" aria-label="Change the note" i18n-aria-label="@@board.change-the-note" [maxLength]="most" [value]="note.text" (keydown.escape)="$event.stopPropagation(); edited.set(null)"></textarea>
            <div class="mt-2 flex justify-end gap-2">
              <button i18n="@@board.cancel" matButton="text" type="button" (click)="edited.set(null)">Cancel</button>
              <button i18n="@@board.save" matButton="filled" type="button" [disabled]="editing.busy()" (click)="save(note, editField.value)">Save</button>
            </div>
          } @else {
            <p class="text-sm break-words whitespace-pre-line">{{ note.text }}</p>
            <div class="mt-0.5 flex items-center text-xs text-muted">
              <span i18n="@@board.x-if-note-editedat-changed-x" class="flex-1">{{ note.at | date: 'd MMM y, HH:mm' }}@if (note.editedAt) { · changed {{ note.editedAt | date: 'd MMM' }}}</span>
              <button matIconButton type="button" class="size-8! p-1.5!" aria-label="Change this note" i18n-aria-label="@@board.change-this-note" (click)="edited.set(note.id)"><app-icon [path]="icons.edit" [size]="17" /></button>
              <button matIconButton type="button" class="size-8! p-1.5!" aria-label="Delete this note" i18n-aria-label="@@board.delete-this-note" (click)="remove(note)"><app-icon [path]="icons.remove" [size]="17" /></button>
            </div>
          }
        </li>
      }
    </ul>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class NotesList {
  private readonly store = inject(BoardStore);
  private readonly snackBar = inject(MatSnackBar);
  readonly application = input.required<Application>();

  protected readonly most = MAX_CHARS;
  protected readonly icons = { edit: mdiPencilOutline, remove: mdiTrashCanOutline };
  protected readonly text = signal('');
  protected readonly edited = signal<string | null>(null);
  protected readonly adding = attempt();
  protected readonly editing = attempt();
  /** Deleted, and still to be brought back: each with what will delete it for good. */
  private readonly going = signal<ReadonlyMap<ApplicationNote, ReturnType<typeof setTimeout>>>(new Map());
  protected readonly notes = computed(() => [...this.application().notes, ...this.going().keys()].sort((a, b) => b.at.localeCompare(a.at)));

  constructor() {
    // closing the sheet is no way back
    inject(DestroyRef).onDestroy(() => this.going().forEach((_, note) => this.finish(note)));
  }

  protected gone(note: ApplicationNote): boolean {
    return this.going().has(note);
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (!text) return;
    if (await this.adding.run(() => this.store.addNote(this.application().jobId, text))) this.text.set('');
  }

  protected async save(note: ApplicationNote, typed: string): Promise<void> {
    const text = typed.trim();
    if (text === '' || text === note.text) return this.edited.set(null);
    if (await this.editing.run(() => this.store.editNote(this.application().jobId, note.id, text))) this.edited.set(null);
  }

  /** Counts no more at once, and is gone from the server when it was not brought back. */
  protected remove(note: ApplicationNote): void {
    this.store.hideNote(note.id);
    this.going.update((going) => new Map(going).set(note, setTimeout(() => this.finish(note), UNDO_MS)));
  }

  protected bringBack(note: ApplicationNote): void {
    this.forget(note);
    this.store.hideNote(note.id, false);
  }

  private finish(note: ApplicationNote): void {
    this.forget(note);
    this.store.deleteNote(this.application().jobId, note.id).catch((error: unknown) => void this.snackBar.open(failureOf(error).message, 'OK', { duration: UNDO_MS }));
  }

  private forget(note: ApplicationNote): void {
    clearTimeout(this.going().get(note));
    this.going.update((going) => new Map([...going].filter(([other]) => other !== note)));
  }
}
