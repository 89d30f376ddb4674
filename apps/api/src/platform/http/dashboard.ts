import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';

const policy = (nonce: string): string =>
  [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
    "base-uri 'self'", "form-action 'self'", 'frame-src blob:', "frame-ancestors 'none'", "object-src 'none'", "require-trusted-types-for 'script'", 'trusted-types angular angular#bundler',
  ].join('; ');

/** Paths that are never the dashboard's. */
const NOT_PAGES = /^\/(api|health|metrics)(\/|$)/;

/**
 * Serves the built dashboard from `dir`: hashed files for a year, every page as index.html with a fresh nonce.
 * Without a build the pages say so instead of answering 404.
 */
export function serveDashboard(app: Express, dir: string): void {
  const index = join(dir, 'index.html');
  const html = existsSync(index) ? readFileSync(index, 'utf8') : undefined;
  app.use(express.static(dir, { index: false, setHeaders: (res, path) => res.setHeader('Cache-Control', /-[A-Z0-9]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache') }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || NOT_PAGES.test(request.path) || /\.\w{2,5}$/.test(request.path)) return next();
    if (!html) return void response.status(503).type('text/plain').send('The dashboard has not been built: run npm run build.');
    const nonce = randomBytes(16).toString('base64');
    response.set({ 'Content-Security-Policy': policy(nonce), 'Cache-Control': 'no-store' }).type('html').send(html.replaceAll('CSP_NONCE_PLACEHOLDER', nonce));
  });
}
