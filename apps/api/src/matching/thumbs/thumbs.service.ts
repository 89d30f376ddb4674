import { Injectable } from '@nestjs/common';
import { AppError, type Match, type Thumb, type ThumbRequest } from '@applywright/contracts';
import { lessonOf } from '@applywright/matching';
import { Clock } from '../../platform/clock';
import { MatchingService } from '../matching.service';
import { PostingsService } from '../postings.service';
import { MatchRuns } from '../runs/match-runs.service';
import { MOST_TEACHING, ThumbsRepository } from './thumbs.repository';

/** Thumbs up and down: each teaches the person's own ranking at once, and can be taken back. */
@Injectable()
export class ThumbsService {
  constructor(
    private readonly repository: ThumbsRepository,
    private readonly matching: MatchingService,
    private readonly runs: MatchRuns,
    private readonly postings: PostingsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives or changes a thumb and ranks anew.
   * @returns the match as it stands now, null where it fell out of the list
   * @throws AppError not_found for a posting that is not among the user's matches
   */
  async give(userId: string, jobId: string, { up, reason }: ThumbRequest): Promise<Match | null> {
    const [posting, { matcher }] = await Promise.all([this.matching.getPosting(userId, jobId), this.postings.currentIndex()]);
    await this.repository.put(userId, jobId, { up, reason, title: posting.title, company: posting.company }, lessonOf(matcher.index, posting), this.clock.now());
    return this.after(userId, jobId);
  }

  /**
   * Takes a thumb back, also one on a posting that has gone meanwhile.
   * @returns the match as it stands now, null where the posting is not among the matches any more
   * @throws AppError not_found where there is neither thumb nor match
   */
  async takeBack(userId: string, jobId: string): Promise<Match | null> {
    if (!(await this.repository.remove(userId, jobId))) return this.matching.match(userId, jobId);
    return this.after(userId, jobId);
  }

  /** All thumbs, newest first. */
  async list(userId: string): Promise<Thumb[]> {
    const kept = await this.repository.list(userId);
    return kept.map(({ postingId, at, ...vote }, n) => ({ jobId: postingId, ...vote, at: at.toISOString(), counts: n < MOST_TEACHING }));
  }

  private async after(userId: string, jobId: string): Promise<Match | null> {
    await this.runs.rescore(userId);
    try {
      return await this.matching.match(userId, jobId);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    }
  }
}
