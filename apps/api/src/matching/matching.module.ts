import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AuthModule } from '../auth/auth.module';
import { ProfilesModule } from '../profiles/profiles.module';
import { APPLICATIONS } from './applications';
import { DIGEST } from './digest';
import { CapturedController } from './captured/captured.controller';
import { CapturedPostings } from './captured/captured-postings.service';
import { CapturedRepository } from './captured/captured.repository';
import { CapturedPostingRow, CapturedPostingSchema } from './captured/captured-posting.schema';
import { BoardRow, BoardSchema } from './board.schema';
import { COMPANIES } from './companies';
import { SchedulerLease, SchedulerLeaseSchema } from '../platform/queue/schedule.schema';
import { Admission } from './ingest/admission';
import { BoardLease } from './ingest/board-lease';
import { BoardSources } from './ingest/board-sources';
import { BoardsRepository } from './ingest/boards.repository';
import { IngestJobs } from './ingest/ingest-jobs';
import { IngestService } from './ingest/ingest.service';
import { PostingStore } from './ingest/posting-store';
import { PurgeSource } from './ingest/purge-source';
import { SourceBudgetRow, SourceBudgetSchema } from './ingest/source-budget.schema';
import { SourceBudgetsRepository } from './ingest/source-budgets.repository';
import { StandingBoards } from './ingest/standing-boards';
import { MatchRunRow, MatchRunSchema, PreferencesRow, PreferencesSchema } from './match-run.schema';
import { MatchesRepository } from './matches.repository';
import { MatchingAdminController } from './matching.admin.controller';
import { MatchingAdminService } from './matching.admin.service';
import { MatchingData } from './matching-data';
import { MatchingController } from './matching.controller';
import { MatchingService } from './matching.service';
import { PostingRow, PostingSchema } from './posting.schema';
import { PostingsRepository } from './postings.repository';
import { PostingsService } from './postings.service';
import { RELEVANCE } from './relevance';
import { RecommendedRow, RecommendedSchema, SeenRow, SeenSchema } from './recommended.schema';
import { PreferencesService } from './preferences.service';
import { RecommendedRepository } from './recommended.repository';
import { RUNS } from './runs';
import { SampleBoards } from './sample-boards';
import { THUMBS } from './thumbs';
import { Explanations } from './explanations.service';

@Module({
  imports: [
    AuthModule,
    ProfilesModule,
    MongooseModule.forFeature([
      { name: PostingRow.name, schema: PostingSchema },
      { name: BoardRow.name, schema: BoardSchema },
      { name: SchedulerLease.name, schema: SchedulerLeaseSchema },
      { name: RecommendedRow.name, schema: RecommendedSchema },
      { name: SeenRow.name, schema: SeenSchema },
      { name: MatchRunRow.name, schema: MatchRunSchema },
      { name: PreferencesRow.name, schema: PreferencesSchema },
      { name: CapturedPostingRow.name, schema: CapturedPostingSchema },
      { name: SourceBudgetRow.name, schema: SourceBudgetSchema },
      ...COMPANIES.schemas,
      ...APPLICATIONS.schemas,
      ...THUMBS.schemas,
      ...RELEVANCE.schemas,
    ]),
  ],
  controllers: [MatchingController, CapturedController, MatchingAdminController, ...COMPANIES.controllers, ...APPLICATIONS.controllers, ...THUMBS.controllers, ...DIGEST.controllers],
  providers: [StandingBoards, Admission, SourceBudgetsRepository, CapturedRepository, CapturedPostings, MatchesRepository, PostingsRepository, PostingsService, PostingStore, BoardsRepository, BoardSources, BoardLease, SampleBoards, IngestService, IngestJobs, PurgeSource, RecommendedRepository, Explanations, PreferencesService, MatchingService, MatchingData, MatchingAdminService, ...RUNS.providers, ...DIGEST.providers, ...COMPANIES.providers, ...APPLICATIONS.providers, ...THUMBS.providers, ...RELEVANCE.providers],
  exports: [MatchingService, CapturedPostings, ...APPLICATIONS.exports],
})
export class MatchingModule {}
