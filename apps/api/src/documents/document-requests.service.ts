import { Injectable } from '@nestjs/common';
import { AppError, type DocumentJob, type DocumentSet, type GenerateDocumentsQuery, type GenerateDocumentsRequest } from '@applywright/contracts';
import { AskedPostings } from './asked-postings.service';
import { DocumentJobs } from './jobs/document-jobs.service';
import { DocumentSets } from './document-sets.service';
import { DocumentsService } from './documents.service';
import { RequestKeys } from './request-keys/request-keys.service';

/** A request for documents as it comes in. */
export interface AskedDocuments {
  /** Null where the request names a posting alone. */
  readonly jobId: string | null;
  readonly request: GenerateDocumentsRequest;
  readonly query: GenerateDocumentsQuery;
  readonly key: string | undefined;
}

/** Takes requests for documents: each does its work once, at once or in the queue. */
@Injectable()
export class DocumentRequests {
  constructor(
    private readonly keys: RequestKeys,
    private readonly postings: AskedPostings,
    private readonly documents: DocumentsService,
    private readonly sets: DocumentSets,
    private readonly jobs: DocumentJobs,
  ) {}

  /** @throws AppError idempotency_key_reused, and what finding the posting and writing the documents throw */
  async take(userId: string, { jobId, request, query, key }: AskedDocuments): Promise<DocumentSet | DocumentJob> {
    const waits = query.wait === undefined ? !request.useModel : query.wait === 'true';
    const find = (id: string): Promise<DocumentSet | DocumentJob> => (waits ? this.sets.find(userId, id) : this.jobs.find(userId, id));
    const id = await this.keys.once(userId, key, [jobId, request, query], (earlier) => isThere(find(earlier)), async (newId) => {
      const posting = await this.postings.jobIdOf(userId, jobId, request);
      return (await (waits ? this.documents.generate(userId, posting, request) : this.jobs.start(userId, newId, posting, request))).id;
    });
    return find(id);
  }
}

const isThere = async (found: Promise<unknown>): Promise<boolean> => {
  try {
    await found;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return false;
    throw error;
  }
};
