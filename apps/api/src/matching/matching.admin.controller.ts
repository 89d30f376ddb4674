import { Controller } from '@nestjs/common';
import { routes, type AdminRun, type AdminSource, type RouteInput, type SourcesRun } from '@applywright/contracts';
import { Door, In } from '../platform/http/door';
import { MatchingAdminService } from './matching.admin.service';

@Controller()
export class MatchingAdminController {
  constructor(private readonly matching: MatchingAdminService) {}

  @Door(routes.adminRuns)
  async runs(@In() { query }: RouteInput<typeof routes.adminRuns>): Promise<{ items: AdminRun[] }> {
    return { items: await this.matching.runs(query) };
  }

  @Door(routes.adminSources)
  async sources(): Promise<{ items: AdminSource[] }> {
    return { items: await this.matching.sources() };
  }

  @Door(routes.runSources)
  runSources(): Promise<SourcesRun> {
    return this.matching.collectNow();
  }
}
