import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { DocumentSet } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { Sealer } from '../platform/seal/sealer';
import { isDuplicateKey } from '../platform/store/duplicate-key';
import { DocumentSetRow } from './document-set.schema';

const SET = 'documents|set';
/** Sets shown in a list. */
const LIMIT = 100;

export type StoredSet = Omit<DocumentSet, 'stale'>;
export interface DocumentSetEntry {
  readonly set: StoredSet;
  readonly key: string;
  readonly stateHash: string;
  readonly documentIds: readonly string[];
  /** The vault's ids, in the order of `documentIds`. */
  readonly fileIds: readonly string[];
}

@Injectable()
export class DocumentsRepository {
  constructor(
    @InjectModel(DocumentSetRow.name) private readonly sets: Model<DocumentSetRow>,
    private readonly sealer: Sealer,
  ) {}

  async byKey(userId: string, key: string): Promise<DocumentSetEntry | null> {
    const row = await this.sets.findOne({ userId, key }).lean<DocumentSetRow>();
    return row ? this.open(userId, row) : null;
  }

  async byDocument(userId: string, documentId: string): Promise<DocumentSetEntry | null> {
    const row = await this.sets.findOne({ userId, documentIds: documentId }).lean<DocumentSetRow>();
    return row ? this.open(userId, row) : null;
  }

  async list(userId: string, jobId: string | undefined, most = LIMIT): Promise<DocumentSetEntry[]> {
    const rows = await this.sets.find(jobId ? { userId, jobId } : { userId }).sort({ createdAt: -1, _id: -1 }).limit(most).lean<DocumentSetRow[]>();
    return Promise.all(rows.map((row) => this.open(userId, row)));
  }

  /** @returns false when a set with this key is there already; then nothing was stored. */
  async insert(userId: string, entry: DocumentSetEntry, at: Date): Promise<boolean> {
    const { set, key, stateHash, documentIds, fileIds } = entry;
    const row = {
      _id: new Types.ObjectId(set.id), jobId: set.jobId, stateHash, documentIds: [...documentIds], fileIds: [...fileIds],
      sealedSet: await this.sealer.seal(userId, SET, set), createdAt: at,
    };
    const result = await this.sets.updateOne({ userId, key }, { $setOnInsert: row }, { upsert: true }).catch((error: unknown) => {
      if (isDuplicateKey(error)) return { upsertedCount: 0 };
      throw error;
    });
    return result.upsertedCount === 1;
  }

  private async open(userId: string, row: DocumentSetRow): Promise<DocumentSetEntry> {
    const set = await this.sealer.open<StoredSet>(userId, SET, row.sealedSet);
    return { set, key: row.key, stateHash: row.stateHash, documentIds: row.documentIds, fileIds: row.fileIds };
  }
}
