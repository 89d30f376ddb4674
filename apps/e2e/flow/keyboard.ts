import type { KeyInput, Page } from 'puppeteer-core';

/** More stops than any page of the dashboard has: who has not arrived by then never will. */
const MOST_STOPS = 400;

/** Where the focus is, in words, and whether it is where somebody wants it and can be seen there. */
interface Stop {
  readonly words: string;
  readonly here: boolean;
  readonly visible: boolean;
}

/** Somebody who has nothing but a keyboard. Goes from stop to stop by Tab, as the page orders them, and notes every event of a pointer. */
export class KeyboardOnly {
  /** Events of a mouse, a finger or a pen that the page got: there should be none. */
  readonly pointed: string[] = [];

  private constructor(private readonly page: Page) {}

  static async at(page: Page): Promise<KeyboardOnly> {
    const one = new KeyboardOnly(page);
    await page.exposeFunction('notePointer', (what: string) => one.pointed.push(what));
    await page.evaluateOnNewDocument(() => {
      const note = (event: Event): void => void (window as unknown as { notePointer: (what: string) => void }).notePointer(`${event.type} at ${location.pathname}`);
      for (const type of ['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'mousedown', 'mouseup', 'mousemove', 'touchstart', 'touchmove', 'wheel', 'dblclick']) addEventListener(type, note, { capture: true, passive: true });
      // A key on a button is a click, too; only one that was made by pointing is counted.
      addEventListener('click', (event) => event.detail > 0 && note(event), { capture: true });
    });
    return one;
  }

  /**
   * Tabs on until the focus is on what matches, and can be seen there.
   * @param name what its accessible name or its text begins with, where the selector alone says too little
   * @throws Error naming all stops on the way, where Tab does not lead there
   */
  async to(selector: string, name = ''): Promise<void> {
    await this.page.waitForFunction((s: string, n: string) => [...document.querySelectorAll<HTMLElement>(s)].some((e) => e.checkVisibility() && (e.ariaLabel ?? e.innerText).trim().startsWith(n)), {}, selector, name);
    const way: string[] = [];
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      const at = await this.stop(selector, name);
      if (at.here) {
        if (!at.visible) throw new Error(`the focus on “${at.words}” cannot be seen`);
        return;
      }
      way.push(at.words);
      await this.press('Tab');
    }
    throw new Error(`Tab never leads to ${selector} ${name}; it leads over ${[...new Set(way)].join(' → ')}`);
  }

  /** Goes there and presses Enter. */
  async enter(selector: string, name = ''): Promise<void> {
    await this.to(selector, name);
    await this.press('Enter');
  }

  /** Goes there and types. */
  async fill(selector: string, text: string): Promise<void> {
    await this.to(selector);
    await this.page.keyboard.type(text);
  }

  async press(key: KeyInput): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Until the focus is on what matches: where a page moves it by itself. */
  async isAt(selector: string): Promise<void> {
    await this.page.waitForFunction((s: string) => document.activeElement?.matches(s) === true, {}, selector);
  }

  private stop(selector: string, name: string): Promise<Stop> {
    return this.page.evaluate(
      (s: string, n: string) => {
        const at = document.activeElement as HTMLElement | null;
        const words = (at?.ariaLabel ?? (at === document.body ? 'the page itself' : at?.innerText) ?? '').trim().slice(0, 60) || `<${at?.tagName.toLowerCase()} ${at?.id}>`;
        const here = at !== null && at.matches(s) && (at.ariaLabel ?? at.innerText).trim().startsWith(n);
        const box = at?.getBoundingClientRect();
        const seen = box !== undefined && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        return { words, here, visible: seen && at?.matches(':focus-visible') === true };
      },
      selector,
      name,
    );
  }
}
