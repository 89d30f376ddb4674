import { Inject, Injectable } from '@nestjs/common';
import { AppError, type ChangeAddressRequest, type ChangePasswordRequest } from '@applywright/contracts';
import { Audit } from '../compliance/audit';
import { ErasureService } from '../compliance/erasure.service';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { Clock } from '../platform/clock';
import type { Caller } from '../platform/http/door';
import { Notices } from '../platform/mail/notices';
import { KeyRing } from '../platform/seal/key-ring';
import { Sealer } from '../platform/seal/sealer';
import { AccountsRepository } from './accounts.repository';
import { ADDRESS, addressIndex } from './address-index';
import { AuthRepository } from './auth.repository';
import { AuthService } from './auth.service';
import { isNobodys } from './nobodys-account';
import { LinkMails } from './link-mails.service';
import type { MailLinkRow } from './mail-link.schema';
import { PasswordHasher } from './password-hasher';
import { checkPassword } from './password-rules';
import { SessionsService } from './sessions.service';
import type { UserRow } from './user.schema';

/** Changes of an account by the person it belongs to. */
@Injectable()
export class AccountChangesService {
  constructor(
    private readonly auth: AuthService,
    private readonly users: AuthRepository,
    private readonly accounts: AccountsRepository,
    private readonly links: LinkMails,
    private readonly sessions: SessionsService,
    private readonly hasher: PasswordHasher,
    private readonly notices: Notices,
    private readonly sealer: Sealer,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
    private readonly erasures: ErasureService,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Ends all other sessions and voids the links that are on their way. @throws AppError wrong_credentials, mfa_required, wrong_code, weak_password, busy */
  async changePassword({ userId, sessionId }: Caller, { newPassword, ...proof }: ChangePasswordRequest): Promise<void> {
    await this.auth.reauthenticate(userId, proof);
    checkPassword(newPassword, await this.addressOf(await this.known(userId)));
    await this.accounts.setPassword(userId, await this.hasher.hash(newPassword));
    await this.sessions.endAll(userId, sessionId ?? undefined);
    await this.links.voidAll(userId, ['reset', 'change-address']);
    await this.audit.record({ event: 'password-changed', userId });
    await this.notices.tell(userId, { kind: 'password-changed' });
  }

  /** The new address counts once the link sent to it was followed. Nothing here looks whether it is taken. @throws AppError wrong_credentials, mfa_required, wrong_code, busy */
  async changeAddress({ userId, sessionId }: Caller, { newEmail, ...proof }: ChangeAddressRequest): Promise<void> {
    await this.auth.reauthenticate(userId, proof);
    const index = addressIndex(this.ring, newEmail);
    const user = await this.known(userId);
    // one's own address once more: the link that was not followed in time
    if (user.addressIndex === index) return user.confirmedAt ? undefined : this.sendAgain(userId, index);
    const may = [await this.links.mayMail(`account:${userId}`, 'change-address'), await this.links.mayMail(`address:${index}`, 'change-address')];
    if (may.includes(false)) return;
    await this.links.send(userId, 'change-address', { to: newEmail, sealedAddress: await this.sealer.seal(userId, ADDRESS, newEmail), addressIndex: index, sessionId });
    await this.notices.tell(userId, { kind: 'address-change-asked' });
  }

  private async sendAgain(userId: string, index: string): Promise<void> {
    if (await this.links.mayMail(`address:${index}`, 'registration')) await this.links.send(userId, 'confirm');
  }

  /** @throws AppError link_invalid; address_taken, which only somebody who reads that address's mail gets to see */
  async confirmAddress(token: string): Promise<void> {
    const link = await this.links.take(token, ['confirm', 'change-address']);
    const user = link && (await this.users.user(link.userId));
    if (!user) throw new AppError('link_invalid');
    if (link.purpose === 'change-address') return this.moveAddress(user, link);
    await this.accounts.confirmAddress(link.userId, this.clock.now());
    await this.audit.record({ event: 'address-confirmed', userId: link.userId });
  }

  /** All sessions end but the one that asked. */
  private async moveAddress(user: UserRow, { userId, sealedAddress, addressIndex: index, sessionId }: MailLinkRow): Promise<void> {
    if (!sealedAddress || !index) throw new AppError('link_invalid');
    const before = await this.addressOf(user);
    await this.evictNobody(index);
    if (!(await this.accounts.moveAddress(userId, { sealedAddress, addressIndex: index }, this.clock.now()))) throw new AppError('address_taken');
    await this.sessions.endAll(userId, sessionId ?? undefined);
    await this.links.voidAll(userId, ['confirm', 'reset']);
    await this.audit.record({ event: 'address-changed', userId });
    await this.notices.tell(userId, { kind: 'address-changed', to: before });
  }

  /** An account that nobody has confirmed or ever signed in to gives way to whoever has shown that the address is theirs. */
  private async evictNobody(index: string): Promise<void> {
    const holder = await this.users.userByAddress(index);
    if (holder && isNobodys(holder, this.config)) await this.erasures.erase(holder._id.toHexString());
  }

  private async known(userId: string): Promise<UserRow> {
    const user = await this.users.user(userId);
    if (!user) throw new AppError('not_signed_in');
    return user;
  }
  private addressOf(user: UserRow): Promise<string> {
    return this.sealer.open<string>(user._id.toHexString(), ADDRESS, user.sealedAddress);
  }
}
