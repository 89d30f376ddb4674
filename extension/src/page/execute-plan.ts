import type { FillReportRow, FillRow } from '@applywright/contracts';
import type { ExecuteAnswer, PageFile } from '../messages';
import { attachFile, sameBytes } from './attach-file';
import { chooseFromCombobox } from './choose-option';
import type { ControlIndex } from './collect-page';
import type { FoundControl } from './find-controls';
import { findOption } from './find-option';
import { clickSafely, typeText } from './person-input';
import { guardSubmits } from './submit-guard';
import { refind } from './refind-control';
import { currentValue } from './read-value';
import { type Previous, remember } from './undo-fill';

/** Long enough for a framework to re-render and for a debounced check (≤ 150 ms is usual) to rewrite a value. */
const SETTLE_MS = 220;

/**
 * Carries out a plan's rows one after another and then reads every control back. `before` collects what is
 * needed to undo. Nothing is submitted: submit events are stopped while this runs and counted.
 */
export async function executePlan(rows: readonly FillRow[], files: Readonly<Record<string, PageFile>>, index: ControlIndex, before: Map<string, Previous>): Promise<ExecuteAnswer> {
  const guard = guardSubmits();
  const failures = new Map<string, string>();
  try {
    for (const row of rows) {
      const found = index.get(row.ref);
      if (row.action === 'leave') continue;
      if (!found) {
        failures.set(row.ref, 'the field has gone from the page');
        continue;
      }
      const live = refind(found);
      if (!live) {
        failures.set(row.ref, 'the field has gone from the page');
        continue;
      }
      index.set(row.ref, live);
      before.set(row.ref, remember(live));
      const problem = await carryOut(row, live, files);
      if (problem !== null) failures.set(row.ref, problem);
    }
    await settled(SETTLE_MS);
    const report: FillReportRow[] = [];
    for (const row of rows) report.push(await readBack(row, index, files, failures.get(row.ref) ?? null));
    return { rows: report, submitsStopped: guard.stopped() };
  } finally {
    guard.release();
  }
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
      return file ? attachFile(main as HTMLInputElement, file) : 'the file could not be fetched';
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
    main.focus();
    const setter = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'selectedIndex')?.set;
    setter?.call(main, at);
    main.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    main.dispatchEvent(new Event('change', { bubbles: true }));
    main.blur();
    return null;
  }
  if (option.element instanceof HTMLInputElement && option.element.checked) return null;
  return clickSafely(option.element as HTMLElement);
}

async function readBack(row: FillRow, index: ControlIndex, files: Readonly<Record<string, PageFile>>, problem: string | null): Promise<FillReportRow> {
  const base = { ref: row.ref, label: row.label, type: row.type };
  const found = index.get(row.ref);
  const live = found ? refind(found) : null;
  if (row.action === 'leave') {
    const value = live ? currentValue(live) : '';
    return { ...base, outcome: value !== '' && row.type !== 'ignore' ? 'kept' : 'left', value: value === '' || row.type === 'password' ? '' : value, why: row.why };
  }
  if (!live) return { ...base, outcome: 'left', value: '', why: 'the page replaced this field' };
  const now = currentValue(live, true);
  if (problem !== null) return { ...base, outcome: 'left', value: now, why: problem };
  if (row.action === 'attach') {
    const file = files[row.value];
    const input = live.elements[0] as HTMLInputElement;
    if (file && (await sameBytes(input, file))) return { ...base, outcome: 'filled', value: file.name, why: 'attached, bytes compared' };
    // Drop zones hand the file on and empty their input: the page then shows its name.
    if (file && document.body.innerText.includes(file.name)) return { ...base, outcome: 'filled', value: file.name, why: 'taken over by the page, which shows its name' };
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

/** Two frames and a pause, so that what the page does in answer has been done. */
export async function settled(ms: number): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, ms));
}
