import type { KeyRing } from './key-ring';

/** The collection of erasures, see compliance/erasure.schema.ts. */
export const ERASURES = 'erasures';

/** By what an erased account is still known: enough to know it again in a restored backup, of no use to find anybody by. */
export const erasureMark = (ring: KeyRing, userId: string): string => ring.blindIndex('erased', userId);
