import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AuthModule } from '../auth/auth.module';
import { ProfilesModule } from '../profiles/profiles.module';
import { ApplicationRow, ApplicationSchema } from './application.schema';
import { BoardRow, BoardSchema } from './board.schema';
import { MatchRunRow, MatchRunSchema, PreferencesRow, PreferencesSchema } from './match-run.schema';
import { MatchesRepository } from './matches.repository';
import { MatchingAdminController } from './matching.admin.controller';
import { MatchingAdminService } from './matching.admin.service';
import { MatchingData } from './matching-data';
import { MatchingController } from './matching.controller';
import { MatchingService } from './matching.service';
import { Nightly } from './nightly';
import { PostingRow, PostingSchema } from './posting.schema';
import { PostingsRepository } from './postings.repository';
import { PostingsService } from './postings.service';
import { RecommendedRow, RecommendedSchema, SeenRow, SeenSchema } from './recommended.schema';
import { SampleBoards } from './sample-boards';

@Module({
  imports: [
    AuthModule,
    ProfilesModule,
    MongooseModule.forFeature([
      { name: PostingRow.name, schema: PostingSchema },
      { name: BoardRow.name, schema: BoardSchema },
      { name: RecommendedRow.name, schema: RecommendedSchema },
      { name: SeenRow.name, schema: SeenSchema },
      { name: MatchRunRow.name, schema: MatchRunSchema },
      { name: PreferencesRow.name, schema: PreferencesSchema },
      { name: ApplicationRow.name, schema: ApplicationSchema },
    ]),
  ],
  controllers: [MatchingController, MatchingAdminController],
  providers: [MatchesRepository, PostingsRepository, PostingsService, SampleBoards, MatchingService, MatchingData, MatchingAdminService, Nightly],
  exports: [MatchingService],
})
export class MatchingModule {}
