import { LearntAnswer } from '@applywright/contracts';
import * as z from 'zod';
import { isUnavailable, ServerFailure, ShownFailure } from '../failure';
import type { SealedStore } from './sealed-store';

const Id = z.string().regex(/^[0-9a-f]{24}$/);
/** What waits for the server. Each can be sent again without doing anything twice. */
export const QueuedWork = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('apply'), id: z.string(), jobId: Id, documentIds: z.array(Id), title: z.string(), company: z.string() }),
  z.object({ kind: z.literal('keep'), id: z.string(), answer: LearntAnswer }),
  z.object({ kind: z.literal('forget'), id: z.string(), key: LearntAnswer.shape.key }),
]);
export type QueuedWork = z.infer<typeof QueuedWork>;
const Held = z.object({ items: z.array(QueuedWork), refused: z.array(z.string()) });
type Held = z.infer<typeof Held>;

const NAME = 'outbox';
/** Nobody does more than this without a server; what lies there must stay small. */
const MOST = 500;
const MOST_REFUSED = 20;

/**
 * Work for the server that waits until it answers. It is sent in its order, one after another, and leaves the queue only after the
 * server has answered: who dies in between sends it again, which changes nothing there. What the server refuses for good leaves
 * with a word about it; a sign-in that is no longer good keeps everything.
 */
export class Outbox {
  private turn: Promise<unknown> = Promise.resolve();
  private running: Promise<boolean> | null = null;

  constructor(
    private readonly store: SealedStore,
    private readonly send: (work: QueuedWork) => Promise<void>,
  ) {}

  held(): Promise<Held> {
    return this.change((held) => held);
  }

  async add(work: QueuedWork): Promise<void> {
    await this.change((held) => {
      if (held.items.length >= MOST) throw new ShownFailure('internal', 'Too much waits for your server already. Connect to it first.');
      return { ...held, items: [...held.items, work] };
    });
  }

  async forgetRefused(): Promise<void> {
    await this.change((held) => (held.refused.length === 0 ? held : { ...held, refused: [] }));
  }

  /** Says in words what was given up for another reason than a refusal. */
  async note(words: string): Promise<void> {
    await this.change((held) => ({ ...held, refused: [...held.refused, words].slice(-MOST_REFUSED) }));
  }

  /** Sends what waits; only one run at a time. @returns whether nothing waits any more */
  replay(): Promise<boolean> {
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  private async run(): Promise<boolean> {
    for (;;) {
      const [work] = (await this.held()).items;
      if (!work) return true;
      const refusal = await this.attempt(work);
      if (refusal === 'wait') return false;
      await this.change(({ items, refused }) => ({ items: items.filter(({ id }) => id !== work.id), refused: refusal === null ? refused : [...refused, refusal].slice(-MOST_REFUSED) }));
    }
  }

  /** @returns null when it is done, `wait` when it stays, else why the server will never take it */
  private async attempt(work: QueuedWork): Promise<string | 'wait' | null> {
    try {
      await this.send(work);
      return null;
    } catch (error) {
      if (isUnavailable(error) || (error instanceof ShownFailure && !(error instanceof ServerFailure))) return 'wait';
      if (!(error instanceof ServerFailure)) throw error;
      if (error.status < 400) return null; // taken, with an answer that could not be read
      if (error.status === 401 || error.status === 403) return 'wait';
      return work.kind === 'forget' && error.status === 404 ? null : `${subjectOf(work)}: ${error.message}`;
    }
  }

  private change(next: (held: Held) => Held): Promise<Held> {
    const done = this.turn.then(async () => {
      const before = (await this.store.read(NAME, Held)) ?? { items: [], refused: [] };
      const after = next(before);
      if (after !== before) await this.store.write(NAME, after);
      return after;
    });
    this.turn = done.catch(() => undefined);
    return done;
  }
}

function subjectOf(work: QueuedWork): string {
  if (work.kind === 'apply') return `Your application for ${work.title} at ${work.company} was not noted`;
  return work.kind === 'keep' ? `Your answer to “${work.answer.question.slice(0, 80)}” was not kept` : 'An answer was not forgotten';
}
