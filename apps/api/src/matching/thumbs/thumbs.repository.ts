import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ThumbVote } from '@applywright/contracts';
import type { Lesson, Thumb } from '@applywright/matching';
import type { Model } from 'mongoose';
import { asError } from '../../platform/as-error';
import { Sealer } from '../../platform/seal/sealer';
import { isDuplicateKey } from '../../platform/store/duplicate-key';
import { mustIn } from '../../platform/store/trusted';
import { ThumbRow } from './thumb.schema';

const VOTE = 'thumbs|vote';
const LESSON = 'thumbs|lesson';
/** Thumbs kept a person; beyond, the oldest goes. */
const MOST_KEPT = 2_000;
/** Of these the newest so many teach: learning from them takes some ten milliseconds, and tastes change. */
export const MOST_TEACHING = 500;

export interface KeptVote extends ThumbVote {
  readonly title: string;
  readonly company: string;
}
export interface KeptThumb extends KeptVote {
  readonly postingId: string;
  readonly at: Date;
}

@Injectable()
export class ThumbsRepository {
  constructor(
    @InjectModel(ThumbRow.name) private readonly rows: Model<ThumbRow>,
    private readonly sealer: Sealer,
  ) {}

  /** Gives a thumb, or changes the one there is; at the limit the oldest one goes. */
  async put(userId: string, postingId: string, vote: KeptVote, lesson: Lesson, at: Date): Promise<void> {
    const $set = { sealedVote: await this.sealer.seal(userId, VOTE, vote), sealedLesson: await this.sealer.seal(userId, LESSON, lesson), at };
    const write = () => this.rows.updateOne({ userId, postingId }, { $set }, { upsert: true });
    // Of two first writers one is refused; the second try finds the row of the other.
    await write().catch((error: unknown) => (isDuplicateKey(error) ? write() : Promise.reject(error)));
    const extra = await this.rows.find({ userId }).sort({ at: -1 }).skip(MOST_KEPT).select('postingId').lean<ThumbRow[]>();
    for (const row of extra) await this.rows.deleteOne({ userId, postingId: row.postingId });
  }

  /** Takes a thumb back. @returns whether there was one */
  async remove(userId: string, postingId: string): Promise<boolean> {
    return (await this.rows.deleteOne({ userId, postingId })).deletedCount === 1;
  }

  /** All of them, newest first. */
  async list(userId: string): Promise<KeptThumb[]> {
    const rows = await this.rows.find({ userId }).sort({ at: -1, postingId: 1 }).select('postingId sealedVote at').lean<ThumbRow[]>();
    return Promise.all(rows.map(async ({ postingId, sealedVote, at }) => ({ postingId, at, ...(await this.sealer.open<KeptVote>(userId, VOTE, sealedVote)) })));
  }

  /** The vote on each posting, for lists of matches. */
  async votes(userId: string): Promise<Map<string, ThumbVote>> {
    return new Map((await this.list(userId)).map(({ postingId, up, reason }) => [postingId, { up, reason }]));
  }

  /** What a ranking learns from: the newest thumbs with what was kept of their postings. */
  async lessons(userId: string): Promise<Thumb[]> {
    const rows = await this.rows.find({ userId }).sort({ at: -1, postingId: 1 }).limit(MOST_TEACHING).lean<ThumbRow[]>();
    return Promise.all(rows.map((row) => this.opened(row)));
  }

  /** For the night: what the rankings of many people learn from; thumbs that do not open are an error of their person alone. */
  async adminLessons(userIds: readonly string[]): Promise<Map<string, Thumb[] | Error>> {
    const rows = await this.rows.find({ userId: mustIn(userIds) }).sort({ at: -1, postingId: 1 }).lean<ThumbRow[]>();
    const byUser = new Map<string, ThumbRow[]>();
    for (const row of rows) {
      const own = byUser.get(row.userId);
      if (!own) byUser.set(row.userId, [row]);
      else if (own.length < MOST_TEACHING) own.push(row);
    }
    const opened = [...byUser].map(async ([userId, own]): Promise<[string, Thumb[] | Error]> => [userId, await Promise.all(own.map((row) => this.opened(row))).catch(asError)]);
    return new Map(await Promise.all(opened));
  }

  private async opened({ userId, postingId, sealedVote, sealedLesson }: ThumbRow): Promise<Thumb> {
    const [{ up, reason }, lesson] = await Promise.all([this.sealer.open<KeptVote>(userId, VOTE, sealedVote), this.sealer.open<Lesson>(userId, LESSON, sealedLesson)]);
    return { postingId, up, reason, lesson };
  }
}
