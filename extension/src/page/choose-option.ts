import { byId, elementsOf, isShown, textOf } from './composed-tree';
import { findOption } from './find-option';
import { clickSafely, leave, setNativeValue, typeText, wouldSubmit } from './person-input';

const OPTION = '[role=option],[class*="option"]:not(select *):not([class*="options"])';
const WAIT_MS = 1500;
const STEP_MS = 60;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The options that stand open for a combobox: those of the list that it names, else all that were not shown before (`known`). */
function openOptions(main: HTMLElement, known: ReadonlySet<HTMLElement> = new Set()): HTMLElement[] {
  const id = main.getAttribute('aria-controls') ?? main.getAttribute('aria-owns');
  const list = id ? byId(main, id) : null;
  if (list) {
    const own = [...list.querySelectorAll<HTMLElement>('[role=option]')].filter((o) => isShown(o));
    if (own.length > 0) return own;
  }
  const all: HTMLElement[] = [];
  for (const e of elementsOf(document)) if (e instanceof HTMLElement && e.matches(OPTION) && !known.has(e) && e.tagName !== 'OPTION' && e.querySelector('input') === null && isShown(e)) all.push(e);
  const roled = all.filter((e) => e.getAttribute('role') === 'option');
  return roled.length > 0 ? roled : all.filter((e) => !all.some((o) => o !== e && e.contains(o)));
}

async function waitForOption(main: HTMLElement, wanted: readonly string[], known: ReadonlySet<HTMLElement>, waitMs: number): Promise<{ readonly options: HTMLElement[]; readonly at: number }> {
  for (let waited = 0; ; waited += STEP_MS) {
    const options = openOptions(main, known);
    const at = findOption(options.map((o) => textOf(o, { buttons: true })), wanted);
    if (at >= 0 || waited >= waitMs) return { options, at };
    await pause(STEP_MS);
  }
}

/**
 * Opens a combobox or listbox, looks for an option that means one of `wanted`, types the first wording where the
 * list filters or loads as one types, and clicks the option. Without a match it is closed again as it was.
 */
export async function chooseFromCombobox(main: HTMLElement, wanted: readonly string[]): Promise<string | null> {
  const known = new Set(openOptions(main));
  const refused = clickSafely(main);
  if (refused !== null) return refused;
  let hit = await waitForOption(main, wanted, known, 300);
  if (hit.at < 0 && main instanceof HTMLInputElement) {
    for (const text of new Set([wanted[0]!, wanted.at(-1)!])) {
      typeText(main, text, false);
      hit = await waitForOption(main, wanted, known, WAIT_MS);
      if (hit.at >= 0) break;
    }
  } else if (hit.at < 0) {
    hit = await waitForOption(main, wanted, known, WAIT_MS - 300);
  }
  const option = hit.options[hit.at];
  if (!option) {
    if (main instanceof HTMLInputElement) {
      setNativeValue(main, '');
      main.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'deleteContentBackward' }));
    }
    main.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, composed: true }));
    // A list that Escape does not close is closed as it was opened.
    if (main.getAttribute('aria-expanded') === 'true' && !(main instanceof HTMLInputElement)) clickSafely(main);
    leave(main);
    return hit.options.length === 0 ? 'no list of options opened' : 'no option means this';
  }
  if (wouldSubmit(option)) return 'a click here could send the form';
  const problem = clickSafely(option);
  await pause(STEP_MS);
  return problem;
}
