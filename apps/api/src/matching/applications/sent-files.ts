import { Injectable, Logger } from '@nestjs/common';
import type { SentDocument } from '@applywright/contracts';
import { FileVault } from '../../platform/files/file-vault';
import { nameOfError } from '../../platform/queue/perform-job';
import type { SentFile } from './application-sealer';

/** A document as it is at the moment. */
export interface DocumentNow extends Omit<SentDocument, 'sentAt'> {
  readonly bytes: Uint8Array;
}

/** Where an application gets the files that go out with it; whoever makes documents says so, since documents build on matching and not the other way round. */
export abstract class SentDocuments {
  /** In the order asked for. @throws AppError not_found when one of them is not there or not this user's */
  abstract read(userId: string, documentIds: readonly string[]): Promise<DocumentNow[]>;
}

/** The files that went out. Each application has copies of its own: they stay as long as it does, whatever becomes of the documents. */
@Injectable()
export class SentFiles {
  private readonly log = new Logger(SentFiles.name);
  private documents: SentDocuments | undefined;

  constructor(private readonly files: FileVault) {}

  documentsFrom(documents: SentDocuments): void {
    this.documents = documents;
  }

  /** Copies the documents as they are now. @throws AppError not_found, and then nothing is kept */
  async freeze(userId: string, documentIds: readonly string[], at: Date): Promise<SentFile[]> {
    if (documentIds.length === 0) return [];
    if (!this.documents) throw new Error('nobody has said where documents come from');
    const now = await this.documents.read(userId, [...new Set(documentIds)]);
    const kept: SentFile[] = [];
    try {
      for (const { bytes, ...document } of now) kept.push({ ...document, sentAt: at.toISOString(), fileId: await this.files.put(userId, bytes) });
    } catch (error) {
      await this.remove(userId, kept.map(({ fileId }) => fileId));
      throw error;
    }
    return kept;
  }

  /** @throws AppError not_found */
  read(userId: string, { fileId }: SentFile): Promise<Buffer> {
    return this.files.get(userId, fileId);
  }

  /** What stays behind for a failing disk is sealed, named by nothing, and goes with the account. */
  async remove(userId: string, fileIds: readonly string[]): Promise<void> {
    for (const id of fileIds) await this.files.remove(userId, id).catch((error: unknown) => this.log.warn(`a copy was not removed: ${nameOfError(error)}`));
  }
}
