import { webcrypto } from 'node:crypto';
import { TextDecoder as Decoder, TextEncoder as Encoder } from 'node:util';
import { TestBed } from '@angular/core/testing';
import { KEPT_STORE, KeptAnswers } from './kept-answers';
import { MemoryKeptStore } from './kept-store';
import { isReadable, OfflineReading } from './offline-fetch';

/** What of it is used; jsdom has none. */
class PlainResponse {
  constructor(
    private readonly body: string,
    private readonly init: { status: number },
  ) {}
  get ok(): boolean {
    return this.init.status < 300;
  }
  readonly clone = (): PlainResponse => new PlainResponse(this.body, this.init);
  readonly text = async (): Promise<string> => this.body;
  readonly json = async (): Promise<unknown> => JSON.parse(this.body) as unknown;
}
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
Object.assign(globalThis, { Response: PlainResponse, TextEncoder: Encoder, TextDecoder: Decoder });

const MATCHES = '/api/v1/matches?limit=50';
const settled = async (): Promise<void> => void (await new Promise((resolve) => setTimeout(resolve, 20)));

describe('OfflineReading', () => {
  let store: MemoryKeptStore;
  let reading: OfflineReading;
  let answer: () => Promise<Response>;
  const real = globalThis.fetch;
  beforeEach(() => {
    store = new MemoryKeptStore();
    TestBed.configureTestingModule({ providers: [{ provide: KEPT_STORE, useValue: store }] });
    reading = TestBed.inject(OfflineReading);
    answer = async () => new Response('{"items":[{"jobId":"a1","title":"Night nurse"}]}', { status: 200 });
    globalThis.fetch = (() => answer()) as typeof fetch;
  });
  afterEach(() => void (globalThis.fetch = real));
  const away = (): void => void (answer = () => Promise.reject(new TypeError('Failed to fetch')));

  it('answers with what was kept when the server is away, and says how old it is', async () => {
    await reading.fetch(MATCHES, { method: 'GET' });
    await settled();
    expect(reading.asOf()).toBeNull();
    away();
    expect(await (await reading.fetch(MATCHES, { method: 'GET' })).json()).toEqual({ items: [{ jobId: 'a1', title: 'Night nurse' }] });
    expect(reading.listed()).toEqual(['a1']);
    expect(reading.asOf()).toMatch(/^20\d\d-/);
    answer = async () => new Response('{}', { status: 401 });
    await reading.fetch(MATCHES, { method: 'GET' });
    expect(reading.asOf()).toBeNull();
  });

  it('keeps no word of it in the clear', async () => {
    await reading.fetch(MATCHES, { method: 'GET' });
    await settled();
    const held = await store.get(MATCHES);
    expect(new TextDecoder().decode(held?.data)).not.toContain('Night nurse');
  });

  it('fails as before for what was never read, for changes, and for calls that were given up', async () => {
    away();
    await expect(reading.fetch(MATCHES, { method: 'GET' })).rejects.toThrow('Failed to fetch');
    await expect(reading.fetch('/api/v1/me/preferences', { method: 'PUT' })).rejects.toThrow('Failed to fetch');
    answer = async () => new Response('{"items":[]}', { status: 200 });
    await reading.fetch(MATCHES, { method: 'GET' });
    await settled();
    away();
    await expect(reading.fetch(MATCHES, { method: 'GET', signal: AbortSignal.abort() })).rejects.toThrow('Failed to fetch');
  });

  it('has nothing left after it was told to forget, not even what was on its way', async () => {
    await reading.fetch(MATCHES, { method: 'GET' });
    await reading.forget();
    await settled();
    away();
    await expect(reading.fetch(MATCHES, { method: 'GET' })).rejects.toThrow('Failed to fetch');
    expect(await store.paths()).toEqual([]);
  });

  it('opens nothing in another’s place', async () => {
    const kept = TestBed.inject(KeptAnswers);
    await kept.keep(MATCHES, '{"mine":1}', '2026-01-01T00:00:00.000Z');
    await store.put('/api/v1/me', (await store.get(MATCHES)) as never);
    expect(await kept.read('/api/v1/me')).toBeNull();
    expect(await kept.read(MATCHES)).toEqual({ body: '{"mine":1}', at: '2026-01-01T00:00:00.000Z' });
  });

  it('keeps 120 answers at most, the newest', async () => {
    const kept = TestBed.inject(KeptAnswers);
    for (let n = 0; n < 125; n++) await kept.keep(`/api/v1/matches?offset=${n}`, '{}', new Date(n * 1000).toISOString());
    expect(await store.paths()).toHaveLength(120);
    expect(await kept.read('/api/v1/matches?offset=4')).toBeNull();
    expect(await kept.read('/api/v1/matches?offset=5')).not.toBeNull();
  });

  it.each([['/api/v1/me/sessions', false], ['/api/v1/matches/65f0c0ffee65f0c0ffee65f0', true], ['/api/v1/me/eeo', false], ['/api/v1/me', true], ['/api/v1/admin/users', false], ['/api/v1/tokens', false]])('of %s a copy is kept: %s', (path, kept) => expect(isReadable('GET', path)).toBe(kept));
});
