import { inject, InjectionToken } from '@angular/core';
import { type ApiClient, createApiClient } from '@applywright/api-client';
import { OfflineReading } from './offline/offline-fetch';
import { SessionStore } from './session-store';

/** The API as the signed-in person sees it; renews the session by itself, and answers from the last visit when the server is away. */
export const API = new InjectionToken<ApiClient>('API', {
  providedIn: 'root',
  factory: () => {
    const session = inject(SessionStore);
    return createApiClient({
      baseUrl: '',
      fetch: inject(OfflineReading).fetch,
      token: () => session.accessToken(),
      onUnauthorized: () => session.renew(),
    });
  },
});
