import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError, ERROR_CODES, type CvText, type CvUpload, type Fact, type FactChanges, type PatchProfileRequest, type PatchSectionRequest, type Profile, type Section } from '@applywright/contracts';
import { Types } from 'mongoose';
import { Clock } from '../platform/clock';
import { CvReader, type CvReading } from '../platform/cv-reader/cv-reader';
import { CvOcr } from '../platform/cv-reader/ocr/cv-ocr';
import { sniffCv } from '../platform/cv-reader/sniff-cv';
import { EventHub } from '../platform/events/event-hub';
import { FileVault } from '../platform/files/file-vault';
import { JobQueue } from '../platform/queue/job-queue';
import { changeFacts } from './change-facts';
import { cvQuotes, readingsOf } from './merge/cv-readings';
import { countChanges } from './merge/count-changes';
import { mergeFacts } from './merge/merge-facts';
import { isOverruled, isSuggestion, type ProfileState } from './merge/overruled';
import { notesOf } from './notes-of';
import { patchSection } from './patch-section';
import { ProfilesRepository, type CvUploadEntry, type FactsText, type StoredProfile, type UploadChange } from './profiles.repository';
import { uploadView } from './upload-view';

const PERCENT = { queued: 5, reading: 30, parsing: 70, done: 100, failed: 100 } as const;
const LAST_ATTEMPT = 3;
/** An upload about which nothing is known yet. */
const UNREAD = { language: null, notes: [], ocrOffered: false, ocrConfidence: null, aiReading: null, changeCounts: null, changesFileId: null };
const EMPTY: ProfileState = { facts: [], overruled: [] };
/** A fresh fact id. */
export const newId = (): string => new Types.ObjectId().toHexString();
const sameFacts = (a: readonly Fact[], b: readonly Fact[]): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** A profile is one sealed document of the store, which takes 16 MB. */
const MOST_FACTS = 5000;
const MOST_CHARACTERS = 4_000_000;
function fitting(state: ProfileState): ProfileState {
  if (state.facts.length > MOST_FACTS || JSON.stringify(state.facts).length > MOST_CHARACTERS) throw new AppError('too_large', 'This is more than a profile holds.');
  return state;
}
const profileView = ({ version, facts, updatedAt, latestCvUploadId }: StoredProfile): Profile => ({ version, facts, updatedAt: updatedAt.toISOString(), latestCvUploadId });

@Injectable()
export class ProfilesService implements OnModuleInit {
  private readonly told: ((userId: string) => Promise<void>)[] = [];

  constructor(
    private readonly repository: ProfilesRepository,
    private readonly files: FileVault,
    private readonly queue: JobQueue,
    private readonly reader: CvReader,
    private readonly events: EventHub,
    private readonly clock: Clock,
    private readonly ocr: CvOcr,
  ) {}

  /** Whoever keeps something that follows from profiles is told when one has changed; what it does about it must not fail the change. */
  onChange(told: (userId: string) => Promise<void>): void {
    this.told.push(told);
  }

