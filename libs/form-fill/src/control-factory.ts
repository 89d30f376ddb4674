import type { ControlSnapshot, PageSnapshot } from '@applywright/contracts';

/** For specs: a text input with one `for` label; everything can be replaced. */
export function controlOf(label: string, rest: Partial<ControlSnapshot> = {}): ControlSnapshot {
  return {
    ref: 'c1', control: 'text', inputType: 'text', name: '', id: '', autocomplete: '', labels: label === '' ? [] : [{ text: label, kind: 'for' }], context: [], options: [],
    required: false, visible: true, value: '', accept: '', multiple: false, maxLength: null, attributes: {}, ...rest,
  };
}

export const optionsOf = (...texts: string[]): ControlSnapshot['options'] => texts.map((text, i) => ({ ref: `o${i}`, text, value: String(i) }));

/** A page of controls, numbered in their order. */
export const pageOf = (...controls: ControlSnapshot[]): PageSnapshot => ({ url: 'https://jobs.example.org/1/apply', title: 'Apply', controls: controls.map((c, i) => ({ ...c, ref: `c${i + 1}` })) });
