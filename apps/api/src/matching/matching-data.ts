import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Application } from '@applywright/contracts';
import { ComplianceService } from '../compliance/compliance.service';
import { RetentionService } from '../compliance/retention.service';
import { toCsv } from '../compliance/to-csv';
import { MatchesRepository } from './matches.repository';
import { MatchingService } from './matching.service';
import { PostingsRepository } from './postings.repository';

/** More than anybody has applied for. */
const ALL = 100_000;
/** How long a closed advert is kept (security item 75). */
const CLOSED_KEPT_MS = 90 * 24 * 3600 * 1000;

/** Answers for matches, applications and what people look for. */
@Injectable()
export class MatchingData implements OnModuleInit {
  constructor(
    private readonly matching: MatchingService,
    private readonly repository: MatchesRepository,
    private readonly postings: PostingsRepository,
    private readonly compliance: ComplianceService,
    private readonly retention: RetentionService,
  ) {}

  onModuleInit(): void {
    this.retention.daily('closed adverts', (now) => this.postings.removeClosed(new Date(now.getTime() - CLOSED_KEPT_MS)));
    this.compliance.register({
      domain: 'matching',
      collections: ['preferences', 'recommended_jobs', 'seen_jobs', 'match_runs', 'applications'],
      collect: async (userId) => {
        const { seen, runs } = await this.repository.history(userId);
        return { preferences: await this.matching.preferences(userId), recommended_jobs: await this.matching.matches(userId), seen_jobs: seen, match_runs: runs, applications: await this.matching.applications(userId, ALL) };
      },
      files: async (userId) => {
        const applications = await this.matching.applications(userId, ALL);
        return applications.length ? [{ folder: '', name: 'applications.csv', read: async () => Buffer.from(asCsv(applications)) }] : [];
      },
    });
  }
}

const asCsv = (applications: readonly Application[]): string =>
  toCsv([['applied', 'stage', 'title', 'company', 'address', 'updated'], ...applications.map((a) => [a.appliedAt, a.stage, a.title, a.company, a.url, a.updatedAt])]);
