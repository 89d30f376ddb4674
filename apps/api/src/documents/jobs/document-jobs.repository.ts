import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { DocumentJob, GenerateDocumentsRequest } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { Sealer } from '../../platform/seal/sealer';
import { isDuplicateKey } from '../../platform/store/duplicate-key';
import { mustIn } from '../../platform/store/trusted';
import { DocumentJobRow } from './document-job.schema';

const REQUEST = 'document_jobs|request';
const OPEN = ['queued', 'running'] as const;

/** What moves while documents are written. */
export type JobChange = Partial<Pick<DocumentJobRow, 'status' | 'percent' | 'setId' | 'code'>>;

@Injectable()
export class DocumentJobsRepository {
  constructor(
    @InjectModel(DocumentJobRow.name) private readonly rows: Model<DocumentJobRow>,
    private readonly sealer: Sealer,
  ) {}

  /** Keeps what is asked for, unless this very job is kept already. */
  async insert(userId: string, { id, jobId, createdAt }: Pick<DocumentJob, 'id' | 'jobId' | 'createdAt'>, request: GenerateDocumentsRequest, expiresAt: Date): Promise<void> {
    const row = { userId, jobId, status: 'queued' as const, percent: 0, setId: null, code: null, sealedRequest: await this.sealer.seal(userId, REQUEST, request), createdAt: new Date(createdAt), expiresAt };
    await this.rows.create({ _id: new Types.ObjectId(id), ...row }).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
  }

  async find(userId: string, id: string): Promise<DocumentJob | null> {
    const row = await this.rows.findOne({ userId, _id: new Types.ObjectId(id) }).lean<DocumentJobRow>();
    return row && viewOf(row);
  }

  /** What was asked for. */
  async request(userId: string, id: string): Promise<GenerateDocumentsRequest | null> {
    const row = await this.rows.findOne({ userId, _id: new Types.ObjectId(id) }).lean<DocumentJobRow>();
    return row && this.sealer.open<GenerateDocumentsRequest>(userId, REQUEST, row.sealedRequest);
  }

  /** Changes a job that has not ended. @returns the job, or null when it has ended or is gone */
  async change(userId: string, id: string, change: JobChange): Promise<DocumentJob | null> {
    const row = await this.rows.findOneAndUpdate({ userId, _id: new Types.ObjectId(id), status: mustIn(OPEN) }, { $set: change }, { returnDocument: 'after' }).lean<DocumentJobRow>();
    return row && viewOf(row);
  }

  async list(userId: string): Promise<DocumentJob[]> {
    return (await this.rows.find({ userId }).sort({ createdAt: -1 }).lean<DocumentJobRow[]>()).map(viewOf);
  }
}

const viewOf = ({ _id, jobId, status, percent, setId, code, createdAt }: DocumentJobRow): DocumentJob => ({ id: _id.toHexString(), jobId, status, percent, setId, code, createdAt: createdAt.toISOString() });
