import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError, type AccessToken, type CreatedToken, type CreateTokenRequest } from '@applywright/contracts';
import { Audit } from '../compliance/audit';
import { Clock } from '../platform/clock';
import { Sealer } from '../platform/seal/sealer';
import type { AccessTokenRow } from './access-token.schema';
import { AuthRepository } from './auth.repository';
import { sha256 } from './sessions.service';

/** Marks a personal access token, so that a scanner for leaked secrets can know one. */
export const TOKEN_PREFIX = 'awp_';
/** As many as one person may have that are still good. */
export const MAX_TOKENS = 50;
/** What a token's name is bound to. */
const NAME = 'access_tokens|name';
const DAY_MS = 24 * 3600 * 1000;

/** Personal access tokens: scoped, expiring, shown once. */
@Injectable()
export class AccessTokensService {
  constructor(
    private readonly repository: AuthRepository,
    private readonly audit: Audit,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError conflict when there are too many. */
  async create(userId: string, { name, scopes, expiresInDays }: CreateTokenRequest, ip: string): Promise<CreatedToken> {
    const token = TOKEN_PREFIX + randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const row = await this.repository.insertToken(userId, { sealedName: await this.sealer.seal(userId, NAME, name), scopes: [...new Set(scopes)], tokenHash: sha256(token), createdAt: now, expiresAt: new Date(now.getTime() + expiresInDays * DAY_MS) });
    const id = row._id.toHexString();
    // Counted after it was put in, so that many at once cannot pass the limit together.
    if ((await this.repository.countTokens(userId, now)) > MAX_TOKENS) {
      await this.repository.removeToken(userId, id);
      throw new AppError('conflict', `You have ${MAX_TOKENS} access tokens already. Revoke one that you no longer use.`);
    }
    await this.audit.record({ event: 'access-token-made', userId, target: id, ip });
    return { ...(await this.view(row)), token };
  }

  async list(userId: string): Promise<AccessToken[]> {
    return Promise.all((await this.repository.listTokens(userId)).map((row) => this.view(row)));
  }

  /** @throws AppError not_found */
  async revoke(userId: string, id: string, ip: string): Promise<void> {
    if (!(await this.repository.removeToken(userId, id))) throw new AppError('not_found');
    await this.audit.record({ event: 'access-token-revoked', userId, target: id, ip });
  }

  private async view(row: AccessTokenRow): Promise<AccessToken> {
    return {
      id: row._id.toHexString(), name: await this.sealer.open<string>(row.userId, NAME, row.sealedName), scopes: row.scopes,
      createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(), lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    };
  }
}
