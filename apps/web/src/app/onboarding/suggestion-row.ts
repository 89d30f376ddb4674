import { ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChildren } from '@angular/core';
import { mdiPlus } from '@mdi/js';
import { Icon } from '../shell/icon';

/** Entries that one click takes over. */
@Component({
  selector: 'app-suggestion-row',
  imports: [Icon],
  template: `
    <p class="mt-2 flex flex-wrap items-center gap-1.5 text-[0.8125rem] text-muted">
      <span>{{ label() }}</span>
      @for (one of suggestions(); track one.value; let n = $index) {
        <button #choice type="button" class="inline-flex min-h-7 max-w-full items-center gap-1 rounded-lg border border-dashed border-edge! px-2 py-0.5 text-left text-ink hover:border-accent! hover:text-accent" (click)="take(one.value, n)" [attr.aria-label]="addLabel(one.label)"><app-icon [path]="plus" [size]="14" /><span class="min-w-0 wrap-anywhere">{{ one.label }}</span></button>
      }
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class SuggestionRow {
  readonly label = input.required<string>();
  readonly suggestions = input.required<readonly { readonly value: string; readonly label: string }[]>();
  readonly taken = output<string>();
  /** The last one was taken: the focus needs another place. */
  readonly emptied = output();
  protected readonly plus = mdiPlus;
  private readonly choices = viewChildren<ElementRef<HTMLButtonElement>>('choice');

  protected addLabel(word: string): string {
    return $localize`:@@onboarding.add-what:Add ${word}:word:`;
  }

  protected take(value: string, at: number): void {
    const rest = this.choices().filter((_, n) => n !== at);
    const next = rest[Math.min(at, rest.length - 1)];
    if (next) next.nativeElement.focus();
    else this.emptied.emit();
    this.taken.emit(value);
  }
}
