import { InjectionToken } from '@angular/core';

/** Leaves the dashboard for another address. */
export const GO_AWAY = new InjectionToken<(url: string) => void>('GO_AWAY', { providedIn: 'root', factory: () => (url) => location.assign(url) });

/** Where the extension may be gone back to: https, and the very host that the person was shown. */
export const backAddress = (url: string, host: string): string | null => {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'https:' && parsed.host === host ? parsed.href : null;
};
