import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CvUploadRow, CvUploadSchema } from './cv-upload.schema';
import { ProfileImportsService } from './imports/profile-imports.service';
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
  controllers: [ProfilesController],
  providers: [ProfilesData, ProfilesRepository, ProfilesService, ProfileImportsService],
  exports: [ProfilesService],
})
export class ProfilesModule {}