  /** For matching by night. */
  adminFacts(userIds: readonly string[]): Promise<Map<string, FactsText | Error>> {
    return this.repository.adminFacts(userIds);
  }

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
      const reading = await this.reader.readAndParse(await this.files.get(userId, row.fileId));
      await this.progress(userId, row, { status: 'parsing' });
      await this.storeReading(userId, row, reading);
    } catch (error) {
      const known = error instanceof AppError && ERROR_CODES[error.code].status < 500;
      if (!known && attempt < LAST_ATTEMPT) throw error;
      await this.progress(userId, row, { status: 'failed', errorCode: error instanceof AppError ? error.code : 'internal', ocrOffered: error instanceof AppError && error.code === 'cv_scanned' });
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
    return this.openJson<CvText>(userId, textFileId);
  }

  async cvFile(userId: string, id: string): Promise<{ fileName: string; format: 'pdf' | 'docx'; bytes: Buffer }> {
    const { fileName, format, fileId } = await this.find(userId, id);
    return { fileName, format, bytes: await this.files.get(userId, fileId) };
  }

  /** What reading a CV did to the profile. @throws AppError not_found */
  async changes(userId: string, id: string): Promise<FactChanges> {
    const { changesFileId } = await this.find(userId, id);
    return changesFileId ? this.openJson<FactChanges>(userId, changesFileId) : { items: [] };
  }

  /** @throws AppError profile_missing */
  async getProfile(userId: string): Promise<Profile> {
    const profile = await this.repository.profile(userId);
    if (!profile) throw new AppError('profile_missing');
    return profileView(profile);
  }

  /** @throws AppError profile_missing, conflict when somebody else changed it since, and what `changeFacts` throws */
  patchProfile(userId: string, { version, changes }: PatchProfileRequest): Promise<Profile> {
    return this.changeVersion(userId, version, (state) => changeFacts(state, changes, newId));
  }

  /** @throws AppError profile_missing, conflict, and what `patchSection` throws */
  patchSection(userId: string, section: Section, request: PatchSectionRequest): Promise<Profile> {
    return this.changeVersion(userId, request.version, (state) => patchSection(state, section, request, newId));
  }

  /** Changes the version of the profile that the person saw. @throws AppError profile_missing, conflict, and what `change` throws */
  async changeVersion(userId: string, version: number, change: (state: ProfileState) => ProfileState): Promise<Profile> {
    const now = await this.repository.profile(userId);
    // A person without a CV may begin by typing: version 0 is the empty profile.
    if (!now && version !== 0) throw new AppError('profile_missing');
    if ((now?.version ?? 0) !== version) throw new AppError('conflict');
    if (!(await this.repository.saveProfile(userId, version, fitting(change(now ?? EMPTY)), now?.latestCvUploadId ?? null, this.clock.now()))) throw new AppError('conflict');
    await this.tell(userId);
    return this.getProfile(userId);
  }

  /**
   * Changes the facts as they are now, again when the person changes them at the same moment, so that neither is lost. A suggestion
   * that was refused before is left out of what `change` adds.
   * @throws AppError conflict when it never fits
   */
  async changeProfile(userId: string, change: (facts: readonly Fact[]) => readonly Fact[]): Promise<Profile> {
    await this.changeState(userId, null, ({ facts, overruled }) => {
      const known = new Set(facts.map((f) => f.id));
      return { facts: change(facts).filter((f) => known.has(f.id) || !isSuggestion(f) || !isOverruled(overruled, f)), overruled };
    });
    return this.getProfile(userId);
  }

  /**
   * Stores what a CV says: its text, the merged profile, what that changed, and the upload as done. Repeating it gives the same.
   * @throws AppError cv_no_text where nothing was found in it
   */
  async storeReading(userId: string, row: CvUploadEntry, { textJson, flags, parsed }: CvReading): Promise<void> {
    if (!parsed.fields.length) throw new AppError('cv_no_text');
    const uploadId = row._id.toHexString();
    const readings = readingsOf(parsed, { uploadId, fileName: row.fileName });
    const rules = { removesUnsaid: true, heedsRemovals: true, stillSays: cvQuotes(() => JSON.parse(Buffer.from(textJson).toString('utf8')) as CvText) };
    const old = { text: row.textFileId, changes: row.changesFileId };
    const textFileId = await this.files.put(userId, Buffer.from(textJson.buffer, textJson.byteOffset, textJson.length));
    await this.changeState(userId, uploadId, async (state, latest) => {
      const { facts, changes } = mergeFacts(state, readings, rules, newId);
      // An attempt that died behind this point has told the changes already: there are none left to find.
      if (latest === uploadId && row.changesFileId && sameFacts(facts, state.facts)) return state;
      const changesFileId = await this.files.put(userId, Buffer.from(JSON.stringify({ items: changes } satisfies FactChanges)));
      await this.repository.updateUpload(userId, uploadId, { changesFileId, changeCounts: countChanges(changes) });
      if (row.changesFileId && row.changesFileId !== old.changes) await this.files.remove(userId, row.changesFileId);
      Object.assign(row, { changesFileId, changeCounts: countChanges(changes) });
      return { facts, overruled: state.overruled };
    });
    await this.progress(userId, row, {
      status: 'done', errorCode: null, textFileId, factCount: parsed.fields.length, language: parsed.language, notes: notesOf(flags),
      ocrOffered: (flags.scannedPages?.length ?? 0) > 0 && !flags.ocr, ocrConfidence: flags.ocr?.confidence ?? null,
    });
    for (const fileId of [old.text, old.changes === row.changesFileId ? null : old.changes]) if (fileId) await this.files.remove(userId, fileId);
  }

  /** Stores a change of an upload and tells the person who is looking. */
  async progress(userId: string, row: CvUploadEntry, change: UploadChange): Promise<void> {
    const kept = change.ocrOffered && this.ocr.available().length === 0 ? { ...change, ocrOffered: false } : change;
    Object.assign(row, kept);
    await this.repository.updateUpload(userId, row._id.toHexString(), kept);
    this.events.publish(userId, { type: 'cv', upload: uploadView(row), percent: PERCENT[row.status] });
  }

  /** Tried again when the profile changes at the same moment. @param uploadId of the CV that it then follows; null keeps the one it has */
  async changeState(userId: string, uploadId: string | null, change: (state: ProfileState, latestCvUploadId: string | null) => ProfileState | Promise<ProfileState>): Promise<void> {
    for (let tries = 0; tries < 5; tries++) {
      const now = await this.repository.profile(userId);
      const latest = now?.latestCvUploadId ?? null;
      const next = await change(now ?? EMPTY, latest);
      if (now && sameFacts(next.facts, now.facts) && next.overruled === now.overruled && latest === (uploadId ?? latest)) return;
      if (await this.repository.saveProfile(userId, now?.version ?? 0, fitting(next), uploadId ?? latest, this.clock.now())) return this.tell(userId);
    }
    throw new AppError('conflict');
  }

  private async tell(userId: string): Promise<void> {
    for (const told of this.told) await told(userId);
  }

  private async find(userId: string, id: string): Promise<CvUploadEntry> {
    const row = await this.repository.upload(userId, id);
    if (!row) throw new AppError('not_found');
    return row;
  }

  private async openJson<T>(userId: string, fileId: string): Promise<T> {
    return JSON.parse((await this.files.get(userId, fileId)).toString('utf8')) as T;
  }
}
