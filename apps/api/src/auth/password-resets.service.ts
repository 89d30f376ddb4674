import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import { Audit } from '../compliance/audit';
import { Clock } from '../platform/clock';
import { Notices } from '../platform/mail/notices';
import { JobQueue } from '../platform/queue/job-queue';
import { KeyRing } from '../platform/seal/key-ring';
import { Sealer } from '../platform/seal/sealer';
import { AccountsRepository } from './accounts.repository';
import { ADDRESS, addressIndex } from './address-index';
import { AuthRepository } from './auth.repository';
import { LinkMails } from './link-mails.service';
import { LINK_PURPOSES } from './mail-link.schema';
import { PasswordHasher } from './password-hasher';
import { checkPassword } from './password-rules';
import { SessionsService } from './sessions.service';
import { RegistrationsRepository } from './registrations.repository';
import { someTimeLaterMs } from './registrations.service';
import { SignInAttempts } from './sign-in-attempts';

const DAY_MS = 24 * 3600 * 1000;

/** A new password for somebody who has forgotten theirs. */
@Injectable()
export class PasswordResetsService implements OnModuleInit {
  constructor(
    private readonly requests: RegistrationsRepository,
    private readonly users: AuthRepository,
    private readonly accounts: AccountsRepository,
    private readonly links: LinkMails,
    private readonly sessions: SessionsService,
    private readonly hasher: PasswordHasher,
    private readonly attempts: SignInAttempts,
    private readonly notices: Notices,
    private readonly sealer: Sealer,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.queue.handle('send-reset-link', ({ requestId }) => this.sendLink(requestId));
  }

  /** Writes the same things for every address; whether there is an account is found out by the job. */
  async ask(email: string): Promise<void> {
    const requestId = await this.requests.insertReset({ addressIndex: addressIndex(this.ring, email), expiresAt: new Date(this.clock.now().getTime() + DAY_MS) });
    await this.queue.add('send-reset-link', { requestId }, { id: requestId, delayMs: someTimeLaterMs(), maxAttempts: 5, priority: 10 });
  }

  /** The job. */
  async sendLink(requestId: string): Promise<void> {
    const request = await this.requests.findReset(requestId);
    if (!request) return;
    const user = await this.users.userByAddress(request.addressIndex);
    if (user && (await this.links.mayMail(`address:${request.addressIndex}`, 'reset'))) {
      const userId = user._id.toHexString();
      await this.links.send(userId, 'reset');
      await this.audit.record({ event: 'password-reset-asked', userId });
    }
    await this.requests.removeReset(requestId);
  }

  /**
   * Sets the password and ends every session; whoever followed the link has shown that the address is theirs. A second factor stays on.
   * @throws AppError link_invalid, weak_password (then the link stays good), busy
   */
  async confirm(token: string, password: string): Promise<void> {
    const userId = (await this.links.peek(token, ['reset']))?.userId;
    const user = userId ? await this.users.user(userId) : null;
    if (!userId || !user) throw new AppError('link_invalid');
    checkPassword(password, await this.sealer.open<string>(userId, ADDRESS, user.sealedAddress));
    const passwordHash = await this.hasher.hash(password);
    if (!(await this.links.take(token, ['reset']))) throw new AppError('link_invalid');
    await this.accounts.setPassword(userId, passwordHash);
    await this.accounts.confirmAddress(userId, this.clock.now());
    await this.sessions.endAll(userId);
    await this.links.voidAll(userId, LINK_PURPOSES);
    await this.attempts.passed(user.addressIndex);
    await this.audit.record({ event: 'password-reset', userId });
    await this.notices.tell(userId, { kind: 'password-changed' });
  }
}
