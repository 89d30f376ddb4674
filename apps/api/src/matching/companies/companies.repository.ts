import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { BoardSource } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { isDuplicateKey } from '../../platform/store/duplicate-key';
import { KeyRing } from '../../platform/seal/key-ring';
import { Sealer } from '../../platform/seal/sealer';
import { BoardRow } from '../board.schema';
import { PostingRow } from '../posting.schema';
import { FollowedCompanyRow } from './followed-company.schema';

const DETAIL = 'followed_companies|sealed';

/** A board by its source and name. */
export interface BoardKey {
  readonly source: BoardSource;
  readonly token: string;
}
/** A followed board as its follower sees it. */
export interface Followed extends BoardKey {
  readonly id: string;
  readonly company: string;
  readonly followedAt: Date;
}
type Detail = BoardKey & { readonly company: string };

@Injectable()
export class CompaniesRepository {
  constructor(
    @InjectModel(FollowedCompanyRow.name) private readonly follows: Model<FollowedCompanyRow>,
    @InjectModel(BoardRow.name) private readonly boards: Model<BoardRow>,
    @InjectModel(PostingRow.name) private readonly postings: Model<PostingRow>,
    private readonly sealer: Sealer,
    private readonly ring: KeyRing,
  ) {}

  /** Follows a board, or gives what was followed before. */
  async follow(userId: string, detail: Detail, at: Date): Promise<{ followed: Followed; isNew: boolean }> {
    const known = await this.find(userId, detail);
    if (known) return { followed: known, isNew: false };
    try {
      const row = await this.follows.create({ userId, boardIndex: this.indexOf(detail), sealed: await this.sealer.seal(userId, DETAIL, { source: detail.source, token: detail.token, company: detail.company }), followedAt: at });
      return { followed: await this.open(userId, row.toObject<FollowedCompanyRow>()), isNew: true };
    } catch (error) {
      const other = isDuplicateKey(error) ? await this.find(userId, detail) : null;
      if (!other) throw error;
      return { followed: other, isNew: false };
    }
  }
  async find(userId: string, board: BoardKey): Promise<Followed | null> {
    const row = await this.follows.findOne({ userId, boardIndex: this.indexOf(board) }).lean<FollowedCompanyRow>();
    return row && this.open(userId, row);
  }
  /** The latest first. */
  async list(userId: string): Promise<Followed[]> {
    const rows = await this.follows.find({ userId }).sort({ followedAt: -1, _id: -1 }).lean<FollowedCompanyRow[]>();
    return Promise.all(rows.map((row) => this.open(userId, row)));
  }
  count(userId: string): Promise<number> {
    return this.follows.countDocuments({ userId }).exec();
  }
  /** @returns the board that is followed no more, or null when the user followed none of that id. */
  async unfollow(userId: string, id: string): Promise<BoardKey | null> {
    const row = await this.follows.findOneAndDelete({ _id: new Types.ObjectId(id), userId }).lean<FollowedCompanyRow>();
    return row && this.open(userId, row);
  }

  /** Boards are public and belong to nobody. */
  board({ source, token }: BoardKey): Promise<BoardRow | null> {
    return this.boards.findOne({ source, token }).lean<BoardRow>().exec();
  }
  sampleBoards(token: string): Promise<BoardRow[]> {
    return this.boards.find({ token, sample: true }).lean<BoardRow[]>().exec();
  }
  /** Every board that is collected from. */
  directory(): Promise<Pick<BoardRow, 'source' | 'token' | 'company'>[]> {
    return this.boards.find({}).select('source token company').lean<BoardRow[]>().exec();
  }
  /** Puts a board into the directory, unless it stands there; who wants it is not kept beside it. */
  async addBoard({ source, token, company }: Detail): Promise<void> {
    await this.boards.updateOne({ source, token }, { $setOnInsert: { company, sample: false, addedBy: 'followed' } }, { upsert: true });
  }
  openPostings({ source, token }: BoardKey): Promise<number> {
    return this.postings.countDocuments({ source, board: token, status: 'open' }).exec();
  }
  async hasFollowers(board: BoardKey): Promise<boolean> {
    return (await this.follows.exists({ boardIndex: this.indexOf(board) })) !== null;
  }
  /** A board that nobody follows any more is not asked until then; for a day its postings stay, since leaving may be taken back. */
  async rest({ source, token }: BoardKey, until: Date): Promise<void> {
    if (!(await this.hasFollowers({ source, token }))) await this.boards.updateOne({ source, token, addedBy: 'followed' }, { $set: { nextAt: until } });
  }
  /** Takes out the boards that came in by following and that nobody follows. @returns which they were */
  async removeUnfollowed(): Promise<BoardKey[]> {
    const removed: BoardKey[] = [];
    for (const row of await this.boards.find({ addedBy: 'followed' }).lean<BoardRow[]>()) {
      const board = { source: row.source as BoardSource, token: row.token };
      if (await this.hasFollowers(board)) continue;
      await this.boards.deleteOne({ _id: row._id });
      removed.push(board);
    }
    return removed;
  }

  private indexOf = ({ source, token }: BoardKey): string => this.ring.blindIndex('followed-board', `${source}:${token}`);

  private async open(userId: string, row: FollowedCompanyRow): Promise<Followed> {
    return { ...(await this.sealer.open<Detail>(userId, DETAIL, row.sealed)), id: row._id.toHexString(), followedAt: row.followedAt };
  }
}
