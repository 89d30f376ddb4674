import { Injectable, type OnModuleInit } from '@nestjs/common';
import { parseCv } from '@applywright/cv-parser';
import { AppError, ERROR_CODES, type CvUpload } from '@applywright/contracts';
import { CvOcr } from '../platform/cv-reader/ocr/cv-ocr';
import { EventHub } from '../platform/events/event-hub';
import { FileVault } from '../platform/files/file-vault';
import { JobQueue, type JobContext } from '../platform/queue/job-queue';
import { lowerByRecognition } from './lower-confidence';
import { ProfilesRepository, type CvUploadEntry } from './profiles.repository';
import { ProfilesService } from './profiles.service';
import { uploadView } from './upload-view';

const LAST_ATTEMPT = 3;
/** Of the percent that the events tell, what the recognition itself takes. */
const PERCENT = { from: 10, to: 70 } as const;

/** Reads scanned CVs by character recognition, when somebody asks for it. */
@Injectable()
export class OcrService implements OnModuleInit {
  constructor(
    private readonly repository: ProfilesRepository,
    private readonly files: FileVault,
    private readonly queue: JobQueue,
    private readonly ocr: CvOcr,
    private readonly events: EventHub,
    private readonly profiles: ProfilesService,
  ) {}

  onModuleInit(): void {
    this.queue.handle('ocr-cv', ({ userId, uploadId }, context) => this.recognise(userId, uploadId, context));
  }

  /**
   * Takes the wish in; recognition goes on in the queue.
   * @throws AppError not_found, conflict while the CV is being read, ocr_unavailable without a picture of text or the data for it
   */
  async request(userId: string, uploadId: string, languages: readonly string[] = []): Promise<CvUpload> {
    const row = await this.repository.upload(userId, uploadId);
    if (!row) throw new AppError('not_found');
    if (row.status !== 'done' && row.status !== 'failed') throw new AppError('conflict');
    const available = this.ocr.available();
    if (available.length === 0 || !isScan(row, languages)) throw new AppError('ocr_unavailable');
    const missing = languages.filter((language) => !available.includes(language));
    if (missing.length > 0) throw new AppError('ocr_unavailable', `The language data of ${missing.join(', ')} is not installed on this server.`);
    const queued = { status: 'queued', errorCode: null, ocrOffered: false, ocrLanguages: [...languages] } as const;
    if (!(await this.repository.claimUpload(userId, uploadId, row.status, { ...queued, ocrLanguages: [...languages] }))) throw new AppError('conflict');
    try {
      await this.queue.add('ocr-cv', { userId, uploadId }, { id: uploadId, priority: 10 });
    } catch (error) {
      await this.repository.updateUpload(userId, uploadId, { status: row.status, errorCode: row.errorCode, ocrOffered: row.ocrOffered });
      throw error;
    }
    return uploadView({ ...row, ...queued, ocrLanguages: [...languages] });
  }

  /** The job: recognise, parse, merge. Repeating it gives the same facts once. */
  async recognise(userId: string, uploadId: string, { attempt, signal }: Pick<JobContext, 'attempt' | 'signal'>): Promise<void> {
    const row = await this.repository.upload(userId, uploadId);
    if (!row || row.status === 'done' || row.status === 'failed') return;
    try {
      await this.profiles.progress(userId, row, { status: 'reading' });
      const bytes = await this.files.get(userId, row.fileId);
      const onProgress = (share: number): void => this.events.publish(userId, { type: 'cv', upload: uploadView(row), percent: Math.round(PERCENT.from + (PERCENT.to - PERCENT.from) * share) });
      const text = await this.ocr.read(bytes, { signal, onProgress, ...(row.ocrLanguages?.length ? { languages: row.ocrLanguages } : {}) });
      await this.profiles.progress(userId, row, { status: 'parsing' });
      await this.profiles.storeReading(userId, row, { textJson: Buffer.from(JSON.stringify(text)), flags: text.flags, parsed: lowerByRecognition(parseCv(text), text) });
    } catch (error) {
      // cut off by a shutdown or another worker: whoever takes the job next begins anew
      if (signal.aborted) throw error;
      const known = error instanceof AppError && ERROR_CODES[error.code].status < 500;
      if (!known && attempt < LAST_ATTEMPT) throw error;
      // a CV of which some pages had been read stays read
      await this.profiles.progress(userId, row, row.factCount === null ? { status: 'failed', errorCode: error instanceof AppError ? error.code : 'internal' } : { status: 'done' });
      if (!known) throw error;
    }
  }
}

/** Whether an upload holds pictures of text that were not read; one that was may be read again in languages that are named. */
function isScan(row: CvUploadEntry, languages: readonly string[]): boolean {
  if (row.notes.includes('ocr')) return languages.length > 0;
  return row.ocrOffered || row.errorCode === 'cv_scanned' || row.notes.includes('scanned-pages');
}
