import { parentOf, textOf } from './composed-tree';

const SENDING = /^\W*(?:submit|send|apply|finish|next|continue|proceed|save (?:and|&) (?:continue|next|submit)|absenden|abschicken|abschließen|senden|einreichen|bewerben|bewerbung|jetzt bewerben|weiter|speichern und weiter|nächste|envoyer|postuler|soumettre|valider|candidater|continuer|suivant|terminer|enviar|postular|solicitar|siguiente|continuar|finalizar|verzenden|versturen|verstuur|solliciteren|solliciteer|sollicitatie|indienen|volgende|verder)(?!\p{L})|(?:absenden|abschicken|einreichen|verzenden|versturen|soumettre)\W*$/iu;
const looksLikeSending = (text: string): boolean => SENDING.test(text.replace(/\s+/g, ' ').trim());

/**
 * Whether a click on an element would, or may, send a form or leave the page: everything above it counts, hosts of
 * shadow roots included, because a click travels through all of them. A button without a type inside a form sends.
 */
export function wouldSubmit(element: Element): boolean {
  for (let node: Element | null = element; node; node = parentOf(node)) if (sends(node)) return true;
  return false;
}

function sends(e: Element): boolean {
  if (e.hasAttribute('formaction')) return true;
  const said = (): boolean => looksLikeSending(e.getAttribute('aria-label') ?? '') || looksLikeSending(textOf(e, { buttons: true, limit: 80 }));
  if (e instanceof HTMLInputElement) return e.type === 'submit' || e.type === 'image' || (e.type === 'button' && looksLikeSending(e.value));
  if (e instanceof HTMLButtonElement) return (e.type === 'submit' && (e.form !== null || e.hasAttribute('form'))) || said();
  if (e instanceof HTMLAnchorElement && e.hasAttribute('href')) return !/^(?:#|javascript:)/i.test(e.getAttribute('href') ?? '') || said();
  if (e.getAttribute('role') === 'button') return said();
  // A custom element may belong to a form without a sign of it in the page: what it calls itself counts.
  if (!e.localName.includes('-')) return false;
  const type = (e.getAttribute('type') ?? '').toLowerCase();
  return type === 'submit' || (/(?:^|-)(?:button|btn|submit)(?:-|$)/.test(e.localName) && ((type !== 'button' && e.closest('form') !== null) || said()));
}

/** Focus as the page sees it. While the side panel holds the focus, Chromium fires no focus events in the page. */
export function focusOn(element: HTMLElement): void {
  if (element.getRootNode() instanceof Document && document.activeElement === element) return;
  const told = document.hasFocus();
  element.focus({ preventScroll: true });
  if (told) return;
  element.dispatchEvent(new FocusEvent('focus', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

export function leave(element: HTMLElement): void {
  const told = document.hasFocus();
  element.blur();
  if (told) return;
  element.dispatchEvent(new FocusEvent('blur', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Clicks as a person would: pressed, released, clicked. Refuses what may send the form; answers why, or null. */
export function clickSafely(element: HTMLElement): string | null {
  if (wouldSubmit(element)) return 'a click here could send the form';
  const at = { bubbles: true, composed: true, cancelable: true, view: window } as const;
  element.dispatchEvent(new PointerEvent('pointerdown', { ...at, isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mousedown', at));
  focusOn(element);
  element.dispatchEvent(new PointerEvent('pointerup', { ...at, isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mouseup', at));
  element.click();
  return null;
}

/** Sets the text of an input through its native setter, so that frameworks that shadow `value` on the element see a change. */
export function setNativeValue(element: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
}

/** Types a text with the events of typing. Answers why it could not, or null. */
export function typeText(element: HTMLElement, value: string, leaveField = true): string | null {
  if ((element as HTMLInputElement).disabled || (element as HTMLInputElement).readOnly) return 'the page does not let this field be edited';
  focusOn(element);
  const key = { bubbles: true, composed: true, cancelable: true, key: 'Unidentified' } as const;
  element.dispatchEvent(new KeyboardEvent('keydown', key));
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    element.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, composed: true, cancelable: true, inputType: 'insertText', data: value }));
    setNativeValue(element, value);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: value }));
  } else replaceText(element, value);
  element.dispatchEvent(new KeyboardEvent('keyup', key));
  if (!leaveField) return null;
  element.dispatchEvent(new Event('change', { bubbles: true }));
  leave(element);
  return null;
}

/**
 * Replaces what stands in an editor. The browser's own insertion fires `beforeinput` and `input` as typing does, and
 * an editor that keeps its own document takes the text from there; where nothing came of it the text is set.
 */
function replaceText(editor: HTMLElement, value: string): void {
  const range = document.createRange();
  range.selectNodeContents(editor);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const before = editor.textContent;
  const done = value === '' ? document.execCommand('delete') : document.execCommand('insertText', false, value);
  if (done && (editor.textContent !== before || before === value)) return;
  const event = { bubbles: true, composed: true, inputType: 'insertText', data: value } as const;
  if (!editor.dispatchEvent(new InputEvent('beforeinput', { ...event, cancelable: true }))) return;
  editor.textContent = value;
  editor.dispatchEvent(new InputEvent('input', event));
}
