import type { HTTPRequest, Page } from 'puppeteer-core';

const QUIET_MS = 400;
/** A browser now and then never says what became of a request (an icon, a download): after this long without news nobody waits for it. */
const GIVEN_UP_MS = 10_000;

/**
 * What a page is still waiting for from its server. The browser's own count of open requests ("network idle") also holds streams that stay
 * open by design and downloads handed over to the browser, of which it may never hear again. This one leaves both out, and waits only as long as there is news.
 */
export class Traffic {
  private readonly open = new Set<HTTPRequest>();
  private changed = Date.now();

  constructor(page: Page) {
    page.on('request', (request) => this.note(() => !isStream(request) && this.open.add(request)));
    page.on('requestfinished', (request) => this.note(() => this.open.delete(request)));
    page.on('requestfailed', (request) => this.note(() => this.open.delete(request)));
  }

  /** Loads what `navigate` leads to and waits until nothing has been asked for or answered for a moment. */
  async settled(navigate: () => Promise<unknown>): Promise<void> {
    this.open.clear();
    await navigate();
    for (;;) {
      const silent = Date.now() - this.changed;
      if (silent > (this.open.size === 0 ? QUIET_MS : GIVEN_UP_MS)) return;
      await new Promise((r) => setTimeout(r, 25));
    }
  }

  private note(what: () => unknown): void {
    what();
    this.changed = Date.now();
  }
}

const isStream = (request: HTTPRequest): boolean => request.headers()['accept'] === 'text/event-stream' || request.resourceType() === 'eventsource' || request.url().endsWith('/favicon.svg');
