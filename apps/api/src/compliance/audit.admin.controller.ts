import { Controller, Req } from '@nestjs/common';
import { routes, type AuditCheck, type AuditEntry, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type AppRequest, type Caller } from '../platform/http/door';
import { Audit } from './audit';
import { AuditLog } from './audit-log';
import type { AuditRow } from './audit-row.schema';

@Controller()
export class AuditAdminController {
  constructor(
    private readonly audit: Audit,
    private readonly log: AuditLog,
  ) {}

  @Door(routes.adminAudit)
  async list(@In() { query }: RouteInput<typeof routes.adminAudit>, @Who() { userId }: Caller, @Req() { ip }: AppRequest): Promise<{ items: AuditEntry[] }> {
    await this.audit.record({ event: 'admin-looked', userId, target: 'audit', ip });
    return { items: (await this.log.latest(query.offset, query.limit)).map(entryView) };
  }

  @Door(routes.adminAuditCheck)
  async check(@Who() { userId }: Caller, @Req() { ip }: AppRequest): Promise<AuditCheck> {
    await this.audit.record({ event: 'admin-looked', userId, target: 'audit-check', ip });
    return this.log.check();
  }
}

const entryView = ({ seq, at, actor, event, target, result, network }: AuditRow): AuditEntry => ({ seq, at: at.toISOString(), actor, event, target, result, network });
