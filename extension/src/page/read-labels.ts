import type { ControlLabel } from '@applywright/contracts';
import { byId, childrenOf, closestAcross, once, parentOf, shadowOf, textOf } from './composed-tree';

const CONTROLS = 'input:not([type=hidden]),select,textarea,[role=combobox],[role=radiogroup],[contenteditable=true],button[aria-haspopup=listbox]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,caption,th[colspan],[role=heading]';

const AFTER_LABEL = /^\W*(?:required|optional|mandatory|pflichtfeld|erforderlich|obligatoire|obligatorio|verplicht)?\W*$/i;

/**
 * The words of a label as they are drawn. What a style sheet writes beside them is part of what the person reads;
 * words drawn at no size are not.
 */
function drawnText(label: Element, options: Parameters<typeof textOf>[1] = {}): string {
  let text = textOf(label, options);
  for (const e of [label, ...label.querySelectorAll('span,div,b,strong,p')].slice(0, 6)) {
    for (const place of ['::before', '::after']) {
      const { content } = getComputedStyle(e, place);
      const words = /^"(.*)"$/.exec(content)?.[1] ?? '';
      if (/\p{L}{2}/u.test(words) && !AFTER_LABEL.test(words)) text = `${place === '::before' ? `${words} ` : ''}${unseen(e) ? '' : text}${place === '::after' ? ` ${words}` : ''}`.trim();
    }
  }
  return text;
}
const unseen = (e: Element): boolean => {
  const { fontSize, color } = getComputedStyle(e);
  return parseFloat(fontSize) < 2 || /^rgba\(.*, 0\)$/.test(color);
};

/**
 * Labels of one control (or of a group, by its container), each with how it is tied to it; without doubles.
 * `barriers` are controls that only the finder knows (button twins): text beyond them belongs to them.
 */
export function labelsOf(elements: readonly Element[], container: Element, isGroup: boolean, barriers: readonly Element[]): ControlLabel[] {
  const found: ControlLabel[] = [];
  const add = (kind: ControlLabel['kind'], text: string | null | undefined): void => {
    const clean = (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 400);
    if (clean !== '' && !found.some((l) => l.text === clean && l.kind === kind)) found.push({ text: clean, kind });
  };
  const main = elements[0]!;
  if (isGroup) {
    groupLabels(main, container, add);
  } else {
    ownLabels(main, add);
    hostLabels(main, add);
    const fieldset = closestAcross(main, 'fieldset,[role=group],[role=radiogroup]');
    if (fieldset && countControls(fieldset) <= 2) groupName(fieldset, add);
  }
  if (!found.some((l) => l.kind !== 'placeholder' && l.kind !== 'title' && l.kind !== 'description' && !isGeneric(l.text))) add('preceding', columnHeading(container) || precedingText(container, elements, barriers));
  if (!isGroup && found.length === 0) add('preceding', followingLabel(main));
  for (const id of (main.getAttribute('aria-describedby') ?? '').split(/\s+/)) {
    const target = id === '' ? null : byId(main, id);
    if (target) add('description', textOf(target, { limit: 200 }));
  }
  return found;
}

type Add = (kind: ControlLabel['kind'], text: string | null | undefined) => void;

function ownLabels(element: Element, add: Add): void {
  const labels = (element as HTMLInputElement).labels;
  for (const label of labels ? [...labels] : []) add(label.contains(element) ? 'wrap' : 'for', drawnText(label, { nestedLabels: false }));
  if (!labels && element.id !== '') {
    const root = element.getRootNode() as Document | ShadowRoot;
    for (const label of root.querySelectorAll(`label[for="${CSS.escape(element.id)}"]`)) add('for', drawnText(label));
  }
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const named = ids.map((id) => byId(element, id)).filter((e): e is Element => e !== null && e !== element);
  if (named.length > 0) add('aria-labelledby', named.map((e) => textOf(e)).join(' '));
  add('aria-label', element.getAttribute('aria-label'));
  add('placeholder', element.getAttribute('placeholder') ?? element.getAttribute('data-placeholder'));
  add('title', element.getAttribute('title'));
}

/** A web component often carries the label as an attribute of its host. */
function hostLabels(element: Element, add: Add): void {
  let root = element.getRootNode();
  for (let depth = 0; depth < 4 && root instanceof ShadowRoot; depth++) {
    const host: Element = root.host;
    add('aria-label', host.getAttribute('label') ?? host.getAttribute('aria-label'));
    add('placeholder', host.getAttribute('placeholder'));
    const outer = host.getRootNode() as Document | ShadowRoot;
    if (host.id !== '') for (const label of outer.querySelectorAll(`label[for="${CSS.escape(host.id)}"]`)) add('for', textOf(label));
    root = outer;
  }
}

