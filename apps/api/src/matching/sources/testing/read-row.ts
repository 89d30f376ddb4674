import { NormalizedPosting, type DropReason } from '@applywright/contracts';

/** The posting of a row that must be one. */
export function postingOf(result: NormalizedPosting | DropReason): NormalizedPosting {
  if (typeof result === 'string') throw new Error(`dropped: ${result}`);
  return NormalizedPosting.parse(result);
}
