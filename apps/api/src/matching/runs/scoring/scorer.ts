import type { Recommendation } from '@applywright/matching';
import type { PostingIndex } from '../../postings.service';
import type { PersonTask } from './score-person';

/** Ranks many people on one index; where it does so is the adapter's business. */
export abstract class Scorer {
  /** How many people at a time keep it busy. */
  abstract readonly atOnce: number;
  /** In the order of the tasks; who could not be ranked is an error and stops nobody else. The facts handed in are used up. */
  abstract score(index: PostingIndex, tasks: readonly PersonTask[]): Promise<(readonly Recommendation[] | Error)[]>;
  /** Ends what runs; whoever waits gets errors. */
  abstract close(): Promise<void>;
}
