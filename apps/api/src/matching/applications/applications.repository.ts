import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ApplicationStage } from '@applywright/contracts';
import type { Model, UpdateQuery } from 'mongoose';
import { mustLte, mustNot } from '../../platform/store/trusted';
import { ApplicationRow } from './application.schema';
import { ApplicationSealer, type AppliedFor, type OpenApplication, type SentFile } from './application-sealer';
import { roomFor } from './room-for';

/** Applications shown in a list. */
const LISTED = 1000;
/** Versions that one application keeps, and moves: more than anybody makes by hand. */
export const MOST_SENT = 100;
export const MOST_MOVES = 500;

export interface DueFollowUp {
  readonly userId: string;
  readonly jobId: string;
  readonly at: Date;
}

/** Applications; every change is one atomic write of its own part, so that two tabs at once lose nothing. */
@Injectable()
export class ApplicationsRepository {
  constructor(
    @InjectModel(ApplicationRow.name) private readonly applications: Model<ApplicationRow>,
    private readonly sealer: ApplicationSealer,
  ) {}

  /** Makes the application, with what was sent, or gives the one there is as it is. */
  async ensure(userId: string, jobId: string, posting: AppliedFor, stage: 'saved' | 'applied', sent: readonly SentFile[], at: Date): Promise<OpenApplication> {
    const row: Omit<ApplicationRow, 'title' | 'company' | 'url'> = {
      userId, jobId, stage, sealed: await this.sealer.posting(userId, posting), updatedAt: at, notes: [], followUp: null,
      history: [await this.sealer.move(userId, { stage, at })], sent: await Promise.all(sent.map((file) => this.sealer.sent(userId, file))), documentIds: sent.map((file) => file.documentId),
    };
    const made = await this.applications.findOneAndUpdate({ userId, jobId }, { $setOnInsert: row }, { upsert: true, returnDocument: 'after' }).lean<ApplicationRow>();
    if (!made) throw new Error('the application was not stored');
    return this.sealer.open(userId, made);
  }

  async find(userId: string, jobId: string): Promise<OpenApplication | null> {
    const row = await this.applications.findOne({ userId, jobId }).lean<ApplicationRow>();
    return row && this.sealer.open(userId, row);
  }
  async listApplications(userId: string, most = LISTED): Promise<OpenApplication[]> {
    const rows = await this.applications.find({ userId }).sort({ updatedAt: -1 }).limit(most).lean<ApplicationRow[]>();
    return Promise.all(rows.map((row) => this.sealer.open(userId, row)));
  }
  /** The stage of each posting on the board, the latest thousand. */
  async stages(userId: string): Promise<Map<string, ApplicationStage>> {
    const rows = await this.applications.find({ userId }).sort({ updatedAt: -1 }).limit(LISTED).select(['jobId', 'stage']).lean<ApplicationRow[]>();
    return new Map(rows.map((row) => [row.jobId, row.stage]));
  }
  async hasApplied(userId: string, jobId: string): Promise<boolean> {
    return (await this.applications.findOne({ userId, jobId }).select('jobId').lean()) !== null;
  }

  /** Moves it, unless it is there already. @returns whether it moved */
  move(userId: string, jobId: string, stage: ApplicationStage, at: Date): Promise<boolean> {
    return this.moveWhere(userId, jobId, { stage: mustNot(stage) }, stage, at);
  }
  /** Applying takes along what was only saved, and nothing else. */
  moveSaved(userId: string, jobId: string, at: Date): Promise<boolean> {
    return this.moveWhere(userId, jobId, { stage: 'saved' }, 'applied', at);
  }

  /** Keeps one more version of what was sent. @returns false when this document is among them, or there is no room */
  async addSent(userId: string, jobId: string, file: SentFile, at: Date): Promise<boolean> {
    const filter = { userId, jobId, 'sent.documentId': mustNot(file.documentId), ...roomFor('sent', MOST_SENT) };
    return this.changed(filter, { $set: { updatedAt: at }, $push: { sent: await this.sealer.sent(userId, file) }, $addToSet: { documentIds: file.documentId } });
  }

  /** Another date is another reminder; the same date with another note is not. */
  async setFollowUp(userId: string, jobId: string, followUp: { at: Date; note: string | null } | null, at: Date): Promise<void> {
    if (followUp === null) return void (await this.applications.updateOne({ userId, jobId }, { $set: { followUp: null, updatedAt: at } }));
    const entry = await this.sealer.followUp(userId, followUp.at, followUp.note);
    if (await this.changed({ userId, jobId, 'followUp.at': followUp.at }, { $set: { 'followUp.sealed': entry.sealed, updatedAt: at } })) return;
    await this.applications.updateOne({ userId, jobId }, { $set: { followUp: entry, updatedAt: at } });
  }

  /** For the reminders: what everybody wanted to be told by now and was not, the longest due first. */
  async adminDueFollowUps(now: Date, skip: number, limit: number): Promise<DueFollowUp[]> {
    const rows = await this.applications.find({ 'followUp.remindedAt': null, 'followUp.at': mustLte(now) }).sort({ 'followUp.at': 1, _id: 1 }).skip(skip).limit(limit).select(['userId', 'jobId', 'followUp']).lean<ApplicationRow[]>();
    return rows.flatMap(({ userId, jobId, followUp }) => (followUp ? [{ userId, jobId, at: followUp.at }] : []));
  }
  /** Of all that find the same date due, one notes that it was told. @returns null for the others, and when the date was moved or taken away */
  async noteReminded(userId: string, jobId: string, due: Date, at: Date): Promise<OpenApplication | null> {
    const row = await this.applications.findOneAndUpdate({ userId, jobId, 'followUp.at': due, 'followUp.remindedAt': null }, { $set: { 'followUp.remindedAt': at } }, { returnDocument: 'after' }).lean<ApplicationRow>();
    return row && this.sealer.open(userId, row);
  }

  /** @returns the vault's ids of what went out with it, or null when there is no such application */
  async remove(userId: string, jobId: string): Promise<string[] | null> {
    const row = await this.applications.findOneAndDelete({ userId, jobId }).lean<ApplicationRow>();
    return row && (row.sent ?? []).map(({ fileId }) => fileId);
  }

  private async moveWhere(userId: string, jobId: string, where: object, stage: ApplicationStage, at: Date): Promise<boolean> {
    return this.changed({ userId, jobId, ...where, ...roomFor('history', MOST_MOVES) }, { $set: { stage, updatedAt: at }, $push: { history: await this.sealer.move(userId, { stage, at }) } });
  }
  private async changed(filter: object, update: UpdateQuery<ApplicationRow>): Promise<boolean> {
    return (await this.applications.updateOne(filter, update)).matchedCount === 1;
  }
}
