import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Clock } from '../clock';
import { Fallbacks } from '../fallbacks';
import { JobQueue } from '../queue/job-queue';
import { nameOfError } from '../queue/perform-job';
import { Sealer } from '../seal/sealer';
import { Metrics } from '../telemetry/metrics';
import type { MailRow } from './mail.schema';
import { Mailer, MailRefused, type OutgoingMail } from './mailer';
import { MailsRepository } from './mails.repository';
import { MAIL_ATTEMPTS, TEXT, TO } from './notices';

/** The job that hands a mail to whoever carries it. Logs and counts name kinds and codes, never a person. */
@Injectable()
export class MailDelivery implements OnModuleInit {
  private readonly log = new Logger('mail');

  constructor(
    private readonly mails: MailsRepository,
    private readonly mailer: Mailer,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly metrics: Metrics,
    private readonly fallbacks: Fallbacks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.queue.handle('send-mail', ({ userId, mailId }, { attempt }) => this.deliver(userId, mailId, attempt));
  }

  /**
   * Sends a mail that has not been sent. When it was and the note of it was lost, the same Message-ID goes out again.
   * @throws MailRefused when it is worth another attempt, or was the last one
   */
  async deliver(userId: string, mailId: string, attempt: number): Promise<void> {
    const row = await this.mails.find(userId, mailId);
    if (!row || row.state === 'sent') return;
    const mail = await this.open(userId, mailId, row);
    // of a person who was erased in the meantime
    if (!mail) return this.mails.remove(userId, mailId);
    await this.mails.noteAttempt(userId, mailId);
    try {
      await this.mailer.send(userId, mail);
    } catch (error) {
      return this.failed(userId, mailId, row, attempt, error);
    }
    await this.mails.noteSent(userId, mailId, this.clock.now());
    this.metrics.mails.inc({ kind: row.kind, result: 'sent' });
    if (this.mailer.kind === 'outbox') this.log.log(`mail ${row.kind} ${mailId} is in the outbox: npm run applywright -- outbox ${mailId}`);
  }

  private async failed(userId: string, mailId: string, { kind }: MailRow, attempt: number, error: unknown): Promise<void> {
    const code = nameOfError(error);
    const forGood = error instanceof MailRefused && error.forGood;
    if (!forGood && attempt < MAIL_ATTEMPTS) {
      this.metrics.mails.inc({ kind, result: 'retried' });
      this.log.warn(`mail ${kind} ${mailId}: ${code}, attempt ${attempt}`);
      throw error;
    }
    await this.mails.noteState(userId, mailId, 'failed');
    this.metrics.mails.inc({ kind, result: 'failed' });
    this.log.error(`mail ${kind} ${mailId} failed for good: ${code}`);
    this.fallbacks.note('mail', `A mail could not be sent (${code}). Administrators find it in the outbox and among the dead jobs.`);
    // what the server will never take is not tried again; what it could not take stays among the dead jobs, to be retried
    if (!forGood) throw error;
  }

  private async open(userId: string, mailId: string, row: MailRow): Promise<OutgoingMail | null> {
    try {
      const [to, text] = await Promise.all([this.sealer.open<string>(userId, TO, row.sealedTo), this.sealer.open<Pick<OutgoingMail, 'subject' | 'text' | 'html' | 'unsubscribeUrl'>>(userId, TEXT, row.sealedText ?? '')]);
      return { id: mailId, from: this.config.mail.from, to, ...text };
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    }
  }
}
