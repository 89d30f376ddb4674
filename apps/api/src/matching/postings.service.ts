import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AppError, type Posting, type PostingSummary } from '@applywright/contracts';
import type { Matcher } from '@applywright/matching';
import { boardPostingAt } from '@applywright/postings';
import { Clock } from '../platform/clock';
import type { PostingGroup } from './group-duplicates';
import { inSlices } from '../platform/in-slices';
import { KeptSummaries } from './kept-summaries';
import { PostingsRepository } from './postings.repository';
import { ShownPostings } from './shown-postings';

export interface PostingIndex {
  readonly matcher: Matcher;
  readonly size: number;
  /** By the posting that is shown. */
  readonly groupOf: ReadonlyMap<string, Omit<PostingGroup, 'posting'>>;
  /** Another number stands for other content: what was derived from the index (a snapshot in a thread, a prepared person) is of one generation. */
  readonly generation: number;
  /** Everything that was stored before is in it. */
  readonly asOf: Date;
  /** The first posting that somebody who has seen everything up to a time may not have seen. */
  sinceOrdinal(mark: Date): number;
}

/** So long a request waits for an index that is being built while there is an older one. */
const WAITED_MS = 1_000;

/** Postings as they are kept, and indexed for matching; `ingest/` collects them. */
@Injectable()
export class PostingsService {
  private index: { stamp: string; value: PostingIndex } | undefined;
  private building: { wanted: string; done: Promise<PostingIndex> } | undefined;
  private readonly postings = new ShownPostings();
  private readonly keptSummaries = new KeptSummaries();
  private generation = 0;

  constructor(
    private readonly repository: PostingsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The index over all open postings, one advert a job; brought up to date when postings have changed. All share one update, and where it
   * lasts the index before it serves on, after `waitMs`.
   */
  async currentIndex(waitMs = WAITED_MS): Promise<PostingIndex> {
    const wanted = await this.repository.stamp();
    const before = this.index;
    if (before?.stamp === wanted) return before.value;
    const built = this.newIndex(wanted);
    return before && Number.isFinite(waitMs) ? Promise.race([built, setTimeout(waitMs, before.value, { ref: false })]) : built;
  }

  /** The index for somebody who would rather go without one than wait long; null while the first one is being built. */
  async indexWithin(waitMs: number): Promise<PostingIndex | null> {
    return Promise.race([this.currentIndex(waitMs), setTimeout(waitMs, this.index?.value ?? null, { ref: false })]);
  }

  private async newIndex(wanted: string): Promise<PostingIndex> {
    // One that was begun for an older stamp may lack what this caller has seen; whether it fails is for those who wait for it.
    if (this.building && this.building.wanted !== wanted) await Promise.allSettled([this.building.done]);
    if (this.index?.stamp === wanted) return this.index.value;
    this.building ??= { wanted, done: this.build().finally(() => (this.building = undefined)) };
    return this.building.done;
  }

  private async build(): Promise<PostingIndex> {
    const asOf = this.clock.now();
    const stamp = await this.repository.stamp();
    const [open, closed] = await Promise.all([this.repository.open(), this.repository.closed()]);
    this.keptSummaries.renew(open, stamp, asOf);
    await inSlices(this.postings.update(open, closed, asOf));
    const { matcher, groupOf, size } = this.postings;
    const value: PostingIndex = { matcher, size, groupOf, asOf, generation: ++this.generation, sinceOrdinal: this.postings.newerThan() };
    this.index = { stamp, value };
    return value;
  }

  byIds(ids: readonly string[]): Promise<Posting[]> {
    return this.repository.byIds(ids);
  }
  /** What a list shows of postings, without their long texts. */
  async summaries(ids: readonly string[]): Promise<PostingSummary[]> {
    if (ids.length === 0) return [];
    return this.keptSummaries.find(ids, await this.repository.stamp(), this.clock.now(), (missing) => this.repository.summaries(missing));
  }

  /** The open posting of a board that one of some addresses names. */
  async atAddresses(addresses: readonly string[]): Promise<Posting | null> {
    for (const address of new Set(addresses)) {
      const named = boardPostingAt(address);
      const posting = named && (await this.repository.openOfBoard(named));
      if (posting) return posting;
    }
    return null;
  }

  /** @throws AppError not_found */
  async byId(id: string): Promise<Posting> {
    const posting = await this.repository.byId(id);
    if (!posting) throw new AppError('not_found');
    return posting;
  }
}
