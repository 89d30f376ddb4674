import { Controller, Req } from '@nestjs/common';
import { routes, type AdminRun, type AdminSource, type RouteInput, type SourcesRun } from '@applywright/contracts';
import { Audit } from '../compliance/audit';
import { Door, In, Who, type AppRequest, type Caller } from '../platform/http/door';
import { MatchingAdminService } from './matching.admin.service';

@Controller()
export class MatchingAdminController {
  constructor(
    private readonly matching: MatchingAdminService,
    private readonly audit: Audit,
  ) {}

  @Door(routes.adminRuns)
  async runs(@In() { query }: RouteInput<typeof routes.adminRuns>): Promise<{ items: AdminRun[] }> {
    return { items: await this.matching.runs(query) };
  }

  @Door(routes.adminSources)
  async sources(): Promise<{ items: AdminSource[] }> {
    return { items: await this.matching.sources() };
  }

  @Door(routes.runSources)
  async runSources(@Who() { userId }: Caller, @Req() { ip }: AppRequest): Promise<SourcesRun> {
    await this.audit.record({ event: 'admin-acted', userId, target: 'collect-postings', ip });
    return this.matching.collectNow();
  }
}
