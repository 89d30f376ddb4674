import { Boilerplate } from './boilerplate';
import { type PreparedPosting, preparePosting, stillPrepared, type TwinPosting } from './compare-postings';
import { groupTwins } from './title-twins';

/** After so large a share of the postings has changed, what everybody writes is weighed anew for all. */
const WEIGHED_ANEW = 0.1;

/** What one company lists under one title. */
interface Shelf {
  readonly key: string;
  readonly members: Set<PreparedPosting>;
  /** Whose words `Boilerplate` holds: the first of each feed, and of boards. */
  counted: readonly PreparedPosting[];
  groups: readonly (readonly PreparedPosting[])[];
}

/**
 * Groups postings that are one job (reposts, and copies on other boards), again and again as they change. What was read of a posting is kept
 * between two updates as long as it comes, and only companies and titles with a change are grouped anew, by the words as they weigh then.
 */
export class PostingGrouper {
  private readonly prepared = new Map<string, PreparedPosting>();
  private readonly shelves = new Map<string, Shelf>();
  /** To be grouped; still so after an update that was given up. */
  private readonly dirty = new Set<Shelf>();
  private boilerplate = new Boilerplate(0);
  private changes = 0;
  private weighed = 0;

  /**
   * The groups of exactly these postings by the smallest id in each. The order given does not matter. A generator, so that the caller can pause
   * between the steps, each far below a millisecond; one update has to end, or be given up, before the next begins.
   */
  *update<T extends TwinPosting>(postings: readonly T[]): Generator<void, Map<string, T[]>> {
    const byId = new Map<string, T>();
    for (const posting of postings) {
      byId.set(posting.id, posting);
      yield;
    }
    for (const [id, known] of this.prepared) {
      if (!byId.has(id)) this.leave(known);
      yield;
    }
    for (const posting of byId.values()) {
      const known = this.prepared.get(posting.id);
      if (known && stillPrepared(known, posting)) known.text = posting.descriptionText;
      else {
        if (known) this.leave(known);
        this.enter(preparePosting(posting));
      }
      yield;
    }
    yield* this.regroup();
    const all = new Map<string, T[]>();
    for (const { groups } of this.shelves.values()) {
      for (const group of groups) {
        const members = group.map(({ posting }) => byId.get(posting.id)!);
        all.set(members[0]!.id, members);
      }
      yield;
    }
    // Texts are large, and the next update brings them again.
    for (const known of this.prepared.values()) known.text = '';
    return all;
  }

  private *regroup(): Generator<void, void> {
    if (this.changes > this.weighed * WEIGHED_ANEW) {
      this.boilerplate = new Boilerplate(this.prepared.size);
      [this.changes, this.weighed] = [0, this.prepared.size];
      for (const shelf of this.shelves.values()) {
        shelf.counted = [];
        this.dirty.add(shelf);
      }
    }
    for (const shelf of this.dirty) {
      this.count(shelf);
      yield;
    }
    for (const shelf of this.dirty) {
      if (shelf.members.size === 0) this.shelves.delete(shelf.key);
      else shelf.groups = (yield* groupTwins(inOrder(shelf), this.boilerplate)).map((group) => group.sort(byIds));
      this.dirty.delete(shelf);
    }
  }

  /** Lets the words of one advert of each feed count, and those of no other. */
  private count(shelf: Shelf): void {
    const first = new Map<number | null, PreparedPosting>();
    for (const posting of inOrder(shelf)) if (!first.has(posting.feed)) first.set(posting.feed, posting);
    const counted = [...first.values()];
    for (const one of shelf.counted) if (!counted.includes(one)) this.boilerplate.count(one.token, one.feed, one.sketch.words, -1);
    for (const one of counted) if (!shelf.counted.includes(one)) this.boilerplate.count(one.token, one.feed, one.sketch.words, 1);
    shelf.counted = counted;
  }

  private enter(posting: PreparedPosting): void {
    const key = keyOf(posting);
    let shelf = this.shelves.get(key);
    if (!shelf) this.shelves.set(key, (shelf = { key, members: new Set(), counted: [], groups: [] }));
    shelf.members.add(posting);
    this.prepared.set(posting.posting.id, posting);
    this.touch(shelf);
  }

  private leave(posting: PreparedPosting): void {
    const shelf = this.shelves.get(keyOf(posting))!;
    shelf.members.delete(posting);
    this.prepared.delete(posting.posting.id);
    this.touch(shelf);
  }

  private touch(shelf: Shelf): void {
    this.dirty.add(shelf);
    this.changes++;
  }
}

const keyOf = ({ token, titleKey }: PreparedPosting): string => `${token} ${titleKey}`;
const byIds = (a: PreparedPosting, b: PreparedPosting): number => (a.posting.id < b.posting.id ? -1 : 1);
/** Whole texts before cut ones, so that these find what they were cut from. */
const inOrder = ({ members }: Shelf): PreparedPosting[] =>
  members.size === 1 ? [...members] : [...members].sort((a, b) => Number(b.posting.descriptionComplete) - Number(a.posting.descriptionComplete) || byIds(a, b));

/** All steps of a work, without a pause. */
export function allSteps<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The groups of postings that come once. */
export const groupPostings = <T extends TwinPosting>(postings: readonly T[]): Map<string, T[]> => allSteps(new PostingGrouper().update(postings));
