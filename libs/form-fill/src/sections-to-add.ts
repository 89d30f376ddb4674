import type { Fact, FieldReading, PageSnapshot } from '@applywright/contracts';
import { planBlocks } from './plan-blocks';
import { FactReader } from './plan-values';
import { plain } from './plain-text';
import { SCHOOL, SECTION_HEADING, WORK } from './rules/rule';

/** More than these are rarely asked for, and each costs the page a step. */
const MOST = 6;

export interface SectionToAdd {
  readonly ref: string;
  readonly section: 'experience' | 'education';
}

/**
 * The buttons to press next, one for each section at most: where the profile has a job or school for which the page
 * has no block yet. None where the page has a block of that section in which no field was recognised, because
 * another one would stay as empty. Asked again once the new block is there.
 */
export function sectionsToAdd(snapshot: PageSnapshot, readings: readonly FieldReading[], facts: readonly Fact[]): SectionToAdd[] {
  const reader = new FactReader(facts);
  const places = planBlocks(snapshot, readings);
  const typeOf = new Map(readings.map((r) => [r.ref, r.type]));
  return (['experience', 'education'] as const).flatMap((section) => {
    const adder = snapshot.adders?.find((a) => a.section === section);
    if (!adder) return [];
    const blocks = new Set(snapshot.controls.filter((c) => typeOf.get(c.ref)?.startsWith(`${section}.`) && places.has(c.ref)).map((c) => places.get(c.ref)!.block)).size;
    const wanted = Math.min(MOST, section === 'experience' ? reader.work().length : reader.education().length);
    const unread = blocks === 0 && snapshot.controls.some((c) => c.visible && stands(c.context, section));
    return blocks < wanted && !unread ? [{ ref: adder.ref, section }] : [];
  });
}

/** Whether the nearest heading that names a section names this one. */
function stands(context: readonly string[], section: 'experience' | 'education'): boolean {
  const heading = context.map(plain).find((t) => SECTION_HEADING.test(t));
  return heading !== undefined && (section === 'experience' ? WORK.test(heading) && !SCHOOL.test(heading) : SCHOOL.test(heading));
}
