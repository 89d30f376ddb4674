import type { Frame, Page } from 'puppeteer-core';
import { sha256Of } from './extension-session';

/** What a page holds in one field, beside what it should. `null` wants nothing. */
export interface FieldState {
  readonly name: string;
  readonly want: string | null;
  readonly got: string;
}
export interface PageCount {
  readonly page: string;
  readonly known: number;
  readonly filled: number;
  readonly left: number;
  readonly wrong: readonly string[];
}

/**
 * Reads every field of a frame, open shadow roots included; closed ones stand in `__closed` of the page. `data-want`
 * says what belongs there: a value, `checked`, `shown:TEXT` for a choice that stands beside its input, `button:TEXT`
 * for one that the button shows, `pressed`, `letter`, `file:KIND` for the very bytes, or `file:KIND` on a zone that
 * keeps the digest of what it took in `data-taken`.
 */
async function readFrame(frame: Frame): Promise<FieldState[]> {
  return frame.evaluate(async () => {
    const all: Element[] = [];
    const closed = Object.values((globalThis as unknown as { __closed?: Record<string, Element> }).__closed ?? {});
    const walk = (root: Document | ShadowRoot): void => {
      for (const e of root.querySelectorAll('*')) {
        all.push(e);
        if (e.shadowRoot) walk(e.shadowRoot);
      }
    };
    walk(document);
    const hex = async (file: File): Promise<string> => [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((b) => b.toString(16).padStart(2, '0')).join('');
    const out: FieldState[] = [];
    for (const e of [...all, ...closed] as HTMLInputElement[]) {
      const want = e.dataset?.['want'] ?? null;
      if (!e.matches('input:not([type=hidden],[type=submit],[type=button]),textarea,select,[contenteditable=true],[data-want],button[aria-pressed]')) continue;
      let got = '';
      if (e.dataset['taken'] !== undefined) got = e.dataset['taken'];
      else if (e.type === 'file') got = e.files?.[0] ? await hex(e.files[0]) : '';
      else if (e.type === 'checkbox' || e.type === 'radio') got = e.checked ? 'checked' : '';
      else if (want?.startsWith('shown:')) got = `shown:${[...((e.closest('[class*="control"]') ?? e.parentElement)!.querySelectorAll('[class*="single-value"],[class*="singleValue"],[class*="multi-value__label"]'))].map((s) => s.textContent).join(', ')}`;
      else if (want?.startsWith('button:')) got = `button:${e.textContent}`;
      else if (e.hasAttribute('aria-pressed')) got = e.getAttribute('aria-pressed') === 'true' ? 'pressed' : '';
      else if (e.isContentEditable) got = e.innerText.trim();
      else if (e instanceof HTMLButtonElement || !('value' in e)) got = '';
      else if (e instanceof HTMLSelectElement && e.selectedIndex === 0) got = '';
      else got = e.value;
      out.push({ name: e.id || e.getAttribute('name') || e.getAttribute('aria-label') || e.tagName.toLowerCase(), want, got });
    }
    return out;
  });
}

/** Counts a filled page: known fields, those that hold what belongs there, those left empty, and every wrong one in words. */
export async function countPage(name: string, page: Page): Promise<PageCount> {
  const states = (await Promise.all(page.frames().map(readFrame))).flat();
  const right = ({ want, got }: FieldState): boolean => {
    if (want === 'file:resume' || want === 'file:letter') return got === sha256Of(want === 'file:resume' ? 'resume' : 'letter');
    return want === 'letter' ? got.startsWith('Dear team,') && got.endsWith('Zoë Marlowe-Singh') : got === want;
  };
  const empty = (got: string): boolean => /^(?:shown:|button:(?:Select.*|Choose.*|Bitte.*)?)?$/.test(got);
  const known = states.filter((s) => s.want !== null);
  const filled = known.filter(right);
  const left = known.filter((s) => !right(s) && empty(s.got));
  const wrong = [...known.filter((s) => !right(s) && !empty(s.got)), ...states.filter((s) => s.want === null && !empty(s.got))];
  return { page: name, known: known.length, filled: filled.length, left: left.length, wrong: wrong.map((s) => `${s.name}: wanted ${s.want ?? 'nothing'}, got ${s.got.slice(0, 80)}`) };
}

/** The table that a suite prints at its end. */
export function tableOf(counts: readonly PageCount[]): string {
  const row = (cells: readonly (string | number)[]): string => `${String(cells[0]).padEnd(26)}${cells.slice(1).map((c) => String(c).padStart(8)).join('')}`;
  const sum = (of: (c: PageCount) => number): number => counts.reduce((all, c) => all + of(c), 0);
  return [row(['page', 'known', 'filled', 'wrong', 'left']), ...counts.map((c) => row([c.page, c.known, c.filled, c.wrong.length, c.left])), row([`${counts.length} pages`, sum((c) => c.known), sum((c) => c.filled), sum((c) => c.wrong.length), sum((c) => c.left)])].join('\n');
}
