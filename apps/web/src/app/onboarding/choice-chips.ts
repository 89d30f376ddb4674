import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

/** A few choices of which any number may hold. */
@Component({
  selector: 'app-choice-chips',
  template: `
    <fieldset [attr.aria-describedby]="name() + '-hint'">
      <legend class="label px-0">{{ label() }}</legend>
      <div class="flex flex-wrap gap-2">
        @for (one of options(); track one.value) {
          <label class="flex min-h-9 cursor-pointer items-center gap-2 rounded-xl border px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
            <input type="checkbox" class="size-4 accent-accent" [name]="name()" [value]="one.value" [checked]="chosen().includes(one.value)" (change)="toggle(one.value)" />{{ one.label }}
          </label>
        }
      </div>
      <p class="mt-1 text-[0.8125rem] text-muted" [id]="name() + '-hint'">{{ hint() }}</p>
    </fieldset>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ChoiceChips {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly options = input.required<readonly { readonly value: string; readonly label: string }[]>();
  readonly chosen = model.required<readonly string[]>();

  protected toggle(value: string): void {
    this.chosen.update((chosen) => (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]));
  }
}
