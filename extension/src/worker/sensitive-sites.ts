import * as z from 'zod';
import { sealed } from './local-data';
import { originOf } from './tab-address';

const Sites = z.array(z.string());
const pairOf = (top: string, frame: string): string => `${top} ${frame}`;

/** Where stored answers about the person may be entered: pairs of the site in front and the site of the frame, as the person agreed to them. */
export async function allowedPairs(): Promise<(topUrl: string, frameUrl: string) => boolean> {
  const sites = new Set(await sealed.read('sensitive-sites', Sites));
  return (topUrl, frameUrl) => originOf(topUrl) !== '' && originOf(frameUrl) !== '' && sites.has(pairOf(originOf(topUrl), originOf(frameUrl)));
}

/** Keeps or takes back the consent for a site with the frames that it shows now; taking back is for all that it ever showed. */
export async function allowSensitive(topUrl: string, frameUrls: readonly string[], allowed: boolean): Promise<void> {
  const top = originOf(topUrl);
  const others = ((await sealed.read('sensitive-sites', Sites)) ?? []).filter((pair) => allowed || !pair.startsWith(`${top} `));
  const added = allowed && top !== '' ? frameUrls.map(originOf).filter((origin) => origin !== '').map((origin) => pairOf(top, origin)) : [];
  await sealed.write('sensitive-sites', [...new Set([...others, ...added])]);
}

/** The sites in front on which the person agreed. */
export async function allowedSites(): Promise<{ readonly sites: readonly string[] }> {
  const pairs = (await sealed.read('sensitive-sites', Sites)) ?? [];
  return { sites: [...new Set(pairs.map((pair) => pair.slice(0, pair.indexOf(' '))))].sort() };
}

/** Takes the consent for a site back. */
export async function forgetSite(site: string): Promise<{ readonly sites: readonly string[] }> {
  await allowSensitive(site, [], false);
  return allowedSites();
}
