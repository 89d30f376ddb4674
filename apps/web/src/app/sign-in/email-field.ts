import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

/** An e-mail address with its error. */
@Component({
  selector: 'app-email-field',
  template: `
    <label class="label" [attr.for]="inputId()">{{ label() }}</label>
    <input
      #field
      class="field h-11! w-full"
      type="email"
      [id]="inputId()"
      [autocomplete]="autocomplete()"
      inputmode="email"
      autocapitalize="none"
      spellcheck="false"
      required
      maxlength="254"
      [value]="value()"
      (input)="value.set(field.value)"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="error() ? inputId() + '-note' : null"
    />
    @if (error()) {
      <p class="mt-1 text-[0.8125rem] text-bad" [id]="inputId() + '-note'">{{ error() }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class EmailField {
  readonly inputId = input('email');
  readonly label = input($localize`:@@sign-in.e-mail-address:E-mail address`);
  readonly autocomplete = input<'username' | 'email'>('username');
  readonly error = input<string | undefined>('');
  readonly value = model('');
}

/** Whether this could be an e-mail address; the server looks closer. */
export const looksLikeAddress = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());
