import type { Request, Response } from 'express';
import { AppError } from '@applywright/contracts';
import { readConfig, type Config } from '../config/config';
import { checkOrigin, clearRefreshCookie, readRefreshCookie, setRefreshCookie } from './refresh-cookie';
import { SLIDING_MS } from './sessions.service';

const settings = (url?: string): Config => readConfig({ NODE_ENV: 'test', ...(url ? { PUBLIC_URL: url } : {}) }, '/', '/');
const HTTPS = settings('https://jobs.example.org/');
const HTTP = settings();

/** What the response was told, in order. */
function recorded(act: (response: Response) => void): unknown[][] {
  const calls: unknown[][] = [];
  const note = (what: string) => (...args: unknown[]) => void calls.push([what, ...args]);
  act({ cookie: note('cookie'), clearCookie: note('clearCookie') } as unknown as Response);
  return calls;
}
const request = (headers: Record<string, string>, protocol = 'http'): Request => ({ headers, protocol }) as unknown as Request;
const codeOf = (act: () => void): string => {
  try {
    act();
    return 'passes';
  } catch (error) {
    return error instanceof AppError ? error.code : 'another error';
  }
};

describe('the refresh cookie', () => {
  it('has the prefix of a host and all its attributes when the dashboard is on https', () => {
    expect(recorded((r) => setRefreshCookie(r, HTTPS, 'token'))).toEqual([['cookie', '__Host-rt', 'token', { httpOnly: true, secure: true, sameSite: 'strict', path: '/', maxAge: SLIDING_MS }]]);
    expect(recorded((r) => clearRefreshCookie(r, HTTPS))).toEqual([['clearCookie', '__Host-rt', { httpOnly: true, secure: true, sameSite: 'strict', path: '/' }]]);
  });

  it('has no prefix when the dashboard is on plain http, and is else the same', () => {
    expect(recorded((r) => setRefreshCookie(r, HTTP, 'token'))).toEqual([['cookie', 'rt', 'token', { httpOnly: true, secure: false, sameSite: 'strict', path: '/', maxAge: SLIDING_MS }]]);
    expect(recorded((r) => clearRefreshCookie(r, HTTP))).toEqual([['clearCookie', 'rt', { httpOnly: true, secure: false, sameSite: 'strict', path: '/' }]]);
  });

  it('is read by its whole name among others, and only by the one that fits', () => {
    expect(readRefreshCookie(request({ cookie: 'a=1; xrt=no; __Host-rt=yes; rt=other' }), HTTPS)).toBe('yes');
    expect(readRefreshCookie(request({ cookie: '__Host-rt=no;rt=yes' }), HTTP)).toBe('yes');
    expect(readRefreshCookie(request({ cookie: 'rt=planted over http' }), HTTPS)).toBeUndefined();
    expect(readRefreshCookie(request({}), HTTP)).toBeUndefined();
  });

  it.each([
    ['from the dashboard itself', HTTPS, { origin: 'https://jobs.example.org', 'x-requested-with': 'applywright' }, 'passes'],
    ['without an Origin, as the same page sends it by GET', HTTPS, { 'x-requested-with': 'applywright' }, 'passes'],
    ['from the address that was asked, where none is set', HTTP, { origin: 'http://localhost:3000', host: 'localhost:3000', 'x-requested-with': 'applywright' }, 'passes'],
    ['without our header', HTTPS, { origin: 'https://jobs.example.org' }, 'origin_refused'],
    ['from a name that begins the same', HTTPS, { origin: 'https://jobs.example.org.evil.example', 'x-requested-with': 'applywright' }, 'origin_refused'],
    ['from another port', HTTPS, { origin: 'https://jobs.example.org:8443', 'x-requested-with': 'applywright' }, 'origin_refused'],
    ['from plain http', HTTPS, { origin: 'http://jobs.example.org', 'x-requested-with': 'applywright' }, 'origin_refused'],
    ['from a sandboxed frame', HTTPS, { origin: 'null', 'x-requested-with': 'applywright' }, 'origin_refused'],
    ['from an extension', HTTPS, { origin: 'chrome-extension://odjoncegpcnfiagogankopbnndpfapda', 'x-requested-with': 'applywright' }, 'origin_refused'],
    ['from a host that the request itself names, where one is set', HTTPS, { origin: 'https://evil.example', host: 'evil.example', 'x-requested-with': 'applywright' }, 'origin_refused'],
  ])('is taken or not when a request comes %s', (_, config, headers, outcome) => expect(codeOf(() => checkOrigin(request(headers as Record<string, string>), config))).toBe(outcome));
});
