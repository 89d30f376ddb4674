import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Fact, FactInput, FactKind } from '@applywright/contracts';
import { FACT_FIELDS, factFromForm, factProblems } from './fact-fields';

let forms = 0;

/** Edits or adds one fact, with the fields of its kind. */
@Component({
  selector: 'app-fact-form',
  imports: [MatButton],
  template: `
    <form (submit)="submit($event)" (keydown.escape)="cancelled.emit()" class="grid grid-cols-2 gap-3" novalidate>
      @for (field of fields(); track field.key) {
        @let id = prefix + field.key;
        @let problem = shownProblems()[field.key];
        <div [class]="field.half ? 'col-span-2 sm:col-span-1' : 'col-span-2'">
          <label class="label" [attr.for]="id">{{ field.label }}</label>
          @if (field.input === 'lines') {
            <textarea #areaField class="field w-full" rows="3" [id]="id" [value]="values()[field.key] ?? ''" (input)="set(field.key, areaField.value)" [attr.aria-invalid]="problem ? true : null" [attr.aria-describedby]="problem ? id + '-note' : null"></textarea>
          } @else {
            <input #lineField class="field w-full" [id]="id" [type]="field.input === 'date' ? 'text' : field.input" [placeholder]="field.input === 'date' ? 'YYYY-MM' + (field.key === 'end' ? ' or present' : '') : ''" [value]="values()[field.key] ?? ''" (input)="set(field.key, lineField.value)" [attr.aria-invalid]="problem ? true : null" [attr.aria-describedby]="problem ? id + '-note' : null" />
          }
          @if (problem) {
            <p class="mt-1 text-[0.8125rem] text-bad" [id]="id + '-note'">{{ problem }}</p>
          }
        </div>
      }
      <div class="col-span-2 flex justify-end gap-2">
        <button matButton="text" type="button" (click)="cancelled.emit()">Cancel</button>
        <button matButton="filled" type="submit" [disabled]="busy()">{{ busy() ? 'Saving…' : 'Save' }}</button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class FactForm {
  readonly kind = input.required<FactKind>();
  /** The fact to edit; null to add one. */
  readonly fact = input<Fact | null>(null);
  readonly busy = input(false);
  readonly saved = output<FactInput>();
  readonly cancelled = output();

  protected readonly prefix = `fact-${++forms}-`;
  protected readonly fields = computed(() => FACT_FIELDS[this.kind()]);
  protected readonly values = linkedSignal<Record<string, string>>(() => {
    const value = this.fact()?.value as Record<string, unknown> | undefined;
    return Object.fromEntries(this.fields().map(({ key }) => [key, typeof value?.[key] === 'string' ? value[key] : '']));
  });
  private readonly tried = signal(false);
  protected readonly shownProblems = computed(() => (this.tried() ? factProblems(this.kind(), this.values()) : {}));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector<HTMLElement>('input, textarea')?.focus());
  }

  protected set(key: string, value: string): void {
    this.values.update((values) => ({ ...values, [key]: value }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (Object.keys(factProblems(this.kind(), this.values())).length > 0) return;
    this.saved.emit(factFromForm(this.kind(), this.values(), this.fact()?.value));
  }
}
