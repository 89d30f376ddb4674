/** An element with a class and a text; texts are never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const e = document.createElement(tag);
  if (className !== '') e.className = className;
  if (text !== '') e.textContent = text;
  return e;
}

/** A button that sends no form. */
export function button(text: string, press: () => unknown, className = ''): HTMLButtonElement {
  const e = element('button', className, text);
  e.type = 'button';
  e.addEventListener('click', () => void press());
  return e;
}

/** A button that shows a sign; its name is read aloud and shown on hover. */
export function iconButton(sign: string, name: string, press: () => unknown): HTMLButtonElement {
  const e = button('', press, 'icon');
  const shown = element('span', '', sign);
  shown.setAttribute('aria-hidden', 'true');
  e.append(shown);
  e.setAttribute('aria-label', name);
  e.title = name;
  return e;
}

/** A text of people and pages, in whatever direction it is written. */
export function words<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text: string): HTMLElementTagNameMap[K] {
  const e = element(tag, className, text);
  e.dir = 'auto';
  return e;
}

export const show = (e: HTMLElement, on: boolean): void => {
  e.hidden = !on;
};
