import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Fact, FactInput, FactKind } from '@applywright/contracts';
import { type CvPick, CvPicks } from './cv-picks';
import { FACT_FIELDS, factFromForm, factProblems } from './fact-fields';
import { partialDateOf } from './partial-date';

let forms = 0;

/** Edits or adds one fact, with the fields of its kind. */
@Component({
  selector: 'app-fact-form',
  imports: [MatButton],
  template: `
    <form (submit)="submit($event)" (keydown.escape)="cancelled.emit()" (focusin)="enter($event)" class="grid grid-cols-2 gap-3" novalidate>
      @for (field of fields(); track field.key) {
        @let id = prefix + field.key;
        @let problem = shownProblems()[field.key];
        <div [class]="field.half ? 'col-span-2 sm:col-span-1' : 'col-span-2'">
          <label class="label" [attr.for]="id">{{ field.label }}</label>
          @if (field.input === 'lines') {
            <textarea #areaField class="field w-full" rows="3" dir="auto" [id]="id" [value]="values()[field.key] ?? ''" (input)="set(field.key, areaField.value)" [attr.aria-invalid]="problem ? true : null" [attr.aria-describedby]="problem ? id + '-note' : null"></textarea>
          } @else {
            <input #lineField class="field w-full" [attr.dir]="field.input === 'text' ? 'auto' : null" [id]="id" [type]="field.input === 'date' ? 'text' : field.input" [placeholder]="field.input !== 'date' ? '' : field.key === 'end' ? endExample : dateExample" [value]="values()[field.key] ?? ''" (input)="set(field.key, lineField.value)" [attr.aria-invalid]="problem ? true : null" [attr.aria-describedby]="problem ? id + '-note' : null" />
          }
          @if (problem) {
            <p class="mt-1 text-[0.8125rem] text-bad" [id]="id + '-note'">{{ problem }}</p>
          }
        </div>
      }
      <div class="col-span-2 flex justify-end gap-2">
        <button matButton="text" type="button" (click)="cancelled.emit()" i18n="@@profile.cancel">Cancel</button>
        <button matButton="filled" type="submit" [disabled]="busy()">@if (busy()) {<ng-container i18n="@@profile.saving">Saving…</ng-container>} @else {<ng-container i18n="@@profile.save">Save</ng-container>}</button>
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
  /** What stands in the fields of a new one to start with. */
  readonly start = input<Readonly<Record<string, string>>>({});
  readonly busy = input(false);
  readonly saved = output<FactInput>();
  readonly cancelled = output();

  protected readonly dateExample = $localize`:@@profile.date-example:YYYY-MM`;
  protected readonly endExample = $localize`:@@profile.end-example:YYYY-MM or present`;
  protected readonly prefix = `fact-${++forms}-`;
  protected readonly fields = computed(() => FACT_FIELDS[this.kind()]);
  protected readonly values = linkedSignal<Record<string, string>>(() => {
    const value = (this.fact()?.value ?? this.start()) as Record<string, unknown>;
    return Object.fromEntries(this.fields().map(({ key }) => [key, typeof value[key] === 'string' ? value[key] : '']));
  });
  private readonly tried = signal(false);
  protected readonly shownProblems = computed(() => (this.tried() ? factProblems(this.kind(), this.values()) : {}));

  /** The field that words picked in the CV go into, and what stood in it before the last of them. */
  private active = { key: '', before: '', picks: 0 };

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector<HTMLElement>('input, textarea')?.focus());
    const picks = inject(CvPicks, { optional: true });
    const taker = (pick: CvPick): void => this.take(pick);
    picks?.open(taker);
    inject(DestroyRef).onDestroy(() => picks?.close(taker));
  }

  protected enter(event: FocusEvent): void {
    const key = (event.target as HTMLElement).id.slice(this.prefix.length);
    if (this.fields().some((field) => field.key === key) && key !== this.active.key) this.active = { key, before: '', picks: 0 };
  }

  /** The first words picked for a field stand instead of what was in it, further ones behind them. */
  private take({ text, instead }: CvPick): void {
    const field = this.fields().find(({ key }) => key === this.active.key) ?? this.fields()[0]!;
    const now = this.values()[field.key] ?? '';
    const { before, picks } = this.active;
    const base = instead ? (picks > 1 ? before : '') : picks > 0 ? now : '';
    this.active = { key: field.key, before: base, picks: instead ? picks : picks + 1 };
    this.set(field.key, field.input === 'date' ? (partialDateOf(text) ?? text) : [base, text].filter(Boolean).join(field.input === 'lines' || field.input === 'text' ? ' ' : ''));
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
