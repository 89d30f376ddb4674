import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import { SentDocuments, SentFiles, type DocumentNow } from '../matching/applications';
import { FileVault } from '../platform/files/file-vault';
import { DocumentsRepository } from './documents.repository';

/** Hands the applications board the documents that go out, as they are. */
@Injectable()
export class DocumentsToSend extends SentDocuments implements OnModuleInit {
  constructor(
    private readonly repository: DocumentsRepository,
    private readonly files: FileVault,
    private readonly sent: SentFiles,
  ) {
    super();
  }

  onModuleInit(): void {
    this.sent.documentsFrom(this);
  }

  async read(userId: string, documentIds: readonly string[]): Promise<DocumentNow[]> {
    const found: DocumentNow[] = [];
    for (const documentId of documentIds) {
      const entry = await this.repository.byDocument(userId, documentId);
      const document = entry?.set.documents.find(({ id }) => id === documentId);
      const fileId = entry?.fileIds[entry.documentIds.indexOf(documentId)];
      if (!document || !fileId) throw new AppError('not_found');
      const bytes = await this.files.get(userId, fileId);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      // what is noted as sent must be what was made
      if (sha256 !== document.sha256) throw new Error('a stored document is not the one that was made');
      found.push({ documentId, kind: document.kind, format: document.format, fileName: document.fileName, sha256, bytes });
    }
    return found;
  }
}
