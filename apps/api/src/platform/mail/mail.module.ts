import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Sealer } from '../seal/sealer';
import { InstanceAddress } from './instance-address';
import { MailDelivery } from './mail-delivery';
import { MailOutbox } from './mail-outbox';
import { MailRow, MailSchema } from './mail.schema';
import { Mailer } from './mailer';
import { MailsRepository } from './mails.repository';
import { Notices } from './notices';
import { outboxFolder, OutboxMailer } from './outbox-mailer';
import { SmtpMailer } from './smtp-mailer';

@Global()
@Module({
  imports: [MongooseModule.forFeature([{ name: MailRow.name, schema: MailSchema }])],
  providers: [
    { provide: OutboxMailer, inject: [CONFIG, Sealer], useFactory: (config: Config, sealer: Sealer) => new OutboxMailer(outboxFolder(config.dataDir), sealer) },
    { provide: Mailer, inject: [CONFIG, OutboxMailer], useFactory: (config: Config, outbox: OutboxMailer) => (config.mail.smtpUrl ? new SmtpMailer(config.mail.smtpUrl) : outbox) },
    InstanceAddress, MailsRepository, Notices, MailDelivery, MailOutbox,
  ],
  exports: [InstanceAddress, MailOutbox, Notices],
})
export class MailModule {}
