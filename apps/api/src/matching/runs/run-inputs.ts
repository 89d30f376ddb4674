import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { NO_PREFERENCES, type Fact, type Preferences } from '@applywright/contracts';
import type { Thumb } from '@applywright/matching';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Sealer } from '../../platform/seal/sealer';
import { ProfilesService } from '../../profiles/profiles.service';
import { MatchesRepository } from '../matches.repository';
import { RecommendedRepository, type KeptMatches } from '../recommended.repository';
import { ThumbsRepository } from '../thumbs/thumbs.repository';

/** What a person's matches follow from, beside the postings. */
export interface RunInput {
  readonly preferences: Preferences;
  readonly thumbs: readonly Thumb[];
  /** Digest of all of it and of the program: matches of another state are scored anew as a whole. */
  readonly state: string;
}
export interface PersonInput extends RunInput {
  readonly facts: readonly Fact[];
}
/** The same for a thread: the facts as nobody has read them yet. */
export interface NightInput extends RunInput {
  readonly factsJson: Buffer;
  readonly before: KeptMatches | null;
}

/** Gathers what matches follow from, for one person or for many at once. */
@Injectable()
export class RunInputs {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly profiles: ProfilesService,
    private readonly matches: MatchesRepository,
    private readonly recommended: RecommendedRepository,
    private readonly thumbs: ThumbsRepository,
    private readonly sealer: Sealer,
  ) {}

  /** @throws AppError profile_missing */
  async load(userId: string): Promise<PersonInput> {
    const [{ facts, version }, preferences, thumbs] = await Promise.all([this.profiles.getProfile(userId), this.matches.preferences(userId), this.thumbs.lessons(userId)]);
    return { facts, preferences, thumbs, state: this.stateOf(version, preferences, thumbs) };
  }

  /** For the night: of many people in few round trips. Who has no profile is left out; what does not open is an error and stops nobody else. */
  async adminLoad(userIds: readonly string[]): Promise<Map<string, NightInput | Error>> {
    await this.sealer.warm(userIds);
    // the rows first, as for one person: what changes after this makes the write find another one
    const before = await this.recommended.adminFind(userIds);
    const [facts, preferences, lessons] = await Promise.all([this.profiles.adminFacts(userIds), this.matches.adminPreferences(userIds), this.thumbs.adminLessons(userIds)]);
    const inputs = new Map<string, NightInput | Error>();
    for (const [userId, profile] of facts) {
      const [wanted, kept, thumbs] = [preferences.get(userId) ?? NO_PREFERENCES, before.get(userId) ?? null, lessons.get(userId) ?? []];
      const failure = [profile, wanted, kept, thumbs].find((one) => one instanceof Error);
      if (failure || profile instanceof Error || wanted instanceof Error || kept instanceof Error || thumbs instanceof Error) inputs.set(userId, failure as Error);
      else inputs.set(userId, { factsJson: profile.json, preferences: wanted, thumbs, before: kept, state: this.stateOf(profile.version, wanted, thumbs) });
    }
    return inputs;
  }

  /** The version of the program stands for the engine: after an update everything is scored anew once. */
  private stateOf(profileVersion: number, preferences: Preferences, thumbs: readonly Thumb[]): string {
    const { digest: _, ...looked } = preferences;
    const votes = [...thumbs].sort((a, b) => (a.postingId < b.postingId ? -1 : 1)).map(({ postingId, up, reason }) => [postingId, up, reason]);
    return createHash('sha256').update(JSON.stringify([this.config.version, profileVersion, looked, votes])).digest('hex').slice(0, 32);
  }
}
