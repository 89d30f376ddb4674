import { elementsOf } from './composed-tree';
import { findControls, type FoundControl } from './find-controls';
import { labelsOf } from './read-labels';

/** What tells a control apart after its elements were replaced. */
function signatureOf(f: FoundControl): string {
  const main = f.elements[0]!;
  const input = main as HTMLInputElement;
  return [f.control, input.type ?? '', main.getAttribute('name') ?? '', main.id.replace(/:r\w+:/g, '')].join('|');
}

const TELLING: readonly string[] = ['for', 'wrap', 'aria-labelledby', 'aria-label', 'legend', 'preceding'];

/** What a control is called, without marks of duty and counters; its placeholder only where it has no other name. */
function labelled(f: FoundControl): string {
  const labels = labelsOf(f.elements, f.container, f.elements.length > 1, []);
  const telling = labels.filter((l) => TELLING.includes(l.kind));
  return (telling.length > 0 ? telling : labels.filter((l) => l.kind === 'placeholder')).map((l) => l.text.replace(/[*✱]|\(?required\)?/gi, '').replace(/\s+/g, ' ').trim()).filter((t) => t !== '').sort().join('|');
}
const remembered = new WeakMap<FoundControl, { signature: string; labels: string }>();

/** Whether a control is still called what it was called when it was read. */
export function saysTheSame(f: FoundControl): boolean {
  const note = remembered.get(f);
  return note === undefined || (note.labels === labelled(f) && note.signature === signatureOf(f));
}

/** Notes what a control looks like, so that it is found again when the page renders it anew. */
export function noteControl(f: FoundControl): void {
  remembered.set(f, { signature: signatureOf(f), labels: labelled(f) });
}

/** The control as it stands now: itself while attached, else the one control that looks the same, else null. */
export function refind(f: FoundControl): FoundControl | null {
  if (f.elements.every((e) => e.isConnected) && f.options.every((o) => o.element.isConnected)) return f;
  const note = remembered.get(f);
  if (!note) return null;
  const all = findControls([...elementsOf(document)]);
  const same = all.filter((c) => signatureOf(c) === note.signature);
  const hits = same.length > 1 ? same.filter((c) => labelled(c) === note.labels) : same;
  const [hit] = hits;
  if (!hit || hits.length > 1) return null;
  remembered.set(hit, note);
  return hit;
}
