import { Controller, Inject, Res } from '@nestjs/common';
import { routes, type DataExport, type RouteInput } from '@applywright/contracts';
import type { Response } from 'express';
import { ErasureService } from '../compliance/erasure.service';
import { ExportsService } from '../compliance/exports.service';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';
import { Door, In, Who, type Caller } from '../platform/http/door';
import { AuthService } from './auth.service';
import { clearRefreshCookie } from './refresh-cookie';

/** The doors of compliance that need the account. */
@Controller()
export class AccountController {
  constructor(
    private readonly auth: AuthService,
    private readonly erasure: ErasureService,
    private readonly exports: ExportsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Door(routes.startExport)
  async startExport(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.startExport>): Promise<DataExport> {
    await this.auth.reauthenticate(userId, body);
    return this.exports.start(userId);
  }

  @Door(routes.eraseMe)
  async eraseMe(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.eraseMe>, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.auth.reauthenticate(userId, body);
    await this.erasure.erase(userId);
    clearRefreshCookie(response, this.config);
  }
}
