import { Controller, Inject, Req, Res } from '@nestjs/common';
import { routes, type RouteInput } from '@applywright/contracts';
import type { Response } from 'express';
import { ComplianceService } from '../compliance/compliance.service';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';
import { Door, In, Who, type AppRequest, type Caller } from '../platform/http/door';
import { AuthService } from './auth.service';
import { clearRefreshCookie } from './refresh-cookie';

/** The doors of compliance that need the account. */
@Controller()
export class AccountController {
  constructor(
    private readonly auth: AuthService,
    private readonly compliance: ComplianceService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Door(routes.eraseMe)
  async eraseMe(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.eraseMe>, @Req() _request: AppRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.auth.reauthenticate(userId, body);
    await this.compliance.erase(userId);
    clearRefreshCookie(response, this.config);
  }
}
