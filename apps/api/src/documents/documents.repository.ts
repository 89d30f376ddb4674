import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { DocumentSet, LetterContent, ResumeContent } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { Sealer } from '../platform/seal/sealer';
import { isDuplicateKey } from '../platform/store/duplicate-key';
import { DocumentSetRow, DocumentVersionRow } from './document-set.schema';

const SET = 'documents|set';
/** Sets shown in a list. */
const LIMIT = 100;

export type StoredSet = Omit<DocumentSet, 'stale'>;
/** What a text model wrote, before anything of it was rejected or edited: what a later version goes on from. */
export interface ModelWords {
  readonly resume: ResumeContent | null;
  readonly letter: LetterContent | null;
}
export interface DocumentSetEntry {
  readonly set: StoredSet;
  /** With the version of the writer that checked them; null where templates wrote it: they write the same again. */
  readonly words: (ModelWords & { readonly writer: number }) | null;
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
    @InjectModel(DocumentVersionRow.name) private readonly versions: Model<DocumentVersionRow>,
    private readonly sealer: Sealer,
  ) {}

  async byKey(userId: string, key: string): Promise<DocumentSetEntry | null> {
    const row = await this.sets.findOne({ userId, key }).lean<DocumentSetRow>();
    return row ? this.open(userId, row) : null;
  }

  async byId(userId: string, id: string): Promise<DocumentSetEntry | null> {
    const row = await this.sets.findOne({ userId, _id: new Types.ObjectId(id) }).lean<DocumentSetRow>();
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

  /** A number that no other set of the posting has or had. */
  async nextVersion(userId: string, jobId: string): Promise<number> {
    const count = () => this.versions.findOneAndUpdate({ userId, jobId }, { $inc: { last: 1 } }, { upsert: true, returnDocument: 'after' }).lean<DocumentVersionRow>();
    // Of two first ones the store refuses one; its second try counts on.
    const row = await count().catch((error: unknown) => (isDuplicateKey(error) ? count() : Promise.reject(error)));
    if (!row) throw new Error('a version was not counted');
    return row.last;
  }

  /** The last versions, for the export. */
  async lastVersions(userId: string): Promise<{ jobId: string; last: number }[]> {
    return (await this.versions.find({ userId }).lean<DocumentVersionRow[]>()).map(({ jobId, last }) => ({ jobId, last }));
  }

  /** @returns false when a set with this key is there already; then nothing was stored. */
  async insert(userId: string, entry: DocumentSetEntry, at: Date): Promise<boolean> {
    const { set, words, key, stateHash, documentIds, fileIds } = entry;
    const row = {
      _id: new Types.ObjectId(set.id), jobId: set.jobId, version: set.version, stateHash, documentIds: [...documentIds], fileIds: [...fileIds],
      sealedSet: await this.sealer.seal(userId, SET, { ...set, words }), createdAt: at,
    };
    const result = await this.sets.updateOne({ userId, key }, { $setOnInsert: row }, { upsert: true }).catch((error: unknown) => {
      if (isDuplicateKey(error)) return { upsertedCount: 0 };
      throw error;
    });
    return result.upsertedCount === 1;
  }

  async remove(userId: string, id: string): Promise<boolean> {
    return (await this.sets.deleteOne({ userId, _id: new Types.ObjectId(id) })).deletedCount === 1;
  }

  private async open(userId: string, row: DocumentSetRow): Promise<DocumentSetEntry> {
    const { words = null, ...set } = await this.sealer.open<StoredSet & Partial<Pick<DocumentSetEntry, 'words'>>>(userId, SET, row.sealedSet);
    return { words, set: { ...set, documents: set.documents.map((d) => ({ ...d, url: `/api/v1/documents/${d.id}/file` })) }, key: row.key, stateHash: row.stateHash, documentIds: row.documentIds, fileIds: row.fileIds };
  }
}
