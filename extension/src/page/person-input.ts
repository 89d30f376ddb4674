import { closestAcross } from './composed-tree';

/** Whether a click on an element would, or may, send a form. A button without a type inside a form does. */
export function wouldSubmit(element: Element): boolean {
  const button = closestAcross(element, 'button,input[type=submit],input[type=image],a[href],[role=button]');
  if (!button) return false;
  if (button instanceof HTMLInputElement) return true;
  if (button instanceof HTMLButtonElement) return (button.type === 'submit' && button.form !== null) || looksLikeSending(button.textContent ?? '');
  return looksLikeSending(button.textContent ?? '') || (button instanceof HTMLAnchorElement && !(button.getAttribute('href') ?? '').startsWith('#'));
}
const looksLikeSending = (text: string): boolean => /^\s*(?:submit|send|apply|absenden|bewerben|bewerbung|envoyer|postuler|enviar|next|continue|weiter|suivant|siguiente)\b/i.test(text);

/** Clicks as a person would: pressed, released, clicked. Refuses what may send the form; answers why, or null. */
export function clickSafely(element: HTMLElement): string | null {
  if (wouldSubmit(element)) return 'a click here could send the form';
  const at = { bubbles: true, composed: true, cancelable: true, view: window } as const;
  element.dispatchEvent(new PointerEvent('pointerdown', { ...at, isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mousedown', at));
  element.focus({ preventScroll: true });
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
  element.focus({ preventScroll: true });
  const key = { bubbles: true, composed: true, cancelable: true, key: 'Unidentified' } as const;
  element.dispatchEvent(new KeyboardEvent('keydown', key));
  element.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, composed: true, cancelable: true, inputType: 'insertText', data: value }));
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) setNativeValue(element, value);
  else element.textContent = value;
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: value }));
  element.dispatchEvent(new KeyboardEvent('keyup', key));
  if (!leaveField) return null;
  element.dispatchEvent(new Event('change', { bubbles: true }));
  element.blur();
  return null;
}
