import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, model, signal, viewChild } from '@angular/core';
import { mdiClose } from '@mdi/js';
import { Icon } from '../shell/icon';
import { EntryNotes } from './entry-notes';
import { SuggestionRow } from './suggestion-row';

export interface PickOption {
  readonly value: string;
  readonly label: string;
}

/** Some of a closed list: typing finds an entry, each chosen one is removable. */
@Component({
  selector: 'app-pick-list',
  imports: [EntryNotes, Icon, SuggestionRow],
  template: `
    <label class="label" [attr.for]="inputId()">{{ label() }}</label>
    <div class="flex flex-wrap items-center gap-1.5 rounded-[10px] border bg-card p-1.5 focus-within:outline-2 focus-within:outline-accent hover:border-edge" [class.border-bad!]="problem()">
      @for (one of chosenOptions(); track one.value) {
        <span class="inline-flex min-h-7 max-w-full items-center gap-1 rounded-lg bg-accent-soft pr-0.5 pl-2.5 text-sm text-on-accent-soft">
          <span class="min-w-0 wrap-anywhere">{{ one.label }}</span>
          <button type="button" class="grid size-6 shrink-0 place-items-center rounded-md" (click)="remove(one.value)" [attr.aria-label]="removeLabel(one.label)"><app-icon [path]="close" [size]="14" /></button>
        </span>
      }
      <input
        #entry
        class="h-7 min-w-36 flex-1 bg-transparent px-1.5 text-sm outline-none placeholder:text-muted"
        autocomplete="off"
        [id]="inputId()"
        [attr.list]="inputId() + '-list'"
        [value]="draft()"
        [placeholder]="placeholder()"
        (input)="typed(entry.value)"
        (keydown)="key($event)"
        (blur)="leave()"
        [attr.aria-invalid]="problem() ? true : null"
        [attr.aria-describedby]="describedBy()"
      />
      <datalist [id]="inputId() + '-list'">
        @for (one of open(); track one.value) {
          <option [value]="one.label"></option>
        }
      </datalist>
    </div>
    <app-entry-notes [inputId]="inputId()" [problem]="problem()" [hint]="hint()" />
    @if (offered().length) {
      <app-suggestion-row [label]="suggestionsLabel()" [suggestions]="offered()" (taken)="take($event)" (emptied)="entry.focus()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class PickList {
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly PickOption[]>();
  readonly placeholder = input($localize`:@@onboarding.type-to-find:Type to find`);
  readonly hint = input('');
  /** What the server said of this field. */
  readonly error = input('');
  /** Values that one click adds; a group adds all of its values. */
  readonly suggestions = input<readonly string[]>([]);
  readonly group = input<{ readonly label: string; readonly values: readonly string[] } | null>(null);
  readonly suggestionsLabel = input($localize`:@@onboarding.from-your-cv:From your CV:`);
  readonly chosen = model.required<readonly string[]>();

  protected readonly draft = signal('');
  protected readonly unknown = signal('');
  protected readonly close = mdiClose;
  private readonly entry = viewChild.required<ElementRef<HTMLInputElement>>('entry');
  protected readonly problem = computed(() => this.unknown() || this.error());
  protected readonly describedBy = computed(() => [this.problem() ? `${this.inputId()}-error` : '', this.hint() ? `${this.inputId()}-hint` : ''].filter(Boolean).join(' ') || null);
  protected readonly open = computed(() => this.options().filter(({ value }) => !this.chosen().includes(value)));
  protected readonly chosenOptions = computed(() => this.chosen().map((value) => this.options().find((one) => one.value === value) ?? { value, label: value }));
  protected readonly offered = computed(() => {
    const group = this.group();
    const single = this.open().filter(({ value }) => this.suggestions().includes(value));
    return group && group.values.some((value) => !this.chosen().includes(value)) ? [...single, { value: group.label, label: group.label }] : single;
  });

  protected removeLabel(word: string): string {
    return $localize`:@@onboarding.remove-what:Remove ${word}:word:`;
  }

  protected typed(text: string): void {
    this.draft.set(text);
    this.unknown.set('');
    // Chosen from the browser's list, or typed to its end: no other entry begins like it.
    const like = this.open().filter(({ label }) => label.toLowerCase().startsWith(text.trim().toLowerCase()));
    if (like.length === 1 && like[0]?.label === text) this.take(like[0].value);
  }

  protected key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && this.draft().trim()) {
      event.preventDefault();
      this.settle(true);
    }
    if (event.key === 'Backspace' && this.draft() === '' && this.chosen().length > 0) this.chosen.update((chosen) => chosen.slice(0, -1));
  }

  protected leave(): void {
    if (this.draft().trim()) this.settle(false);
  }

  protected take(value: string): void {
    const group = this.group();
    const values = group?.label === value ? group.values : [value];
    this.chosen.update((chosen) => [...chosen, ...values.filter((one) => !chosen.includes(one))]);
    this.clear();
  }

  protected remove(value: string): void {
    this.chosen.update((chosen) => chosen.filter((one) => one !== value));
    this.entry().nativeElement.focus();
  }

  /** What was typed and taken within one turn has not been drawn: the binding alone would leave it standing. */
  private clear(): void {
    this.draft.set('');
    this.unknown.set('');
    this.entry().nativeElement.value = '';
  }

  /** Takes what was typed; a beginning is enough when Enter asks for it. */
  private settle(byBeginning: boolean): void {
    const text = this.draft().trim().toLowerCase();
    const found = this.open().find(({ label }) => label.toLowerCase() === text) ?? (byBeginning ? this.open().find(({ label }) => label.toLowerCase().startsWith(text)) : undefined);
    if (found) return this.take(found.value);
    const known = this.chosenOptions().some(({ label }) => label.toLowerCase() === text);
    if (known) this.clear();
    else this.unknown.set($localize`:@@onboarding.choose-of-list:Please choose one of the list.`);
  }
}
