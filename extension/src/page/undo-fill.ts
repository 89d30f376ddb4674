import type { ControlIndex } from './collect-page';
import type { FoundControl } from './find-controls';
import { clickSafely, setNativeValue } from './person-input';
import { refind } from './refind-control';

/** How a control was before it was filled. */
export interface Previous {
  readonly text: string;
  readonly checked: readonly boolean[];
  readonly selected: number;
}

export function remember(f: FoundControl): Previous {
  const main = f.elements[0]!;
  const input = main as HTMLInputElement;
  return {
    text: main.isContentEditable ? (main.textContent ?? '') : (input.value ?? ''),
    checked: f.options.map((o) => (o.element instanceof HTMLInputElement ? o.element.checked : o.element.getAttribute('aria-checked') === 'true')),
    selected: main instanceof HTMLSelectElement ? main.selectedIndex : -1,
  };
}

/** Puts back what stood before. Radios that had no choice stay chosen: a page offers no way to unchoose them. Answers how many were restored. */
export function undoFill(index: ControlIndex, before: ReadonlyMap<string, Previous>): number {
  let restored = 0;
  for (const [ref, previous] of before) {
    const found = index.get(ref);
    const live = found ? refind(found) : null;
    if (!live) continue;
    if (restore(live, previous)) restored++;
  }
  return restored;
}

function restore(f: FoundControl, previous: Previous): boolean {
  const main = f.elements[0]!;
  const changed = (): void => {
    main.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    main.dispatchEvent(new Event('change', { bubbles: true }));
  };
  switch (f.control) {
    case 'file':
      (main as HTMLInputElement).files = new DataTransfer().files;
      changed();
      return true;
    case 'select':
      (main as HTMLSelectElement).selectedIndex = previous.selected;
      changed();
      return true;
    case 'radio': {
      f.options.forEach((o, i) => ((o.element as HTMLInputElement).checked = previous.checked[i] ?? false));
      changed();
      return true;
    }
    case 'checkbox':
      f.options.forEach((o, i) => {
        if ((o.element as HTMLInputElement).checked !== (previous.checked[i] ?? false)) clickSafely(o.element as HTMLElement);
      });
      return true;
    case 'contenteditable':
      main.textContent = previous.text;
      changed();
      return true;
    case 'text':
    case 'textarea':
      setNativeValue(main as HTMLInputElement, previous.text);
      changed();
      return true;
    default:
      return false;
  }
}
