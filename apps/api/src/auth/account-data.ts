import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountActivity } from '../compliance/account-activity';
import { ComplianceService } from '../compliance/compliance.service';
import { RetentionService } from '../compliance/retention.service';
import { AuthRepository } from './auth.repository';
import { AuthService } from './auth.service';

/** Answers for what is kept of accounts. */
@Injectable()
export class AccountData implements OnModuleInit {
  constructor(
    private readonly auth: AuthService,
    private readonly repository: AuthRepository,
    private readonly compliance: ComplianceService,
    private readonly retention: RetentionService,
  ) {}

  onModuleInit(): void {
    const activity: AccountActivity = {
      idleSince: (before, after, limit) => this.repository.idleSince(before, after, limit),
      lastSeen: async (userId) => (await this.repository.user(userId))?.lastSeenAt ?? null,
    };
    this.retention.watch(activity);
    this.compliance.register({
      domain: 'account',
      collections: ['users', 'sessions', 'access_tokens'],
      access: ['users', 'sessions', 'access_tokens'],
      collect: async (userId) => ({
        users: { ...(await this.auth.me(userId)), lastSeenAt: (await activity.lastSeen(userId))?.toISOString() ?? null },
        sessions: (await this.repository.listSessions(userId)).map((s) => ({ id: s._id.toHexString(), kind: s.kind ?? 'browser', createdAt: s.createdAt?.toISOString() ?? null, lastSeenAt: s.rotatedAt.toISOString(), expiresAt: s.expiresAt.toISOString() })),
        access_tokens: await this.auth.listTokens(userId),
      }),
    });
  }
}
