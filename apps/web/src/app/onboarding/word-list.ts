import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, model, signal, viewChild } from '@angular/core';
import { mdiClose } from '@mdi/js';
import { Icon } from '../shell/icon';
import { EntryNotes } from './entry-notes';
import { SuggestionRow } from './suggestion-row';

/** A list of short entries, each removable; Enter, comma or leaving the field adds one. */
@Component({
  selector: 'app-word-list',
  imports: [EntryNotes, Icon, SuggestionRow],
  template: `
    <label class="label" [attr.for]="inputId()">{{ label() }}</label>
    <div class="flex flex-wrap items-center gap-1.5 rounded-[10px] border bg-card p-1.5 focus-within:outline-2 focus-within:outline-accent hover:border-edge" [class.border-bad!]="error()">
      @for (word of words(); track word) {
        <span class="inline-flex min-h-7 max-w-full items-center gap-1 rounded-lg bg-accent-soft pr-0.5 pl-2.5 text-sm text-on-accent-soft">
          <span class="min-w-0 wrap-anywhere">{{ word }}</span>
          <button type="button" class="grid size-6 shrink-0 place-items-center rounded-md" (click)="remove(word)" [attr.aria-label]="removeLabel(word)"><app-icon [path]="close" [size]="14" /></button>
        </span>
      }
      <input
        #entry
        class="h-7 min-w-36 flex-1 bg-transparent px-1.5 text-sm outline-none placeholder:text-muted"
        [id]="inputId()"
        [value]="draft()"
        [placeholder]="words().length >= max() ? fullWords : placeholder()"
        [readOnly]="words().length >= max()"
        [attr.maxlength]="maxLength()"
        (input)="typed(entry.value)"
        (keydown)="key($event)"
        (blur)="add()"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="describedBy()"
      />
    </div>
    <app-entry-notes [inputId]="inputId()" [problem]="error()" [hint]="hint()" />
    @if (offered().length) {
      <app-suggestion-row [label]="suggestionsLabel()" [suggestions]="offered()" (taken)="take($event)" (emptied)="entry.focus()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class WordList {
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly placeholder = input('');
  readonly hint = input('');
  /** What the server said of this field. */
  readonly error = input('');
  readonly max = input(20);
  readonly maxLength = input(120);
  /** Words that one click adds; those in the list already are not shown. */
  readonly suggestions = input<readonly string[]>([]);
  readonly suggestionsLabel = input($localize`:@@onboarding.from-your-cv:From your CV:`);
  readonly words = model.required<readonly string[]>();
  protected readonly draft = signal('');
  protected readonly close = mdiClose;
  protected readonly fullWords = $localize`:@@onboarding.list-full:That is the most`;
  private readonly entry = viewChild.required<ElementRef<HTMLInputElement>>('entry');
  protected readonly offered = computed(() => (this.words().length >= this.max() ? [] : this.suggestions().filter((word) => !this.has(word)).map((word) => ({ value: word, label: word }))));
  protected readonly describedBy = computed(() => [this.error() ? `${this.inputId()}-error` : '', this.hint() ? `${this.inputId()}-hint` : ''].filter(Boolean).join(' ') || null);

  protected removeLabel(word: string): string {
    return $localize`:@@onboarding.remove-what:Remove ${word}:word:`;
  }

  protected typed(text: string): void {
    this.draft.set(text);
    if (text.endsWith(',') || text.endsWith(';')) this.add();
  }

  protected key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && this.draft().trim()) {
      event.preventDefault();
      this.add();
    }
    if (event.key === 'Backspace' && this.draft() === '' && this.words().length > 0) this.words.update((words) => words.slice(0, -1));
  }

  protected add(): void {
    const word = this.draft().replace(/[,;]+$/, '').trim();
    this.draft.set('');
    // What was pasted and taken within one turn has not been drawn: the binding alone would leave it standing.
    this.entry().nativeElement.value = '';
    this.take(word);
  }

  protected take(word: string): void {
    if (word && !this.has(word) && this.words().length < this.max()) this.words.update((words) => [...words, word]);
  }

  protected remove(word: string): void {
    this.words.update((words) => words.filter((w) => w !== word));
    this.entry().nativeElement.focus();
  }

  private has(word: string): boolean {
    return this.words().some((w) => w.toLowerCase() === word.toLowerCase());
  }
}
