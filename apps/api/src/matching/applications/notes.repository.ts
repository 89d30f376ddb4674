import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ApplicationNote } from '@applywright/contracts';
import type { Model } from 'mongoose';
import { ApplicationRow } from './application.schema';
import { ApplicationSealer } from './application-sealer';
import { roomFor } from './room-for';

/** Notes one application holds. */
export const MOST_NOTES = 200;

/** The notes of an application: each is written, changed and removed by itself. */
@Injectable()
export class NotesRepository {
  constructor(
    @InjectModel(ApplicationRow.name) private readonly applications: Model<ApplicationRow>,
    private readonly sealer: ApplicationSealer,
  ) {}

  /** @returns false when there is no such application, or no room */
  async add(userId: string, jobId: string, note: ApplicationNote, at: Date): Promise<boolean> {
    const { matchedCount } = await this.applications.updateOne({ userId, jobId, ...roomFor('notes', MOST_NOTES) }, { $push: { notes: await this.sealer.note(userId, note) }, $set: { updatedAt: at } });
    return matchedCount === 1;
  }

  async find(userId: string, jobId: string, noteId: string): Promise<ApplicationNote | null> {
    const row = await this.applications.findOne({ userId, jobId, 'notes.id': noteId }).select(['notes']).lean<ApplicationRow>();
    const entry = row?.notes?.find(({ id }) => id === noteId);
    return entry ? this.sealer.openNote(userId, entry) : null;
  }

  /** @returns false when there is no such note (any more) */
  async put(userId: string, jobId: string, note: ApplicationNote, at: Date): Promise<boolean> {
    const { sealed } = await this.sealer.note(userId, note);
    return (await this.applications.updateOne({ userId, jobId, 'notes.id': note.id }, { $set: { 'notes.$.sealed': sealed, updatedAt: at } })).matchedCount === 1;
  }

  /** @returns false when there is no such note (any more) */
  async remove(userId: string, jobId: string, noteId: string, at: Date): Promise<boolean> {
    return (await this.applications.updateOne({ userId, jobId, 'notes.id': noteId }, { $pull: { notes: { id: noteId } }, $set: { updatedAt: at } })).matchedCount === 1;
  }
}
