import 'reflect-metadata';
import { AppError, Id, type OutboxMail } from '@applywright/contracts';
import { ConfigError, type Config } from '../../apps/api/src/config/config';
import { SystemClock } from '../../apps/api/src/platform/clock';
import { MailOutbox } from '../../apps/api/src/platform/mail/mail-outbox';
import { MailRow, MailSchema } from '../../apps/api/src/platform/mail/mail.schema';
import { MailsRepository } from '../../apps/api/src/platform/mail/mails.repository';
import { outboxFolder, OutboxMailer } from '../../apps/api/src/platform/mail/outbox-mailer';
import { SmtpMailer } from '../../apps/api/src/platform/mail/smtp-mailer';
import { Sealer } from '../../apps/api/src/platform/seal/sealer';
import { UserKey, UserKeySchema } from '../../apps/api/src/platform/seal/user-key.schema';
import { OperatorError, openStore } from './open-store';
import { openRing, settings } from './settings';

const USAGE = 'usage: npm run applywright -- outbox [MAIL_ID]';
const LATEST = 50;

/** `outbox [MAIL_ID]`: the latest mails, or what one of them says; also while the program runs. @returns the exit code */
export async function run(args: readonly string[], config?: Config): Promise<number> {
  const [mailId, ...rest] = args;
  if (rest.length > 0 || (mailId !== undefined && !Id.safeParse(mailId).success)) return refuse(USAGE, 2);
  try {
    return await withOutbox(config ?? settings(), (outbox) => (mailId === undefined ? list(outbox) : show(outbox, mailId)));
  } catch (error) {
    if (error instanceof OperatorError || error instanceof ConfigError) return refuse(error.message, 1);
    if (error instanceof AppError && error.code === 'not_found') return refuse('There is no such mail in the outbox. It is kept for 30 days, and not at all where a mail server takes it.', 1);
    throw error;
  }
}

const refuse = (message: string, exitCode: number): number => {
  console.error(message);
  return exitCode;
};

/** The same service as the program's, on its store and folder. */
async function withOutbox<T>(config: Config, use: (outbox: MailOutbox) => Promise<T>): Promise<T> {
  const ring = openRing(config);
  const { connection, close } = await openStore(config);
  try {
    const sealer = new Sealer(ring, connection.model(UserKey.name, UserKeySchema));
    const files = new OutboxMailer(outboxFolder(config.dataDir), sealer);
    const mailer = config.mail.smtpUrl ? new SmtpMailer(config.mail.smtpUrl) : files;
    return await use(new MailOutbox(new MailsRepository(connection.model(MailRow.name, MailSchema)), files, mailer, sealer, new SystemClock()));
  } finally {
    await close();
  }
}

async function list(outbox: MailOutbox): Promise<number> {
  const mails = await outbox.page({ offset: 0, limit: LATEST });
  const row = (m: OutboxMail): string => [m.id, m.createdAt.slice(0, 16).replace('T', ' '), m.state.padEnd(7), m.kind.padEnd(20), m.maskedAddress ?? '(erased)'].join('  ');
  console.log(mails.length === 0 ? 'No mail has been written in the last 30 days.' : ['id'.padEnd(24), 'written (UTC)   ', 'state  ', 'kind'.padEnd(20), 'address'].join('  '));
  for (const mail of mails) console.log(row(mail));
  return 0;
}

async function show(outbox: MailOutbox, mailId: string): Promise<number> {
  const mail = await outbox.text(mailId);
  console.log(`To:       ${mail.maskedAddress ?? '(erased)'}\nWritten:  ${mail.createdAt}\nSubject:  ${mail.subject}\n\n${mail.text}`);
  return 0;
}
