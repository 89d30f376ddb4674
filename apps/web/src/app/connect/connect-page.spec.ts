import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ApiError } from '@applywright/api-client';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { sessionOf } from '../session/session-fixture';
import { SessionStore } from '../session/session-store';
import { ConnectPage } from './connect-page';
import { backAddress, GO_AWAY } from './go-away';

const HOST = 'abcdefghijklmnop.chromiumapp.org';
const REQUEST = { client_id: 'applywright-extension', redirect_uri: `https://${HOST}/cb`, response_type: 'code', code_challenge: 'c'.repeat(43), code_challenge_method: 'S256', scope: 'profile:read documents:read', state: '12345678' };

const open = async (answers: Parameters<typeof fakeApi>[0] = {}, query: Record<string, string> = { ...REQUEST, extra: 'dropped' }) => {
  const api = fakeApi({ 'GET /api/v1/oauth/authorize': () => ({ clientName: 'Applywright browser extension', scopes: ['profile:read', 'documents:read'], redirectHost: HOST }), ...answers });
  const gone: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'connect', component: ConnectPage }, { path: '**', children: [] }]),
      { provide: API, useValue: api },
      { provide: SessionStore, useValue: sessionOf() },
      { provide: GO_AWAY, useValue: (url: string) => gone.push(url) },
    ],
  });
  const harness = await RouterTestingHarness.create(`/connect?${new URLSearchParams(query)}`);
  await harness.fixture.whenStable();
  const element = harness.routeNativeElement as HTMLElement;
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((b) => b.textContent?.trim() === words)!.click();
    await harness.fixture.whenStable();
  };
  return { api, element, gone, press };
};

describe('ConnectPage', () => {
  it('passes the request on as it came and names each scope in words', async () => {
    const { api, element } = await open();
    expect(api.calls).toEqual([{ route: 'GET /api/v1/oauth/authorize', args: { query: REQUEST } }]);
    expect(element.querySelectorAll('[data-testid=scopes] li')).toHaveLength(2);
    expect(element.textContent).toContain('ida@example.org');
  });

  it.each([['Allow', true], ['Refuse', false]])('goes back to the extension when the person presses %s', async (words, agreed) => {
    const back = `https://${HOST}/cb?code=x&state=12345678`;
    const { api, gone, press } = await open({ 'POST /api/v1/oauth/authorize': () => ({ redirectTo: back }) });
    await press(words);
    expect(api.calls.at(-1)?.args).toEqual({ body: { ...REQUEST, agreed } });
    expect(gone).toEqual([back]);
  });

  it('goes nowhere and says so when the request is not one that the server knows', async () => {
    const { element, gone } = await open({ 'GET /api/v1/oauth/authorize': () => Promise.reject(new ApiError('grant_invalid')) });
    expect(element.textContent).toContain('could not be connected');
    expect(element.querySelector('button')).toBeNull();
    expect(gone).toEqual([]);
  });

  it('goes nowhere when the answer leads to another place than was shown', async () => {
    const { element, gone, press } = await open({ 'POST /api/v1/oauth/authorize': () => ({ redirectTo: 'https://evil.example/?code=x' }) });
    await press('Allow');
    expect(gone).toEqual([]);
    expect(element.textContent).toContain('could not be connected');
  });
});

describe('backAddress', () => {
  it.each([`http://${HOST}/cb`, `javascript://${HOST}/%0aalert(1)`, `https://${HOST}.evil.example/`, `https://${HOST}@evil.example/`, '/cb', ''])('refuses %s', (url) => expect(backAddress(url, HOST)).toBeNull());
});
