import { Controller, Req } from '@nestjs/common';
import { routes, type AccessToken, type CreatedToken, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type AppRequest, type Caller } from '../platform/http/door';
import { AccessTokensService } from './access-tokens.service';

@Controller()
export class AccessTokensController {
  constructor(private readonly tokens: AccessTokensService) {}

  @Door(routes.listTokens)
  async list(@Who() { userId }: Caller): Promise<{ items: AccessToken[] }> {
    return { items: await this.tokens.list(userId) };
  }

  @Door(routes.createToken)
  create(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.createToken>, @Req() { ip }: AppRequest): Promise<CreatedToken> {
    return this.tokens.create(userId, body, ip ?? '');
  }

  @Door(routes.revokeToken)
  revoke(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.revokeToken>, @Req() { ip }: AppRequest): Promise<void> {
    return this.tokens.revoke(userId, params.id, ip ?? '');
  }
}
