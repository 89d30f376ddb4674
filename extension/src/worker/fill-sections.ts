import type { FillReportRow, FillRow } from '@applywright/contracts';
import { sectionsToAdd } from '@applywright/form-fill';
import type { CarriedOut } from './fill-page';
import { sendToPage } from './pages';
import type { MadePlan } from './read-page';
import { frameOf, localRef } from './refs';

/** More jobs than a form is given room for in one go are left to the person. */
const MOST_ROUNDS = 6;

interface Filling {
  readonly made: MadePlan;
  readonly done: CarriedOut;
}

/**
 * Where the profile has more jobs or schools than the form has fields for, presses what adds one, reads the page again and
 * fills what is new; until nothing is left to add. Not where the person skipped rows: then the form is theirs to shape.
 */
export async function addSections(tabId: number, begun: Filling, skipped: boolean, plan: () => Promise<MadePlan>, carryOut: (tabId: number, made: MadePlan, rows: readonly FillRow[]) => Promise<CarriedOut>): Promise<Filling> {
  let { made, done } = begun;
  for (let round = 0; round < MOST_ROUNDS && !skipped; round++) {
    let added = false;
    for (const { ref } of sectionsToAdd(made.snapshot, made.readings, made.facts)) added = (await sendToPage(tabId, frameOf(ref), { to: 'page', type: 'add-section', ref: localRef(ref) })).added || added;
    if (!added) break;
    made = await plan();
    const fresh = await carryOut(tabId, made, made.reading.plan.rows.filter((row) => row.action !== 'leave'));
    done = merged(made.reading.plan.rows, done, fresh);
  }
  return { made, done };
}

type Named = Pick<FillRow, 'ref' | 'type' | 'label'>;

/**
 * Rows of both rounds under the refs of the later reading: the n-th field of a frame with the same type and label is the n-th
 * of the earlier one, since sections are added behind.
 */
export function merged(now: readonly FillRow[], before: CarriedOut, fresh: CarriedOut): CarriedOut {
  const earlier = numbered(before.rows);
  const reports = new Map(before.report.map((r) => [r.ref, r]));
  const news = new Map(fresh.report.map((r) => [r.ref, r]));
  const rows: FillRow[] = [];
  const report: FillReportRow[] = [];
  for (const [name, row] of numbered(now)) {
    const was = earlier.get(name);
    const old = was && reports.get(was.ref);
    const kept = !news.has(row.ref) && was && old ? { row: { ...was, ref: row.ref }, report: { ...old, ref: row.ref } } : null;
    rows.push(kept?.row ?? row);
    report.push(kept?.report ?? news.get(row.ref) ?? { ref: row.ref, label: row.label, type: row.type, outcome: 'left', value: '', why: row.why });
  }
  return { rows, report, submitsStopped: before.submitsStopped + fresh.submitsStopped };
}

function numbered<T extends Named>(rows: readonly T[]): Map<string, T> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const name = `${frameOf(row.ref)}|${row.type}|${row.label}`;
      const n = counts.get(name) ?? 0;
      counts.set(name, n + 1);
      return [`${name}|${n}`, row];
    }),
  );
}
