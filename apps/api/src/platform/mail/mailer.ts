/** A mail as it is handed to whoever carries it. */
export interface OutgoingMail {
  /** Its Message-ID is made of this: a mail that is sent again is the same mail. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where whoever reads the mail ends mails of its kind with one click (RFC 8058); only in mails that somebody has asked for. */
  readonly unsubscribeUrl?: string;
}

export const MAIL_FAILURES = ['header-refused', 'refused', 'refused-for-now', 'sign-in-refused', 'no-tls', 'server-away', 'outbox-unwritable'] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** A mail that did not leave. Its name is its code, and neither it nor its message quotes the server, whose words hold the address. */
export class MailRefused extends Error {
  override readonly name: string;
  constructor(readonly code: MailFailure, options?: { cause: unknown }) {
    super(`the mail was not taken: ${code}`, options);
    this.name = `mail-${code}`;
  }
  /** Whether sending the same mail again is of no use. */
  get forGood(): boolean {
    return this.code === 'refused' || this.code === 'header-refused';
  }
}

/** Carries mails. Does not log, since all that there is to log is personal. */
export abstract class Mailer {
  abstract readonly kind: 'smtp' | 'outbox';

  /** @throws MailRefused */
  async send(userId: string, mail: OutgoingMail): Promise<void> {
    // whoever gets a line break into a header writes headers of their own (ASVS 1.3.11)
    if ([mail.from, mail.to, mail.subject, mail.id].some((value) => /[\r\n\0]/.test(value)) || /[\s<>\0]/.test(mail.unsubscribeUrl ?? '')) throw new MailRefused('header-refused');
    await this.carry(userId, mail);
  }

  protected abstract carry(userId: string, mail: OutgoingMail): Promise<void>;
}
