interface DomApi {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** The shadow root of an element, closed ones too where the extension API is there. */
export function shadowOf(element: Element): ShadowRoot | null {
  const api = (globalThis as { chrome?: DomApi }).chrome?.dom;
  if (api && element instanceof HTMLElement) return api.openOrClosedShadowRoot(element);
  return element.shadowRoot;
}

/** The parent as a person sees it: through slots and shadow hosts. */
export function parentOf(node: Node): Element | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SELECT', 'TEXTAREA', 'INPUT', 'OPTION', 'SVG', 'svg', 'BUTTON', 'DATALIST']);

/** Children in the flattened tree. */
export function childrenOf(node: Node): readonly Node[] {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    return assigned.length > 0 ? assigned : [...node.childNodes];
  }
  if (node instanceof Element) {
    const root = shadowOf(node);
    if (root) return [...root.childNodes];
  }
  return [...node.childNodes];
}

/** The readable text of an element: no controls, scripts or hidden parts, nested labels left out; at most `limit` characters. */
export function textOf(start: Node, options: { readonly nestedLabels?: boolean; readonly limit?: number; readonly buttons?: boolean } = {}): string {
  const limit = options.limit ?? 600;
  let out = '';
  const walk = (node: Node): void => {
    if (out.length > limit) return;
    if (node.nodeType === Node.TEXT_NODE) {
      out += node.textContent ?? '';
      return;
    }
    if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return;
    if (node instanceof Element && node !== start) {
      if (SILENT.has(node.tagName) && !(options.buttons && node.tagName === 'BUTTON')) return;
      if (node.tagName === 'LABEL' && options.nestedLabels === false) return;
      if (node instanceof HTMLElement && (node.hidden || node.getAttribute('role') === 'listbox' || node.getAttribute('role') === 'alert')) return;
    }
    const block = node instanceof Element && /^(?:P|DIV|LI|BR|H\d|LABEL|SPAN|TD|LEGEND)$/.test(node.tagName);
    if (block) out += ' ';
    for (const child of childrenOf(node)) walk(child);
    if (block) out += ' ';
  };
  walk(start);
  return out.replace(/\s+/g, ' ').trim().slice(0, limit);
}

/** Whether the element and all that holds it is drawn. `skipSelf` for controls that pages paint over (radio, checkbox, file). */
export function isShown(element: Element, skipSelf = false): boolean {
  let node: Element | null = skipSelf ? parentOf(element) : element;
  if (!node) return false;
  if (node.checkVisibility && !node.checkVisibility({ visibilityProperty: true, opacityProperty: !skipSelf })) {
    // A styled upload hides a whole box around its input; the box that holds that one decides.
    if (!skipSelf) return false;
    node = parentOf(node);
    if (!node || !node.checkVisibility({ visibilityProperty: true })) return false;
  }
  if (skipSelf) return true;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return false;
  return box.right + scrollX > 0 && box.bottom + scrollY > 0 && box.left < 20_000;
}

/** Every element of a tree in order, shadow roots entered. */
export function* elementsOf(root: Document | ShadowRoot): Generator<Element> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element;
    yield element;
    const shadow = shadowOf(element);
    if (shadow) yield* elementsOf(shadow);
  }
}

/** Finds an id in the tree scope of an element. */
export function byId(element: Element, id: string): Element | null {
  const root = element.getRootNode();
  if (root instanceof Document || root instanceof ShadowRoot) return root.getElementById(id);
  return null;
}

/** The closest ancestor, hosts included, that fits a selector. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let node: Element | null = element; node; node = parentOf(node)) if (node.matches(selector)) return node;
  return null;
}
