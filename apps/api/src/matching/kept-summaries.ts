import type { Posting, PostingSummary } from '@applywright/contracts';
import { summaryOf } from './posting-summary';

/** What a collection merely confirms (when a posting was seen last) moves no stamp: lists may show it so late. */
const KEPT_MS = 5 * 60_000;
/** About a kilobyte each. */
const MOST_KEPT = 20_000;

/** Summaries of the open postings that lists have asked for, as long as the stamp of the store says that none has changed. */
export class KeptSummaries {
  private readonly known = new Map<string, PostingSummary>();
  private stamp = '';
  private since = 0;

  /** @param stamp read before this was called @param read asks the store @returns those that there are, in no order */
  async find(ids: readonly string[], stamp: string, now: Date, read: (ids: readonly string[]) => Promise<PostingSummary[]>): Promise<PostingSummary[]> {
    if (stamp !== this.stamp || now.getTime() - this.since >= KEPT_MS) this.begin(stamp, now);
    const kept = ids.flatMap((id) => this.known.get(id) ?? []);
    if (kept.length === ids.length) return kept;
    const found = await read(ids.filter((id) => !this.known.has(id)));
    if (stamp === this.stamp) this.keep(found);
    return [...kept, ...found];
  }

  /** Takes what is kept from all open postings, when they have been read anyway. @param stamp read before them */
  renew(open: readonly Posting[], stamp: string, now: Date): void {
    const renewed = open.filter(({ id }) => this.known.has(id)).map(summaryOf);
    this.begin(stamp, now);
    this.keep(renewed);
  }

  private begin(stamp: string, now: Date): void {
    this.known.clear();
    this.stamp = stamp;
    this.since = now.getTime();
  }

  /** What is closed is not kept: no stamp tells when it goes. */
  private keep(summaries: readonly PostingSummary[]): void {
    for (const summary of summaries) if (summary.status === 'open' && this.known.size < MOST_KEPT) this.known.set(summary.id, summary);
  }
}
