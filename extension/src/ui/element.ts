/** An element with a class and a text; texts are never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const e = document.createElement(tag);
  if (className !== '') e.className = className;
  if (text !== '') e.textContent = text;
  return e;
}

export const show = (e: HTMLElement, on: boolean): void => {
  e.hidden = !on;
};
