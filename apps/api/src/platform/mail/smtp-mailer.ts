import { createTransport, type Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import { Mailer, MailRefused, type OutgoingMail } from './mailer';

const TIMEOUT_MS = 10_000;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** What a failure of nodemailer means; its own text quotes the server, and so the address. */
function failureOf(error: unknown): MailRefused {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  if (code === 'EAUTH') return new MailRefused('sign-in-refused');
  if (code === 'ETLS') return new MailRefused('no-tls');
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return new MailRefused(responseCode >= 500 ? 'refused' : 'refused-for-now');
  return new MailRefused(responseCode >= 400 && responseCode < 500 ? 'refused-for-now' : 'server-away');
}

/** The settings of one connection: `smtp://` moves to TLS where the server can, and must where it would be sent a password over a network. */
export function smtpSettings(url: string): SMTPTransport.Options & { url: string } {
  const { protocol, username, hostname, searchParams } = new URL(url);
  const mustUseTls = protocol === 'smtp:' && username !== '' && !LOOPBACK.test(hostname) && !searchParams.has('ignoreTLS');
  return {
    url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS, dnsTimeout: TIMEOUT_MS,
    logger: false, disableFileAccess: true, disableUrlAccess: true, ...(mustUseTls && { requireTLS: true }),
  };
}

/** Hands mails to a mail server, one connection a mail. */
export class SmtpMailer extends Mailer {
  readonly kind = 'smtp';
  private readonly transport: Transporter;

  constructor(url: string) {
    super();
    this.transport = createTransport(smtpSettings(url));
  }

  protected async carry(_userId: string, { id, from, to, subject, text, html, unsubscribeUrl }: OutgoingMail): Promise<void> {
    const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
    try {
      await this.transport.sendMail({
        // objects are taken as they are: a comma in an address makes no second one
        from, to: { name: '', address: to }, subject, text, html, messageId: `<${id}@${domain}>`,
        headers: {
          'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All',
          ...(unsubscribeUrl && { 'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` }, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
      });
    } catch (error) {
      throw failureOf(error);
    }
  }
}
