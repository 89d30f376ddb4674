import type { FieldReading, PageSnapshot } from '@applywright/contracts';
import { datePart } from './partial-date';

/** Which job or school of the profile a field of a repeated section stands for, counted from the newest. */
export interface BlockPlace {
  readonly block: number;
}

/**
 * Numbers the repeated sections of a page: a block ends where a field of a kind comes that it already has.
 * The month and the year of one date are two kinds.
 */
export function planBlocks(snapshot: PageSnapshot, readings: readonly FieldReading[]): Map<string, BlockPlace> {
  const places = new Map<string, BlockPlace>();
  const byRef = new Map(readings.map((r) => [r.ref, r]));
  const state: Record<string, { block: number; seen: Set<string> }> = {};
  for (const control of snapshot.controls) {
    const type = byRef.get(control.ref)?.type;
    if (!type || !type.includes('.')) continue;
    const section = type.split('.')[0]!;
    const part = /\.(?:start|end)$/.test(type) ? (datePart(control, '2001-01')?.part ?? 'date') : '';
    const key = `${type}/${part}`;
    const current = (state[section] ??= { block: 0, seen: new Set() });
    if (current.seen.has(key)) {
      current.block++;
      current.seen = new Set();
    }
    current.seen.add(key);
    places.set(control.ref, { block: current.block });
  }
  return places;
}
