import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import { ComplianceService } from '../compliance/compliance.service';
import { MailOutbox } from '../platform/mail/mail-outbox';
import { Notices } from '../platform/mail/notices';
import { Sealer } from '../platform/seal/sealer';
import { ADDRESS } from './address-index';
import { AuthRepository } from './auth.repository';
import { RegistrationsRepository } from './registrations.repository';

/** Says where an account's mail goes, and claims what mail leaves behind for export and erasure. */
@Injectable()
export class AccountMail implements OnModuleInit {
  constructor(
    private readonly notices: Notices,
    private readonly outbox: MailOutbox,
    private readonly compliance: ComplianceService,
    private readonly repository: AuthRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly sealer: Sealer,
  ) {}

  onModuleInit(): void {
    this.notices.addressesFrom((userId) => this.addressOf(userId));
    this.compliance.register({
      domain: 'mail',
      collections: ['mails', 'mail_links', 'registrations'],
      access: ['mail_links', 'registrations'],
      withheld: { mail_links: 'Links that were mailed to you and not yet followed: only their digests are kept.', registrations: 'A wish for an account that has not become one yet.' },
      collect: async (userId) => ({ mails: await this.outbox.ofUser(userId) }),
      remove: async (userId) => {
        // what waits would open the account again
        await this.registrations.remove(userId);
        await this.outbox.removeAll(userId);
      },
    });
  }

  private async addressOf(userId: string): Promise<string | null> {
    const user = await this.repository.user(userId);
    if (!user) return null;
    return this.sealer.open<string>(userId, ADDRESS, user.sealedAddress).catch((error: unknown) => {
      // being erased: the key goes first
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    });
  }
}
