import { Controller, Req } from '@nestjs/common';
import { routes, type AdminRun, type AdminSource, type RouteInput, type SourcePurge, type SourcesRun } from '@applywright/contracts';
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

  @Door(routes.runBoard)
  async runBoard(@In() { params: { source, token } }: RouteInput<typeof routes.runBoard>, @Who() { userId }: Caller, @Req() { ip }: AppRequest): Promise<SourcesRun> {
    const run = await this.matching.collectBoard(source, token);
    await this.audit.record({ event: 'admin-acted', userId, target: `collect-board/${source}`, ip });
    return run;
  }

  @Door(routes.patchBoard)
  async switchBoard(@In() { params: { source, token }, body: { paused } }: RouteInput<typeof routes.patchBoard>, @Who() { userId }: Caller, @Req() { ip }: AppRequest): Promise<void> {
    await this.matching.setPaused(source, token, paused);
    await this.audit.record({ event: 'admin-acted', userId, target: `${paused ? 'switch-off' : 'switch-on'}-board/${source}`, ip });
  }

  @Door(routes.purgeSource)
  async purge(@In() { params: { source } }: RouteInput<typeof routes.purgeSource>, @Who() { userId }: Caller, @Req() { ip }: AppRequest): Promise<SourcePurge> {
    await this.audit.record({ event: 'admin-acted', userId, target: `purge-source/${source}`, ip });
    return { removed: await this.matching.purge(source) };
  }
}
