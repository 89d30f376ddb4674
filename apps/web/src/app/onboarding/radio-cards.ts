import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** A few choices of which one holds, each with a line that says what it does. */
@Component({
  selector: 'app-radio-cards',
  template: `
    <fieldset>
      <legend class="label px-0">{{ label() }}</legend>
      <div class="grid gap-2 sm:grid-cols-3">
        @for (one of options(); track one.value) {
          <label class="flex cursor-pointer gap-2.5 rounded-xl border p-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
            <input type="radio" class="mt-1 size-4 shrink-0 accent-accent" [name]="name()" [value]="one.value" [checked]="chosen() === one.value" (change)="chose.emit(one.value)" />
            <span><span class="block text-sm font-medium">{{ one.label }}</span><span class="block text-[0.8125rem] text-muted">{{ one.text }}</span></span>
          </label>
        }
      </div>
    </fieldset>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class RadioCards<T extends string> {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly { readonly value: T; readonly label: string; readonly text: string }[]>();
  readonly chosen = input.required<T>();
  readonly chose = output<T>();
}
