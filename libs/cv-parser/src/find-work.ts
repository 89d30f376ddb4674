import { lookOf, headEvidence } from './head-evidence';
import type { Section } from './sections';
import { toWorkEntries } from './work-entries';

const MAY_HOLD_WORK: ReadonlySet<Section['kind']> = new Set(['other', 'header', 'summary']);

/**
 * Where no heading opens a work section, the rows that read like positions (a title and a whole range of dates each,
 * at least two of them) are one, whatever stands above them.
 */
export function findWork(sections: readonly Section[]): Section[] {
  if (sections.some((s) => s.kind === 'work' && s.rows.length > 0)) return [...sections];
  return sections.flatMap((section) => {
    if (!MAY_HOLD_WORK.has(section.kind) || section.rows.length < 3) return [section];
    const look = lookOf(section.rows);
    const titled = toWorkEntries(section.rows).filter((e) => e.date?.range && e.head.some((row) => headEvidence(row, look).title >= 0.9));
    const first = section.rows.findIndex((row) => row.lines[0] === titled[0]?.head[0]?.lines[0]);
    if (titled.length < 2 || first < 0) return [section];
    return [{ ...section, rows: section.rows.slice(0, first) }, { kind: 'work' as const, heading: null, rows: section.rows.slice(first) }];
  });
}
