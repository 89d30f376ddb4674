import { effect, Injectable, signal } from '@angular/core';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The key is read by `theme.js` too, before the first paint. */
const KEY = 'applywright.theme';

@Injectable({ providedIn: 'root' })
export class ThemeStore {
  readonly theme = signal<Theme>(THEMES.find((t) => t === localStorage.getItem(KEY)) ?? 'system');

  constructor() {
    effect(() => {
      const theme = this.theme();
      if (theme === 'system') {
        localStorage.removeItem(KEY);
        delete document.documentElement.dataset['theme'];
      } else {
        localStorage.setItem(KEY, theme);
        document.documentElement.dataset['theme'] = theme;
      }
    });
  }

  /** Goes to the opposite of what is seen now. */
  flip(): void {
    const dark = this.theme() === 'dark' || (this.theme() === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    this.theme.set(dark ? 'light' : 'dark');
  }
}
