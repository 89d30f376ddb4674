import { inject, InjectionToken } from '@angular/core';
import { type ApiClient, createApiClient } from '@applywright/api-client';
import { SessionStore } from './session-store';

/** The API as the signed-in person sees it; renews the session by itself. */
export const API = new InjectionToken<ApiClient>('API', {
  providedIn: 'root',
  factory: () => {
    const session = inject(SessionStore);
    return createApiClient({
      baseUrl: '',
      fetch: (input, init) => fetch(input, init),
      token: () => session.accessToken(),
      onUnauthorized: () => session.renew(),
    });
  },
});
