import { Controller, Res } from '@nestjs/common';
import { routes, type RouteInput } from '@applywright/contracts';
import type { Response } from 'express';
import { Door, In } from '../../platform/http/door';
import { sendDigestPage } from './digest-page';
import { Digests } from './digests.service';

@Controller()
export class DigestController {
  constructor(private readonly digests: Digests) {}

  /** Whatever looks at links in mails before people do changes nothing here. */
  @Door(routes.askEndDigest)
  askEndDigest(@In() _: RouteInput<typeof routes.askEndDigest>, @Res() response: Response): void {
    sendDigestPage(response, 'ask');
  }

  @Door(routes.endDigest)
  async endDigest(@In() { query }: RouteInput<typeof routes.endDigest>, @Res() response: Response): Promise<void> {
    await this.digests.end(query.token);
    sendDigestPage(response, 'ended');
  }
}
