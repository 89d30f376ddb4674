import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountActivity } from '../compliance/account-activity';
import { ComplianceService } from '../compliance/compliance.service';
import { RetentionService } from '../compliance/retention.service';
import { AccessTokensService } from './access-tokens.service';
import { AuthRepository } from './auth.repository';
import { AuthService } from './auth.service';
import { MfaService } from './mfa.service';
import { SessionsService } from './sessions.service';

/** Answers for what is kept of accounts. */
@Injectable()
export class AccountData implements OnModuleInit {
  constructor(
    private readonly auth: AuthService,
    private readonly repository: AuthRepository,
    private readonly tokens: AccessTokensService,
    private readonly sessions: SessionsService,
    private readonly mfa: MfaService,
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
      collections: ['users', 'sessions', 'access_tokens', 'mfa_factors', 'mfa_challenges', 'oauth_codes'],
      access: ['users', 'sessions', 'access_tokens', 'mfa_challenges', 'oauth_codes'],
      withheld: { mfa_challenges: 'Sign-ins of the last minutes that wait for a code: only their digests are kept.', oauth_codes: 'What the browser extension is given for one minute while you connect it: only its digest is kept.' },
      collect: async (userId) => ({
        users: { ...(await this.auth.me(userId)), lastSeenAt: (await activity.lastSeen(userId))?.toISOString() ?? null },
        sessions: await this.sessions.list(userId, null),
        mfa_factors: await this.mfa.status(userId),
        access_tokens: await this.tokens.list(userId),
      }),
    });
  }
}
