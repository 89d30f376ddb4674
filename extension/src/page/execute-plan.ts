import type { FillReportRow, FillRow } from '@applywright/contracts';
import type { ExecuteAnswer, PageFile } from '../messages';
import { attachFile, namesFile, sameBytes } from './attach-file';
import { chooseFromCombobox } from './choose-option';
import type { ControlIndex } from './collect-page';
import { isCovered } from './covered';
import type { FoundControl } from './find-controls';
import { findOption } from './find-option';
import { clickSafely, focusOn, leave, typeText } from './person-input';
import { guardSubmits } from './submit-guard';
import { refind, saysTheSame } from './refind-control';
import { currentValue } from './read-value';
import { type Before, remember, restore } from './undo-fill';

/** Long enough for a framework to render anew, and past the half second in which pages rewrite or check what was entered. */
const SETTLE_MS = 560;
const WRITTEN: readonly FoundControl['control'][] = ['text', 'textarea', 'select', 'contenteditable'];

/**
 * Carries out a plan's rows one after another and then reads every control back. `before` collects what is
 * needed to undo. Nothing is submitted: submit events are stopped while this runs and counted.
 */
export async function executePlan(rows: readonly FillRow[], files: Readonly<Record<string, PageFile>>, index: ControlIndex, before: Before): Promise<ExecuteAnswer> {
  const guard = guardSubmits();
  const failures = new Map<string, string>();
  try {
    for (const row of rows) {
      if (row.action === 'leave') continue;
      const problem = await enter(row, files, index, before);
      if (problem !== null) failures.set(row.ref, problem);
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const report: FillReportRow[] = [];
    for (const row of rows) {
      report.push(await readBack(row, index, files, before, failures.get(row.ref) ?? null));
      const found = index.get(row.ref);
      const previous = found ? before.get(found) : undefined;
      const live = found ? refind(found) : null;
      if (!found || !previous || !live) continue;
      previous.entered = currentValue(live, true);
      if (failures.has(row.ref) && previous.entered === previous.value) before.delete(found);
    }
    return { rows: report, submitsStopped: guard.stopped() };
  } finally {
    guard.release();
  }
}

/** Enters one row, if its field is still there, still called what it was, and in sight. Answers why not, or null. */
async function enter(row: FillRow, files: Readonly<Record<string, PageFile>>, index: ControlIndex, before: Before): Promise<string | null> {
  const found = index.get(row.ref);
  const live = found ? refind(found) : null;
  if (!found || !live) return 'the field has gone from the page';
  if (!saysTheSame(live)) return 'the page changed this field after it was read';
  if (WRITTEN.includes(live.control) && isCovered(live.elements[0]!)) return 'something on the page lies over this field';
  index.set(row.ref, live);
  const known = [...before.keys()].find((f) => f === live || f.elements[0] === live.elements[0]);
  if (known && known !== live) index.set(row.ref, known);
  // A zone that took the file over in an earlier round has emptied its input: it is not given the file twice.
  const file = row.action === 'attach' && known ? files[row.value] : undefined;
  if (file && namesFile(live, file)) return null;
  if (!known) before.set(live, remember(live));
  return carryOut(row, live, files);
}

/** Does one row. Answers why it could not be done, or null. */
async function carryOut(row: FillRow, found: FoundControl, files: Readonly<Record<string, PageFile>>): Promise<string | null> {
  const main = found.elements[0]!;
  switch (row.action) {
    case 'type':
      return typeText(main, row.value);
    case 'check':
      return (main as HTMLInputElement).checked ? null : clickSafely(main);
    case 'attach': {
      const file = files[row.value];
      return file ? attachFile(found, file) : 'the file could not be fetched';
    }
    case 'choose':
      return choose(row, found);
    default:
      return null;
  }
}

async function choose(row: FillRow, found: FoundControl): Promise<string | null> {
  const main = found.elements[0]!;
  if (found.control === 'combobox') return chooseFromCombobox(main, [row.value, ...(row.alternatives ?? [])]);
  const at = findOption(found.options.map((o) => o.text), [row.value]);
  const option = found.options[at];
  if (!option) return 'its options have changed';
  if (main instanceof HTMLSelectElement) {
    focusOn(main);
    const setter = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'selectedIndex')?.set;
    setter?.call(main, at);
    main.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    main.dispatchEvent(new Event('change', { bubbles: true }));
    leave(main);
    return null;
  }
  if (option.element instanceof HTMLInputElement && option.element.checked) return null;
  return clickSafely(option.element as HTMLElement);
}

async function readBack(row: FillRow, index: ControlIndex, files: Readonly<Record<string, PageFile>>, before: Before, problem: string | null): Promise<FillReportRow> {
  const base = { ref: row.ref, label: row.label, type: row.type };
  const found = index.get(row.ref);
  const live = found ? refind(found) : null;
  if (row.action === 'leave') {
    const value = live ? currentValue(live) : '';
    return { ...base, outcome: value !== '' && row.type !== 'ignore' ? 'kept' : 'left', value: value === '' || row.type === 'password' ? '' : value, why: row.why };
  }
  if (!live) return { ...base, outcome: 'left', value: '', why: 'the page replaced this field' };
  if (problem === null && WRITTEN.includes(live.control) && !saysTheSame(live)) {
    const previous = found ? before.get(found) : undefined;
    if (previous) await restore(live, previous);
    return { ...base, outcome: 'left', value: '', why: 'the page changed this field after it was filled: it was put back as it was' };
  }
  const now = currentValue(live, true);
  if (problem !== null) return { ...base, outcome: 'left', value: now, why: problem };
  if (row.action === 'attach') {
    const file = files[row.value];
    if (file && (await sameBytes(live, file))) return { ...base, outcome: 'filled', value: file.name, why: 'attached, bytes compared' };
    if (file && namesFile(live, file)) return { ...base, outcome: 'filled', value: file.name, why: 'taken over by the page, which shows its name' };
    return { ...base, outcome: 'changed', value: now, why: 'the page did not keep the file' };
  }
  const holds = row.action === 'check' ? now !== '' : sameValue(now, row);
  return { ...base, outcome: holds ? 'filled' : 'changed', value: now, why: holds ? row.why : 'the page changed what was entered' };
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
const digits = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');

/** Equal apart from blanks, case and the way a page formats numbers. */
function sameValue(now: string, row: FillRow): boolean {
  if (fold(now) === fold(row.value)) return true;
  if (row.type === 'phone' && digits(now) !== '' && (digits(now).endsWith(digits(row.value)) || digits(row.value).endsWith(digits(now)))) return Math.abs(digits(now).length - digits(row.value).length) <= 3;
  if (row.action === 'choose') return findOption([now], [row.value, ...(row.alternatives ?? [])]) === 0;
  if (/^https?:/.test(row.value)) return fold(now).replace(/\/$/, '') === fold(row.value).replace(/\/$/, '');
  return false;
}
