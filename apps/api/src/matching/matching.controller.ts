import { Controller } from '@nestjs/common';
import { routes, type Application, type ApplyAnswer, type MatchDetail, type MatchPage, type MatchRun, type Preferences, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type Caller } from '../platform/http/door';
import { MatchingService } from './matching.service';

@Controller()
export class MatchingController {
  constructor(private readonly matching: MatchingService) {}

  @Door(routes.getPreferences)
  getPreferences(@Who() { userId }: Caller): Promise<Preferences> {
    return this.matching.preferences(userId);
  }

  @Door(routes.putPreferences)
  putPreferences(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.putPreferences>): Promise<Preferences> {
    return this.matching.savePreferences(userId, body);
  }

  @Door(routes.startMatchRun)
  startMatchRun(@Who() { userId }: Caller): Promise<MatchRun> {
    return this.matching.startRun(userId);
  }

  @Door(routes.listMatches)
  listMatches(@Who() { userId }: Caller, @In() { query }: RouteInput<typeof routes.listMatches>): Promise<MatchPage> {
    return this.matching.list(userId, query);
  }

  @Door(routes.getMatch)
  getMatch(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getMatch>): Promise<MatchDetail> {
    return this.matching.detail(userId, params.job_id);
  }

  @Door(routes.applyToMatch)
  applyToMatch(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.applyToMatch>): Promise<ApplyAnswer> {
    return this.matching.apply(userId, params.job_id, body.documentIds);
  }

  @Door(routes.removeMatch)
  removeMatch(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.removeMatch>): Promise<void> {
    return this.matching.setRemoved(userId, params.job_id, true);
  }

  @Door(routes.restoreMatch)
  restoreMatch(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.restoreMatch>): Promise<void> {
    return this.matching.setRemoved(userId, params.job_id, false);
  }

  @Door(routes.listApplications)
  async listApplications(@Who() { userId }: Caller): Promise<{ items: Application[] }> {
    return { items: await this.matching.applications(userId) };
  }

  @Door(routes.patchApplication)
  patchApplication(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.patchApplication>): Promise<Application> {
    return this.matching.moveApplication(userId, params.job_id, body.stage);
  }
}
