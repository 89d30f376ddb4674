import { closestAcross, parentOf, textOf } from './composed-tree';
import type { FoundControl } from './find-controls';

const EMPTY_CHOICE = /^(?:-+|select(?: one| an option)?|please (?:select|choose)|choose(?: one)?|start typing|bitte (?:auswählen|wählen)|auswählen|sélectionn\w*|seleccion\w*|none|…|\.\.\.)\b.*$|^$/i;

/**
 * What a control holds now, as a person reads it; empty when nothing was entered or chosen. A native select that
 * merely shows its first option counts as empty before the fill and as that option after it.
 */
export function currentValue(f: FoundControl, afterFill = false): string {
  const main = f.elements[0]!;
  switch (f.control) {
    case 'file':
      return [...((main as HTMLInputElement).files ?? [])].map((file) => file.name).join(', ');
    case 'radio':
    case 'checkbox':
      return f.options.filter((o) => (o.element as HTMLInputElement).checked).map((o) => o.text || 'on').join(', ');
    case 'buttons':
      return f.options.filter((o) => ['aria-checked', 'aria-pressed', 'aria-selected'].some((a) => o.element.getAttribute(a) === 'true') || /\b(?:active|selected|checked)\b/i.test(o.element.className)).map((o) => o.text).join(', ');
    case 'select': {
      const select = main as HTMLSelectElement;
      const chosen = [...select.selectedOptions];
      const untouched = select.selectedIndex <= 0 && !(chosen[0]?.hasAttribute('selected') ?? false);
      const text = chosen.map((o) => (o.textContent ?? '').trim()).join(', ');
      return (untouched && !afterFill) || chosen.every((o) => o.value === '') || EMPTY_CHOICE.test(text) ? '' : text;
    }
    case 'contenteditable':
      return main.innerText.trim();
    case 'combobox':
      return comboboxValue(main);
    default:
      return (main as HTMLInputElement | HTMLTextAreaElement).value;
  }
}

/** A combobox shows its choice in its input, or beside it once the input is emptied again (react-select). */
function comboboxValue(main: HTMLElement): string {
  if (main instanceof HTMLInputElement) {
    const chips = closestAcross(main, '[class*="control"]')?.querySelectorAll('[class*="multi-value__label"],[class*="multiValue"] > :first-child,[class*="MultiValueGeneric"]') ?? [];
    if (chips.length > 0) return [...chips].map((c) => textOf(c)).join(', ');
    if (main.value !== '') return main.value;
    const box = closestAcross(main, '[class*="control"]') ?? closestAcross(parentOf(main) ?? main, '[class*="combobox"],[class*="select"]') ?? main.parentElement;
    const shown = box?.querySelector('[class*="single-value"],[class*="singleValue"],[class*="selected-value"],[data-selected-value]');
    return shown ? textOf(shown) : '';
  }
  const text = textOf(main, { buttons: true });
  return EMPTY_CHOICE.test(text) ? '' : text;
}
