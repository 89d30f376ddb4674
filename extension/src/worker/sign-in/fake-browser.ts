import type { FlowTools } from './oauth-flow';
import type { StorageParts } from './token-store';
import { webRandomness } from './pkce';

export const SERVER = 'https://jobs.example.org';
export const REDIRECT = 'https://odjoncegpcnfiagogankopbnndpfapda.chromiumapp.org/cb';

/** A part of the storage in memory; for tests. */
function area(): StorageParts['local'] & { readonly held: Record<string, unknown> } {
  const held: Record<string, unknown> = {};
  return {
    held,
    get: (async (keys: string | string[]) => Object.fromEntries([keys].flat().filter((k) => k in held).map((k) => [k, held[k]]))) as chrome.storage.StorageArea['get'],
    set: (async (items: object) => void Object.assign(held, items)) as chrome.storage.StorageArea['set'],
    remove: (async (keys: string | string[]) => [keys].flat().forEach((k) => delete held[k])) as chrome.storage.StorageArea['remove'],
    clear: (async () => Object.keys(held).forEach((k) => delete held[k])) as chrome.storage.StorageArea['clear'],
  };
}
export const newStorage = (): { readonly local: ReturnType<typeof area>; readonly session: ReturnType<typeof area> } => ({ local: area(), session: area() });

export interface Sent {
  readonly url: string;
  readonly fields: Record<string, string>;
}
type Reply = { readonly status: number; readonly body?: unknown } | Error | (() => Promise<Response>);

/** A browser of which a test says what the server, the person and the clock do; for tests. */
export class FakeBrowser implements FlowTools {
  readonly random = webRandomness.random;
  readonly sha256 = webRandomness.sha256;
  readonly redirectUri = REDIRECT;
  readonly sent: Sent[] = [];
  readonly opened: URL[] = [];
  at = 1_000_000;
  /** What comes back out of the window, made from the address that it was opened with. */
  person: (asked: URLSearchParams) => string | undefined = (asked) => `${REDIRECT}?code=the-code-of-this-sign-in&state=${asked.get('state')}`;
  /** What the server answers to each path, in turn; the last one for ever. */
  replies: Record<string, Reply[]> = { '/health/live': [{ status: 200 }], '/api/v1/oauth/revoke': [{ status: 204 }] };

  now = (): number => this.at;
  launch = async (url: string): Promise<string | undefined> => {
    this.opened.push(new URL(url));
    return this.person(new URL(url).searchParams);
  };
  fetch = async (url: string, init: RequestInit): Promise<Response> => {
    this.sent.push({ url, fields: Object.fromEntries((init.body as URLSearchParams | undefined) ?? []) });
    const left = this.replies[new URL(url).pathname] ?? [new TypeError('Failed to fetch')];
    const reply = left.length > 1 ? left.shift() : left[0];
    if (reply instanceof Error) throw reply;
    if (typeof reply === 'function') return reply();
    return new Response(reply?.body === undefined ? null : JSON.stringify(reply.body), { status: reply?.status ?? 500 });
  };
  sentTo(path: string): Sent[] {
    return this.sent.filter((s) => s.url === SERVER + path);
  }
}

export const tokens = (n: number): object => ({ access_token: `access-${n}`, token_type: 'Bearer', expires_in: 600, refresh_token: `refresh-${n}`, scope: 'profile:read documents:read' });
export const problem = (code: string, message = 'Said by the server.'): object => ({ code, message });
