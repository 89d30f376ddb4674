import { Injectable } from '@nestjs/common';
import { AppError, type AdminPageQuery, type AdminUser, type AdminUserPage, type Role } from '@applywright/contracts';
import { Audit } from '../compliance/audit';
import { KeyRing } from '../platform/seal/key-ring';
import { Sealer } from '../platform/seal/sealer';
import { ADDRESS, addressIndex } from './address-index';
import { AuthRepository } from './auth.repository';
import { SessionsRepository } from './sessions.repository';
import { maskAddress } from '../platform/mail/mask-address';
import type { UserRow } from './user.schema';

/** Accounts as an operator sees them; the operator's tool uses it too, so it asks for nothing that needs a running program. */
@Injectable()
export class UsersAdminService {
  constructor(
    private readonly repository: AuthRepository,
    private readonly sessions: SessionsRepository,
    private readonly sealer: Sealer,
    private readonly ring: KeyRing,
    private readonly audit: Audit,
  ) {}

  async page({ offset, limit }: AdminPageQuery): Promise<AdminUserPage> {
    const { rows, total } = await this.repository.adminUsers(offset, limit);
    const ids = rows.map((r) => r._id.toHexString());
    const [sessions, tokens] = await Promise.all([this.sessions.adminCounts(ids), this.repository.adminTokenCounts(ids)]);
    const view = async (row: UserRow): Promise<AdminUser> => {
      const id = row._id.toHexString();
      return {
        id, maskedAddress: await this.masked(id, row.sealedAddress), role: row.role ?? 'user', createdAt: row.createdAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString(),
        sessions: sessions.get(id) ?? 0, accessTokens: tokens.get(id) ?? 0,
      };
    };
    return { items: await Promise.all(rows.map(view)), total };
  }

  /** Takes effect with the account's next call. @returns false when no account has the address. */
  async setRole(email: string, role: Role): Promise<boolean> {
    const index = addressIndex(this.ring, email);
    const user = await this.repository.userByAddress(index);
    if (!user || !(await this.repository.adminSetRole(index, role))) return false;
    await this.audit.record({ event: 'role-changed', userId: null, target: `${role}/${this.audit.pseudonym(user._id.toHexString())}` });
    return true;
  }

  countAdmins(): Promise<number> {
    return this.repository.adminCountOf('admin');
  }
  async isUnused(): Promise<boolean> {
    return (await this.repository.adminCountOf('anybody')) === 0;
  }

  /** Null for an account that is being erased: its key is gone first. */
  private async masked(id: string, sealed: string): Promise<string | null> {
    return this.sealer.open<string>(id, ADDRESS, sealed).then(maskAddress, (error: unknown) => {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    });
  }
}
