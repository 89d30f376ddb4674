import type { ControlSnapshot } from '@applywright/contracts';
import { childrenOf, closestAcross, isShown, parentOf, textOf } from './composed-tree';

export interface FoundOption {
  readonly element: Element;
  readonly text: string;
  readonly value: string;
}
/** One control of the page with its elements: a radio group has several. */
export interface FoundControl {
  readonly control: ControlSnapshot['control'];
  readonly elements: readonly HTMLElement[];
  /** The smallest element that holds all of it. */
  readonly container: Element;
  readonly options: readonly FoundOption[];
}

const SKIPPED_TYPES = new Set(['hidden', 'submit', 'button', 'image', 'reset', 'range', 'color']);
const YES_NO = /^(?:yes|no|ja|nein|oui|non|si|sí|prefer not to (?:say|answer)|n\/a)$/i;

/** Finds the controls among the elements of a page, in their order; groups are joined. */
export function findControls(elements: readonly Element[]): FoundControl[] {
  const found: FoundControl[] = [];
  const taken = new Set<Element>();
  const all = elements.filter((e): e is HTMLElement => e instanceof HTMLElement);
  const boxes = all.filter((e): e is HTMLInputElement => e instanceof HTMLInputElement && (e.type === 'radio' || e.type === 'checkbox'));
  for (const element of all) {
    if (taken.has(element)) continue;
    const control = readControl(element, boxes, all);
    if (!control) continue;
    for (const e of control.elements) taken.add(e);
    for (const o of control.options) taken.add(o.element);
    found.push(control);
  }
  return found;
}

function readControl(e: HTMLElement, boxes: readonly HTMLInputElement[], all: readonly HTMLElement[]): FoundControl | null {
  const role = e.getAttribute('role');
  if (e instanceof HTMLInputElement) {
    if (SKIPPED_TYPES.has(e.type) || isWidgetPart(e)) return null;
    if (e.type === 'radio' || e.type === 'checkbox') return boxGroup(e, boxes);
    if (e.type === 'file') return single('file', e);
    return single(role === 'combobox' || e.getAttribute('aria-autocomplete') === 'list' ? 'combobox' : 'text', e);
  }
  if (e instanceof HTMLTextAreaElement) return /recaptcha/.test(e.name) ? null : single('textarea', e);
  if (e instanceof HTMLSelectElement) {
    const options = [...e.options].map((o) => ({ element: o, text: (o.textContent ?? '').trim(), value: o.value }));
    return { control: 'select', elements: [e], container: e, options };
  }
  if (role === 'radiogroup' && e.querySelector('input[type=radio]') === null) return roleGroup(e, '[role=radio]');
  if (role === 'checkbox' || role === 'switch') return tickGroup(e);
  if (role === 'listbox' && e.hasAttribute('tabindex') && !isPopup(e)) return [...e.querySelectorAll('[role=option]')].filter((o) => isShown(o)).length > 1 ? roleGroup(e, '[role=option]') : listbox(e, e);
  if ((role === 'combobox' && e.querySelector('input') === null) || (e instanceof HTMLButtonElement && e.getAttribute('aria-haspopup') === 'listbox')) return listbox(e);
  if (e.isContentEditable && !(e.parentElement?.isContentEditable ?? false)) return single('contenteditable', e);
  if (e instanceof HTMLButtonElement) return buttonTwins(e, all);
  return isDropZone(e) ? single('file', e) : null;
}

const DROP_NAME = /drop-?_?zone|file-?drop|drop-?area|upload-?(?:zone|area)|dropTarget/i;
const DROP_WORDS = /\b(?:drag|drop)\b.{0,60}\b(?:file|files|here|resume|résumé|cv|document|letter)|hierher ziehen|ablegen|déposez|glissez|arrastr|sleep/i;

/** A box that takes dropped files and has no input for them: it calls itself so and says so. */
function isDropZone(e: HTMLElement): boolean {
  if (!DROP_NAME.test(`${e.id} ${e.getAttribute('class') ?? ''} ${e.getAttribute('data-testid') ?? ''} ${e.getAttribute('data-automation-id') ?? ''}`)) return false;
  if (e.querySelector('input,textarea,select') !== null || (parentOf(e)?.querySelector(':scope > input[type=file]') ?? null) !== null) return false;
  return DROP_WORDS.test(`${textOf(e, { buttons: true, limit: 200 })} ${e.getAttribute('aria-label') ?? ''}`) && [...e.querySelectorAll('*')].every((inner) => !DROP_NAME.test(inner.getAttribute('class') ?? ''));
}

const single = (control: FoundControl['control'], element: HTMLElement): FoundControl => ({ control, elements: [element], container: element, options: [] });

/** The text input that a listbox button keeps for its value is no field of its own. */
function isWidgetPart(input: HTMLInputElement): boolean {
  if (input.getAttribute('aria-hidden') === 'true' && input.type !== 'file' && input.type !== 'radio' && input.type !== 'checkbox') return true;
  const before = input.previousElementSibling;
  return before?.getAttribute('aria-haspopup') === 'listbox' && input.name === '' && input.id === '' && (input.labels?.length ?? 0) === 0;
}

/** A list that another control opens is part of that one. */
const isPopup = (e: HTMLElement): boolean => e.id !== '' && (e.getRootNode() as ParentNode).querySelector(`[aria-controls="${CSS.escape(e.id)}"],[aria-owns="${CSS.escape(e.id)}"]`) !== null;

