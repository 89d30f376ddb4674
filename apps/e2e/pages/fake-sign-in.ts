import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { OAuthRequest, OAuthRevokeRequest, OAuthTokenRequest } from '@applywright/contracts';

/** Short enough that a test can see a renewal, long enough that the extension does not renew at each call. */
const ACCESS_SECONDS = 600;
const secret = (): string => randomBytes(32).toString('base64url');

const CONNECT_PAGE = `<!doctype html><html lang="en"><title>Connect</title><body><h1>Allow the Applywright browser extension?</h1><p id="asked"></p>
<button id="allow">Allow</button> <button id="refuse">Do not allow</button>
<script>
const query = new URLSearchParams(location.search);
document.getElementById('asked').textContent = query.get('scope');
const decide = (agreed) => fetch('/decide' + location.search + '&agreed=' + agreed, { method: 'POST' }).then((r) => r.text()).then((to) => location.assign(to));
for (const id of ['allow', 'refuse']) document.getElementById(id).addEventListener('click', () => decide(id === 'allow'));
</script></body></html>`;

/** The server's side of the sign-in: one session at a time, with what a test may do to it. */
export class FakeSignIn {
  private readonly codes = new Map<string, OAuthRequest>();
  private access = '';
  private refresh = '';
  /** What was wrong with requests, so that a test can show that nothing was. */
  readonly faults: string[] = [];
  renewals = 0;
  /** Answers codes with another state than the one that was sent. */
  wrongState = false;

  takes(path: string): boolean {
    return /^\/(health\/live|connect|decide|api\/v1\/oauth\/)/.test(path);
  }
  isGood(token: string): boolean {
    return token !== '' && token === this.access;
  }
  get open(): boolean {
    return this.refresh !== '';
  }
  /** As if ten minutes had gone by, for the server alone. */
  refuseAccessToken(): void {
    this.access = '';
  }
  /** As if the person had ended the session in the dashboard. */
  end(): void {
    [this.access, this.refresh] = ['', ''];
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const json = (status: number, body: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const refuse = (): void => json(400, { code: 'grant_invalid', message: 'This sign-in cannot be completed. Please start again.' });
    if (url.pathname === '/health/live') return json(200, { status: 'up' });
    if (url.pathname === '/connect') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(CONNECT_PAGE);
    if (url.pathname === '/decide') return void response.end(this.decide(url.searchParams));
    const fields = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') !== true) this.faults.push(`${url.pathname} was no form`);
    if (url.pathname === '/api/v1/oauth/revoke') {
      if (OAuthRevokeRequest.parse(fields).token === this.refresh) this.end();
      return void response.writeHead(204).end();
    }
    const asked = OAuthTokenRequest.parse(fields);
    if (asked.grant_type === 'refresh_token') {
      this.renewals++;
      if (asked.refresh_token !== this.refresh) return refuse();
    } else {
      const granted = this.codes.get(asked.code);
      this.codes.delete(asked.code);
      if (!granted || granted.redirect_uri !== asked.redirect_uri || createHash('sha256').update(asked.code_verifier).digest('base64url') !== granted.code_challenge) return refuse();
    }
    [this.access, this.refresh] = [secret(), secret()];
    json(200, { access_token: this.access, token_type: 'Bearer', expires_in: ACCESS_SECONDS, refresh_token: this.refresh, scope: 'profile:read documents:read' });
  }

  private decide(query: URLSearchParams): string {
    const { agreed, ...fields } = Object.fromEntries(query);
    const request = OAuthRequest.parse(fields);
    const back = new URL(request.redirect_uri);
    const code = secret();
    if (agreed === 'true') this.codes.set(code, request);
    for (const [name, value] of agreed === 'true' ? [['code', code]] : [['error', 'access_denied']]) back.searchParams.set(name as string, value as string);
    back.searchParams.set('state', this.wrongState ? 'another-state' : request.state);
    return back.href;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
