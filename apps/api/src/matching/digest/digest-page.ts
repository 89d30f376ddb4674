import type { Response } from 'express';

/** Pages for people who follow the link in a mail: the same for everybody, without a script, and with one button. */
const PAGES = {
  ask: { title: 'Stop the mails with new matches?', body: '<form method="post"><button>Stop them</button></form>' },
  ended: { title: 'No more mails with new matches', body: '<p>You can have them again at any time, in what you look for.</p>' },
} as const;

/** Sends one of the pages. */
export function sendDigestPage(response: Response, page: keyof typeof PAGES): void {
  const { title, body } = PAGES[page];
  response
    .status(200)
    .set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'", 'X-Content-Type-Options': 'nosniff', 'X-Robots-Tag': 'noindex' })
    .send(`<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>\n<body><main><h1>${title}</h1>${body}</main></body>\n</html>\n`);
}
