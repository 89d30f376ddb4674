import { createHmac } from 'node:crypto';
import type { Route } from '@applywright/contracts';

export interface Heard {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** The alphabet of RFC 4648. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A code as an authenticator app shows it (RFC 6238), written down once more so that nothing of the product is trusted. */
export function codeOf(secret: string, step: number): string {
  const bits = [...secret.replace(/=+$/, '')].map((c) => BASE32.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => parseInt(b, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) as number) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Somebody with a browser: remembers what must stay secret and every answer that was a refusal. */
export class CanaryPerson {
  token = '';
  cookie = '';
  readonly refusals: string[] = [];
  /** What may stand nowhere, by name. */
  readonly secrets = new Map<string, string>();
  private steps = 0;

  constructor(private readonly base: string) {}

  secret(name: string, value: unknown): void {
    if (typeof value === 'string' && value.length >= 12) this.secrets.set(name, value);
  }

  async call(route: Route, { params = {}, query = '', body, form, headers = {} }: { params?: Record<string, string>; query?: string; body?: unknown; form?: FormData; headers?: Record<string, string> } = {}): Promise<Heard> {
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const response = await fetch(`${this.base}${path}${query}`, {
      method: route.method,
      headers: {
        ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}), ...(this.cookie ? { Cookie: this.cookie } : {}), 'X-Requested-With': 'applywright',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers,
      },
      ...(form ? { body: form } : body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const value = /=([^;]{12,})/.exec(set)?.[1];
      if (value) this.secret(`cookie ${set.split('=')[0]}`, value);
      if (/^(__Host-)?rt=/.test(set)) this.cookie = set.split(';')[0] ?? '';
    }
    const text = await response.text();
    if (response.status >= 400) this.refusals.push(`${[...response.headers].join('\n')}\n${text}`);
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text } };
  }

  /** The next code that has not been used: each is good once, and one step ahead of the clock is taken too. */
  code(totpSecret: string): string {
    return codeOf(totpSecret, Math.floor(Date.now() / 30_000) - 1 + this.steps++);
  }
}
