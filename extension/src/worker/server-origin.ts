import { ShownFailure } from './failure';

/** The origin of a server address. Plain http only on this machine: a token must not cross a network in the clear. */
export function serverOrigin(address: string): string {
  const text = /^[a-z]+:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  if (!URL.canParse(text)) throw new ShownFailure('invalid', 'This is not an address. Use one like http://localhost:3000.');
  const url = new URL(text);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) throw new ShownFailure('invalid', 'Use an https address. Plain http works only for a server on this computer.');
  return url.origin;
}
