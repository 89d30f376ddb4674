import { Injectable } from '@nestjs/common';
import { AppError, type Application, type ApplyAnswer, type PatchApplicationRequest, type SentDocument } from '@applywright/contracts';
import { Types } from 'mongoose';
import type { PersonalFile } from '../../compliance/compliance.service';
import { Clock } from '../../platform/clock';
import { MatchingService } from '../matching.service';
import type { AppliedFor, OpenApplication, SentFile } from './application-sealer';
import { applicationView } from './application-view';
import { applicationsCsv } from './applications-csv';
import { ApplicationsRepository, MOST_MOVES, MOST_SENT } from './applications.repository';
import { MOST_NOTES, NotesRepository } from './notes.repository';
import { SentFiles } from './sent-files';

/** More than anybody has applied for. */
const ALL = 100_000;

/** The applications board: what somebody did with a posting. Nothing is ever sent from here. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly notes: NotesRepository,
    private readonly files: SentFiles,
    private readonly matching: MatchingService,
    private readonly clock: Clock,
  ) {}

  /**
   * Records that somebody applied, with the documents as they are at this moment. Again adds versions and takes nothing back.
   * @throws AppError not_found for a posting that is neither a match nor on the board, or a document that is not theirs
   */
  async apply(userId: string, jobId: string, documentIds: string[]): Promise<ApplyAnswer> {
    const known = await this.repository.find(userId, jobId);
    const posting = known ?? (await this.postingOf(userId, jobId));
    const sent = new Set(known?.sent.map(({ documentId }) => documentId));
    const at = this.clock.now();
    const frozen = await this.files.freeze(userId, documentIds.filter((id) => !sent.has(id)), at);
    const row = await this.repository.ensure(userId, jobId, posting, 'applied', frozen, at);
    await this.addVersions(userId, row, frozen, at);
    await this.repository.moveSaved(userId, jobId, at);
    return { application: await this.get(userId, jobId), url: posting.url };
  }

  /** Puts a posting aside; one that is on the board already stays where it is. @throws AppError not_found */
  async save(userId: string, jobId: string): Promise<Application> {
    const known = await this.repository.find(userId, jobId);
    return applicationView(known ?? (await this.repository.ensure(userId, jobId, await this.postingOf(userId, jobId), 'saved', [], this.clock.now())));
  }

  async list(userId: string, most?: number): Promise<Application[]> {
    return (await this.repository.listApplications(userId, most)).map(applicationView);
  }

  /** @throws AppError not_found */
  async get(userId: string, jobId: string): Promise<Application> {
    return applicationView(await this.open(userId, jobId));
  }

  /** @throws AppError not_found, validation_failed when nothing is asked for */
  async change(userId: string, jobId: string, { stage, followUp }: PatchApplicationRequest): Promise<Application> {
    if (stage === undefined && followUp === undefined) throw new AppError('validation_failed');
    const before = await this.open(userId, jobId);
    const at = this.clock.now();
    if (followUp !== undefined) await this.repository.setFollowUp(userId, jobId, followUp && { at: new Date(followUp.at), note: followUp.note }, at);
    const moved = stage === undefined || (await this.repository.move(userId, jobId, stage, at));
    if (!moved && stage !== before.stage && before.history.length >= MOST_MOVES) throw new AppError('conflict', `An application keeps ${MOST_MOVES} moves.`);
    return this.get(userId, jobId);
  }

  /** For slips: it is off the board for good, with its notes and what was sent. @throws AppError not_found */
  async remove(userId: string, jobId: string): Promise<void> {
    const fileIds = await this.repository.remove(userId, jobId);
    if (!fileIds) throw new AppError('not_found');
    await this.files.remove(userId, fileIds);
  }

  /** @throws AppError not_found, conflict when there is no room */
  async addNote(userId: string, jobId: string, text: string): Promise<Application> {
    const at = this.clock.now();
    const note = { id: new Types.ObjectId().toHexString(), text, at: at.toISOString(), editedAt: null };
    if (!(await this.notes.add(userId, jobId, note, at))) {
      await this.open(userId, jobId);
      throw new AppError('conflict', `An application holds ${MOST_NOTES} notes. Delete some of them first.`);
    }
    return this.get(userId, jobId);
  }

  /** @throws AppError not_found */
  async editNote(userId: string, jobId: string, noteId: string, text: string): Promise<Application> {
    const note = await this.notes.find(userId, jobId, noteId);
    const at = this.clock.now();
    if (!note || !(await this.notes.put(userId, jobId, { ...note, text, editedAt: at.toISOString() }, at))) throw new AppError('not_found');
    return this.get(userId, jobId);
  }

  /** @throws AppError not_found */
  async removeNote(userId: string, jobId: string, noteId: string): Promise<void> {
    if (!(await this.notes.remove(userId, jobId, noteId, this.clock.now()))) throw new AppError('not_found');
  }

  /** Exactly the bytes that went out. @throws AppError not_found */
  async sentFile(userId: string, jobId: string, documentId: string): Promise<Pick<SentDocument, 'fileName' | 'format'> & { bytes: Buffer }> {
    const file = (await this.open(userId, jobId)).sent.find((sent) => sent.documentId === documentId);
    if (!file) throw new AppError('not_found');
    return { fileName: file.fileName, format: file.format, bytes: await this.files.read(userId, file) };
  }

  /** Everything on the board for the person to take along. */
  async everything(userId: string): Promise<Application[]> {
    return this.list(userId, ALL);
  }
  async csv(userId: string): Promise<Buffer> {
    return Buffer.from(applicationsCsv(await this.everything(userId)));
  }
  /** The board as a table, and every file that went out. */
  async exported(userId: string): Promise<PersonalFile[]> {
    const rows = await this.repository.listApplications(userId, ALL);
    if (rows.length === 0) return [];
    const sent = rows.flatMap((row) => row.sent.map((file): PersonalFile => ({ folder: 'applications', name: file.fileName, read: () => this.files.read(userId, file) })));
    return [{ folder: '', name: 'applications.csv', read: async () => Buffer.from(applicationsCsv(rows.map(applicationView))) }, ...sent];
  }

  private async postingOf(userId: string, jobId: string): Promise<AppliedFor> {
    const { title, company, applyUrl: url } = await this.matching.getPosting(userId, jobId);
    return { title, company, url };
  }

  /** Of several that send the same document at once one keeps its copy. */
  private async addVersions(userId: string, row: OpenApplication, frozen: readonly SentFile[], at: Date): Promise<void> {
    const kept = new Set(row.sent.map(({ fileId }) => fileId));
    const spare: string[] = [];
    for (const file of frozen) if (!kept.has(file.fileId) && !(await this.repository.addSent(userId, row.jobId, file, at))) spare.push(file.fileId);
    await this.files.remove(userId, spare);
    if (spare.length === 0) return;
    const now = new Set((await this.open(userId, row.jobId)).sent.map(({ documentId }) => documentId));
    if (frozen.some(({ documentId }) => !now.has(documentId))) throw new AppError('conflict', `An application keeps ${MOST_SENT} versions of what was sent.`);
  }

  private async open(userId: string, jobId: string): Promise<OpenApplication> {
    const row = await this.repository.find(userId, jobId);
    if (!row) throw new AppError('not_found');
    return row;
  }
}
