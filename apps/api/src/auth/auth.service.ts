import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Reauthentication, type User } from '@applywright/contracts';
import { Audit } from '../compliance/audit';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { Clock } from '../platform/clock';
import { KeyRing } from '../platform/seal/key-ring';
import { Sealer } from '../platform/seal/sealer';
import { AccountsRepository } from './accounts.repository';
import { ADDRESS, addressIndex } from './address-index';
import { AuthRepository } from './auth.repository';
import { MfaService } from './mfa.service';
import { KnownDevices } from './known-device';
import { PasswordHasher } from './password-hasher';
import { RegistrationsService } from './registrations.service';
import { SignInAttempts } from './sign-in-attempts';
import type { UserRow } from './user.schema';

/** Said to everybody where an address must be confirmed, whichever of the three it is. */
const UNCONFIRMED = 'Wrong e-mail address or password, or the address has not been confirmed yet: see the mail with the link, or ask for a new password.';
const DAY_MS = 24 * 3600 * 1000;

@Injectable()
export class AuthService {
  constructor(
    private readonly repository: AuthRepository,
    private readonly accounts: AccountsRepository,
    private readonly registrations: RegistrationsService,
    private readonly devices: KnownDevices,
    private readonly hasher: PasswordHasher,
    private readonly attempts: SignInAttempts,
    private readonly sealer: Sealer,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
    private readonly mfa: MfaService,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The account that address and password belong to; what else signing in asks for is not looked at here.
   * @throws AppError wrong_credentials, too_many_requests, busy
   */
  async checkCredentials(email: string, password: string, { ip, deviceCookie }: { ip?: string; deviceCookie?: string | undefined } = {}): Promise<UserRow> {
    const addressIndex = this.index(email);
    const device = this.devices.known(deviceCookie, addressIndex);
    await this.attempts.enter('login', addressIndex, device);
    await this.registrations.settle(addressIndex);
    const user = await this.repository.userByAddress(addressIndex);
    const right = await this.hasher.verify(user?.passwordHash ?? null, password);
    const mustConfirm = this.config.auth.requireConfirmedAddress;
    if (!user || !right || (mustConfirm && !user.confirmedAt)) {
      await this.audit.record({ event: 'sign-in-refused', userId: user?._id.toHexString() ?? null, result: 'refused', ...(ip && { ip }) });
      throw new AppError('wrong_credentials', mustConfirm ? UNCONFIRMED : undefined);
    }
    const userId = user._id.toHexString();
    await this.attempts.passed(addressIndex, device);
    await this.repository.touch(userId, this.clock.now());
    if (this.hasher.isWeaker(user.passwordHash)) await this.rehash(userId, user.passwordHash, password);
    return user;
  }

  /** The password is in plain only now: a hash of earlier parameters is made anew. */
  private async rehash(userId: string, stored: string, password: string): Promise<void> {
    await this.accounts.rehash(userId, stored, await this.hasher.hash(password).catch((error: unknown) => {
      // the next sign-in does it
      if (error instanceof AppError && error.code === 'busy') return stored;
      throw error;
    }));
  }

  /** Asked again before what cannot be undone. @throws AppError wrong_credentials, mfa_required, wrong_code, busy */
  async reauthenticate(userId: string, { password, code }: Reauthentication): Promise<void> {
    const user = await this.repository.user(userId);
    if (!(await this.hasher.verify(user?.passwordHash ?? null, password))) throw new AppError('wrong_credentials', 'Wrong password.');
    await this.mfa.ask(userId, code);
  }

  async describe(user: UserRow): Promise<User> {
    const id = user._id.toHexString();
    return { id, email: await this.sealer.open<string>(id, ADDRESS, user.sealedAddress), role: user.role ?? 'user', createdAt: user.createdAt.toISOString(), addressConfirmed: Boolean(user.confirmedAt), mfa: await this.mfa.isOn(id) };
  }

  async me(userId: string): Promise<User> {
    const user = await this.repository.user(userId);
    if (!user) throw new AppError('not_signed_in');
    return this.describe(user);
  }

  /** Who was seen within the last `days`: the people whose matches are made at night. */
  activeUserIds(days: number): Promise<string[]> {
    return this.repository.activeUserIds(new Date(this.clock.now().getTime() - days * DAY_MS));
  }

  private index(email: string): string {
    return addressIndex(this.ring, email);
  }
}
