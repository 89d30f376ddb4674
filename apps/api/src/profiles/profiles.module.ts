import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AiReadingController } from './ai-reading.controller';
import { AiReadingRepository } from './ai-reading.repository';
import { AiReadingService } from './ai-reading.service';
import { CvUploadRow, CvUploadSchema } from './cv-upload.schema';
import { ProfileRow, ProfileSchema } from './profile.schema';
import { ProfilesData } from './profiles-data';
import { ProfilesController } from './profiles.controller';
import { ProfilesRepository } from './profiles.repository';
import { ProfilesService } from './profiles.service';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: ProfileRow.name, schema: ProfileSchema },
      { name: CvUploadRow.name, schema: CvUploadSchema },
    ]),
  ],
  controllers: [ProfilesController, AiReadingController],
  providers: [ProfilesData, ProfilesRepository, ProfilesService, AiReadingRepository, AiReadingService],
  exports: [ProfilesService],
})
export class ProfilesModule {}
