import type { FillReportRow, FillRow } from '@applywright/contracts';
import { element } from '../ui/element';

const LONG = 90;

/** One planned row: on or off, its value (texts can be changed), where it comes from and how sure the reading is. */
export function entryOf(row: FillRow, source: string, on: { readonly skip: (skipped: boolean) => void; readonly change: (text: string) => void }): HTMLElement {
  const entry = element('div', 'entry');
  mark(entry, row);
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = true;
  box.setAttribute('aria-label', `Fill ${row.label}`);
  box.addEventListener('change', () => {
    on.skip(!box.checked);
    entry.classList.toggle('off', !box.checked);
  });
  const what = element('div', 'what');
  what.append(element('div', 'name', row.label), valueOf(row, on.change));
  const sure = row.confidence >= 0.85;
  const chip = element('span', `chip ${sure ? 'sure' : 'fair'}`, sure ? 'sure' : 'check');
  chip.title = `${Math.round(row.confidence * 100)} % sure what this field asks for`;
  entry.append(box, what, chip, element('div', 'why', row.action === 'attach' ? 'the file that was written for you' : source === '' ? row.why : source));
  return entry;
}

function valueOf(row: FillRow, change: (text: string) => void): HTMLElement {
  if (row.action === 'type') {
    const long = row.value.length > LONG || row.value.includes('\n');
    const field = document.createElement(long ? 'textarea' : 'input');
    if (field instanceof HTMLInputElement) field.type = 'text';
    field.value = row.value;
    field.setAttribute('aria-label', row.label);
    field.addEventListener('input', () => change(field.value));
    return field;
  }
  return element('div', 'value', row.action === 'attach' ? row.why : row.action === 'check' ? 'tick' : row.value);
}

/** A row that stays with the person, and why. */
export function leftEntry(row: FillRow): HTMLElement {
  const entry = element('div', 'entry');
  mark(entry, row);
  const what = element('div', 'what');
  what.append(element('div', '', row.label));
  entry.append(element('span', 'mark quiet', '–'), what, element('span'), element('div', 'why', row.why));
  return entry;
}

const MARKS: Readonly<Record<FillReportRow['outcome'], string>> = { filled: '✓', changed: '!', kept: '=', left: '–' };

/** A row after the fill, as it was read back from the page. */
export function reportEntry(row: FillReportRow): HTMLElement {
  const entry = element('div', 'entry');
  mark(entry, row);
  entry.dataset['outcome'] = row.outcome;
  const what = element('div', 'what');
  const value = row.value.length > 160 ? `${row.value.slice(0, 160)}…` : row.value;
  what.append(element('div', 'name', row.label), ...(value === '' ? [] : [element('div', 'value', value)]));
  entry.append(element('span', 'mark', MARKS[row.outcome]), what, element('span', `chip ${row.outcome}`, row.outcome));
  if (row.outcome !== 'filled') entry.append(element('div', 'why', row.why));
  return entry;
}

function mark(entry: HTMLElement, row: { readonly ref: string; readonly type: string }): void {
  entry.dataset['ref'] = row.ref;
  entry.dataset['type'] = row.type;
}
