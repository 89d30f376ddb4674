import { setImmediate as immediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { SharedIndex } from '@applywright/matching';
import type { PostingIndex } from '../../postings.service';
import type { ToThread } from './thread-messages';

/** A message of so many facts or words is copied in a few milliseconds. */
const POSTINGS_A_MESSAGE = 500;
const WORDS_A_MESSAGE = 10_000;

/** An index as it was at one moment, to be sent to threads, again to those that come later. */
export class IndexParcel {
  readonly generation: number;
  private readonly shared: Omit<SharedIndex, 'postings' | 'words'>;
  private readonly postings: SharedIndex['postings'];
  private readonly words: readonly string[];

  constructor({ matcher, generation }: PostingIndex) {
    const { postings, words, ...shared } = matcher.index.share();
    this.generation = generation;
    // the index goes on to be changed: what it only adds to is cut off here, what it changes in place is copied
    this.shared = { ...shared, live: shared.live.slice() };
    this.postings = postings.slice();
    this.words = words.slice();
  }

  async sendTo(worker: Worker): Promise<void> {
    const send = async (message: ToThread): Promise<void> => {
      worker.postMessage(message);
      await immediate();
    };
    await send({ type: 'index', shared: this.shared });
    for (let from = 0; from < this.postings.length; from += POSTINGS_A_MESSAGE) await send({ type: 'postings', postings: this.postings.slice(from, from + POSTINGS_A_MESSAGE) });
    for (let from = 0; from < this.words.length; from += WORDS_A_MESSAGE) await send({ type: 'words', words: this.words.slice(from, from + WORDS_A_MESSAGE) });
  }
}
