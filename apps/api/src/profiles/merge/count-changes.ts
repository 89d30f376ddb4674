import { FACT_CHANGES, type FactChange } from '@applywright/contracts';
import type { ChangeCounts } from '../cv-upload.schema';

/** How many facts a reading added, changed, removed and left to the person. */
export const countChanges = (changes: readonly FactChange[]): ChangeCounts =>
  Object.fromEntries(FACT_CHANGES.map((type) => [type, changes.filter((c) => c.type === type).length])) as ChangeCounts;
