import type { FillReport, FillReportRow } from '@applywright/contracts';

/** Adds up a report: how many controls were filled, kept, changed by the page, and left. */
export function summarise(report: { readonly url: string; readonly rows: readonly FillReportRow[] }): FillReport {
  const count = (outcome: FillReportRow['outcome']): number => report.rows.filter((r) => r.outcome === outcome).length;
  return { url: report.url, rows: [...report.rows], filled: count('filled'), kept: count('kept'), changed: count('changed'), left: count('left') };
}

/** A page with a form on which nothing was filled and nothing stood before: to be shown as an error, never as a success. */
export const isFailure = (report: FillReport): boolean => report.filled === 0 && report.kept === 0;
