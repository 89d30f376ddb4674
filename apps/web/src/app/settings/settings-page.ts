import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { PageHeader } from '../shell/page-header';
import { THEMES, ThemeStore } from '../shell/theme-store';
import { AccountCard } from './account-card';
import { StatusCard } from './status-card';
import { TokensCard } from './tokens-card';

const THEME_WORDS = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

@Component({
  imports: [AccountCard, PageHeader, StatusCard, TokensCard],
  template: `
    <app-page-header heading="Settings" />
    <div class="mt-6 flex flex-col gap-4">
      <app-tokens-card />
      <fieldset class="card p-5 sm:p-6">
        <legend class="sr-only">Theme</legend>
        <h2 class="text-base" aria-hidden="true">Theme</h2>
        <div class="mt-3 inline-flex rounded-xl bg-sunken p-1">
          @for (theme of themes; track theme) {
            <label class="flex h-9 cursor-pointer items-center rounded-lg px-3 text-sm font-medium text-muted has-checked:bg-accent-soft has-checked:text-on-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent sm:px-4">
              <input type="radio" name="theme" class="sr-only" [value]="theme" [checked]="store.theme() === theme" (change)="store.theme.set(theme)" />{{ words[theme] }}
            </label>
          }
        </div>
      </fieldset>
      <app-account-card />
      <app-status-card />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-3xl' },
})
export class SettingsPage {
  protected readonly store = inject(ThemeStore);
  protected readonly themes = THEMES;
  protected readonly words = THEME_WORDS;
}
