import { Controller, Req } from '@nestjs/common';
import { routes, type OutboxMail, type OutboxMailText, type RouteInput } from '@applywright/contracts';
import { Audit } from '../compliance/audit';
import { Door, In, Who, type AppRequest, type Caller } from '../platform/http/door';
import { MailOutbox } from '../platform/mail/mail-outbox';

/** Mails as administrators see them. It stands here because the platform knows no audit. */
@Controller()
export class OutboxAdminController {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly audit: Audit,
  ) {}

  @Door(routes.adminOutbox)
  async list(@In() { query }: RouteInput<typeof routes.adminOutbox>): Promise<{ items: OutboxMail[] }> {
    return { items: await this.outbox.page(query) };
  }

  /** A mail may hold a link that opens an account, so that each look is written down before it is answered. */
  @Door(routes.adminOutboxMail)
  async text(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.adminOutboxMail>, @Req() request: AppRequest): Promise<OutboxMailText> {
    const mail = await this.outbox.text(params.id);
    await this.audit.record({ event: 'admin-looked', userId, target: `mail:${params.id}`, ...(request.ip && { ip: request.ip }) });
    return mail;
  }
}
