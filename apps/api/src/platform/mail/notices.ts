import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Types } from 'mongoose';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Clock } from '../clock';
import { Fallbacks } from '../fallbacks';
import { JobQueue } from '../queue/job-queue';
import { nameOfError } from '../queue/perform-job';
import { Sealer } from '../seal/sealer';
import { InstanceAddress } from './instance-address';
import { wordsOf, writeMail, type MailItem } from './mail-texts';
import { MailsRepository } from './mails.repository';
import type { NoticeKind } from './notice-kinds';
import { KEEP_MAILS_MS } from './outbox-mailer';

export { NOTICE_KINDS, type NoticeKind } from './notice-kinds';

export interface Notice {
  readonly kind: NoticeKind;
  /** What the text names: dates, a link. */
  readonly values?: Readonly<Record<string, string>>;
  /** Things that the text lists, and where the person ends mails of this kind. */
  readonly items?: readonly MailItem[];
  readonly unsubscribeUrl?: string;
  /** Where it goes, when that is not the account's own address. */
  readonly to?: string;
  /** What makes it one: the same notice asked for twice under one id is sent once. */
  readonly id?: string;
}
/** The address of an account, or null when there is none (any more). */
export type AddressOf = (userId: string) => Promise<string | null>;

/** With the queue's backoff of 1, 2, 4 … seconds a mail waits eight minutes for a server that is away. */
export const MAIL_ATTEMPTS = 10;
const A_MINUTE_MS = 60_000;
export const TO = 'mails|to';
export const TEXT = 'mails|text';

/** Tells people things by mail, through the queue, so that nobody waits for a mail server and no answer's time tells anything. */
@Injectable()
export class Notices implements OnApplicationBootstrap {
  private addressOf: AddressOf | undefined;

  constructor(
    private readonly mails: MailsRepository,
    private readonly sealer: Sealer,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly address: InstanceAddress,
    private readonly fallbacks: Fallbacks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whoever keeps the accounts says where their mail goes. */
  addressesFrom(addressOf: AddressOf): void {
    this.addressOf = addressOf;
  }

  onApplicationBootstrap(): Promise<void> {
    return this.enqueueWaiting();
  }

  /** A mail that was written down and whose job was not, since the process ended or the queue was away, is not lost. A job that is there stays one. */
  @Interval('waiting-mails', A_MINUTE_MS)
  async enqueueWaiting(): Promise<void> {
    for (const { userId, mailId } of await this.mails.adminWaiting(new Date(this.clock.now().getTime() - A_MINUTE_MS), 1000)) await this.enqueue(userId, mailId);
  }

  /** @returns the mail's id, or null when there is no such account (any more). */
  async tell(userId: string, { kind, values = {}, items = [], unsubscribeUrl, to, id }: Notice): Promise<string | null> {
    if (!this.addressOf) throw new Error('nobody has said where mails go');
    const own = await this.addressOf(userId);
    if (own === null) return null;
    const now = this.clock.now();
    const words = wordsOf(kind, { at: now.toISOString(), minutes: String(this.config.auth.linkMinutes), ...values }, (path) => this.address.page(path), { items, ...(unsubscribeUrl && { unsubscribeUrl }) });
    const _id = id === undefined ? new Types.ObjectId() : idOf(userId, kind, id);
    const mailId = _id.toHexString();
    await this.mails.insert(userId, {
      _id, kind, sealedTo: await this.sealer.seal(userId, TO, to ?? own), sealedText: await this.sealer.seal(userId, TEXT, { ...writeMail(words), ...(unsubscribeUrl && { unsubscribeUrl }) }),
      state: 'waiting', attempts: 0, createdAt: now, sentAt: null, expiresAt: new Date(now.getTime() + KEEP_MAILS_MS),
    });
    await this.enqueue(userId, mailId);
    return mailId;
  }

  /** Whether the mail has left this process: null when it is unknown. */
  async wasSent(userId: string, mailId: string): Promise<boolean | null> {
    const mail = await this.mails.find(userId, mailId);
    return mail && mail.state === 'sent';
  }

  /** What the mail tells has happened already: a queue that is away does not undo it. */
  private async enqueue(userId: string, mailId: string): Promise<void> {
    await this.queue.add('send-mail', { userId, mailId }, { id: mailId, maxAttempts: MAIL_ATTEMPTS, priority: 10 }).catch((error: unknown) => {
      this.fallbacks.note('mail-queue', `The queue did not take a mail (${nameOfError(error)}); it is offered again every minute.`);
    });
  }
}

/** Always the same for the same notice, so that the store's own key makes it one. */
const idOf = (userId: string, kind: NoticeKind, id: string): Types.ObjectId => new Types.ObjectId(createHash('sha256').update(`${userId}|${kind}|${id}`).digest('hex').slice(0, 24));
