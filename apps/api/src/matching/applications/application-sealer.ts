import { Injectable } from '@nestjs/common';
import type { ApplicationNote, ApplicationStage, FollowUp, SentDocument } from '@applywright/contracts';
import { Sealer } from '../../platform/seal/sealer';
import type { ApplicationRow, FollowUpEntry, HistoryEntry, NoteEntry, SentEntry } from './application.schema';

const POSTING = 'applications|posting';
const MOVE = 'applications|move';
const NOTE = 'applications|note';
const SENT = 'applications|sent';
const FOLLOW_UP = 'applications|followUp';

/** What an application keeps of its posting. */
export interface AppliedFor {
  readonly title: string;
  readonly company: string;
  readonly url: string;
}
export interface Move {
  readonly stage: ApplicationStage;
  readonly at: Date;
}
/** A file that went out, with the vault's id of the copy. */
export interface SentFile extends SentDocument {
  readonly fileId: string;
}
export interface OpenApplication extends AppliedFor {
  readonly jobId: string;
  readonly stage: ApplicationStage;
  readonly documentIds: readonly string[];
  readonly updatedAt: Date;
  readonly history: readonly Move[];
  readonly sent: readonly SentFile[];
  readonly notes: readonly ApplicationNote[];
  readonly followUp: FollowUp | null;
}

/** Seals the parts of an application, each by itself, so that one can be added or changed without the others. */
@Injectable()
export class ApplicationSealer {
  constructor(private readonly sealer: Sealer) {}

  posting(userId: string, { title, company, url }: AppliedFor): Promise<string> {
    return this.sealer.seal(userId, POSTING, { title, company, url });
  }
  async move(userId: string, { stage, at }: Move): Promise<HistoryEntry> {
    return { sealed: await this.sealer.seal(userId, MOVE, { stage, at: at.toISOString() }) };
  }
  async note(userId: string, { id, ...rest }: ApplicationNote): Promise<NoteEntry> {
    return { id, sealed: await this.sealer.seal(userId, NOTE, rest) };
  }
  async openNote(userId: string, { id, sealed }: NoteEntry): Promise<ApplicationNote> {
    return { id, ...(await this.sealer.open<Omit<ApplicationNote, 'id'>>(userId, NOTE, sealed)) };
  }
  async sent(userId: string, { documentId, fileId, ...rest }: SentFile): Promise<SentEntry> {
    return { documentId, fileId, sealed: await this.sealer.seal(userId, SENT, rest) };
  }
  async followUp(userId: string, at: Date, note: string | null): Promise<FollowUpEntry> {
    return { at, remindedAt: null, sealed: note === null ? null : await this.sealer.seal(userId, FOLLOW_UP, note) };
  }

  /** The whole of it; rows from before parts were sealed, or were there at all, are read as they are. */
  async open(userId: string, { sealed, title = '', company = '', url = '', jobId, stage, documentIds, updatedAt, ...row }: ApplicationRow): Promise<OpenApplication> {
    const [posting, history, sent, notes, followUp] = await Promise.all([
      sealed === undefined ? { title, company, url } : this.sealer.open<AppliedFor>(userId, POSTING, sealed),
      Promise.all(row.history.map((entry) => this.openMove(userId, entry))),
      Promise.all((row.sent ?? []).map(async ({ documentId, fileId, sealed: of }): Promise<SentFile> => ({ documentId, fileId, ...(await this.sealer.open<Omit<SentDocument, 'documentId'>>(userId, SENT, of)) }))),
      Promise.all((row.notes ?? []).map((entry) => this.openNote(userId, entry))),
      row.followUp ? this.openFollowUp(userId, row.followUp) : null,
    ]);
    return { jobId, stage, documentIds, updatedAt, ...posting, history, sent, notes, followUp };
  }

  private async openMove(userId: string, entry: HistoryEntry): Promise<Move> {
    if (!('sealed' in entry)) return entry;
    const { stage, at } = await this.sealer.open<{ stage: ApplicationStage; at: string }>(userId, MOVE, entry.sealed);
    return { stage, at: new Date(at) };
  }
  private async openFollowUp(userId: string, { at, remindedAt, sealed }: FollowUpEntry): Promise<FollowUp> {
    return { at: at.toISOString(), note: sealed === null ? null : await this.sealer.open<string>(userId, FOLLOW_UP, sealed), remindedAt: remindedAt?.toISOString() ?? null };
  }
}
