import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ComplianceService } from '../../compliance/compliance.service';
import { RetentionService } from '../../compliance/retention.service';
import { CompaniesRepository } from './companies.repository';
import { CompaniesService } from './companies.service';

/** Answers for whom people follow. */
@Injectable()
export class CompaniesData implements OnModuleInit {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly following: CompaniesService,
    private readonly compliance: ComplianceService,
    private readonly retention: RetentionService,
  ) {}

  onModuleInit(): void {
    this.retention.daily('boards that nobody follows', (now) => this.following.removeUnfollowed(now));
    this.compliance.register({
      domain: 'companies',
      collections: ['followed_companies'],
      collect: async (userId) => ({ followed_companies: (await this.companies.list(userId)).map(({ source, token, company, followedAt }) => ({ source, token, company, followedAt })) }),
    });
  }
}
