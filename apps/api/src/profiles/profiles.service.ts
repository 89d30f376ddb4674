import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError, ERROR_CODES, type CvText, type CvUpload, type Fact, type PatchProfileRequest, type Profile } from '@applywright/contracts';
import { Types } from 'mongoose';
import { Clock } from '../platform/clock';
import { CvReader } from '../platform/cv-reader/cv-reader';
import { sniffCv } from '../platform/cv-reader/sniff-cv';
import { EventHub } from '../platform/events/event-hub';
import { FileVault } from '../platform/files/file-vault';
import { JobQueue } from '../platform/queue/job-queue';
import { changeFacts } from './change-facts';
import { mergeFacts } from './merge-facts';
import { ProfilesRepository, type CvUploadEntry, type UploadChange } from './profiles.repository';
import { uploadView } from './upload-view';

const PERCENT = { queued: 5, reading: 30, parsing: 70, done: 100, failed: 100 } as const;
const LAST_ATTEMPT = 3;
/** An upload about which nothing is known yet. */
const UNREAD = { language: null, notes: [], ocrOffered: false, ocrConfidence: null, aiReading: null, changeCounts: null, changesFileId: null };
const newId = (): string => new Types.ObjectId().toHexString();

@Injectable()
export class ProfilesService implements OnModuleInit {
  constructor(
    private readonly repository: ProfilesRepository,
    private readonly files: FileVault,
    private readonly queue: JobQueue,
    private readonly reader: CvReader,
    private readonly events: EventHub,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle('parse-cv', ({ userId, uploadId }, { attempt }) => this.parseCv(userId, uploadId, attempt));
  }

  /**
   * Takes a CV in; reading goes on in the queue. A file that cannot be a CV is refused before anything is stored.
   * @throws AppError unsupported_format, cv_empty, cv_legacy_word, cv_rtf, cv_odt, too_large
   */
  async acceptCv(userId: string, fileName: string, bytes: Uint8Array): Promise<CvUpload> {
    const format = sniffCv(bytes);
    const fileId = await this.files.put(userId, bytes);
    const row = await this.repository.insertUpload(userId, {
      fileName: fileName.normalize('NFC').replace(/[\p{C}/\\]/gu, '').slice(0, 200) || `cv.${format}`, format, sizeBytes: bytes.length, fileId,
      textFileId: null, status: 'queued', errorCode: null, factCount: null, ...UNREAD, createdAt: this.clock.now(),
    });
    await this.queue.add('parse-cv', { userId, uploadId: row._id.toHexString() }, { id: row._id.toHexString(), priority: 10 });
    return uploadView(row);
  }

  /** The job: read, parse, merge. Repeating it gives the same facts once. */
  async parseCv(userId: string, uploadId: string, attempt: number): Promise<void> {
    const row = await this.repository.upload(userId, uploadId);
    if (!row || row.status === 'done') return;
    try {
      await this.progress(userId, row, { status: 'reading' });
      const { textJson, parsed } = await this.reader.readAndParse(await this.files.get(userId, row.fileId));
      const textFileId = await this.files.put(userId, Buffer.from(textJson.buffer, textJson.byteOffset, textJson.length));
      await this.progress(userId, row, { status: 'parsing', textFileId });
      if (!parsed.fields.length) throw new AppError('cv_no_text');
      await this.store(userId, row, (facts) => mergeFacts(facts, parsed, { id: uploadId, fileName: row.fileName }, newId));
      await this.progress(userId, row, { status: 'done', factCount: parsed.fields.length });
    } catch (error) {
      const known = error instanceof AppError && ERROR_CODES[error.code].status < 500;
      if (!known && attempt < LAST_ATTEMPT) throw error;
      await this.progress(userId, row, { status: 'failed', errorCode: error instanceof AppError ? error.code : 'internal' });
      if (!known) throw error;
    }
  }

  async listUploads(userId: string): Promise<CvUpload[]> {
    return (await this.repository.listUploads(userId)).map(uploadView);
  }

  async upload(userId: string, id: string): Promise<CvUpload> {
    return uploadView(await this.find(userId, id));
  }

  async cvText(userId: string, id: string): Promise<CvText> {
    const { textFileId } = await this.find(userId, id);
    if (!textFileId) throw new AppError('not_found', 'This CV has not been read.');
    return JSON.parse((await this.files.get(userId, textFileId)).toString('utf8')) as CvText;
  }

  async cvFile(userId: string, id: string): Promise<{ fileName: string; format: 'pdf' | 'docx'; bytes: Buffer }> {
    const { fileName, format, fileId } = await this.find(userId, id);
    return { fileName, format, bytes: await this.files.get(userId, fileId) };
  }

  /** @throws AppError profile_missing */
  async getProfile(userId: string): Promise<Profile> {
    const profile = await this.repository.profile(userId);
    if (!profile) throw new AppError('profile_missing');
    return { ...profile, updatedAt: profile.updatedAt.toISOString() };
  }

  /** @throws AppError profile_missing, conflict when somebody else changed it since, and what `changeFacts` throws */
  async patchProfile(userId: string, { version, changes }: PatchProfileRequest): Promise<Profile> {
    const now = await this.repository.profile(userId);
    // A person without a CV may begin by typing: version 0 is the empty profile.
    if (!now && version !== 0) throw new AppError('profile_missing');
    if ((now?.version ?? 0) !== version) throw new AppError('conflict');
    const facts = changeFacts(now?.facts ?? [], changes, newId);
    if (!(await this.repository.saveProfile(userId, version, facts, now?.latestCvUploadId ?? null, this.clock.now()))) throw new AppError('conflict');
    return this.getProfile(userId);
  }

  /** Tried again when the user changes the profile at the same moment, so that neither is lost. */
  private async store(userId: string, row: CvUploadEntry, change: (facts: readonly Fact[]) => Fact[]): Promise<void> {
    for (let tries = 0; tries < 5; tries++) {
      const now = await this.repository.profile(userId);
      if (await this.repository.saveProfile(userId, now?.version ?? 0, change(now?.facts ?? []), row._id.toHexString(), this.clock.now())) return;
    }
    throw new AppError('conflict');
  }

  private async find(userId: string, id: string): Promise<CvUploadEntry> {
    const row = await this.repository.upload(userId, id);
    if (!row) throw new AppError('not_found');
    return row;
  }

  private async progress(userId: string, row: CvUploadEntry, change: UploadChange): Promise<void> {
    Object.assign(row, change);
    await this.repository.updateUpload(userId, row._id.toHexString(), change);
    this.events.publish(userId, { type: 'cv', upload: uploadView(row), percent: PERCENT[row.status] });
  }
}
