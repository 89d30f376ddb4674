import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { KeyCheck } from './key-check.schema';
import type { KeyRing } from './key-ring';
import { UserKey } from './user-key.schema';

/** Whether a key ring and a store belong together. */
@Injectable()
export class KeyChecks {
  constructor(
    @InjectModel(KeyCheck.name) private readonly checks: Model<KeyCheck>,
    @InjectModel(UserKey.name) private readonly userKeys: Model<UserKey>,
  ) {}

  /** Whether something in the store was sealed already, so that a new ring would be the wrong one. */
  async isSealed(): Promise<boolean> {
    return (await this.checks.countDocuments({})) > 0 || (await this.userKeys.countDocuments({})) > 0;
  }

  /** @returns what is wrong, in one line, or null */
  async problemOf(ring: KeyRing): Promise<string | null> {
    const rows = await this.checks.find({}).lean<KeyCheck[]>();
    for (const { _id, proof } of rows) if (!ring.proves(_id, proof)) return `it does not belong to this store: key ${_id} is another one, or missing`;
    if (rows.length > 0) return null;
    // a store from before there were checks
    const row = await this.userKeys.findOne({}).lean<UserKey>();
    const why = row && whyShut(ring, row);
    return why ? `it does not belong to this store: it does not open the keys in it (${why})` : null;
  }

  /** Lets the store know the keys in use; those that are only ready to be used may be missing elsewhere still. */
  async note(ring: KeyRing): Promise<void> {
    for (const id of new Set([ring.rootId, ring.currentId])) await this.checks.updateOne({ _id: id }, { $setOnInsert: { proof: ring.proofOf(id) } }, { upsert: true });
  }
}

function whyShut(ring: KeyRing, { wrapped, userId }: UserKey): string | null {
  try {
    ring.unwrap(wrapped, `user_keys|${userId}`);
    return null;
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
