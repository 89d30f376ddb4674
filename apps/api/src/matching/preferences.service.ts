import { Injectable } from '@nestjs/common';
import type { Preferences } from '@applywright/contracts';
import { MatchesRepository } from './matches.repository';
import { MatchRuns } from './runs/match-runs.service';

/** What a person looks for. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly repository: MatchesRepository,
    private readonly runs: MatchRuns,
  ) {}

  get(userId: string): Promise<Preferences> {
    return this.repository.preferences(userId);
  }

  /** The matches follow at once: the answer comes when they do. */
  async save(userId: string, preferences: Preferences): Promise<Preferences> {
    await this.repository.savePreferences(userId, preferences);
    await this.runs.rescore(userId);
    return preferences;
  }
}
