import { Injectable } from '@nestjs/common';
import type { AdapterName } from '@applywright/contracts';
import { PostingsRepository } from '../postings.repository';
import { BoardsRepository } from './boards.repository';

/**
 * Takes everything of a source out, as its terms may ask when they end. People's matches name postings by id and show none that is
 * not there; applications keep the person's own note of what they applied for. A source that is still switched on is read anew.
 */
@Injectable()
export class PurgeSource {
  constructor(
    private readonly postings: PostingsRepository,
    private readonly boards: BoardsRepository,
  ) {}

  count(source: AdapterName): Promise<number> {
    return this.postings.countOf(source);
  }

  /** @returns how many postings there were */
  async purge(source: AdapterName): Promise<number> {
    // first, so that an interruption leads to a whole reading and not to a board that is said to have changed nothing
    await this.boards.forgetAnswers(source);
    return this.postings.removeOf(source);
  }
}
