import { Injectable } from '@nestjs/common';
import { AppError, type GenerateDocumentsRequest } from '@applywright/contracts';
import { CapturedPostings } from '../matching/captured/captured-postings.service';
import { MatchingService } from '../matching/matching.service';

/** Which posting documents are asked for: one among the person's matches, or one from elsewhere, which is then kept with its score. */
@Injectable()
export class AskedPostings {
  constructor(
    private readonly matching: MatchingService,
    private readonly captured: CapturedPostings,
  ) {}

  /**
   * @param jobId null where the request names a posting alone
   * @returns the job id of a posting that the person has by then
   * @throws AppError not_found, and what keeping a posting throws
   */
  async jobIdOf(userId: string, jobId: string | null, { posting }: Pick<GenerateDocumentsRequest, 'posting'>): Promise<string> {
    if (jobId !== null && (!posting || (await this.isKnown(userId, jobId)))) return jobId;
    if (!posting) throw new AppError('not_found');
    const { url, page, details } = posting;
    return page === undefined && details === undefined ? this.captured.captureAddress(userId, url) : this.captured.capture(userId, { url, page, details });
  }

  private async isKnown(userId: string, jobId: string): Promise<boolean> {
    try {
      await this.matching.getPosting(userId, jobId);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return false;
      throw error;
    }
  }
}
