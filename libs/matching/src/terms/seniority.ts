import type { Seniority } from '@applywright/lexicon';
import type { UserLevel } from './level';

/** One ladder for comparing: a manager is as far from a senior as a lead is. */
const RUNG: Record<Seniority, number> = { intern: 0, junior: 1, mid: 2, senior: 3, lead: 4, manager: 4, director: 5, executive: 6 };
const READS = { desired: 'the title that you want reads', title: 'your latest title reads', years: 'your years of work read' } as const;
const POINTS_BY_GAP = [3, 0, -5, -10] as const;

/** +3 on the same rung, 0 beside it, −5 two and −10 three or more away; 0 where either level is unknown. */
export const seniorityPoints = (theirs: Seniority | null, user: UserLevel | null): number =>
  theirs && user ? POINTS_BY_GAP[Math.min(3, Math.abs(RUNG[theirs] - RUNG[user.level])) as 0 | 1 | 2 | 3] : 0;

export const seniorityNote = (theirs: Seniority | null, user: UserLevel | null): string => {
  if (!theirs) return 'The posting states no level.';
  return user ? `The posting asks for ${theirs}; ${READS[user.from]} ${user.level}.` : 'Your profile states no level.';
};
