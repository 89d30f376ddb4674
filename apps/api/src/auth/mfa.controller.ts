import { Controller } from '@nestjs/common';
import { routes, type MfaSetup, type MfaStatus, type RecoveryCodes, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type Caller } from '../platform/http/door';
import { AuthService } from './auth.service';
import { MfaService } from './mfa.service';

/** The second factor of the person who is signed in; the second step of signing in stands with the first. */
@Controller()
export class MfaController {
  constructor(
    private readonly auth: AuthService,
    private readonly mfa: MfaService,
  ) {}

  @Door(routes.mfaStatus)
  status(@Who() { userId }: Caller): Promise<MfaStatus> {
    return this.mfa.status(userId);
  }

  @Door(routes.setUpMfa)
  async setUp(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.setUpMfa>): Promise<MfaSetup> {
    await this.mfa.mustBeOff(userId);
    await this.auth.reauthenticate(userId, body);
    return this.mfa.setUp(userId, (await this.auth.me(userId)).email);
  }

  @Door(routes.verifyMfa)
  verify(@Who() { userId, sessionId }: Caller, @In() { body }: RouteInput<typeof routes.verifyMfa>): Promise<RecoveryCodes> {
    return this.mfa.confirm(userId, body.code, sessionId);
  }

  @Door(routes.disableMfa)
  async disable(@Who() { userId, sessionId }: Caller, @In() { body }: RouteInput<typeof routes.disableMfa>): Promise<void> {
    await this.auth.reauthenticate(userId, body);
    await this.mfa.switchOff(userId, sessionId);
  }

  @Door(routes.renewRecoveryCodes)
  renewRecoveryCodes(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.renewRecoveryCodes>): Promise<RecoveryCodes> {
    return this.mfa.renewRecoveryCodes(userId, body.code);
  }
}
