import { parentOf, textOf } from './composed-tree';
import type { FoundControl } from './find-controls';
import type { PageFile } from '../messages';

const bytesOf = (file: PageFile): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0));

function transferOf(file: PageFile): DataTransfer {
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytesOf(file)], file.name, { type: file.mimeType }));
  return transfer;
}

/** Puts a file into a file input as a choice in the dialog would, or drops it on a zone that has no input. Answers why it could not, or null. */
export function attachFile(f: FoundControl, file: PageFile): string | null {
  const main = f.elements[0]!;
  if (!(main instanceof HTMLInputElement)) return drop(main, file);
  if (main.disabled) return 'the page does not take a file here';
  main.files = transferOf(file).files;
  main.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  main.dispatchEvent(new Event('change', { bubbles: true }));
  return null;
}

/** Drags a file over a zone and lets it go there. A page that takes drops says so by stopping the browser's own answer. */
function drop(zone: HTMLElement, file: PageFile): string | null {
  const dataTransfer = transferOf(file);
  const box = zone.getBoundingClientRect();
  const event = (type: string): DragEvent => new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 });
  zone.dispatchEvent(event('dragenter'));
  const welcome = !zone.dispatchEvent(event('dragover'));
  if (!welcome) return 'the page does not take a file here';
  zone.dispatchEvent(event('drop'));
  return null;
}

/** Whether the input holds exactly this file, byte by byte. */
export async function sameBytes(f: FoundControl, file: PageFile): Promise<boolean> {
  const main = f.elements[0]!;
  const held = main instanceof HTMLInputElement ? main.files?.[0] : undefined;
  if (!held) return false;
  const wanted = bytesOf(file);
  const got = new Uint8Array(await held.arrayBuffer());
  return got.length === wanted.length && got.every((b, i) => b === wanted[i]);
}

/** Whether the page shows the file's name beside the upload: a zone that hands the file on empties its input. */
export function namesFile(f: FoundControl, file: PageFile): boolean {
  for (let node: Element | null = f.container, depth = 0; node && depth < 6 && node !== document.body; node = parentOf(node), depth++) if (textOf(node, { limit: 2000, buttons: true }).includes(file.name)) return true;
  return document.body.innerText.includes(file.name);
}
