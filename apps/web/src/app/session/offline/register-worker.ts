import { language } from '../language';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Lies beside the pages, so that it stands for all of them. */
const ADDRESS = '/service-worker.js';

/**
 * Lets the browser keep the pages' own files, so that they open without a server. Called once the page is up,
 * so that the first visit does not pay for it. A browser that cannot, or does not want to, works as before.
 */
export async function registerWorker(where: Pick<Navigator, 'serviceWorker'> = navigator, trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes): Promise<void> {
  if (!('serviceWorker' in where)) return;
  const url = `${ADDRESS}?language=${language()}`;
  const checked = trusted ? trusted.createPolicy('applywright#worker', { createScriptURL: () => url }).createScriptURL(url) : url;
  try {
    await where.serviceWorker.register(checked, { scope: '/' });
  } catch (error) {
    console.error(error);
  }
}
