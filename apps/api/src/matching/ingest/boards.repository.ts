import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AdapterName, BoardAddedBy } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { mustIn, mustNot } from '../../platform/store/trusted';
import { BoardRow } from '../board.schema';

/** What makes a row of the directory; the rest is what collections note. */
export type NewBoard = Pick<BoardRow, 'source' | 'token' | 'company' | 'sample' | 'addedBy'> & Partial<Pick<BoardRow, 'search'>>;
export type BoardOutcome = Partial<Omit<BoardRow, '_id' | 'source' | 'token' | 'company' | 'sample' | 'addedBy' | 'search'>>;

/** The directory of what is collected from; public, and of nobody. */
@Injectable()
export class BoardsRepository {
  constructor(@InjectModel(BoardRow.name) private readonly boards: Model<BoardRow>) {}

  /** Lists a board, or brings its name up to date; how it fared stays. */
  async put({ source, token, ...board }: NewBoard): Promise<void> {
    await this.boards.updateOne({ source, token }, { $set: board }, { upsert: true });
  }
  list(): Promise<BoardRow[]> {
    return this.boards.find({}).lean<BoardRow[]>().exec();
  }
  byId(id: string): Promise<BoardRow | null> {
    return this.boards.findById(new Types.ObjectId(id)).lean<BoardRow>().exec();
  }
  find(source: AdapterName, token: string): Promise<BoardRow | null> {
    return this.boards.findOne({ source, token }).lean<BoardRow>().exec();
  }
  async note(id: Types.ObjectId, outcome: BoardOutcome): Promise<void> {
    await this.boards.updateOne({ _id: id }, { $set: outcome });
  }
  /** Has boards asked at the next look, whatever their plan says; only what was not switched off. */
  async makeDue(which: { readonly _id?: Types.ObjectId; readonly source?: AdapterName } = {}): Promise<void> {
    await this.boards.updateMany({ ...which, paused: mustNot(true) }, { $set: { nextAt: new Date(0) } });
  }
  /** Nothing is remembered of what a source said: the next collection reads all of it. */
  async forgetAnswers(source: AdapterName): Promise<void> {
    await this.boards.updateMany({ source }, { $set: { validators: null, fetched: 0, dropped: 0, droppedBy: [], lastOkAt: null, unchangedAt: null } });
  }
  /** Takes off the directory what the settings or people's wishes have brought there and no longer do; its postings end by their age. */
  async keepOnly(source: AdapterName, addedBy: BoardAddedBy, tokens: readonly string[]): Promise<void> {
    const gone = (await this.boards.find({ source, addedBy }).select('token').lean<BoardRow[]>()).filter(({ token }) => !tokens.includes(token));
    if (gone.length > 0) await this.boards.deleteMany({ _id: mustIn(gone.map(({ _id }) => _id)) });
  }
  async removeSamples(): Promise<void> {
    await this.boards.deleteMany({ sample: true });
  }
}
