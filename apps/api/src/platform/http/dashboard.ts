import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { PAGE_LANGUAGES, pageLanguage } from './page-language';

const policy = (nonce: string): string =>
  [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'",
    "base-uri 'self'", "form-action 'self'", 'frame-src blob:', "frame-ancestors 'none'", "object-src 'none'", "require-trusted-types-for 'script'", 'trusted-types angular angular#bundler applywright#worker',
  ].join('; ');

/** Paths that are never the dashboard's. */
const NOT_PAGES = /^\/(api|health|metrics)(\/|$)/;
const HASHED = /-[A-Z0-9]{8}\.\w+$/;
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };

const howLong = (path: string): string => (HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

/** The build lays a Brotli file beside each text; browsers that can take it do. */
function sendSmaller(dir: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const type = TYPES[extname(request.path)];
    if (!type || request.method !== 'GET' || request.path.includes('..')) return next();
    response.vary('Accept-Encoding');
    if (!request.acceptsEncodings('br') || !existsSync(join(dir, `${request.path}.br`))) return next();
    response.set({ 'Content-Encoding': 'br', 'Content-Type': type, 'Cache-Control': howLong(request.path) }).sendFile(`${request.path}.br`.slice(1), { root: dir, cacheControl: false });
  };
}

/**
 * Serves the dashboard built into `dir`, one folder a language: hashed files for a year, every page as that language's index.html with a fresh nonce.
 * A page has one address in all languages; without a build the pages say so instead of answering 404.
 */
export function serveDashboard(app: Express, dir: string): void {
  const html = new Map(PAGE_LANGUAGES.map((language) => [language, join(dir, language, 'index.html')] as const).filter(([, path]) => existsSync(path)).map(([language, path]) => [language, readFileSync(path, 'utf8')] as const));
  // A worker lives by the policy of its own file, not of the page that starts it.
  app.use('/service-worker.js', (_: Request, response: Response, next: NextFunction) => {
    response.set({ 'Content-Security-Policy': "default-src 'none'; connect-src 'self'", 'Service-Worker-Allowed': '/' });
    next();
  });
  app.use(sendSmaller(dir));
  app.use(express.static(dir, { index: false, setHeaders: (res, path) => res.setHeader('Cache-Control', howLong(path)) }));
  app.get('/favicon.svg', (_: Request, response: Response) => response.sendFile('en/favicon.svg', { root: dir }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || NOT_PAGES.test(request.path) || /\.\w{2,5}$/.test(request.path)) return next();
    const page = html.get(pageLanguage(request.headers.cookie, request.headers['accept-language']));
    if (!page) return void response.status(503).type('text/plain').send('The dashboard has not been built: run npm run build.');
    const nonce = randomBytes(16).toString('base64');
    response.set({ 'Content-Security-Policy': policy(nonce), 'Cache-Control': 'no-store', Vary: 'Accept-Language, Cookie' }).type('html').send(page.replaceAll('CSP_NONCE_PLACEHOLDER', nonce));
  });
}
