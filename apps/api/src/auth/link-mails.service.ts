import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { Clock } from '../platform/clock';
import { InstanceAddress } from '../platform/mail/instance-address';
import { Notices, type NoticeKind } from '../platform/mail/notices';
import { RateLimits } from '../platform/rate-limit/rate-limits';
import type { LinkPurpose, MailLinkRow } from './mail-link.schema';
import { MailLinksRepository } from './mail-links.repository';
import { sha256 } from './sessions.service';

const AN_HOUR_SECONDS = 3600;
/** Security item 21. */
const MAILS_AN_HOUR = 3;

const MAIL: Readonly<Record<LinkPurpose, { kind: NoticeKind; page: `/${string}` }>> = {
  confirm: { kind: 'confirm-address', page: '/confirm-address' },
  'change-address': { kind: 'confirm-address', page: '/confirm-address' },
  reset: { kind: 'reset-password', page: '/reset-password' },
};

/** Links that are mailed: 256 bit, good once and for half an hour, void when a newer one is made. */
@Injectable()
export class LinkMails {
  constructor(
    private readonly links: MailLinksRepository,
    private readonly limits: RateLimits,
    private readonly notices: Notices,
    private readonly clock: Clock,
    private readonly address: InstanceAddress,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether one more mail may go there: three an hour for one purpose, so that nobody's mailbox is flooded by others. Counts it. */
  async mayMail(whose: string, about: 'registration' | 'reset' | 'change-address'): Promise<boolean> {
    return (await this.limits.take(whose, { bucket: `mail-${about}`, max: MAILS_AN_HOUR, windowSeconds: AN_HOUR_SECONDS })).passes;
  }

  /** Makes the link and mails it; the one before it is void. */
  async send(userId: string, purpose: LinkPurpose, change?: { to: string; sealedAddress: string; addressIndex: string; sessionId: string | null }): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const { sealedAddress = null, addressIndex = null, sessionId = null } = change ?? {};
    await this.links.put(userId, purpose, { tokenHash: sha256(token), sealedAddress, addressIndex, sessionId, expiresAt: new Date(this.clock.now().getTime() + this.config.auth.linkMinutes * 60_000) });
    const { kind, page } = MAIL[purpose];
    // behind #: no server is told, so no log holds it
    await this.notices.tell(userId, { kind, values: { link: this.address.page(page, token) }, ...(change && { to: change.to }) });
  }

  /** Looks at a link and leaves it good. */
  peek(token: string, purposes: readonly LinkPurpose[]): Promise<MailLinkRow | null> {
    return this.links.peek(sha256(token), purposes, this.clock.now());
  }
  /** Uses a link up: of any number of uses at once one gets it. */
  take(token: string, purposes: readonly LinkPurpose[]): Promise<MailLinkRow | null> {
    return this.links.take(sha256(token), purposes, this.clock.now());
  }
  /** Voids what is on its way to a person. */
  voidAll(userId: string, purposes: readonly LinkPurpose[]): Promise<void> {
    return this.links.remove(userId, purposes);
  }
}
