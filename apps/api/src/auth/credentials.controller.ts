import { Controller } from '@nestjs/common';
import { routes, type Accepted, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type Caller } from '../platform/http/door';
import { AccountChangesService } from './account-changes.service';
import { PasswordResetsService } from './password-resets.service';

const ACCEPTED: Accepted = { accepted: true };

/** The doors of links by mail, and of changes of password and address. */
@Controller()
export class CredentialsController {
  constructor(
    private readonly changes: AccountChangesService,
    private readonly resets: PasswordResetsService,
  ) {}

  @Door(routes.confirmAddress)
  confirmAddress(@In() { body }: RouteInput<typeof routes.confirmAddress>): Promise<void> {
    return this.changes.confirmAddress(body.token);
  }

  @Door(routes.askPasswordReset)
  async askPasswordReset(@In() { body }: RouteInput<typeof routes.askPasswordReset>): Promise<Accepted> {
    await this.resets.ask(body.email);
    return ACCEPTED;
  }

  @Door(routes.confirmPasswordReset)
  confirmPasswordReset(@In() { body }: RouteInput<typeof routes.confirmPasswordReset>): Promise<void> {
    return this.resets.confirm(body.token, body.password);
  }

  @Door(routes.changePassword)
  changePassword(@Who() caller: Caller, @In() { body }: RouteInput<typeof routes.changePassword>): Promise<void> {
    return this.changes.changePassword(caller, body);
  }

  @Door(routes.changeAddress)
  async changeAddress(@Who() caller: Caller, @In() { body }: RouteInput<typeof routes.changeAddress>): Promise<Accepted> {
    await this.changes.changeAddress(caller, body);
    return ACCEPTED;
  }
}
