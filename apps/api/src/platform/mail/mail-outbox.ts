import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AppError, type AdminPageQuery, type OutboxMail, type OutboxMailText } from '@applywright/contracts';
import { Clock } from '../clock';
import { Sealer } from '../seal/sealer';
import type { MailRow } from './mail.schema';
import { Mailer } from './mailer';
import { MailsRepository } from './mails.repository';
import { maskAddress } from './mask-address';
import { TO } from './notices';
import { KEEP_MAILS_MS, OutboxMailer } from './outbox-mailer';

/** Mails as operators see them, and what there is to hand over or to remove of one person. */
@Injectable()
export class MailOutbox implements OnApplicationBootstrap {
  constructor(
    private readonly mails: MailsRepository,
    private readonly outbox: OutboxMailer,
    private readonly mailer: Mailer,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.outbox.adminRemoveOlder(new Date(this.clock.now().getTime() - KEEP_MAILS_MS));
  }

  /** The latest first. */
  async page({ offset, limit }: AdminPageQuery): Promise<OutboxMail[]> {
    return Promise.all((await this.mails.adminPage(offset, limit)).map((row) => this.view(row)));
  }

  /** What a mail says, where no mail server takes it. @throws AppError not_found */
  async text(mailId: string): Promise<OutboxMailText> {
    const row = await this.mails.adminFind(mailId);
    const mail = row && this.mailer.kind === 'outbox' ? await this.outbox.read(row.userId, mailId) : null;
    if (!row || !mail) throw new AppError('not_found');
    return { ...(await this.view(row)), subject: mail.subject, text: mail.text };
  }

  async ofUser(userId: string): Promise<{ kind: string; state: string; createdAt: string; sentAt: string | null }[]> {
    return (await this.mails.ofUser(userId)).map(({ kind, state, createdAt, sentAt }) => ({ kind, state, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null }));
  }

  /** Their files, those too that were written before there was a mail server; the rows go with the claim on their collection. */
  removeAll(userId: string): Promise<void> {
    return this.outbox.removeAll(userId);
  }

  private async view(row: MailRow): Promise<OutboxMail> {
    const maskedAddress = await this.sealer.open<string>(row.userId, TO, row.sealedTo).then(maskAddress, (error: unknown) => {
      // of a person who is being erased: the key goes first
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    });
    return {
      id: row._id.toHexString(), kind: row.kind, maskedAddress, state: row.state, attempts: row.attempts, createdAt: row.createdAt.toISOString(), sentAt: row.sentAt?.toISOString() ?? null,
      readable: this.mailer.kind === 'outbox' && row.state === 'sent',
    };
  }
}
