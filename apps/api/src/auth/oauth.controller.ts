import { Controller, Req } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { routes, type OAuthConsent, type OAuthTokens, type RouteAnswer, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type AppRequest, type Caller } from '../platform/http/door';
import { OAuthService } from './oauth.service';

/** RFC 6749 and 7009 speak in forms; ours in JSON. */
const AsForm = (): MethodDecorator => ApiConsumes('application/json', 'application/x-www-form-urlencoded');

@Controller()
export class OAuthController {
  constructor(private readonly oauth: OAuthService) {}

  @Door(routes.oauthConsent)
  consent(@In() { query }: RouteInput<typeof routes.oauthConsent>): OAuthConsent {
    return this.oauth.describe(query);
  }

  @Door(routes.oauthAuthorize)
  async authorize(@Who() caller: Caller, @In() { body }: RouteInput<typeof routes.oauthAuthorize>): Promise<RouteAnswer<typeof routes.oauthAuthorize>> {
    return { redirectTo: await this.oauth.decide(caller, body) };
  }

  @Door(routes.oauthToken)
  @AsForm()
  token(@In() { body }: RouteInput<typeof routes.oauthToken>, @Req() request: AppRequest): Promise<OAuthTokens> {
    return this.oauth.token(body, { userAgent: request.headers['user-agent'] ?? '', ip: request.ip ?? '' });
  }

  @Door(routes.oauthRevoke)
  @AsForm()
  revoke(@In() { body }: RouteInput<typeof routes.oauthRevoke>, @Req() { ip }: AppRequest): Promise<void> {
    return this.oauth.revoke(body, ip ?? '');
  }
}
