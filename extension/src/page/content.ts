import type { PageAnswers, PageMessage } from '../messages';
import { collectPage, type ControlIndex } from './collect-page';
import { executePlan } from './execute-plan';
import { noteControl } from './refind-control';
import { textOf } from './composed-tree';
import { type Previous, undoFill } from './undo-fill';

// One listener a frame, however often the worker injects this script.
const MARK = '__applywrightPage';
const world = globalThis as unknown as Record<string, unknown>;

let index: ControlIndex = new Map();
let before = new Map<string, Previous>();

/** The door of the page: only the extension's own worker, only the three known messages. */
function isPageMessage(message: unknown, sender: chrome.runtime.MessageSender): message is PageMessage {
  if (sender.id !== chrome.runtime.id || sender.tab !== undefined) return false;
  const m = message as Partial<PageMessage> | null;
  return m?.to === 'page' && (m.type === 'collect' || m.type === 'execute' || m.type === 'undo');
}

async function answer(message: PageMessage): Promise<PageAnswers[PageMessage['type']]> {
  if (message.type === 'undo') {
    const restored = undoFill(index, before);
    before = new Map();
    return { restored };
  }
  if (message.type === 'execute') return executePlan(message.rows, message.files, index, before);
  const collected = collectPage();
  index = collected.index;
  for (const found of index.values()) noteControl(found);
  return { snapshot: collected.snapshot, headings: headings(), frames: frameOrigins() };
}

/** What says which posting this is: title, headings, the structured posting if there is one. */
function headings(): string[] {
  const found = [document.title, ...[...document.querySelectorAll('h1,h2,[class*="company"],meta[property="og:title"],meta[property="og:site_name"]')].slice(0, 14).map((e) => e.getAttribute('content') ?? textOf(e, { limit: 160 }))];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.includes('JobPosting')) found.push(text.slice(0, 600));
  }
  return found.filter((t) => t !== '');
}

const frameOrigins = (): string[] => [...document.querySelectorAll('iframe')].map((f) => f.src).filter((src) => /^https?:/.test(src)).map((src) => new URL(src).origin).filter((o) => o !== location.origin);

if (world[MARK] !== true) {
  world[MARK] = true;
  chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isPageMessage(message, sender)) return false;
    answer(message).then(
      (value) => respond({ ok: true, value }),
      (error: unknown) => respond({ ok: false, failure: { code: 'internal', message: error instanceof Error ? error.message : 'the page could not be read' } }),
    );
    return true;
  });
}
