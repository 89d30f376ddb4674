import type { ControlSnapshot, PageSnapshot } from '@applywright/contracts';
import { childrenOf, closestAcross, elementsOf, isShown, parentOf, reading, textOf } from './composed-tree';
import { findControls, type FoundControl } from './find-controls';
import { type AdderIndex, readAdders } from './read-adders';
import { contextOf, labelsOf, precedingText, uploadTexts } from './read-labels';
import { currentValue } from './read-value';

/** The elements behind each ref of the last reading; it never leaves the page. */
export type ControlIndex = Map<string, FoundControl>;
export interface CollectedPage {
  readonly snapshot: PageSnapshot;
  readonly index: ControlIndex;
  readonly adders: AdderIndex;
}

const KEPT_ATTRIBUTES = ['role', 'tabindex', 'data-automation-id', 'data-ui', 'data-testid', 'data-qa', 'data-test', 'pattern', 'min', 'max', 'lang', 'inputmode'];

/** Reads every control of this frame, shadow roots included. Nothing on the page is changed. */
export const collectPage = (): CollectedPage => reading(collect);

function collect(): CollectedPage {
  const index: ControlIndex = new Map();
  const elements = [...elementsOf(document)];
  const found = findControls(elements);
  const { adders, index: adderIndex } = readAdders(elements);
  const forms = new Map<Element, number>();
  for (const f of found) {
    const form = formOf(f.container);
    if (form) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const barriers = found.filter((f) => f.control === 'buttons').flatMap((f) => f.elements);
  const controls = found.map((f, i) => {
    const ref = `c${i + 1}`;
    index.set(ref, f);
    return snapshotOf(ref, f, forms, barriers);
  });
  return { snapshot: { url: location.href, title: document.title, controls, adders }, index, adders: adderIndex };
}

const formOf = (element: Element): Element | null => closestAcross(element, 'form,[role=form]');

function snapshotOf(ref: string, f: FoundControl, forms: ReadonlyMap<Element, number>, barriers: readonly Element[]): ControlSnapshot {
  const main = f.elements[0]!;
  const input = main as HTMLInputElement;
  const group = f.control === 'radio' || f.control === 'buttons' || (f.control === 'checkbox' && f.elements.length > 1);
  const labels = labelsOf(f.elements, f.container, group, barriers);
  // A box says what it is for in the text beside it, tied or not.
  const beside = f.options[0]?.text ?? '';
  if (f.control === 'checkbox' && !group && beside !== '' && !labels.some((l) => l.text === beside || l.kind === 'for' || l.kind === 'wrap')) labels.unshift({ text: beside, kind: 'wrap' });
  if (f.control === 'file') {
    const around = uploadTexts(f.container);
    if (around !== '') labels.push({ text: around, kind: 'description' });
  }
  return {
    ref,
    control: f.control,
    inputType: main instanceof HTMLInputElement ? main.type : '',
    name: main.getAttribute('name') ?? '',
    id: main.id,
    autocomplete: main.getAttribute('autocomplete') ?? hostAttribute(main, 'autocomplete') ?? '',
    labels,
    context: contextOf(f.container),
    options: f.options.map((o, i) => ({ ref: `${ref}.${i}`, text: o.text, value: o.value })),
    required: isRequired(f, labels.map((l) => l.text)),
    visible: isVisible(f),
    value: currentValue(f),
    accept: input.accept ?? '',
    multiple: input.multiple === true,
    maxLength: typeof input.maxLength === 'number' && input.maxLength > 0 ? input.maxLength : null,
    attributes: attributesOf(main, f, forms),
  };
}

function isVisible(f: FoundControl): boolean {
  const main = f.elements[0]!;
  if (f.control === 'radio' || f.control === 'checkbox' || f.control === 'file' || f.control === 'combobox') return f.elements.some((e) => isShown(e, true));
  return isShown(f.control === 'buttons' ? f.container : main);
}

function isRequired(f: FoundControl, texts: readonly string[]): boolean {
  const main = f.elements[0]!;
  const flagged = (e: Element): boolean => e.hasAttribute('required') || e.getAttribute('aria-required') === 'true' || e.getAttribute('i_required') === 'true';
  if (f.elements.some(flagged) || flagged(f.container)) return true;
  const group = closestAcross(main, '[aria-required=true]');
  if (group && group.contains(main) && group.querySelectorAll('input,select,textarea').length <= Math.max(3, f.elements.length)) return true;
  if (texts.some((t) => /[*✱]\s*$|\(required\)/i.test(t))) return true;
  const labels = (main as HTMLInputElement).labels;
  return labels ? [...labels].some((l) => /required/i.test(l.className) && !/not-?required/i.test(l.className)) : false;
}

function hostAttribute(element: Element, name: string): string | null {
  let root = element.getRootNode();
  while (root instanceof ShadowRoot) {
    const value = root.host.getAttribute(name);
    if (value) return value;
    root = root.host.getRootNode();
  }
  return null;
}

function attributesOf(main: Element, f: FoundControl, forms: ReadonlyMap<Element, number>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const name of KEPT_ATTRIBUTES) {
    const value = main.getAttribute(name);
    if (value !== null && value !== '') out[name] = value.slice(0, 120);
  }
  if (!out['data-automation-id']) {
    const holder = closestAcross(main, '[data-automation-id],[data-ui],[data-qa]');
    if (holder && holder !== main && holder.querySelectorAll('input:not([type=hidden]),select,textarea,button').length <= 3) {
      for (const name of ['data-automation-id', 'data-ui', 'data-qa']) {
        const value = holder.getAttribute(name);
        if (value && !out[name]) out[name] = value.slice(0, 120);
      }
    }
  }
  const host = hostAttribute(main, 'autocomplete');
  if (host) out['host-autocomplete'] = host;
  const form = formOf(f.container);
  if (form) {
    out['form-controls'] = String(forms.get(form) ?? 0);
    if (form.getAttribute('role') === 'search') out['form-role'] = 'search';
    const submit = form.querySelector('button[type=submit],input[type=submit],button:not([type])');
    if (submit) out['form-submit'] = (submit.getAttribute('value') ?? (textOf(submit) || submit.getAttribute('aria-label') || submit.getAttribute('title') || '')).slice(0, 60);
    if (form instanceof HTMLFormElement && form.hasAttribute('action') && !sameSite(form.action)) out['form-elsewhere'] = originOf(form.action);
  }
  if (closestAcross(main, '[role=search]')) out['form-role'] = 'search';
  if (f.control === 'select' || f.control === 'combobox') {
    const near = nearText(f.container);
    if (near !== '') out['near'] = near;
  }
  return out;
}

const originOf = (url: string): string => (URL.canParse(url, location.href) ? new URL(url, location.href).origin : '');
const sameSite = (url: string): boolean => originOf(url) === location.origin || originOf(url) === 'null' || !/^https?:/.test(url);

/** The label of a text field right after a chooser, where both share one small box. */
function nearText(container: Element): string {
  for (let node: Element | null = container, depth = 0; node && depth < 4; node = parentOf(node), depth++) {
    const parent: Element | null = parentOf(node);
    const next = parent ? childrenOf(parent).slice(childrenOf(parent).indexOf(node) + 1).find((n) => n instanceof Element && (n.matches('input') || n.querySelector('input') !== null)) : undefined;
    if (next instanceof Element) {
      const input = next.matches('input') ? next : next.querySelector('input')!;
      return `${input.getAttribute('type') ?? ''} ${input.getAttribute('name') ?? ''} ${input.getAttribute('aria-label') ?? ''} ${precedingText(node, [], [])}`.trim().slice(0, 100);
    }
  }
  return '';
}
