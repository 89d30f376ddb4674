import type { PageFile } from '../messages';

const bytesOf = (file: PageFile): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0));

/** Puts a file into a file input as a choice in the dialog would. Answers why it could not, or null. */
export function attachFile(input: HTMLInputElement, file: PageFile): string | null {
  if (input.disabled) return 'the page does not take a file here';
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytesOf(file)], file.name, { type: file.mimeType }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return null;
}

/** Whether the input holds exactly this file, byte by byte. */
export async function sameBytes(input: HTMLInputElement, file: PageFile): Promise<boolean> {
  const held = input.files?.[0];
  if (!held) return false;
  const wanted = bytesOf(file);
  const got = new Uint8Array(await held.arrayBuffer());
  return got.length === wanted.length && got.every((b, i) => b === wanted[i]);
}
