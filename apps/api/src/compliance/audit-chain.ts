import { createHmac } from 'node:crypto';
import type { AuditCheck, AuditEvent } from '@applywright/contracts';

/** What an entry says. */
export interface AuditFields {
  readonly at: Date;
  readonly actor: string;
  readonly event: AuditEvent;
  readonly target: string;
  readonly result: 'ok' | 'refused';
  readonly network: string;
}
/** A place in the log. */
export interface Place {
  readonly seq: number;
  readonly hash: string;
}
export interface ChainedEntry extends AuditFields, Place {
  readonly prev: string;
}
/** A place that the key vouches for. */
export interface Anchor extends Place {
  readonly mac: string;
}

/** What the first entry follows. */
export const START: Place = { seq: 0, hash: '' };

/**
 * The arithmetic of the log: each entry's hash is keyed and covers the hash before it, so that whoever can write to the store and
 * has no key can neither change, insert nor leave out an entry unseen. The end is vouched for apart from the entries.
 */
export class AuditChain {
  constructor(private readonly key: Buffer) {}

  /** The entries that follow `from`, in this order. */
  extend<T extends AuditFields>(from: Place, entries: readonly T[]): (T & ChainedEntry)[] {
    let { seq, hash } = from;
    return entries.map((fields) => {
      const prev = hash;
      seq += 1;
      hash = this.hashOf({ ...fields, seq, prev });
      return { ...fields, seq, prev, hash };
    });
  }

  vouch(as: 'head' | 'checkpoint', { seq, hash }: Place): Anchor {
    return { seq, hash, mac: this.mac(['anchor', as, seq, hash]) };
  }

  vouchesFor(as: 'head' | 'checkpoint', anchor: Anchor): boolean {
    return this.vouch(as, anchor).mac === anchor.mac;
  }

  /**
   * Reads the log from its start to its end.
   * @param entries by ascending seq
   * @param noted a place that somebody wrote down outside the store; it must still be there
   */
  async check(entries: AsyncIterable<ChainedEntry> | Iterable<ChainedEntry>, { head, checkpoint, noted }: { head: Anchor | null; checkpoint: Anchor | null; noted?: Place | undefined }): Promise<AuditCheck> {
    const broken = (firstBroken: number): AuditCheck => ({ whole: false, entries: count, firstBroken });
    let count = 0;
    let last: Place = checkpoint ?? START;
    if (checkpoint && !this.vouchesFor('checkpoint', checkpoint)) return broken(1);
    for await (const entry of entries) {
      // pruned and not deleted yet
      if (entry.seq <= (checkpoint?.seq ?? 0)) continue;
      if (entry.seq !== last.seq + 1) return broken(last.seq + 1);
      if (entry.prev !== last.hash || entry.hash !== this.hashOf(entry)) return broken(entry.seq);
      if ([head, noted].some((place) => place?.seq === entry.seq && place.hash !== entry.hash)) return broken(entry.seq);
      last = entry;
      count += 1;
    }
    const nothingYet = count === 0 && !checkpoint && !head;
    if (!nothingYet && (!head || !this.vouchesFor('head', head))) return broken(last.seq + 1);
    if (last.seq < Math.max(head?.seq ?? 0, noted?.seq ?? 0)) return broken(last.seq + 1);
    return { whole: true, entries: count, firstBroken: null };
  }

  private hashOf({ seq, at, actor, event, target, result, network, prev }: Omit<ChainedEntry, 'hash'>): string {
    // a changed row may hold anything
    return this.mac([seq, at instanceof Date ? at.toISOString() : [typeof at], actor, event, target, result, network, prev]);
  }

  private mac(fields: readonly unknown[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(fields)).digest('base64url');
  }
}