/** Boxes that are drawn and no inputs, as far as nothing but their own words stands among them. */
function tickGroup(e: HTMLElement): FoundControl | null {
  if (e.querySelector('input')) return null;
  let box = e;
  for (let depth = 0; box.parentElement && depth < 6 && box.parentElement.querySelector('h1,h2,h3,h4,h5,h6,legend,[role=heading],input,select,textarea,[role=radio],[role=listbox]') === null; depth++) box = box.parentElement;
  return roleGroup(box, '[role=checkbox],[role=switch]') ?? single('buttons', e);
}

function listbox(e: HTMLElement, own?: HTMLElement): FoundControl {
  const id = e.getAttribute('aria-controls') ?? e.getAttribute('aria-owns');
  const root = e.getRootNode() as Document | ShadowRoot;
  const list = own ?? (id ? root.getElementById(id) : null);
  const options = list ? [...list.querySelectorAll<HTMLElement>('[role=option]')].map((o) => ({ element: o, text: textOf(o, { buttons: true }), value: o.getAttribute('data-value') ?? '' })) : [];
  return { control: 'combobox', elements: [e], container: e, options };
}

function roleGroup(e: HTMLElement, selector: string): FoundControl | null {
  const items = [...e.querySelectorAll<HTMLElement>(selector)];
  if (items.length === 0) return null;
  return { control: 'buttons', elements: [e, ...items], container: e, options: items.map((o) => ({ element: o, text: o.getAttribute('aria-label') ?? textOf(o, { buttons: true }), value: o.getAttribute('data-value') ?? '' })) };
}

/** Two to six sibling buttons that are pressed or read Yes and No. */
function buttonTwins(e: HTMLButtonElement, all: readonly HTMLElement[]): FoundControl | null {
  const parent = e.parentElement;
  if (!parent || closestAcross(e, '[role=radiogroup],[role=listbox],[role=toolbar],nav')) return null;
  const twins = [...parent.children].filter((c): c is HTMLButtonElement => c instanceof HTMLButtonElement);
  if (twins.length < 2 || twins.length > 6 || twins[0] !== e || !all.includes(e)) return null;
  const pressed = twins.every((b) => b.hasAttribute('aria-pressed'));
  const answers = twins.filter((b) => YES_NO.test(textOf(b).trim())).length >= 2;
  if (!pressed && !answers) return null;
  return { control: 'buttons', elements: twins, container: parent, options: twins.map((b) => ({ element: b, text: textOf(b), value: b.value })) };
}

const shape = (name: string): string => name.replace(/\d+/g, '#');

function boxGroup(e: HTMLInputElement, boxes: readonly HTMLInputElement[]): FoundControl {
  const root = e.getRootNode();
  const scope = boxes.filter((b) => b.type === e.type && b.getRootNode() === root);
  let members: HTMLInputElement[] = [e];
  if (e.name !== '') members = scope.filter((b) => b.name === e.name && b.form === e.form);
  if (members.length === 1 && e.type === 'checkbox') {
    const fieldset = closestAcross(e, 'fieldset,[role=group]');
    const only = fieldset && fieldset.querySelector('input:not([type=checkbox]):not([type=hidden]),select,textarea') === null ? fieldset : null;
    const similar = scope.filter((b) => (only?.contains(b) ?? false) || (e.name !== '' && shape(b.name) === shape(e.name) && /\d/.test(e.name) && sharesQuestion(e, b)));
    if (similar.length > 1) members = similar;
  }
  const container = members.length > 1 ? commonAncestor(members) : e;
  return { control: e.type === 'radio' ? 'radio' : 'checkbox', elements: members, container, options: members.map((m) => ({ element: m, text: boxText(m), value: m.value })) };
}

/** Same question: no other kind of control stands in the smallest element that holds both. */
function sharesQuestion(a: Element, b: Element): boolean {
  return commonAncestor([a, b]).querySelector('input:not([type=checkbox]):not([type=hidden]),select,textarea') === null;
}

export function commonAncestor(elements: readonly Element[]): Element {
  let node: Element = elements[0]!;
  while (!elements.every((e) => node === e || containsAcross(node, e))) {
    const parent = parentOf(node);
    if (!parent) return node;
    node = parent;
  }
  return node;
}

function containsAcross(outer: Element, inner: Element): boolean {
  for (let n: Element | null = inner; n; n = parentOf(n)) if (n === outer) return true;
  return false;
}

/** The text of one radio or checkbox: its label, its name, or the bare text after it. */
export function boxText(box: HTMLInputElement): string {
  const labels = box.labels ? [...box.labels] : [];
  const own = labels.map((l) => textOf(l, { nestedLabels: false })).filter((t) => t !== '');
  if (own.length > 0) return own.at(-1)!;
  const named = box.getAttribute('aria-label');
  if (named) return named;
  const ids = (box.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const root = box.getRootNode() as Document | ShadowRoot;
  const texts = ids.map((id) => root.getElementById(id)).filter((x): x is HTMLElement => x !== null).map((x) => textOf(x));
  if (texts.length > 0) return texts.join(' ');
  const parent = parentOf(box);
  if (!parent) return box.value;
  const siblings = childrenOf(parent);
  for (let i = siblings.indexOf(box) + 1; i < siblings.length; i++) {
    const s = siblings[i]!;
    if (s instanceof HTMLInputElement) break;
    const text = s.nodeType === Node.TEXT_NODE ? (s.textContent ?? '').trim() : textOf(s);
    if (text !== '') return text;
  }
  return box.value;
}
