import { Controller, Inject, Req, Res } from '@nestjs/common';
import { routes, type RouteInput } from '@applywright/contracts';
import type { Response } from 'express';
import { ComplianceService } from '../compliance/compliance.service';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';
import { Clock } from '../platform/clock';
import { Door, In, Who, type AppRequest, type Caller } from '../platform/http/door';
import { sendFile } from '../platform/http/send-file';
import { AuthService } from './auth.service';
import { clearRefreshCookie } from './refresh-cookie';

/** The doors of compliance that need the account: taking everything along, and leaving. */
@Controller()
export class AccountController {
  constructor(
    private readonly auth: AuthService,
    private readonly compliance: ComplianceService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Door(routes.exportMe)
  async exportMe(@Who() { userId }: Caller, @Res() response: Response): Promise<void> {
    const now = this.clock.now().toISOString();
    const bytes = Buffer.from(JSON.stringify({ exportedAt: now, ...(await this.compliance.export(userId)) }, null, 2));
    sendFile(response, { fileName: `applywright-export-${now.slice(0, 10)}.json`, format: 'json', bytes });
  }

  @Door(routes.eraseMe)
  async eraseMe(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.eraseMe>, @Req() _request: AppRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.auth.confirmPassword(userId, body.password);
    await this.compliance.erase(userId);
    clearRefreshCookie(response, this.config);
  }
}
