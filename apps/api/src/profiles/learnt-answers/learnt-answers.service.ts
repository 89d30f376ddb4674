import { Injectable } from '@nestjs/common';
import { AppError, MAX_LEARNT_ANSWERS, type LearntAnswer } from '@applywright/contracts';
import { Clock } from '../../platform/clock';
import { LearntAnswersRepository } from './learnt-answers.repository';

/** As far as a client's clock may be ahead: a date far in the future would win for ever. */
const AHEAD_MS = 24 * 3600 * 1000;
const TRIES = 5;

/** Answers to questions of application forms that people chose to keep. */
@Injectable()
export class LearntAnswersService {
  constructor(
    private readonly repository: LearntAnswersRepository,
    private readonly clock: Clock,
  ) {}

  list(userId: string): Promise<LearntAnswer[]> {
    return this.repository.list(userId);
  }

  /**
   * Keeps an answer. The latest one of a key wins: whatever is sent again or late changes nothing, and is answered with what is kept.
   * @throws AppError validation_failed for a date of the future, conflict when no more are kept
   */
  async put(userId: string, answer: LearntAnswer): Promise<LearntAnswer> {
    if (new Date(answer.updatedAt).getTime() > this.clock.now().getTime() + AHEAD_MS) throw new AppError('validation_failed', undefined, [{ path: 'body.updatedAt', message: 'is in the future' }]);
    for (let n = 0; n < TRIES; n++) {
      const kept = await this.repository.find(userId, answer.key);
      if (kept && new Date(kept.updatedAt) >= new Date(answer.updatedAt)) return kept;
      if (!kept && (await this.repository.count(userId)) >= MAX_LEARNT_ANSWERS) throw new AppError('conflict', `At most ${MAX_LEARNT_ANSWERS} answers are kept. Forget one first.`);
      if (kept ? await this.repository.replace(userId, kept, answer) : await this.repository.insert(userId, answer)) return answer;
    }
    throw new AppError('conflict');
  }

  /** @throws AppError not_found */
  async remove(userId: string, key: string): Promise<void> {
    if (!(await this.repository.remove(userId, key))) throw new AppError('not_found');
  }
}
