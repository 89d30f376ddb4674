import { setImmediate as immediate } from 'node:timers/promises';
import type { Recommendation } from '@applywright/matching';
import { asError } from '../../../platform/as-error';
import type { PostingIndex } from '../../postings.service';
import { scorePerson, type PersonTask } from './score-person';
import { Scorer } from './scorer';

/** Ranks in the calling thread, one person after the other, and lets requests have their turn in between. */
export class InThreadScorer extends Scorer {
  readonly atOnce = 50;

  async score({ matcher }: PostingIndex, tasks: readonly PersonTask[]): Promise<(readonly Recommendation[] | Error)[]> {
    const results: (readonly Recommendation[] | Error)[] = [];
    for (const task of tasks) {
      try {
        results.push(scorePerson(matcher.index, task));
      } catch (error) {
        results.push(asError(error));
      }
      await immediate();
    }
    return results;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
