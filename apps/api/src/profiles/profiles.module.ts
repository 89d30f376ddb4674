import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AiReadingController } from './ai-reading.controller';
import { AiReadingRepository } from './ai-reading.repository';
import { AiReadingService } from './ai-reading.service';
import { CvUploadRow, CvUploadSchema } from './cv-upload.schema';
import { ProfileImportsService } from './imports/profile-imports.service';
import { LearntAnswerRow, LearntAnswerSchema } from './learnt-answers/learnt-answer.schema';
import { LearntAnswersController } from './learnt-answers/learnt-answers.controller';
import { LearntAnswersRepository } from './learnt-answers/learnt-answers.repository';
import { LearntAnswersService } from './learnt-answers/learnt-answers.service';
import { ProfileRow, ProfileSchema } from './profile.schema';
import { OcrService } from './ocr.service';
import { ProfilesData } from './profiles-data';
import { ProfilesController } from './profiles.controller';
import { ProfilesRepository } from './profiles.repository';
import { ProfilesService } from './profiles.service';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: ProfileRow.name, schema: ProfileSchema },
      { name: CvUploadRow.name, schema: CvUploadSchema },
      { name: LearntAnswerRow.name, schema: LearntAnswerSchema },
    ]),
  ],
  controllers: [ProfilesController, AiReadingController, LearntAnswersController],
  providers: [AiReadingRepository, AiReadingService, LearntAnswersRepository, LearntAnswersService, OcrService, ProfileImportsService, ProfilesData, ProfilesRepository, ProfilesService],
  exports: [ProfilesService],
})
export class ProfilesModule {}
