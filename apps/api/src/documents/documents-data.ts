import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ComplianceService, type PersonalFile } from '../compliance/compliance.service';
import { FileVault } from '../platform/files/file-vault';
import { DocumentJobsRepository } from './jobs/document-jobs.repository';
import { DocumentsRepository, type DocumentSetEntry } from './documents.repository';

/** More than anybody has had made. */
const ALL = 100_000;

/** Answers for the documents that were made. */
@Injectable()
export class DocumentsData implements OnModuleInit {
  constructor(
    private readonly repository: DocumentsRepository,
    private readonly jobs: DocumentJobsRepository,
    private readonly files: FileVault,
    private readonly compliance: ComplianceService,
  ) {}

  onModuleInit(): void {
    const all = (userId: string): Promise<DocumentSetEntry[]> => this.repository.list(userId, undefined, ALL);
    this.compliance.register({
      domain: 'documents',
      collections: ['documents', 'document_versions', 'document_jobs', 'request_keys'],
      withheld: { request_keys: 'Digests by which a repeated request is known again; they go after a day.' },
      collect: async (userId) => ({ documents: (await all(userId)).map(({ set }) => set), document_versions: await this.repository.lastVersions(userId), document_jobs: await this.jobs.list(userId) }),
      files: async (userId) => (await all(userId)).flatMap((entry) => this.filesOf(userId, entry)),
    });
  }

  private filesOf(userId: string, { set, documentIds, fileIds }: DocumentSetEntry): PersonalFile[] {
    return set.documents.flatMap((document): PersonalFile[] => {
      const fileId = fileIds[documentIds.indexOf(document.id)];
      return fileId ? [{ folder: 'documents', name: document.fileName, read: () => this.files.get(userId, fileId) }] : [];
    });
  }
}
