import { Controller } from '@nestjs/common';
import { routes, type MatchDetail, type MatchPage, type MatchRun, type Preferences, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type Caller } from '../platform/http/door';
import { MatchingService } from './matching.service';
import { PreferencesService } from './preferences.service';
import { MatchRuns } from './runs/match-runs.service';

@Controller()
export class MatchingController {
  constructor(
    private readonly matching: MatchingService,
    private readonly runs: MatchRuns,
    private readonly preferences: PreferencesService,
  ) {}

  @Door(routes.getPreferences)
  getPreferences(@Who() { userId }: Caller): Promise<Preferences> {
    return this.preferences.get(userId);
  }

  @Door(routes.putPreferences)
  putPreferences(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.putPreferences>): Promise<Preferences> {
    return this.preferences.save(userId, body);
  }

  @Door(routes.startMatchRun)
  startMatchRun(@Who() { userId }: Caller): Promise<MatchRun> {
    return this.runs.start(userId);
  }

  @Door(routes.listMatches)
  listMatches(@Who() { userId }: Caller, @In() { query }: RouteInput<typeof routes.listMatches>): Promise<MatchPage> {
    return this.matching.list(userId, query);
  }

  @Door(routes.getMatch)
  getMatch(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getMatch>): Promise<MatchDetail> {
    return this.matching.detail(userId, params.job_id);
  }

  @Door(routes.removeMatch)
  removeMatch(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.removeMatch>): Promise<void> {
    return this.matching.setRemoved(userId, params.job_id, true);
  }

  @Door(routes.restoreMatch)
  restoreMatch(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.restoreMatch>): Promise<void> {
    return this.matching.setRemoved(userId, params.job_id, false);
  }
}
