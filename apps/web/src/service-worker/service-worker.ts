import { precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: the files of each language. */
declare const FILES: Readonly<Record<string, readonly { readonly url: string; readonly revision: string | null }[]>>;

/** After this the shell of the last visit is shown; a slower server still gets its answer in. */
const PATIENCE_SECONDS = 4;
const SHELL = '/';

const language = new URL(self.location.href).searchParams.get('language') ?? 'en';

// Only what the build made is kept here. Answers of the API hold personal data: the page keeps those itself, sealed (ADR 29).
precacheAndRoute([...(FILES[language] ?? [])], { cleanURLs: false, directoryIndex: null as never });

/** Every page is the same file: one copy stands for all addresses. */
const pages = new NetworkFirst({
  cacheName: `pages-${language}`,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [{ cacheKeyWillBeUsed: async () => SHELL }],
});
registerRoute(new NavigationRoute(pages, { denylist: [/^\/(?:api|health|metrics)(?:\/|$)/, /\.\w{2,5}$/] }));