function groupName(group: Element, add: Add): void {
  const legend = group.querySelector(':scope > legend') ?? group.querySelector('legend');
  if (legend) add('legend', textOf(legend));
  const ids = (group.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const named = ids.map((id) => byId(group, id)).filter((e): e is Element => e !== null);
  if (named.length > 0) add('legend', named.map((e) => textOf(e)).join(' '));
  add('legend', group.getAttribute('aria-label') ?? group.getAttribute('label'));
}

function groupLabels(first: Element, container: Element, add: Add): void {
  for (let node: Element | null = container, depth = 0; node && depth < 5; node = parentOf(node), depth++) {
    if (node.matches('fieldset,[role=group],[role=radiogroup]') || node.hasAttribute('label')) groupName(node, add);
    if (node.tagName === 'LABEL') add('wrap', textOf(node, { nestedLabels: false }));
    if (depth > 0 && countControls(node) > countControls(container)) break;
  }
  if (container.id !== '') for (const label of (first.getRootNode() as Document | ShadowRoot).querySelectorAll(`label[for="${CSS.escape(container.id)}"]`)) add('for', textOf(label));
}

/** A label that says what to do with the control and not what it is for. */
export const isGeneric = (text: string): boolean => GENERIC.test(text) && !/\b(?:resume|résumé|cv|letter)|lebenslauf|anschreiben|curric|lettre|lettera|carta|brev\b|życiorys|motiv|zeugnis/i.test(text);
const GENERIC = /^(?:(?:attach|upload|browse|choose|select|search|add|start typing|type (?:here|your answer|an? )|your answer|enter|pick|drop|drag|my computer|no file|please select|kies|fichier|file)\b|--|(?:\p{L}+ )?ausw[äa]hl|dateie?n?\b|durchsuch|parcourir|choisi|s[ée]le[ck]|elegir|examinar|subir|scegli|sfoglia|carica|escolh|anexar|bladeren|välj|bläddra|ladda upp|vælg|velg|wybierz|dodaj).{0,45}$/iu;

const countControls = (element: Element): number => element.querySelectorAll(CONTROLS).length + (element.matches(CONTROLS) ? 1 : 0);
const holdsControl = (node: Node): boolean => node instanceof Element && once('control', node, () => node.matches(CONTROLS) || node.querySelector(CONTROLS) !== null || shadowControls(node));
const shadowControls = (element: Element): boolean => (shadowOf(element)?.querySelector(CONTROLS) ?? null) !== null;

const WORDED = /\p{L}{2}/u;
const saysIt = (node: Node): boolean => !holdsControl(node) && WORDED.test(textOf(node, { limit: 120 }));

/** The row in which a control stands without words of its own, the cells, and the place of its own cell; null where it has a label there. */
function rowOf(container: Element): { readonly row: Element; readonly cells: Element[]; readonly at: number } | null {
  for (let cell: Element = container, depth = 0; depth < 5 && cell.parentElement; cell = cell.parentElement, depth++) {
    const row = cell.parentElement;
    const cells = [...row.children];
    const inTable = /^T[DH]$/.test(cell.tagName);
    if (!inTable && (cells.length < 2 || cells.filter(holdsControl).length < 2)) continue;
    const labelled = cells.some((c, i) => i > 0 && i < cells.length - 1 && saysIt(c)) || (saysIt(cells[0]!) && cells.filter(holdsControl).length < 2);
    return labelled || precedingText(container, [container], [], cell) !== '' ? null : { row, cells, at: cells.indexOf(cell) };
  }
  return null;
}

const width = (cell: Element | undefined): number => (cell as HTMLTableCellElement | undefined)?.colSpan ?? 1;
const startOf = (cells: readonly Element[], at: number): number => cells.slice(0, at).reduce((sum, c) => sum + width(c), 0);

/** The heading of the column in which a control stands, from the nearest row above that holds words alone. */
function columnHeading(container: Element): string {
  const place = rowOf(container);
  if (!place) return '';
  const { row, cells, at } = place;
  const rows = [...(row.closest('table')?.rows ?? row.parentElement?.children ?? [])];
  for (const above of rows.slice(0, rows.indexOf(row)).reverse()) {
    const heads = [...above.children];
    if (holdsControl(above) || startOf(heads, heads.length) !== startOf(cells, cells.length)) continue;
    const head = heads.find((h, i) => startOf(heads, i) === startOf(cells, at) && width(h) === width(cells[at]));
    if (head && WORDED.test(textOf(head))) return textOf(head, { limit: 120 });
  }
  return '';
}

/** The nearest text before a control, or at the head of its group, up to where another control stands. Far off it counts only where a card holds this control alone. */
export function precedingText(container: Element, elements: readonly Element[], barriers: readonly Element[], stop?: Element): string {
  const first = elements[0];
  const inside = first && first !== container ? childrenOf(container).find((c) => c === first || within(first, c)) : undefined;
  let node: Element | null = inside instanceof Element ? inside : container;
  for (let depth = 0; node && node !== stop && depth < 12; node = parentOf(node), depth++) {
    if (depth > 0 && ['FORM', 'BODY', 'MAIN'].includes(node.tagName)) return '';
    const parent = parentOf(node);
    if (!parent || (depth > 5 && countControls(parent) > countControls(container))) return '';
    const siblings = childrenOf(parent);
    for (let i = siblings.indexOf(node) - 1; i >= 0; i--) {
      const sibling = siblings[i]!;
      if (elements.includes(sibling as Element) || isOptionLabel(sibling, elements)) continue;
      if (holdsControl(sibling) || barriers.some((b) => !elements.includes(b) && (b === sibling || within(b, sibling)))) return '';
      if (sibling instanceof HTMLElement && sibling.hidden) continue;
      const text = sibling.nodeType === Node.TEXT_NODE ? (sibling.textContent ?? '').trim() : textOf(sibling, { limit: 320 });
      if (text !== '' && !isGeneric(text) && WORDED.test(text)) return text.length <= 300 ? text : '';
    }
  }
  return '';
}

/** A label drawn over its input stands after it, often tied by nothing. */
function followingLabel(element: Element): string {
  const next = element.nextElementSibling;
  return next && (next instanceof HTMLLabelElement ? next.control === null : next.matches('span,legend,small')) && !holdsControl(next) ? textOf(next, { limit: 120 }) : '';
}

const isOptionLabel = (node: Node, elements: readonly Element[]): boolean => node instanceof HTMLLabelElement && node.control !== null && elements.length > 1 && elements.includes(node.control);

function within(inner: Element, outer: Node): boolean {
  for (let n: Element | null = inner; n; n = parentOf(n)) if (n === outer) return true;
  return false;
}

/** Headings, legends and named regions around a control, nearest first, at most five. */
export function contextOf(container: Element): string[] {
  const found: string[] = [];
  const add = (text: string | null): void => {
    const clean = (text ?? '').trim().slice(0, 160);
    if (clean !== '' && !found.includes(clean)) found.push(clean);
  };
  // "Present employer" at the head of a row of a table.
  const lead = container.closest('td') && columnHeading(container) && rowOf(container)?.cells[0];
  if (lead && saysIt(lead)) add(textOf(lead));
  for (let node: Element | null = container; node && found.length < 5; node = parentOf(node)) {
    if (node.matches('fieldset,[role=group],[role=region],[role=dialog],section,form')) {
      const legend = node.querySelector(':scope > legend');
      if (legend) add(textOf(legend));
      for (const id of (node.getAttribute('aria-labelledby') ?? '').split(/\s+/)) if (id !== '') add(textOf(byId(node, id) ?? document.createElement('i')));
      add(node.getAttribute('aria-label'));
    }
    const parent = parentOf(node);
    if (!parent) break;
    const siblings = childrenOf(parent);
    for (let i = siblings.indexOf(node) - 1; i >= 0; i--) {
      const heading = once('heading', siblings[i]!, () => headingIn(siblings[i]!));
      // What stands over the fields of another section is no heading of this one.
      if (heading && (heading === siblings[i] || !holdsControl(siblings[i]!))) {
        add(textOf(heading, { limit: 160 }));
        break;
      }
    }
    if (node.tagName === 'BODY') break;
  }
  return found;
}

function headingIn(node: Node): Element | null {
  if (!(node instanceof Element)) return null;
  if (node.matches(HEADINGS)) return node;
  const shadow = shadowOf(node);
  if (shadow?.querySelector(HEADINGS) && node.querySelector(CONTROLS) === null) return node;
  const inside = [...node.querySelectorAll(HEADINGS)].at(-1) ?? null;
  if (inside) return inside;
  for (const child of node.children) {
    const root = shadowOf(child);
    if (root?.querySelector(HEADINGS)) return child;
  }
  return null;
}

/** Text blocks beside an upload ("Provide your résumé to pre-fill the form"): its own label rarely says it. */
export function uploadTexts(container: Element): string {
  const parts: string[] = [];
  for (let node: Element | null = container, depth = 0; node && depth < 7; node = parentOf(node), depth++) {
    const parent = parentOf(node);
    if (!parent || ['FORM', 'BODY', 'MAIN'].includes(parent.tagName)) break;
    const siblings = childrenOf(parent);
    if (siblings.some((s) => s !== node && holdsControl(s))) break;
    for (const sibling of siblings) if (sibling !== node && sibling.nodeType !== Node.COMMENT_NODE) parts.push(sibling.nodeType === Node.TEXT_NODE ? (sibling.textContent ?? '').trim() : textOf(sibling, { limit: 200 }));
    if (parts.join(' ').length > 200) break;
  }
  return parts.filter((p) => p !== '').join(' · ').slice(0, 300);
}
