import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AuditCheck } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { KeyRing } from '../platform/seal/key-ring';
import { isDuplicateKey } from '../platform/store/duplicate-key';
import { mustIn, mustLt, mustLte } from '../platform/store/trusted';
import { AuditChain, START, type Anchor, type AuditFields, type Place } from './audit-chain';
import { AuditAnchor, AuditRow } from './audit-row.schema';

/** An entry before it has its place; its id tells, after a failure, whether it was written. */
export type NewEntry = AuditFields & { readonly _id: Types.ObjectId };

/** The log in the store: grows at the end, is pruned at the front, and is never changed in between. */
@Injectable()
export class AuditLog {
  private readonly log = new Logger('audit');
  private readonly chain: AuditChain;
  /** Where this instance believes the log to end; the unique `seq` proves it wrong if another has gone on. */
  private end: Place | undefined;
  private head: Anchor | undefined;

  constructor(
    @InjectModel(AuditRow.name) private readonly rows: Model<AuditRow>,
    @InjectModel(AuditAnchor.name) private readonly anchors: Model<AuditAnchor>,
    ring: KeyRing,
  ) {
    this.chain = new AuditChain(ring.secret('audit'));
  }

  /**
   * Writes entries in their order, none twice, however many instances do so at once.
   * @param again whether an earlier try failed, so that some may have been written
   */
  async append(entries: readonly NewEntry[], again = false): Promise<void> {
    let left = again ? await this.missing(entries) : entries;
    while (left.length > 0) {
      const rows = this.chain.extend((this.end ??= await this.findEnd()), left);
      try {
        await this.rows.insertMany(rows, { ordered: true });
        this.end = rows.at(-1) as Place;
        left = [];
      } catch (error) {
        this.end = undefined;
        if (!isDuplicateKey(error)) throw error;
        left = await this.missing(left);
      }
    }
  }

  /** Vouches for what was appended. Until then it could be cut off unseen. */
  async vouch(): Promise<void> {
    await this.moveHead((this.end ??= await this.findEnd()));
  }

  /** The latest first. */
  latest(skip: number, limit: number): Promise<AuditRow[]> {
    return this.rows.find({}).sort({ seq: -1 }).skip(skip).limit(limit).lean<AuditRow[]>().exec();
  }

  /** Reads all of it. @param noted the end as it was told at an earlier time: shows that the whole store was not put back since */
  async check(noted?: Place): Promise<AuditCheck> {
    for (;;) {
      // the ends first: what is appended meanwhile lies behind them
      const [head, checkpoint] = await Promise.all([this.anchor('head'), this.anchor('checkpoint')]);
      const result = await this.chain.check(this.rows.find({}).sort({ seq: 1 }).lean<AuditRow[]>().cursor(), { head, checkpoint, noted });
      // pruned while it was read
      if (!result.whole && (await this.anchor('checkpoint'))?.seq !== checkpoint?.seq) continue;
      return result;
    }
  }

  /** Where the log ends now. */
  async place(): Promise<Place> {
    const { seq, hash } = await this.findEnd();
    return { seq, hash };
  }

  /** Removes what was written before a time; a checkpoint stands in for it. A log that is not whole keeps everything. @returns how many */
  async prune(before: Date): Promise<number> {
    const last = await this.rows.findOne({ at: mustLt(before) }).sort({ at: -1, seq: -1 }).lean<AuditRow>();
    if (!last) return 0;
    const { whole, firstBroken } = await this.check();
    if (!whole) {
      this.log.error(`the log is broken at entry ${firstBroken}; nothing is removed from it`);
      return 0;
    }
    await this.anchors.updateOne({ _id: 'checkpoint' }, { $set: this.chain.vouch('checkpoint', last) }, { upsert: true });
    return (await this.rows.deleteMany({ seq: mustLte(last.seq) })).deletedCount;
  }

  /** Never behind the vouched end: what was cut off there leaves a gap that the check finds. */
  private async findEnd(): Promise<Place> {
    const [last, head, checkpoint] = await Promise.all([this.rows.findOne({}).sort({ seq: -1 }).lean<AuditRow>(), this.anchor('head'), this.anchor('checkpoint')]);
    if (!last && !head && !checkpoint) await this.begin();
    const places = [last, head && this.chain.vouchesFor('head', head) ? head : null, checkpoint && this.chain.vouchesFor('checkpoint', checkpoint) ? checkpoint : null];
    return places.reduce<Place>((end, place) => (place && place.seq > end.seq ? place : end), START);
  }

  /** The vouched end of an empty log, so that a log without one is known to have been tampered with. */
  private async begin(): Promise<void> {
    await this.anchors.updateOne({ _id: 'head' }, { $setOnInsert: this.chain.vouch('head', START) }, { upsert: true }).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
  }

  /** Moves the vouched end forward, and only from one that is sound: a damaged one stays to be found. */
  private async moveHead(to: Place): Promise<void> {
    for (;;) {
      const known = this.head ?? (await this.anchor('head'));
      if (!known || !this.chain.vouchesFor('head', known)) return this.log.error('the end of the audit log was tampered with: see applywright audit verify');
      if (known.seq >= to.seq) return;
      const next = this.chain.vouch('head', to);
      if ((await this.anchors.updateOne({ _id: 'head', mac: known.mac }, { $set: next })).matchedCount === 1) {
        this.head = next;
        return;
      }
      this.head = undefined;
    }
  }

  private async missing(entries: readonly NewEntry[]): Promise<NewEntry[]> {
    const there = await this.rows.find({ _id: mustIn(entries.map((e) => e._id)) }).select('_id').lean<{ _id: Types.ObjectId }[]>();
    const written = new Set(there.map((r) => r._id.toHexString()));
    return entries.filter((e) => !written.has(e._id.toHexString()));
  }

  private anchor(id: 'head' | 'checkpoint'): Promise<Anchor | null> {
    return this.anchors.findById(id).lean<Anchor>().exec();
  }
}
