export { ApiError } from './api-error';
export { createApiClient, type ApiClient, type ApiClientOptions, type CallOptions, type Download } from './api-client';
export { routeRefs, type RouteRef } from './route-refs';
export { readServerEvents } from './server-events';
