import type { PageAnswers, PageMessage } from '../messages';
import { addSection } from './add-section';
import { collectPage, type ControlIndex } from './collect-page';
import { executePlan } from './execute-plan';
import { noteControl } from './refind-control';
import { reading, textOf } from './composed-tree';
import type { AdderIndex } from './read-adders';
import { showControl } from './show-control';
import { type Before, undoFill } from './undo-fill';

// One listener a frame, however often the worker injects this script.
const MARK = '__applywrightPage';
const world = globalThis as unknown as Record<string, unknown>;

let index: ControlIndex = new Map();
let adders: AdderIndex = new Map();
const before: Before = new Map();
const TYPES: readonly PageMessage['type'][] = ['collect', 'execute', 'undo', 'show', 'add-section'];

/** The door of the page: only the extension's own worker, only the known messages. */
function isPageMessage(message: unknown, sender: chrome.runtime.MessageSender): message is PageMessage {
  if (sender.id !== chrome.runtime.id || sender.tab !== undefined) return false;
  const m = message as Partial<PageMessage> | null;
  return m?.to === 'page' && TYPES.some((type) => type === m.type);
}

async function answer(message: PageMessage): Promise<PageAnswers[PageMessage['type']]> {
  if (message.type === 'undo') return undoFill(before);
  if (message.type === 'show') return { shown: showControl(index.get(message.ref)) };
  if (message.type === 'add-section') return { added: await addSection(message.ref, adders) };
  if (message.type === 'execute') return executePlan(message.rows, message.files, index, before);
  const collected = collectPage();
  ({ index, adders } = collected);
  reading(() => index.forEach(noteControl));
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
