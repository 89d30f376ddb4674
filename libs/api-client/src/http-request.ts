import type { RouteRef } from './route-refs';

interface LooseArgs {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly file?: { readonly name: string; readonly bytes: Blob };
}

/** The address and the `fetch` options of one call. Query values that are undefined, null or empty are left out. */
export const requestOf = (baseUrl: string, route: RouteRef, args: LooseArgs, token: string | null): { url: string; init: RequestInit } => {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = args.params?.[name];
    if (value === undefined || value === '') throw new TypeError(`path parameter ${name} is missing for ${route.path}`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(args.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(key, String(value));
  }
  const search = query.size > 0 ? `?${query}` : '';
  const headers: Record<string, string> = {
    accept: route.response === 'events' ? 'text/event-stream' : route.response === 'binary' ? '*/*' : 'application/json',
    // A header that a foreign page cannot send without a preflight: guards the cookie routes.
    'x-requested-with': 'applywright',
  };
  if (token !== null && route.auth !== 'cookie') headers['authorization'] = `Bearer ${token}`;
  const init: RequestInit = { method: route.method, headers, credentials: 'same-origin', cache: 'no-store' };
  if (args.file) {
    const form = new FormData();
    form.set('file', args.file.bytes, args.file.name);
    init.body = form;
  } else if (args.body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(args.body);
  }
  return { url: `${baseUrl}${path}${search}`, init };
};

/** The file name of a `Content-Disposition` header (RFC 6266: `filename*` wins), without any path. */
export const fileNameOf = (header: string | null): string | null => {
  if (!header) return null;
  const extended = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(header)?.[1];
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header);
  const name = (extended && decode(extended.trim())) ?? plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2]?.trim();
  return name?.split(/[\\/]/).pop() || null;
};

const decode = (value: string): string | undefined => {
  try {
    return decodeURIComponent(value);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};
