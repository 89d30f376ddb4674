import { ChangeDetectionStrategy, Component } from '@angular/core';
import { chooseLanguage, language, type Language, LANGUAGE_NAMES, LANGUAGES } from '../session/language';

/** The language of the pages. */
@Component({
  selector: 'app-language-card',
  template: `
    <fieldset class="card p-5 sm:p-6">
      <legend class="sr-only" i18n="@@settings.language">Language</legend>
      <h2 class="text-base" aria-hidden="true" i18n="@@settings.language">Language</h2>
      <div class="mt-3 inline-flex rounded-xl bg-sunken p-1">
        @for (each of languages; track each) {
          <label class="flex h-9 cursor-pointer items-center rounded-lg px-3 text-sm font-medium text-muted has-checked:bg-accent-soft has-checked:text-on-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent sm:px-4" [attr.lang]="each">
            <input type="radio" name="language" class="sr-only" [value]="each" [checked]="each === current" (change)="choose(each)" />{{ names[each] }}
          </label>
        }
      </div>
    </fieldset>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class LanguageCard {
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly current = language();
  protected readonly choose = (chosen: Language): void => chooseLanguage(chosen);
}
