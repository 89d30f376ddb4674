import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { THEMES, ThemeStore } from '../shell/theme-store';

const THEME_WORDS = { system: $localize`:@@settings.as-the-system:As the system`, light: $localize`:@@settings.light:Light`, dark: $localize`:@@settings.dark:Dark` } as const;

/** Light, dark, or as the system has it. */
@Component({
  selector: 'app-theme-card',
  template: `
    <fieldset class="card p-5 sm:p-6">
      <legend i18n="@@settings.theme" class="sr-only">Theme</legend>
      <h2 i18n="@@settings.theme" class="text-base" aria-hidden="true">Theme</h2>
      <div class="mt-3 inline-flex rounded-xl bg-sunken p-1">
        @for (theme of themes; track theme) {
          <label class="flex h-9 cursor-pointer items-center rounded-lg px-3 text-sm font-medium text-muted has-checked:bg-accent-soft has-checked:text-on-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent sm:px-4">
            <input type="radio" name="theme" class="sr-only" [value]="theme" [checked]="store.theme() === theme" (change)="store.theme.set(theme)" />{{ words[theme] }}
          </label>
        }
      </div>
    </fieldset>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ThemeCard {
  protected readonly store = inject(ThemeStore);
  protected readonly themes = THEMES;
  protected readonly words = THEME_WORDS;
}
