import { closestAcross, parentOf } from './composed-tree';
import { chooseFromCombobox } from './choose-option';
import type { FoundControl } from './find-controls';
import { clickSafely, setNativeValue, typeText } from './person-input';
import { currentValue } from './read-value';
import { refind } from './refind-control';
import { guardSubmits } from './submit-guard';

/** Long enough for a framework to put its own state back into what was undone against its will. */
const SETTLE_MS = 150;

/** How a control was before it was filled, and what it held right after. */
export interface Previous {
  readonly value: string;
  readonly text: string;
  readonly checked: readonly boolean[];
  readonly selected: number;
  entered: string | null;
}
/** What the fills since the last undo have changed, in their order. */
export type Before = Map<FoundControl, Previous>;

/** Editors draw the same lines now with one break and now with two. */
const sameText = (a: string, b: string): boolean => a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ');
const isOn = (e: Element): boolean => (e instanceof HTMLInputElement ? e.checked : ['aria-pressed', 'aria-checked', 'aria-selected'].some((a) => e.getAttribute(a) === 'true'));

export function remember(f: FoundControl): Previous {
  const main = f.elements[0]!;
  const input = main as HTMLInputElement;
  return {
    value: currentValue(f),
    text: main.isContentEditable ? main.innerText : (input.value ?? ''),
    checked: f.options.map((o) => isOn(o.element)),
    selected: main instanceof HTMLSelectElement ? main.selectedIndex : -1,
    entered: null,
  };
}

/**
 * Puts back what stood before. What was changed since by the person or the page stays as it is; what the page will not
 * give up (a chosen radio without a way to unchoose it) is looked at afterwards and counted as kept.
 */
export async function undoFill(before: Before): Promise<{ readonly restored: number; readonly kept: number }> {
  const guard = guardSubmits();
  const undone: { readonly live: FoundControl | null; readonly previous: Previous }[] = [];
  try {
    for (const [found, previous] of [...before].reverse()) {
      const live = refind(found);
      // An upload that is empty although a file was given has handed it on: only the page's own button could give it back.
      const gone = found.control === 'file' && previous.entered === '';
      const ours = live !== null && !gone && (previous.entered === null || sameText(currentValue(live, true), previous.entered));
      if (live && ours) await restore(live, previous);
      undone.push({ live: ours ? live : null, previous });
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  } finally {
    guard.release();
  }
  before.clear();
  const restored = undone.filter(({ live, previous }) => {
    const now = live ? refind(live) : null;
    return now !== null && sameText(currentValue(now), previous.value);
  }).length;
  return { restored, kept: undone.length - restored };
}

/** Brings one control back as far as the page lets it. */
export async function restore(f: FoundControl, previous: Previous): Promise<void> {
  const main = f.elements[0]!;
  const changed = (e: Element = main): void => {
    e.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    e.dispatchEvent(new Event('change', { bubbles: true }));
  };
  switch (f.control) {
    case 'file':
      if (!(main instanceof HTMLInputElement)) return;
      main.files = new DataTransfer().files;
      return changed();
    case 'select':
      (main as HTMLSelectElement).selectedIndex = previous.selected;
      return changed();
    case 'radio':
    case 'checkbox':
    case 'buttons':
      return void f.options.forEach((o, i) => {
        const was = previous.checked[i] ?? false;
        const element = o.element as HTMLElement;
        if (isOn(element) === was) return;
        if (was || f.control !== 'radio') return void clickSafely(element);
        if (previous.checked.includes(true)) return;
        (element as HTMLInputElement).checked = false;
        changed(element);
        // A framework learns of a radio by its click; this one is no mouse event, so it does not choose the radio again.
        element.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
      });
    case 'combobox':
      return restoreCombobox(main, previous);
    case 'contenteditable':
      return void typeText(main, previous.text);
    default:
      setNativeValue(main as HTMLInputElement, previous.text);
      return changed();
  }
}

/** A combobox goes back to an earlier choice by choosing it, to none by its own clear button, its empty option, or an emptied text. */
async function restoreCombobox(main: HTMLElement, previous: Previous): Promise<void> {
  const earlier = previous.value !== '' ? previous.value : main instanceof HTMLInputElement ? '' : previous.text;
  if (earlier !== '') return void (await chooseFromCombobox(main, [earlier]));
  if (!(main instanceof HTMLInputElement)) return void (await chooseFromCombobox(main, EMPTY));
  const box = closestAcross(main, '[class*="control"]') ?? parentOf(main);
  const clear = box?.querySelector<HTMLElement>('[class*="clear-indicator"],[class*="clearIndicator"],button[aria-label*="clear" i],button[title*="clear" i]');
  if (clear && !clear.contains(main)) return void clickSafely(clear);
  if (main.value !== '') return void typeText(main, '');
  main.focus({ preventScroll: true });
  main.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', code: 'Backspace', keyCode: 8, bubbles: true, composed: true, cancelable: true }));
}
const EMPTY = ['Select One', 'Select', 'Please select', 'Please choose', 'Choose', '--', '—', 'Bitte wählen', 'Bitte auswählen', 'Sélectionner', 'Seleccionar'];
