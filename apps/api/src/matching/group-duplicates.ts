import { SOURCE_TERMS, type Posting } from '@applywright/contracts';
import { allSteps, PostingGrouper, type PostingHistory } from '@applywright/postings';

/** A company's own board before a page that somebody opened, that before a partner's feed, and so on: who applies there applies at the source. */
const KINDS = ['board', 'page', 'partner', 'feed', 'search'] as const;

/** One job: the copy that is shown, and what its other copies tell. */
export interface PostingGroup extends PostingHistory {
  readonly posting: Posting;
  /** Open copies on other boards, the best first. */
  readonly copies: readonly string[];
}

const rank = (posting: Posting): number => KINDS.indexOf(SOURCE_TERMS[posting.source].kind);
const day = ({ postedAt, firstSeenAt }: Posting): string => (postedAt !== null && postedAt < firstSeenAt ? postedAt : firstSeenAt);
const boardOf = ({ source, board }: Pick<Posting, 'source' | 'board'>): string => `${source}:${board}`;

/** Which of two copies is shown: the company's own, then the whole text, then the newest. */
function better(a: Posting, b: Posting): number {
  return rank(a) - rank(b) || Number(b.descriptionComplete) - Number(a.descriptionComplete) || (b.postedAt ?? '').localeCompare(a.postedAt ?? '') || a.id.localeCompare(b.id);
}

/** The jobs behind open postings, step by step. Closed ones are no job, and tell how often and since when a board has listed one. `grouper` remembers what it read the last time. */
export function* groupInSteps(grouper: PostingGrouper, open: readonly Posting[], closed: readonly Posting[]): Generator<void, PostingGroup[]> {
  const newest = new Map<string, string>();
  const all = [...open, ...closed];
  for (const posting of all) {
    yield;
    if (SOURCE_TERMS[posting.source].kind !== 'board') continue;
    const board = boardOf(posting);
    const at = newest.get(board);
    if (at === undefined || posting.firstSeenAt > at) newest.set(board, posting.firstSeenAt);
  }
  const groups: PostingGroup[] = [];
  for (const members of (yield* grouper.update(all)).values()) {
    yield;
    const [posting, ...others] = members.filter(({ status }) => status === 'open').sort(better);
    if (!posting) continue;
    const board = boardOf(posting);
    groups.push({
      posting,
      copies: [...new Map(others.filter((other) => boardOf(other) !== board).map((other) => [boardOf(other) + other.url, other.id])).values()],
      reposts: members.filter((member) => boardOf(member) === board).length - 1,
      oldestAt: members.map(day).sort()[0] ?? null,
      boardNewestAt: newest.get(board) ?? null,
    });
  }
  return groups;
}

/** The same at once, of postings that come once. */
export const groupDuplicates = (open: readonly Posting[], closed: readonly Posting[] = []): PostingGroup[] => allSteps(groupInSteps(new PostingGrouper(), open, closed));
