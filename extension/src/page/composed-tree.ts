interface DomApi {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** The elements to which `attachShadow` can give a root, besides custom ones (DOM standard, 4.9). */
const MAY_HOST = new Set(['article', 'aside', 'blockquote', 'body', 'div', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'main', 'nav', 'p', 'section', 'span']);

let known: Map<string, Map<Node, unknown>> | null = null;

/** Does something that changes nothing on the page: what was asked of a node once is then known. */
export function reading<T>(work: () => T): T {
  known = new Map();
  try {
    return work();
  } finally {
    known = null;
  }
}

/** What is made of a node, once in each reading: every field asks its neighbours the same, and a question to the extension API costs microseconds. */
export function once<T>(what: string, node: Node, make: () => T): T {
  if (!known) return make();
  let answers = known.get(what);
  if (!answers) known.set(what, (answers = new Map()));
  if (answers.has(node)) return answers.get(node) as T;
  const answer = make();
  answers.set(node, answer);
  return answer;
}

/** The shadow root of an element, closed ones too where the extension API is there. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (!MAY_HOST.has(element.localName) && !element.localName.includes('-')) return null;
  return once('root', element, () => askedShadow(element));
}

function askedShadow(element: Element): ShadowRoot | null {
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

/** What other extensions put into a page: their words are no labels, their fields no fields. */
export const isOthersMark = (e: Element): boolean => OTHERS_TAG.test(e.localName) || (/^(?:span|div|i|img|svg)$/.test(e.localName) && e.hasAttributes() && e.getAttributeNames().some((n) => OTHERS_ATTRIBUTE.test(n)) && e.querySelector('input,select,textarea') === null);
const OTHERS_TAG = /^(?:com-1password|bitwarden|lastpass|dashlane|nordpass|keeper|protonpass|grammarly|languagetool)-/;
const OTHERS_ATTRIBUTE = /^data-(?:1p-|lp|lastpass|bitwarden|bw-|dashlane|keeper|kpxc|nordpass|protonpass|grammarly|lt-)/;

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
  if (start instanceof Element && isOthersMark(start)) return '';
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
      if (isOthersMark(node)) return;
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
  if (closestAcross(element, '[aria-hidden=true],[inert]') || isClipped(element)) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return false;
  return box.right + scrollX > 0 && box.bottom + scrollY > 0 && box.left < 20_000;
}

/** Cut down to nothing by itself or by one of the three boxes around it. */
function isClipped(element: Element): boolean {
  for (let node: Element | null = element, depth = 0; node && depth < 4; node = parentOf(node), depth++) {
    const { clipPath, clip, overflow } = getComputedStyle(node);
    if (/^inset\((?:[5-9]\d|100)%\s*\)|^circle\(0|^polygon\(0(?:px|%)? 0(?:px|%)?\)/.test(clipPath) || /^rect\([01](?:px)?,? [01](?:px)?,? [01](?:px)?,? [01](?:px)?\)/.test(clip)) return true;
    const box = node.getBoundingClientRect();
    if (depth > 0 && /hidden|clip/.test(overflow) && (box.width < 3 || box.height < 3)) return true;
  }
  return false;
}

/** Every element of a tree in order, shadow roots entered. */
export function* elementsOf(root: Document | ShadowRoot): Generator<Element> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element;
    if (OTHERS_TAG.test(element.localName)) continue;
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
