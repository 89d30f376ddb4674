import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { erasureMark } from '../platform/seal/erasure-mark';
import { decrypt, encrypt, KeyRing } from '../platform/seal/key-ring';
import { mustLt, mustNot } from '../platform/store/trusted';
import { ErasureRow, type ErasureReason } from './erasure.schema';

const AAD = 'erasures|id';

/** Erasures. They outlive their people, so they are found by a mark that stands for the person; see ADR 14. */
@Injectable()
export class ErasuresRepository {
  private readonly key: Buffer;

  constructor(
    @InjectModel(ErasureRow.name) private readonly erasures: Model<ErasureRow>,
    private readonly ring: KeyRing,
  ) {
    this.key = ring.secret('erasures');
  }

  /** Notes that a person is being erased; changes nothing where that is noted already. @returns the erasure's id */
  async begin(userId: string, reason: ErasureReason, at: Date): Promise<string> {
    const id = erasureMark(this.ring, userId);
    await this.erasures.updateOne({ _id: id }, { $setOnInsert: { sealedId: encrypt(this.key, Buffer.from(userId), AAD), reason, startedAt: at, doneAt: null } }, { upsert: true });
    return id;
  }
  /** Whose erasure it is, while that is known. */
  async find(erasureId: string): Promise<{ userId: string; reason: ErasureReason; done: boolean } | null> {
    const row = await this.erasures.findOne({ _id: erasureId }).lean<ErasureRow>();
    return row?.sealedId ? { userId: decrypt(this.key, row.sealedId, AAD).toString(), reason: row.reason, done: row.doneAt !== null } : null;
  }
  /** @returns whether this call did it: of two that finish at once one tells. */
  async done(erasureId: string, at: Date): Promise<boolean> {
    return (await this.erasures.updateOne({ _id: erasureId, doneAt: null }, { $set: { doneAt: at } })).modifiedCount === 1;
  }
  /** From now on nobody can tell whose it was. */
  async lookedOver(erasureId: string): Promise<void> {
    await this.erasures.updateOne({ _id: erasureId }, { $set: { sealedId: null } });
  }
  async remove(erasureId: string): Promise<void> {
    await this.erasures.deleteOne({ _id: erasureId });
  }
  async undone(): Promise<string[]> {
    return idsOf(await this.erasures.find({ doneAt: null }).select('_id').lean<ErasureRow[]>());
  }
  /** Done before `at` and not looked over yet. */
  async notLookedOver(at: Date): Promise<string[]> {
    return idsOf(await this.erasures.find({ doneAt: mustLt(at), sealedId: mustNot(null) }).select('_id').lean<ErasureRow[]>());
  }
  async marks(): Promise<string[]> {
    return idsOf(await this.erasures.find({}).select('_id').lean<ErasureRow[]>());
  }
  async removeDoneBefore(at: Date): Promise<void> {
    await this.erasures.deleteMany({ doneAt: mustLt(at) });
  }
}

const idsOf = (rows: readonly ErasureRow[]): string[] => rows.map((r) => r._id);
