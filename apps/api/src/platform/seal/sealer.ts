import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { AppError } from '@applywright/contracts';
import type { Model } from 'mongoose';
import { ERASURES, erasureMark } from './erasure-mark';
import { decrypt, decryptBytes, encrypt, encryptBytes } from './gcm';
import { KeyRing } from './key-ring';
import { mustIn } from '../store/trusted';
import { UserKey } from './user-key.schema';

const CACHE_LIMIT = 500;
/** How long another instance's erasure may go unnoticed here. */
const CACHE_MS = 60_000;

/**
 * Seals personal data with one AES-256-GCM key per user, itself wrapped by the key ring. `where` names the
 * collection and field and is bound into each value, so that a value moved to another place does not open.
 * Destroying the user's key makes everything sealed with it unreadable; for backups see ADR 14.
 */
@Injectable()
export class Sealer {
  private readonly cache = new Map<string, { readonly key: Buffer; readonly since: number }>();

  constructor(
    private readonly ring: KeyRing,
    @InjectModel(UserKey.name) private readonly keys: Model<UserKey>,
  ) {}

  /** A JSON value as `v1.…`. */
  async seal(userId: string, where: string, value: unknown): Promise<string> {
    return `v1.${encrypt(await this.key(userId, true), Buffer.from(JSON.stringify(value)), aad(userId, where))}`;
  }

  /** @throws when the value was changed, belongs elsewhere, or the user's key is gone. */
  async open<T>(userId: string, where: string, sealed: string): Promise<T> {
    return JSON.parse((await this.openText(userId, where, sealed)).toString('utf8')) as T;
  }

  /** The same without reading the JSON, for whoever hands it on to another thread. */
  async openText(userId: string, where: string, sealed: string): Promise<Buffer> {
    if (!sealed.startsWith('v1.')) throw new Error(`${where}: not a sealed value`);
    return decrypt(await this.key(userId, false), sealed.slice(3), aad(userId, where));
  }

  /** Bytes of a file: version 1, nonce, ciphertext, tag. */
  async sealBytes(userId: string, where: string, bytes: Uint8Array): Promise<Buffer> {
    return Buffer.concat([Buffer.from([1]), encryptBytes(await this.key(userId, true), bytes, aad(userId, where))]);
  }

  async openBytes(userId: string, where: string, sealed: Uint8Array): Promise<Buffer> {
    if (sealed[0] !== 1) throw new Error(`${where}: not a sealed file`);
    return decryptBytes(await this.key(userId, false), sealed.subarray(1), aad(userId, where));
  }

  /** Reads the keys of many people in one round trip, ahead of opening or sealing for each; at most as many as are kept at hand. */
  async warm(userIds: readonly string[]): Promise<void> {
    const wanted = userIds.slice(0, CACHE_LIMIT).filter((userId) => !this.fresh(userId));
    if (wanted.length === 0) return;
    for (const { userId, wrapped } of await this.keys.find({ userId: mustIn(wanted) }).lean()) this.keep(userId, wrapped);
  }

  /** Erasure: after this nothing that was sealed for the user opens again. */
  async destroyKey(userId: string): Promise<void> {
    this.cache.delete(userId);
    await this.keys.deleteOne({ userId });
  }

  private async key(userId: string, create: boolean): Promise<Buffer> {
    const cached = this.fresh(userId);
    if (cached) return cached;
    let row = await this.keys.findOne({ userId }).lean();
    if (!row && create && !(await this.isErased(userId))) {
      const wrapped = this.ring.wrap(randomBytes(32), `user_keys|${userId}`);
      // $setOnInsert: of two first writers one key wins, and both then use it.
      row = await this.keys.findOneAndUpdate({ userId }, { $setOnInsert: { userId, wrapped } }, { upsert: true, returnDocument: 'after' }).lean();
    }
    if (!row) throw new AppError('not_found', 'This data has been erased.');
    return this.keep(userId, row.wrapped);
  }

  private fresh(userId: string): Buffer | null {
    const cached = this.cache.get(userId);
    return cached && performance.now() - cached.since < CACHE_MS ? cached.key : null;
  }

  private keep(userId: string, wrapped: string): Buffer {
    const key = this.ring.unwrap(wrapped, `user_keys|${userId}`);
    this.cache.delete(userId);
    if (this.cache.size >= CACHE_LIMIT) this.cache.delete(this.cache.keys().next().value as string);
    this.cache.set(userId, { key, since: performance.now() });
    return key;
  }

  /** Asked before a key is made: a job that outlives its person must not make them a new one. */
  private async isErased(userId: string): Promise<boolean> {
    return (await this.keys.db.collection(ERASURES).findOne({ _id: erasureMark(this.ring, userId) as never })) !== null;
  }
}

const aad = (userId: string, where: string): string => `${where}|${userId}|v1`;
