import type { Posting } from '@applywright/contracts';
import { createMatcher, type Matcher } from '@applywright/matching';
import { PostingGrouper } from '@applywright/postings';
import { groupInSteps, type PostingGroup } from './group-duplicates';

/** A posting with the time when it changed last, by the clock of whoever stored it. */
export type OpenPosting = Posting & { readonly changedAt: Date };
type Groups = ReadonlyMap<string, Omit<PostingGroup, 'posting'>>;

/** Room for adverts that are over: an index with more of them than of open ones is made anew. */
const SPARE_ROOM = 1000;
/**
 * A collection stamps all that it stores with the time when it began, and may last a quarter of an hour (the time limit of its job). So what
 * counts as new reaches back so far behind the moment up to which a run has seen everything.
 */
const STORED_LATE_MS = 15 * 60_000;

/** The open postings, one advert a job, in an index that is kept and changed: a posting that has not changed is never read twice. */
export class ShownPostings {
  private readonly grouper = new PostingGrouper();
  matcher: Matcher = createMatcher([]);
  groupOf: Groups = new Map();
  /** By posting that is shown: when it changed last. */
  private shown = new Map<string, number>();
  /** By ordinal, never falling: when it came in here, or for what was there at the first look, when it had changed. */
  private arrivals: number[] = [];

  get size(): number {
    return this.shown.size;
  }

  /** Where the postings begin that somebody who has seen everything up to a time may not have seen; of the index as it is now. */
  newerThan(): (mark: Date) => number {
    const { arrivals } = this;
    return (mark) => firstAfter(arrivals, mark.getTime() - STORED_LATE_MS);
  }

  /** Takes in what is open and closed at `asOf`, in steps of at most a few milliseconds. One update has to end before the next begins. */
  *update(open: readonly OpenPosting[], closed: readonly Posting[], asOf: Date): Generator<void, void> {
    const groups = yield* groupInSteps(this.grouper, open, closed);
    const changedAt = new Map(open.map((posting) => [posting.id, posting.changedAt.getTime()]));
    const isFirst = this.shown.size === 0 || this.isCrowded(groups.length);
    if (isFirst) this.clear();
    // by age, so that `arrivals` never fall
    const inOrder = isFirst ? [...groups].sort((a, b) => (changedAt.get(a.posting.id) as number) - (changedAt.get(b.posting.id) as number)) : groups;
    const next = new Map<string, number>();
    const groupOf = new Map<string, Omit<PostingGroup, 'posting'>>();
    for (const { posting, ...group } of inOrder) {
      const changed = changedAt.get(posting.id) as number;
      if (this.shown.get(posting.id) !== changed) this.add(posting, isFirst ? changed : asOf.getTime());
      next.set(posting.id, changed);
      groupOf.set(posting.id, group);
      yield;
    }
    for (const id of this.shown.keys()) {
      if (!next.has(id)) this.matcher.expire(id);
      yield;
    }
    yield* this.matcher.index.rebuildInSteps();
    [this.shown, this.groupOf] = [next, groupOf];
  }

  private isCrowded(groups: number): boolean {
    return this.matcher.index.size > 2 * groups + SPARE_ROOM;
  }

  /** Begins anew beside the old one, which those who are reading keep. */
  private clear(): void {
    this.matcher = createMatcher([]);
    this.shown = new Map();
    this.arrivals = [];
  }

  private add(posting: Posting, at: number): void {
    this.matcher.add(posting);
    this.arrivals.push(Math.max(at, this.arrivals.at(-1) ?? -Infinity));
  }
}

/** The place of the first value above another one among values that never fall. */
function firstAfter(values: readonly number[], bound: number): number {
  let low = 0;
  for (let high = values.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
