import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AdminRun, MatchRun } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { MatchRunRow } from '../match-run.schema';
import type { NightOfUser } from '../recommended.schema';

type RunChange = Partial<Omit<MatchRunRow, '_id' | 'userId'>>;

/** Runs: a row for each that a person asked for, and one for each night. */
@Injectable()
export class MatchRunsRepository {
  constructor(@InjectModel(MatchRunRow.name) private readonly runs: Model<MatchRunRow>) {}

  async insert(userId: string, startedAt: Date): Promise<MatchRun> {
    return runView((await this.runs.create({ userId, status: 'queued', startedAt })).toObject<MatchRunRow>());
  }
  async update(userId: string, runId: string, change: RunChange): Promise<MatchRun | null> {
    const row = await this.runs.findOneAndUpdate({ _id: new Types.ObjectId(runId), userId }, { $set: change }, { returnDocument: 'after' }).lean<MatchRunRow>();
    return row && runView(row);
  }
  async latest(userId: string): Promise<MatchRun | null> {
    const row = await this.runs.findOne({ userId }).sort({ startedAt: -1 }).lean<MatchRunRow>();
    return row && runView(row);
  }
  /** Every run that the person asked for; for the export. */
  async all(userId: string): Promise<MatchRun[]> {
    return (await this.runs.find({ userId }).sort({ startedAt: 1 }).lean<MatchRunRow[]>()).map(runView);
  }

  /** The row of a night, a new one or that of the attempt before. @returns its id and when it began */
  async adminBeginNight(day: string, at: Date): Promise<{ runId: string; startedAt: Date }> {
    const row = await this.runs
      .findOneAndUpdate({ _id: idOfNight(day) }, { $set: { status: 'collecting', error: null, finishedAt: null }, $setOnInsert: { userId: null, startedAt: at } }, { upsert: true, returnDocument: 'after' })
      .lean<MatchRunRow>();
    return { runId: idOfNight(day).toHexString(), startedAt: row?.startedAt ?? at };
  }
  async adminNoteNight(day: string, change: RunChange): Promise<void> {
    await this.runs.updateOne({ _id: idOfNight(day) }, { $set: change });
  }
  /** For operators: the latest runs of everybody. */
  async adminPage(skip: number, limit: number): Promise<AdminRun[]> {
    const rows = await this.runs.find({}).sort({ startedAt: -1, _id: -1 }).skip(skip).limit(limit).lean<MatchRunRow[]>();
    return rows.map((row) => ({ ...runView(row), userId: row.userId ?? null, people: row.people ?? 1, failedPeople: row.failedPeople ?? 0 }));
  }
}

/** Always the same for a night, so that an interrupted one goes on in its row. */
const idOfNight = (day: string): Types.ObjectId => new Types.ObjectId(createHash('sha256').update(`night|${day}`).digest('hex').slice(0, 24));

const runView = (row: MatchRunRow): MatchRun => ({
  id: row._id.toHexString(), status: row.status, postingsCollected: row.postingsCollected ?? 0, boardsReading: row.boardsReading ?? 0, postingsScored: row.postingsScored ?? 0, matches: row.matches ?? 0, newMatches: row.newMatches ?? 0, error: row.error ?? null,
  startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null,
});

/** A night as the person sees it: a run like any other. */
export const nightView = ({ runId, postingsScored, matches, newMatches, startedAt, finishedAt }: NightOfUser): MatchRun => ({
  id: runId, status: 'done', postingsCollected: 0, boardsReading: 0, postingsScored, matches, newMatches, error: null, startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString(),
});
