import { ChangeDetectionStrategy, Component } from '@angular/core';
import { chooseLanguage, language, type Language, LANGUAGE_NAMES, LANGUAGES } from '../session/language';

/** The other languages, each by its own name, for who is not signed in yet. */
@Component({
  selector: 'app-language-links',
  template: `
    @for (each of others; track each) {
      <button type="button" class="link rounded" [attr.lang]="each" (click)="choose(each)">{{ names[each] }}</button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'inline-flex gap-3' },
})
export class LanguageLinks {
  protected readonly others = LANGUAGES.filter((each) => each !== language());
  protected readonly names = LANGUAGE_NAMES;
  protected readonly choose = (chosen: Language): void => chooseLanguage(chosen);
}
