import type { SharedIndex } from '@applywright/matching';
import type { PersonTask } from './score-person';

/** To a thread. An index comes in pieces, since what is not shared memory is copied by the sender, whose requests must not wait for it. */
export type ToThread =
  | { readonly type: 'index'; readonly shared: Omit<SharedIndex, 'postings' | 'words'> }
  | { readonly type: 'postings'; readonly postings: SharedIndex['postings'] }
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'score'; readonly tasks: readonly PersonTask[] };

/** What was found for one person, as numbers: ordinals, and the points of each by `PART_KEYS`. Or the name of what went wrong, never its text. */
export type FoundNumbers = { readonly ordinals: Uint32Array; readonly points: Int8Array } | { readonly error: string };
export interface FromThread {
  readonly found: readonly FoundNumbers[];
}
