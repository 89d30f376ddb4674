import { InjectionToken } from '@angular/core';
import { type ApiClient, createApiClient } from '@applywright/api-client';

/** The API without a session: what the session itself, and pages for strangers, call. */
export const DOOR = new InjectionToken<ApiClient>('DOOR', {
  providedIn: 'root',
  factory: () => createApiClient({ baseUrl: '', fetch: (input, init) => fetch(input, init), token: () => null }),
});
