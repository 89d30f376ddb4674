import type { ControlSnapshot, FieldReading, PageSnapshot } from '@applywright/contracts';
import { datePart } from './partial-date';
import { plain } from './plain-text';
import { SECTION_HEADING } from './rules/rule';

/** Which job or school of the profile a field of a repeated section stands for, counted from the newest. */
export interface BlockPlace {
  readonly block: number;
}
interface Placed {
  readonly control: ControlSnapshot;
  readonly section: string;
  readonly kind: string;
}

/**
 * Numbers the repeated sections of a page. Where headings ("Work experience 2") or names (`jobs[1].title`) number
 * the blocks, these numbers count, in the order in which they come; else a block ends where a field of a kind comes
 * that it already has. The month and the year of one date are two kinds; a field that stands for the same person's
 * whole career (`experience.years`, `education.level`) is in no block.
 */
export function planBlocks(snapshot: PageSnapshot, readings: readonly FieldReading[]): Map<string, BlockPlace> {
  const places = new Map<string, BlockPlace>();
  const byRef = new Map(readings.map((r) => [r.ref, r]));
  const all = snapshot.controls.flatMap((control): Placed[] => {
    const type = byRef.get(control.ref)?.type;
    if (!type || !type.includes('.') || type === 'experience.years' || type === 'education.level') return [];
    const part = /\.(?:start|end)$/.test(type) ? (datePart(control, '2001-01')?.part ?? 'date') : '';
    return [{ control, section: type.split('.')[0]!, kind: `${type}/${part}` }];
  });
  for (const section of new Set(all.map((p) => p.section))) {
    const own = all.filter((p) => p.section === section);
    const numbers = numbersOf(own);
    const order = [...new Set([...numbers.values()])];
    let block = 0;
    let seen = new Set<string>();
    for (const placed of own) {
      const number = numbers.get(placed.control.ref);
      if (number !== undefined) {
        block = order.indexOf(number);
      } else if (order.length === 0 && seen.has(placed.kind)) {
        block++;
        seen = new Set();
      }
      seen.add(placed.kind);
      places.set(placed.control.ref, { block });
    }
  }
  return places;
}

/** The number that heading or name gives to the block of each control; a number counts only where one kind of field bears several. */
function numbersOf(own: readonly Placed[]): Map<string, string> {
  const headed = new Map<string, string>(own.flatMap((p) => {
    const number = p.control.context.map(plain).find((t) => SECTION_HEADING.test(t))?.match(/(\d+)$/)?.[1];
    return number === undefined ? [] : [[p.control.ref, number] as const];
  }));
  if (headed.size === own.length && unique(own, headed)) return headed;
  // Names that merely count all fields (`q1`, `q2`) number no blocks: one kind has to stand in each of them.
  const most = Math.max(0, ...own.map(({ kind }) => own.filter((p) => p.kind === kind).length));
  for (const attribute of ['name', 'id'] as const) {
    const family = (p: Placed): string => `${p.kind} ${p.control[attribute].replace(/\d+/, '#')}`;
    const index = (p: Placed): string | undefined => p.control[attribute].match(/\d+/)?.[0];
    const known = new Set(own.filter((p) => own.some((o) => o !== p && family(o) === family(p) && index(o) !== index(p))).flatMap((p) => index(p) ?? []));
    const counted = new Map(own.flatMap((p) => (known.has(index(p) ?? '') ? [[p.control.ref, index(p)!] as const] : [])));
    if (counted.size === own.length && unique(own, counted) && new Set(counted.values()).size <= most) return counted;
  }
  return new Map();
}

/** Whether no block would hold two fields of one kind. */
function unique(own: readonly Placed[], numbers: ReadonlyMap<string, string>): boolean {
  const keys = own.map((p) => `${p.kind} ${numbers.get(p.control.ref) ?? ''}`);
  return new Set(keys).size === keys.length;
}
