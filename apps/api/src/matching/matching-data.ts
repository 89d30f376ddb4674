import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ComplianceService } from '../compliance/compliance.service';
import { RetentionService } from '../compliance/retention.service';
import { ApplicationsService } from './applications';
import { CapturedPostings } from './captured/captured-postings.service';
import { MatchesRepository } from './matches.repository';
import { MatchingService } from './matching.service';
import { PostingsRepository } from './postings.repository';
import { MatchRunsRepository } from './runs/match-runs.repository';
import { ThumbsService } from './thumbs';

/** How long a closed advert is kept (security item 75). */
const CLOSED_KEPT_MS = 90 * 24 * 3600 * 1000;

/** Answers for matches, applications and what people look for. */
@Injectable()
export class MatchingData implements OnModuleInit {
  constructor(
    private readonly matching: MatchingService,
    private readonly applications: ApplicationsService,
    private readonly repository: MatchesRepository,
    private readonly runs: MatchRunsRepository,
    private readonly postings: PostingsRepository,
    private readonly captured: CapturedPostings,
    private readonly thumbs: ThumbsService,
    private readonly compliance: ComplianceService,
    private readonly retention: RetentionService,
  ) {}

  onModuleInit(): void {
    this.retention.daily('closed adverts', (now) => this.postings.removeClosed(new Date(now.getTime() - CLOSED_KEPT_MS)));
    this.retention.daily('captured postings', (now) => this.captured.removeOld(now));
    this.compliance.register({
      domain: 'matching',
      collections: ['preferences', 'recommended_jobs', 'seen_jobs', 'match_runs', 'applications', 'captured_postings', 'thumbs'],
      collect: async (userId) => {
        return { preferences: await this.repository.preferences(userId), recommended_jobs: await this.matching.matches(userId), seen_jobs: await this.repository.history(userId), match_runs: await this.runs.all(userId), applications: await this.applications.everything(userId), captured_postings: await this.captured.kept(userId), thumbs: await this.thumbs.list(userId) };
      },
      files: (userId) => this.applications.exported(userId),
    });
  }
}
