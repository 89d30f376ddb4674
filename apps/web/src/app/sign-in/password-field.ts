import { ChangeDetectionStrategy, Component, input, model, signal } from '@angular/core';
import { mdiEyeOffOutline, mdiEyeOutline } from '@mdi/js';
import type { Failure } from '../session/failure';
import { Icon } from '../shell/icon';

/** As the contracts have it. */
const SHORTEST = 8;
export const PASSWORD_HINT = $localize`:@@sign-in.password-hint:At least ${SHORTEST}:count: characters; 15 or more is better. A few random words work well.`;

/** What is wrong with a new password; `field` is its name in the request. */
export const newPasswordError = (password: string, tried: boolean, failed: Failure | null, field = 'password'): string => {
  if (tried && password.length < SHORTEST) return $localize`:@@sign-in.use-at-least:Use at least ${SHORTEST}:count: characters.`;
  return failed?.code === 'weak_password' ? failed.message : (failed?.fields[field] ?? '');
};

/** A password with a show/hide button, a hint and its error. */
@Component({
  selector: 'app-password-field',
  imports: [Icon],
  template: `
    <label class="label" [attr.for]="inputId()">{{ label() }}</label>
    <div class="relative">
      <input
        #field
        class="field h-11! w-full pr-11!"
        [id]="inputId()"
        [type]="shown() ? 'text' : 'password'"
        [autocomplete]="autocomplete()"
        [value]="value()"
        (input)="value.set(field.value)"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="error() || hint() ? inputId() + '-note' : null"
        maxlength="1024"
        required
        spellcheck="false"
        autocapitalize="none"
      />
      <button type="button" class="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-lg text-muted" (click)="shown.set(!shown())" [attr.aria-label]="shown() ? words.hide : words.show">
        <app-icon [path]="shown() ? eyeOff : eye" />
      </button>
    </div>
    @if (error() || hint()) {
      <p class="mt-1 text-[0.8125rem]" [class]="error() ? 'text-bad' : 'text-muted'" [id]="inputId() + '-note'">{{ error() || hint() }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class PasswordField {
  readonly inputId = input('password');
  readonly label = input($localize`:@@sign-in.password:Password`);
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  readonly hint = input('');
  readonly error = input<string | undefined>('');
  readonly value = model('');
  protected readonly words = { hide: $localize`:@@sign-in.hide-the-password:Hide the password`, show: $localize`:@@sign-in.show-the-password:Show the password` };
  protected readonly shown = signal(false);
  protected readonly eye = mdiEyeOutline;
  protected readonly eyeOff = mdiEyeOffOutline;
}
