import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Types } from 'mongoose';
import { AppError, type Reauthentication, type RegisterAnswer, type User } from '@applywright/contracts';
import { ComplianceService } from '../compliance/compliance.service';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { Clock } from '../platform/clock';
import { KeyRing } from '../platform/seal/key-ring';
import { Sealer } from '../platform/seal/sealer';
import { ADDRESS, addressIndex } from './address-index';
import { AuthRepository } from './auth.repository';
import { PasswordHasher } from './password-hasher';
import { checkPassword } from './password-rules';
import { SignInAttempts } from './sign-in-attempts';
import type { UserRow } from './user.schema';

const DAY_MS = 24 * 3600 * 1000;

@Injectable()
export class AuthService implements OnModuleInit {
  constructor(
    private readonly repository: AuthRepository,
    private readonly hasher: PasswordHasher,
    private readonly attempts: SignInAttempts,
    private readonly sealer: Sealer,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
    private readonly compliance: ComplianceService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.compliance.register({
      domain: 'auth',
      collect: async (userId) => ({ account: await this.me(userId) }),
      remove: (userId) => this.repository.removeUser(userId),
    });
  }

  /** @throws AppError weak_password, too_many_requests, busy */
  async register(email: string, password: string): Promise<RegisterAnswer> {
    checkPassword(password, email);
    const addressIndex = this.index(email);
    await this.attempts.enter('register', addressIndex);
    const _id = new Types.ObjectId();
    const now = this.clock.now();
    const passwordHash = await this.hasher.hash(password);
    const row: UserRow = { _id, addressIndex, sealedAddress: await this.sealer.seal(_id.toHexString(), ADDRESS, email), passwordHash, role: 'user', createdAt: now, lastSeenAt: now };
    if (!(await this.repository.insertUser(row))) await this.sealer.destroyKey(_id.toHexString());
    return { mustConfirm: this.config.auth.requireConfirmedAddress };
  }

  /** The account that address and password belong to; what else signing in asks for is not looked at here. @throws AppError wrong_credentials, too_many_requests, busy */
  async checkCredentials(email: string, password: string): Promise<UserRow> {
    const addressIndex = this.index(email);
    await this.attempts.enter('login', addressIndex);
    const user = await this.repository.userByAddress(addressIndex);
    const right = await this.hasher.verify(user?.passwordHash ?? null, password);
    if (!user || !right) throw new AppError('wrong_credentials');
    await this.attempts.passed(addressIndex);
    await this.repository.touch(user._id.toHexString(), this.clock.now());
    return user;
  }

  /** Asked again before what cannot be undone. @throws AppError wrong_credentials, mfa_required, wrong_code, busy */
  async reauthenticate(userId: string, { password }: Reauthentication): Promise<void> {
    const user = await this.repository.user(userId);
    if (!(await this.hasher.verify(user?.passwordHash ?? null, password))) throw new AppError('wrong_credentials', 'Wrong password.');
  }

  async describe(user: UserRow): Promise<User> {
    const id = user._id.toHexString();
    return { id, email: await this.sealer.open<string>(id, ADDRESS, user.sealedAddress), role: user.role ?? 'user', createdAt: user.createdAt.toISOString(), addressConfirmed: Boolean(user.confirmedAt), mfa: false };
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
