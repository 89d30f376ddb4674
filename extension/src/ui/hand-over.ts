import type { DocumentBytes } from '../messages';

/** Bytes that came as base64, as something a browser can save or show. */
export function blobOf({ base64, mimeType }: DocumentBytes): Blob {
  return new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: mimeType });
}

/** Long enough for a browser to take what an address points to. */
const ADDRESS_LIVES_MS = 60_000;

function addressOf(blob: Blob): string {
  const url = URL.createObjectURL(blob);
  setTimeout(() => URL.revokeObjectURL(url), ADDRESS_LIVES_MS);
  return url;
}

/** Saves a file under its name, as a click on a link would. */
export function download(file: DocumentBytes): void {
  const link = document.createElement('a');
  link.href = addressOf(blobOf(file));
  link.download = file.fileName;
  link.click();
}

/** Shows a file in a tab of its own; it never leaves the browser. */
export async function openInTab(blob: Blob): Promise<void> {
  await chrome.tabs.create({ url: addressOf(blob) });
}
