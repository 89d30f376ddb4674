import { Injectable, Logger } from '@nestjs/common';
import { AppError, type DocumentFormat, type DocumentSet, type Posting } from '@applywright/contracts';
import { MatchingService } from '../matching/matching.service';
import { FileVault } from '../platform/files/file-vault';
import { nameOfError } from '../platform/queue/perform-job';
import { ProfilesService } from '../profiles/profiles.service';
import { stateHashOf } from './document-state';
import { DocumentsRepository, type DocumentSetEntry } from './documents.repository';

/** A file as it is handed out. */
export interface HandedFile {
  readonly fileName: string;
  readonly format: DocumentFormat;
  readonly bytes: Buffer;
}

/** The sets that were made: each says whether facts or posting have changed since. */
@Injectable()
export class DocumentSets {
  private readonly log = new Logger(DocumentSets.name);

  constructor(
    private readonly repository: DocumentsRepository,
    private readonly profiles: ProfilesService,
    private readonly matching: MatchingService,
    private readonly files: FileVault,
  ) {}

  /** The newest first; of one posting these are its versions. */
  async list(userId: string, jobId: string | undefined): Promise<DocumentSet[]> {
    return this.view(userId, await this.repository.list(userId, jobId));
  }

  /** @throws AppError not_found for a set that is not there or not this user's */
  async find(userId: string, id: string): Promise<DocumentSet> {
    const entry = await this.repository.byId(userId, id);
    const [set] = entry ? await this.view(userId, [entry]) : [];
    if (!set) throw new AppError('not_found');
    return set;
  }

  /** Deletes a set with its files; applications have copies of their own of what was sent. @throws AppError not_found */
  async remove(userId: string, id: string): Promise<void> {
    const entry = await this.repository.byId(userId, id);
    if (!entry || !(await this.repository.remove(userId, id))) throw new AppError('not_found');
    // what stays behind for a failing disk is sealed, named by nothing, and goes with the account
    for (const fileId of entry.fileIds) await this.files.remove(userId, fileId).catch((error: unknown) => this.log.warn(`a file of a deleted set was not removed: ${nameOfError(error)}`));
  }

  /** @throws AppError not_found for a file that is not there or not this user's */
  async file(userId: string, documentId: string): Promise<HandedFile> {
    const entry = await this.repository.byDocument(userId, documentId);
    const found = entry && (await this.filesOf(userId, entry, documentId))[0];
    if (!found) throw new AppError('not_found');
    return found;
  }

  /** All files of a set, in its order. @throws AppError not_found */
  async allFiles(userId: string, id: string): Promise<HandedFile[]> {
    const entry = await this.repository.byId(userId, id);
    if (!entry) throw new AppError('not_found');
    return this.filesOf(userId, entry);
  }

  private async filesOf(userId: string, { set, documentIds, fileIds }: DocumentSetEntry, only?: string): Promise<HandedFile[]> {
    const files: HandedFile[] = [];
    for (const { id, fileName, format } of set.documents) {
      const fileId = fileIds[documentIds.indexOf(id)];
      if (fileId && (only === undefined || id === only)) files.push({ fileName, format, bytes: await this.files.get(userId, fileId) });
    }
    return files;
  }

  private async view(userId: string, entries: readonly DocumentSetEntry[]): Promise<DocumentSet[]> {
    if (entries.length === 0) return [];
    const { facts } = await this.profiles.getProfile(userId);
    const hashes = new Map<string, string | null>();
    for (const { set } of entries) {
      if (hashes.has(set.jobId)) continue;
      const posting = await this.postingOrNull(userId, set.jobId);
      hashes.set(set.jobId, posting && stateHashOf(facts, posting));
    }
    return entries.map(({ set, stateHash }) => ({ ...set, stale: hashes.get(set.jobId) !== stateHash }));
  }

  private async postingOrNull(userId: string, jobId: string): Promise<Posting | null> {
    try {
      return await this.matching.getPosting(userId, jobId);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    }
  }
}
