import { ChangeDetectionStrategy, Component, effect, type ElementRef, input, model, viewChild } from '@angular/core';

/** Six digits of an authenticator app, or, where it is switched over, a recovery code. What is pasted may hold spaces. */
@Component({
  selector: 'app-code-field',
  template: `
    <label class="label" [attr.for]="inputId()">@if (recovery()) {<ng-container i18n="@@sign-in.recovery-code">Recovery code</ng-container>} @else {{{ label() }}}</label>
    @if (recovery()) {
      <input #field class="field h-11! w-full font-mono" [id]="inputId()" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="40" [value]="value()" (input)="value.set(field.value.trim())" [attr.aria-invalid]="error() ? true : null" [attr.aria-describedby]="inputId() + '-note'" />
    } @else {
      <input #field class="field h-11! w-full font-mono text-lg! tracking-[0.35em]" [id]="inputId()" type="text" autocomplete="one-time-code" inputmode="numeric" [value]="value()" (input)="digits(field)" [attr.aria-invalid]="error() ? true : null" [attr.aria-describedby]="inputId() + '-note'" />
    }
    <p class="mt-1 text-[0.8125rem]" [class]="error() ? 'text-bad' : 'text-muted'" [id]="inputId() + '-note'" [attr.role]="error() ? 'alert' : null">@if (error(); as wrong) {{{ wrong }}} @else if (recovery()) {<ng-container i18n="@@sign-in.one-of-the-ten-that-you-kept">One of the ten that you kept. Each works once.</ng-container>} @else {<ng-container i18n="@@sign-in.the-six-digits">The six digits that your authenticator app shows now.</ng-container>}</p>
    @if (recoverable()) {
      <button type="button" class="link mt-2 rounded text-sm" (click)="switchOver()">@if (recovery()) {<ng-container i18n="@@sign-in.use-the-authenticator-app">Use the authenticator app</ng-container>} @else {<ng-container i18n="@@sign-in.use-a-recovery-code-instead">Use a recovery code instead</ng-container>}</button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class CodeField {
  readonly inputId = input('code');
  readonly label = input($localize`:@@sign-in.code:Code`);
  /** Whether a recovery code would do as well. */
  readonly recoverable = input(true);
  readonly error = input<string | undefined>('');
  readonly value = model('');
  readonly recovery = model(false);
  /** Puts the cursor here when the field appears. */
  readonly focused = input(false);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  constructor() {
    effect(() => {
      if (this.focused()) this.field()?.nativeElement.focus();
    });
  }

  protected digits(field: HTMLInputElement): void {
    const digits = field.value.replace(/\D/g, '').slice(0, 6);
    field.value = digits;
    this.value.set(digits);
  }

  protected switchOver(): void {
    this.value.set('');
    this.recovery.update((on) => !on);
  }
}

/** Whether it is worth sending. */
export const codeIsWhole = (code: string, recovery: boolean): boolean => (recovery ? code.length >= 6 : /^\d{6}$/.test(code));
