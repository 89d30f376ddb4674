import { randomInt } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Types } from 'mongoose';
import { AppError, type RegisterAnswer } from '@applywright/contracts';
import { Audit } from '../compliance/audit';
import { ErasureService } from '../compliance/erasure.service';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { Clock } from '../platform/clock';
import { Notices } from '../platform/mail/notices';
import { JobQueue } from '../platform/queue/job-queue';
import { KeyRing } from '../platform/seal/key-ring';
import { Sealer } from '../platform/seal/sealer';
import { ADDRESS, addressIndex } from './address-index';
import { AuthRepository } from './auth.repository';
import { LinkMails } from './link-mails.service';
import { isNobodys } from './nobodys-account';
import { PasswordHasher } from './password-hasher';
import { checkPassword } from './password-rules';
import type { RegistrationRow } from './registration.schema';
import { RegistrationsRepository } from './registrations.repository';
import { SignInAttempts } from './sign-in-attempts';
import type { UserRow } from './user.schema';

const DAY_MS = 24 * 3600 * 1000;

/** The work behind an answer begins at a time that has nothing to do with it, so that what is slow afterwards tells nothing of what was asked. */
export const someTimeLaterMs = (): number => randomInt(100, 1_000);

/** Opening an account. The door writes the same things for every address; a job finds out whether there is an account already. */
@Injectable()
export class RegistrationsService implements OnModuleInit {
  constructor(
    private readonly registrations: RegistrationsRepository,
    private readonly accounts: AuthRepository,
    private readonly hasher: PasswordHasher,
    private readonly attempts: SignInAttempts,
    private readonly links: LinkMails,
    private readonly notices: Notices,
    private readonly sealer: Sealer,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly erasures: ErasureService,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.queue.handle('open-account', ({ registrationId }) => this.open(registrationId));
  }

  /** @throws AppError weak_password, too_many_requests, busy */
  async register(email: string, password: string): Promise<RegisterAnswer> {
    checkPassword(password, email);
    const index = addressIndex(this.ring, email);
    await this.attempts.enter('register', index);
    const passwordHash = await this.hasher.hash(password);
    const _id = new Types.ObjectId();
    const registrationId = _id.toHexString();
    const now = this.clock.now();
    await this.registrations.insert({ _id, addressIndex: index, sealedAddress: await this.sealer.seal(registrationId, ADDRESS, email), passwordHash, createdAt: now, expiresAt: new Date(now.getTime() + DAY_MS) });
    await this.queue.add('open-account', { registrationId }, { id: registrationId, delayMs: someTimeLaterMs(), maxAttempts: 5, priority: 10 });
    return { mustConfirm: this.config.auth.requireConfirmedAddress };
  }

  /**
   * Makes the account that waits for an address, so that whoever has registered can sign in at once. Mails and the rest are left to
   * the job. Where an address must be confirmed first nobody could sign in anyway.
   */
  async settle(index: string): Promise<void> {
    if (this.config.auth.requireConfirmedAddress) return;
    const waiting = await this.registrations.firstOf(index);
    if (waiting) await this.accounts.insertUser(accountOf(waiting));
  }

  /** The job. It may run twice: what was done the first time is found done. @throws AppError conflict when it is to be tried again */
  async open(registrationId: string): Promise<void> {
    const registration = await this.registrations.find(registrationId);
    if (!registration) return;
    const made = await this.accounts.insertUser(accountOf(registration));
    const holder = made ? null : await this.accounts.userByAddress(registration.addressIndex);
    if (made || holder?._id.equals(registration._id)) return this.welcome(registration, await this.mayMail(registration));
    if (!holder) throw new AppError('conflict');
    if (isNobodys(holder, this.config)) await this.replace(holder, registration);
    else await this.remind(holder, registration);
  }

  /** Nobody keeps an address for themselves by registering it first. The later one counts, whichever job runs first. */
  private async replace(holder: UserRow, registration: RegistrationRow): Promise<void> {
    // without a mail the new one could not be confirmed, and the link of the one that is there would be void
    if (holder.createdAt > registration.createdAt || !(await this.mayMail(registration))) return this.drop(registration);
    await this.erasures.erase(holder._id.toHexString());
    if (!(await this.accounts.insertUser(accountOf(registration)))) throw new AppError('conflict');
    await this.welcome(registration, true);
  }

  private async welcome(registration: RegistrationRow, mayMail: boolean): Promise<void> {
    const userId = registration._id.toHexString();
    await this.audit.record({ event: 'account-opened', userId });
    if (mayMail) await this.links.send(userId, 'confirm');
    await this.registrations.remove(userId);
  }

  /** The owner of the address is told, and nobody else. */
  private async remind(holder: UserRow, registration: RegistrationRow): Promise<void> {
    if (await this.mayMail(registration)) await this.notices.tell(holder._id.toHexString(), { kind: 'address-known', id: registration._id.toHexString() });
    await this.drop(registration);
  }

  private async drop({ _id }: RegistrationRow): Promise<void> {
    await this.sealer.destroyKey(_id.toHexString());
    await this.registrations.remove(_id.toHexString());
  }

  private mayMail({ addressIndex: index }: RegistrationRow): Promise<boolean> {
    return this.links.mayMail(`address:${index}`, 'registration');
  }
}

const accountOf = ({ _id, addressIndex: index, sealedAddress, passwordHash, createdAt }: RegistrationRow): UserRow => ({
  _id, addressIndex: index, sealedAddress, passwordHash, role: 'user', confirmedAt: null, createdAt, lastSeenAt: createdAt,
});
