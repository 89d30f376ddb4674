import { ChangeDetectionStrategy, Component, input, model, signal } from '@angular/core';
import { mdiClose } from '@mdi/js';
import { Icon } from '../shell/icon';

/** A list of short entries, each removable; Enter, comma or leaving the field adds one. */
@Component({
  selector: 'app-word-list',
  imports: [Icon],
  template: `
    <label class="label" [attr.for]="inputId()">{{ label() }}</label>
    <div class="flex flex-wrap items-center gap-1.5 rounded-[10px] border bg-card p-1.5 focus-within:outline-2 focus-within:outline-accent hover:border-edge">
      @for (word of words(); track word) {
        <span class="inline-flex h-7 max-w-full items-center gap-1 rounded-lg bg-accent-soft pr-0.5 pl-2.5 text-sm text-on-accent-soft">
          <span class="truncate">{{ word }}</span>
          <button type="button" class="grid size-6 place-items-center rounded-md" (click)="remove(word)" [attr.aria-label]="'Remove ' + word"><app-icon [path]="close" [size]="14" /></button>
        </span>
      }
      <input
        #entry
        class="h-7 min-w-36 flex-1 bg-transparent px-1.5 text-sm outline-none placeholder:text-muted"
        [id]="inputId()"
        [value]="draft()"
        [placeholder]="words().length >= max() ? 'That is the most' : placeholder()"
        [disabled]="words().length >= max()"
        [attr.maxlength]="maxLength()"
        (input)="typed(entry.value)"
        (keydown)="key($event)"
        (blur)="add()"
        [attr.aria-describedby]="hint() ? inputId() + '-hint' : null"
      />
    </div>
    @if (hint()) {
      <p class="mt-1 text-[0.8125rem] text-muted" [id]="inputId() + '-hint'">{{ hint() }}</p>
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
  readonly max = input(20);
  readonly maxLength = input(120);
  readonly words = model.required<readonly string[]>();
  protected readonly draft = signal('');
  protected readonly close = mdiClose;

  protected typed(text: string): void {
    this.draft.set(text);
    if (text.endsWith(',') || text.endsWith(';')) this.add();
  }

  protected key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && this.draft().trim()) {
      event.preventDefault();
      this.add();
    }
    if (event.key === 'Backspace' && this.draft() === '') this.words.update((words) => words.slice(0, -1));
  }

  protected add(): void {
    const word = this.draft().replace(/[,;]+$/, '').trim();
    this.draft.set('');
    const known = this.words().some((w) => w.toLowerCase() === word.toLowerCase());
    if (word && !known && this.words().length < this.max()) this.words.update((words) => [...words, word]);
  }

  protected remove(word: string): void {
    this.words.update((words) => words.filter((w) => w !== word));
  }
}
