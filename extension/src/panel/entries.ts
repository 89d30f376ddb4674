import type { FillReportRow, FillRow } from '@applywright/contracts';
import { element, words } from '../ui/element';
import { targetButton } from '../ui/target-button';
import type { Edit } from './person-edits';

/** Longer values get a box of several lines. */
const LONG = 46;

export interface EntryActions {
  readonly edit: Edit;
  readonly change: (edit: Edit) => void;
  readonly showOnPage: () => void;
}

/** One planned row: on or off, its value to be changed right there, where it comes from and how sure the reading is. */
export function entryOf(row: FillRow, source: string, choices: readonly string[], on: EntryActions): HTMLElement {
  const entry = element('div', 'entry');
  mark(entry, row);
  const box = element('input');
  box.type = 'checkbox';
  box.checked = on.edit.skipped !== true;
  box.setAttribute('aria-label', `Fill ${row.label}`);
  const off = (): void => void entry.classList.toggle('off', !box.checked);
  box.addEventListener('change', () => {
    on.change({ skipped: !box.checked });
    off();
  });
  off();
  const what = element('div', 'what');
  what.append(words('div', 'name', row.label), valueOf(row, choices, on));
  const sure = row.confidence >= 0.85;
  const chip = element('span', `chip ${sure ? 'sure' : 'fair'}`, sure ? 'sure' : 'check');
  chip.title = `${Math.round(row.confidence * 100)} % sure what this field asks for`;
  entry.append(box, what, side(chip, row, on.showOnPage), element('div', 'why', source));
  return entry;
}

function valueOf(row: FillRow, choices: readonly string[], { edit, change }: EntryActions): HTMLElement {
  if (row.action === 'attach') return words('div', 'value', row.why);
  if (row.action === 'check') return element('div', 'value', 'tick this box');
  const value = edit.text ?? row.value;
  const field = choices.length > 1 ? chooser(choices, value) : textBox(value, value.length > LONG || value.includes('\n'));
  field.setAttribute('aria-label', row.label);
  field.addEventListener('input', () => change({ text: field.value }));
  return field;
}

/** One of the choices of the page; `first` stands for none of them. */
export function chooser(choices: readonly string[], value: string, first?: string): HTMLSelectElement {
  const list = element('select');
  list.dir = 'auto';
  const shown = choices.includes(value) || value === '' ? choices : [value, ...choices];
  list.append(...(first === undefined ? [] : [new Option(first, '')]), ...shown.map((choice) => new Option(choice, choice, false, choice === value)));
  return list;
}

export function textBox(value: string, long: boolean): HTMLInputElement | HTMLTextAreaElement {
  const field = element(long ? 'textarea' : 'input');
  if (field instanceof HTMLInputElement) field.type = 'text';
  field.dir = 'auto';
  field.value = value;
  return field;
}

/** A row that stays with the person, and why. */
export function leftEntry(row: FillRow, showOnPage: () => void): HTMLElement {
  const entry = element('div', 'entry');
  mark(entry, row);
  const what = element('div', 'what');
  what.append(words('div', 'name strong', row.label));
  entry.append(sign('–', 'quiet'), what, side(null, row, showOnPage), element('div', 'why', row.why));
  return entry;
}

const MARKS: Readonly<Record<FillReportRow['outcome'], string>> = { filled: '✓', changed: '!', kept: '=', left: '–' };
const SAID: Readonly<Record<FillReportRow['outcome'], string>> = { filled: 'filled', changed: 'changed by the page', kept: 'kept', left: 'left for you' };

/** A row after the fill, as it was read back from the page. */
export function reportEntry(row: FillReportRow, showOnPage: () => void): HTMLElement {
  const entry = element('div', 'entry');
  mark(entry, row);
  entry.dataset['outcome'] = row.outcome;
  const what = element('div', 'what');
  const value = row.value.length > 160 ? `${row.value.slice(0, 160)}…` : row.value;
  what.append(words('div', 'name', row.label), ...(value === '' ? [] : [words('div', 'value', value)]));
  entry.append(sign(MARKS[row.outcome], row.outcome), what, side(element('span', `chip ${row.outcome}`, SAID[row.outcome]), row, showOnPage));
  if (row.outcome !== 'filled') entry.append(element('div', 'why', row.why));
  return entry;
}

function side(chip: HTMLElement | null, row: { readonly label: string }, showOnPage: () => void): HTMLElement {
  const end = element('div', 'side');
  end.append(...(chip ? [chip] : []), targetButton(row.label, showOnPage));
  return end;
}

function sign(text: string, kind: string): HTMLElement {
  const e = element('span', `mark ${kind}`, text);
  e.setAttribute('aria-hidden', 'true');
  return e;
}

function mark(entry: HTMLElement, row: { readonly ref: string; readonly type: string }): void {
  entry.dataset['ref'] = row.ref;
  entry.dataset['type'] = row.type;
}

/** A group of rows under a heading that counts them. */
export function section(title: string, entries: readonly HTMLElement[], note = ''): HTMLElement {
  const part = element('div', 'part');
  const head = element('div', 'group');
  head.append(element('h2', '', title), element('span', 'quiet small', `${entries.length} ${entries.length === 1 ? 'field' : 'fields'}`));
  const list = element('div', 'rows');
  list.append(...entries);
  part.append(head, ...(note === '' ? [] : [element('p', 'quiet small lead', note)]), list);
  return part;
}

/** A group that opens on demand when it is long. */
export function foldedSection(title: string, entries: readonly HTMLElement[], openUpTo: number): HTMLDetailsElement {
  const details = element('details');
  const list = element('div', 'rows');
  list.append(...entries);
  details.append(element('summary', '', `${title} (${entries.length})`), list);
  details.open = entries.length <= openUpTo;
  return details;
}
